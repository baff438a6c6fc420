"""What differs between two values of one kind."""

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from schemactl.schema.expression import is_sql_field, normalise_sql
from schemactl.schema.values import reader_of


@dataclass(frozen=True, slots=True)
class Difference:
    """One property that differs: its name and the value on either side (None for "has none")."""

    property: str
    actual: Any
    declared: Any


def differences(actual: Any, declared: Any, *, ignore: frozenset[str] = frozenset()) -> tuple[Difference, ...]:
    """The properties in which two values of one dataclass differ, in the order of its fields; derived ones left out.

    SQL text counts as equal when only white space, case of words or outer parentheses differ.
    """
    found = []
    read = reader_of(actual.__class__)
    for item, left, right in zip(_properties(actual.__class__), read(actual), read(declared), strict=True):
        if left is right or item.name in ignore or left == right:
            continue
        if item.choice and (left is None or right is None):
            continue
        if not same_value(left, right, item.sql):
            found.append(Difference(item.name, left, right))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Property:
    """A field that counts: whether it holds SQL, and whether one side may leave it to the other (`choice_field`)."""

    name: str
    sql: bool
    choice: bool


@cache
def _properties(kind: Any) -> tuple[_Property, ...]:
    return tuple(
        _Property(item.name, is_sql_field(item), bool(item.metadata.get("choice")))
        for item in fields(kind)
        if item.compare
    )


def same_value(actual: Any, declared: Any, is_sql: bool = False) -> bool:
    """Whether two property values are equal, SQL text inside them normalised."""
    if actual == declared:
        return True
    if is_sql and isinstance(actual, str) and isinstance(declared, str):
        return normalise_sql(actual) == normalise_sql(declared)
    if isinstance(actual, tuple) and isinstance(declared, tuple) and len(actual) == len(declared):
        return all(same_value(left, right, is_sql) for left, right in zip(actual, declared, strict=True))
    if is_dataclass(actual) and type(actual) is type(declared):
        return not differences(actual, declared)
    return False
