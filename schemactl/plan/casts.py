"""How PostgreSQL gets from one type to another."""

import re

from schemactl.plan.sqltypes import array_element

_NUMBERS = frozenset({"smallint", "integer", "bigint", "numeric", "real", "double precision", "money"})
_TEXTS = frozenset({"character varying", "character", "text", "citext", "name", '"char"'})
_FAMILIES = (_NUMBERS - {"money"}, _TEXTS, frozenset({"json", "jsonb"}), frozenset({"inet", "cidr"}))
_DATES = frozenset({"date", "timestamp without time zone", "timestamp with time zone"})


def bare(type_: str) -> str:
    """A type without its parameters: `numeric(10,2)` is `numeric`."""
    return re.sub(r"\s*\([^()]*\)", "", type_).strip()


_COMPARED = (
    frozenset({"smallint", "integer", "bigint"}),
    frozenset({"real", "double precision"}),
    frozenset({"text", "character varying"}),
    _DATES,
)
"""The families of operators that compare two types with one another, of those that stand in keys."""


def needs_using(actual: str, declared: str) -> bool:
    """Whether PostgreSQL refuses the change of type without being told how."""
    (old, old_dimensions), (new, new_dimensions) = array_element(actual), array_element(declared)
    old, new = bare(old), bare(new)
    if old == new and old_dimensions == new_dimensions:
        return False
    if bool(old_dimensions) != bool(new_dimensions):
        return bool(new_dimensions) or new not in _TEXTS
    if new in _TEXTS or any(old in family and new in family for family in _FAMILIES):
        return False
    return not (old in _DATES and new in _DATES)


def comparable(actual: str, declared: str) -> bool:
    """Whether values of both types can refer to one another, whichever of them is the key: one index serves both."""
    old, new = bare(actual), bare(declared)
    return old == new or any(old in family and new in family for family in _COMPARED)


def using(column: str, actual: str, declared: str, *, enums: frozenset[str] = frozenset()) -> str | None:
    """The expression that converts a column's values, None where PostgreSQL knows how itself.

    Args:
        column: the column's name, quoted.
        actual: its type before.
        declared: its type after.
        enums: the types that are enums.

    A time without a zone is taken for UTC, and not for whatever zone the session happens to have.
    """
    old, new = bare(actual), bare(declared)
    if {old, new} == {"timestamp without time zone", "timestamp with time zone"}:
        return f"{column} AT TIME ZONE 'UTC'"
    if not needs_using(actual, declared):
        return None
    if old in _TEXTS or (old in _DATES and new.startswith("time")):
        return f"{column}::{declared}"
    if new == "boolean" and old in _NUMBERS:
        return f"{column} <> 0"
    if old == "boolean" and new in _NUMBERS:
        return f"{column}::integer::{declared}"
    if new.endswith("[]") and not old.endswith("[]"):
        element = array_element(declared)[0]
        item = f"{column}::text::{element}" if element in enums else column
        return f"CASE WHEN {column} IS NOT NULL THEN ARRAY[{item}]::{declared} END"
    if old.endswith("[]") and not new.endswith("[]"):
        # An array of several elements fails to convert, so that none is lost in silence.
        first = f"({column})[1]::text::{declared}"
        return f"CASE WHEN coalesce(cardinality({column}), 0) < 2 THEN {first} ELSE {column}::text::{declared} END"
    if old.endswith("[]") and new.endswith("[]"):
        return f"{column}::text[]::{declared}"
    return f"{column}::text::{declared}"
