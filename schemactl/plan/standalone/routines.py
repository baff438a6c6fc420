"""Functions, procedures and aggregates."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import comment_on
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import Aggregate
from schemactl.schema.expression import identifiers
from schemactl.schema.routine import Routine

_OUT = ("o", "b", "t")


def _create(routine: Routine, dialect: Dialect) -> Sequence[str]:
    made = _made("CREATE", routine, dialect)
    return made if routine.comment is None else [*made, _comment(routine, dialect)]


def _drop(routine: Routine, dialect: Dialect) -> Sequence[str]:
    return [f"DROP {_signature(routine, dialect)}"]


def _alter(actual: Routine, declared: Routine, dialect: Dialect) -> Sequence[str] | None:
    """PostgreSQL replaces a routine in its place, with all that depends on it, unless its callers would notice."""
    remark = [_comment(declared, dialect)] if actual.comment != declared.comment else []
    if actual.definition == declared.definition:
        return remark
    if not _is_replaceable(actual, declared):
        return None
    return [*_made("CREATE OR REPLACE", declared, dialect), *remark]


def _made(verb: str, routine: Routine, dialect: Dialect) -> list[str]:
    made = f"{verb} {routine.kind.upper()} {quote_name(dialect, routine.name)}{_spaced(routine.definition)}"
    if not routine.by_tables or not _reads_tables(routine):
        return [made]
    return ["SET LOCAL check_function_bodies = false", made, "RESET check_function_bodies"]


def _reads_tables(routine: Routine) -> bool:
    """Whether the server would look for tables as soon as it is made: those that come in the same migration too."""
    found = {word.lower() for word in identifiers(text(routine))}
    return {"sql", "from"} <= found and "atomic" not in found


def _is_replaceable(actual: Routine, declared: Routine) -> bool:
    """Whether result and names stay, and every default; True where the database was not asked.

    It can always be asked about a function. What an aggregate is made of may come with the same migration.
    """
    if not declared.result and not declared.parameters:
        return not isinstance(declared, Aggregate)
    if isinstance(actual, Aggregate) and isinstance(declared, Aggregate) and actual.shape != declared.shape:
        return False
    before, after = _given(actual), _given(declared)
    return (
        actual.result == declared.result
        and _results(actual) == _results(declared)
        and all(old in ("", new) for old, new in zip(before, after, strict=True))
        and declared.defaults >= actual.defaults
    )


def _results(routine: Routine) -> list[tuple[str, str, str]]:
    return [parameter for parameter in routine.parameters if parameter[0] in _OUT]


def _given(routine: Routine) -> list[str]:
    return [name for mode, name, _ in routine.parameters if mode not in ("o", "t")]


def _signature(routine: Routine, dialect: Dialect) -> str:
    arguments = routine.arguments or "*" * isinstance(routine, Aggregate)
    return f"{routine.kind.upper()} {quote_name(dialect, routine.name)}({arguments})"


def _comment(routine: Routine, dialect: Dialect) -> str:
    return comment_on(_signature(routine, dialect), routine.comment)


def _spaced(definition: str) -> str:
    return definition if definition.startswith("(") else f" {definition}"


def text(routine: Routine) -> str:
    """The definition with its strings laid open: a body is one, or builds statements of them."""
    return routine.definition.replace("'", " ")


def _rename(actual: Routine, declared: Routine, dialect: Dialect) -> str:
    return f"ALTER {_signature(actual, dialect)} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(_create, _drop, _alter, rename=_rename, text=text)
"""Of most."""

BY_TABLES = replace(MAKER, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES)
"""Of those that tables call."""
