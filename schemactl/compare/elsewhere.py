"""Settles suspects on another server, where the database itself gives no scratch place.

The other database is empty. The namespaces and enums of the actual side are made in it first, in the same transaction
that is rolled back; anything else that an expression needs, such as a function or a domain, is missing there. So only
what the other server took counts: what it refused stays unsure.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from schemactl.compare.answer import Answer
from schemactl.compare.scratch_ddl import quote
from schemactl.compare.settle_postgresql import settle_postgresql
from schemactl.compare.suspects import Suspect, index_key
from schemactl.database.rolled_back import attempt, rolled_back
from schemactl.schema import ObjectName, Schema


class Elsewhere(Protocol):
    """Scratch databases of the same dialect and major version, for what the compared one cannot or must not do."""

    def empty(self) -> Connection | None:
        """A connection to an empty one; None where there is none."""
        ...

    def holding(self, schema: Schema) -> Connection | None:
        """A connection to another one that holds what a schema does, as far as it could be made; None where there is
        none."""
        ...


def settle_elsewhere(
    suspects: tuple[Suspect, ...], actual: Schema, elsewhere: Elsewhere
) -> Mapping[ObjectName, Answer]:
    """What another PostgreSQL server says about each table's suspects.

    Args:
        suspects: the tables with what differs in them.
        actual: the database's side, whose enums they may use.
        elsewhere: gives the other database.

    Returns:
        The answers by table; a table that is missing could not be asked about.
    """
    connection = elsewhere.empty()
    if connection is None:
        return {}
    try:
        with rolled_back(connection):
            for statement in _surroundings(actual):
                attempt(connection, [statement])
            answers = settle_postgresql(suspects, connection)
    except SQLAlchemyError:  # it is gone: nothing was asked
        return {}
    for suspect in suspects:
        if suspect.declared.name in answers:
            _doubt_refusals(suspect, answers[suspect.declared.name])
    return answers


def _surroundings(actual: Schema) -> Iterator[str]:
    for namespace in sorted({item.name.namespace for item in actual.objects} - {""}):
        yield f"CREATE SCHEMA {quote(namespace)}"
    for enum in actual.enums:
        name = ".".join(quote(part) for part in (enum.name.namespace, enum.name.name) if part)
        labels = ", ".join("'{}'".format(label.replace("'", "''")) for label in enum.labels)
        yield f"CREATE TYPE {name} AS ENUM ({labels})"


def _doubt_refusals(suspect: Suspect, answer: Answer) -> None:
    indexes = {index_key(index) for index in suspect.indexes if index.name in answer.indexes}
    answered = {*answer.values, *answer.checks, *answer.excludes, *indexes}
    answer.unsure |= suspect.keys - answered
