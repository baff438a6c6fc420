"""What differs between two values of one kind."""

from dataclasses import Field, dataclass, fields, is_dataclass
from typing import Any

from schemactl.schema.expression import is_sql_field, normalise_sql


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
    return tuple(
        Difference(item.name, left, right)
        for item in fields(actual)
        if item.compare
        and not _left_open(item, actual, declared)
        and item.name not in ignore
        and not same_value(
            left := getattr(actual, item.name), right := getattr(declared, item.name), is_sql_field(item)
        )
    )


def _left_open(item: Field[Any], actual: Any, declared: Any) -> bool:
    """Whether one side leaves to the other what a property is (`choice_field`)."""
    return bool(item.metadata.get("choice")) and None in (getattr(actual, item.name), getattr(declared, item.name))


def same_value(actual: Any, declared: Any, is_sql: bool = False) -> bool:
    """Whether two property values are equal, SQL text inside them normalised."""
    if actual == declared:
        return True
    if is_sql and isinstance(actual, str) and isinstance(declared, str):
        return normalise_sql(actual) == normalise_sql(declared)
    if isinstance(actual, tuple) and isinstance(declared, tuple) and len(actual) == len(declared):
        return all(same_value(left, right) for left, right in zip(actual, declared, strict=True))
    if is_dataclass(actual) and type(actual) is type(declared):
        return not differences(actual, declared)
    return False
