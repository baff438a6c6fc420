"""Settles suspects: asks the database whether two SQL texts mean the same.

`SETTLERS` lists one settler a dialect. It answers, for each suspect, with the declared object *in the database's
spelling*, or says that the database refused it, or that it could not be asked:

- answered and equal to an actual object: the declared `Schema` takes over the actual spelling; no difference is left.
- answered and different: a true difference. The declared object keeps its own spelling, which reads better.
- refused as invalid (no such function, type or column, a bad cast): a true difference, because what the database
  holds is valid there. The change is verified; applying it will show the database's message.
- not asked (no connection, no privilege, read only, a timeout): the suspect is *unsure*, its change unverified.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from schemactl.compare.answer import Answer, adopt
from schemactl.compare.elsewhere import Elsewhere, settle_elsewhere
from schemactl.compare.mark import Unsure
from schemactl.compare.settle_postgresql import settle_postgresql
from schemactl.compare.settle_sqlite import settle_sqlite
from schemactl.compare.shared import share, spread
from schemactl.compare.suspects import Suspect
from schemactl.schema import ObjectName, Schema
from schemactl.timing import timed

Settler = Callable[[tuple[Suspect, ...], Connection | None], Mapping[ObjectName, Answer]]

SETTLERS: Mapping[str, Settler] = {"postgresql": settle_postgresql, "sqlite": settle_sqlite}
"""How each dialect settles. A suspect of another dialect stays unsure."""


def settle(
    suspects: tuple[Suspect, ...],
    actual: Schema,
    declared: Schema,
    connection: Connection | None,
    elsewhere: Elsewhere | None = None,
) -> tuple[Schema, Unsure]:
    """The declared side in the actual side's words, wherever the database calls both the same.

    Args:
        suspects: what differs in text.
        actual: the database's side.
        declared: the models' side.
        connection: where to ask; None where there is none.
        elsewhere: gives another server, where the first one makes no temporary table; None for no other.

    Returns:
        The declared `Schema`, and what nobody could be asked about.
    """
    settler = SETTLERS.get(declared.dialect)
    fitting = connection is None or connection.dialect.name == declared.dialect
    answers: Mapping[ObjectName, Answer] = {}
    shared = share(suspects)
    if settler is not None and actual.dialect == declared.dialect:
        with timed("settle", f"{len(suspects)} table{'' if len(suspects) == 1 else 's'}"):
            answers = settler(shared.asked, connection if fitting else None)
    waiting = tuple(item for item in shared.asked if item.declared.name not in answers)
    if waiting and elsewhere is not None and settler is settle_postgresql:
        answers = {**answers, **settle_elsewhere(waiting, actual, elsewhere)}
    answers = spread(answers, shared, suspects)
    tables = {item.declared.name: adopt(item, _answer(answers, item)) for item in suspects}
    unsure = {item.declared.name: _answer(answers, item).unsure for item in suspects}
    objects = [tables.get(item.name, item) if item.kind == "table" else item for item in declared.objects]
    return (
        declared.having(objects),
        {name: keys for name, keys in unsure.items() if keys},
    )


def _answer(answers: Mapping[ObjectName, Answer], suspect: Suspect) -> Answer:
    return answers.get(suspect.declared.name) or Answer(unsure=suspect.keys)
