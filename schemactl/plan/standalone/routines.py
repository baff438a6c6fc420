"""Functions and procedures."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote_name, string
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema.routine import Routine

_OUT = ("o", "b", "t")


def _create(routine: Routine, dialect: Dialect) -> Sequence[str]:
    made = [f"CREATE {routine.kind.upper()} {quote_name(dialect, routine.name)}{_spaced(routine.definition)}"]
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
    name = quote_name(dialect, declared.name)
    return [f"CREATE OR REPLACE {declared.kind.upper()} {name}{_spaced(declared.definition)}", *remark]


def _is_replaceable(actual: Routine, declared: Routine) -> bool:
    """Whether result and names stay, and every default; True where the database was not asked."""
    if not declared.result and not declared.parameters:
        return True
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
    return f"{routine.kind.upper()} {quote_name(dialect, routine.name)}({routine.arguments})"


def _comment(routine: Routine, dialect: Dialect) -> str:
    text = "NULL" if routine.comment is None else string(routine.comment)
    return f"COMMENT ON {_signature(routine, dialect)} IS {text}"


def _spaced(definition: str) -> str:
    return definition if definition.startswith("(") else f" {definition}"


def text(routine: Routine) -> str:
    """The definition with its strings laid open: a body is one, or builds statements of them."""
    return routine.definition.replace("'", " ")


MAKER = Maker(_create, _drop, _alter, text=text)
"""Of most."""

BY_TABLES = replace(MAKER, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES)
"""Of those that tables call."""
