"""Names for constraints that have none: the ones PostgreSQL would give, so that a later drop finds either."""

import re

from schemactl.schema import Check, Constraint, Exclude, ForeignKey, IndexPart, ObjectName, PrimaryKey, Table, Unique
from schemactl.schema.expression import identifiers

_LIMIT = 63


def constraint_name(constraint: Constraint, owner: ObjectName, table: Table | None = None) -> str:
    """A constraint's name, or the one it gets.

    Args:
        constraint: the constraint.
        owner: its table's name.
        table: its table, as it stands on the side that has the constraint; with it, two unnamed constraints never
            share a name.
    """
    if constraint.name:
        return constraint.name
    if table is None or constraint not in table.constraints:
        return _default(constraint, owner, table)
    taken = {item.name for item in table.constraints if item.name}
    for item in table.constraints:
        if item.name:
            continue
        name = _free(_default(item, owner, table), taken)
        if item == constraint:
            return name
        taken.add(name)
    return _default(constraint, owner, table)


def not_null_name(owner: ObjectName, column: str) -> str:
    """The name that PostgreSQL 18 gives to a column's NOT NULL constraint.

    Args:
        owner: the table.
        column: the column.
    """
    return _joined(owner.name, (column,), "not_null")


def _default(constraint: Constraint, owner: ObjectName, table: Table | None) -> str:
    if isinstance(constraint, PrimaryKey):
        return _joined(owner.name, (), "pkey")
    if isinstance(constraint, Unique):
        return _joined(owner.name, constraint.columns, "key")
    if isinstance(constraint, ForeignKey):
        return _joined(owner.name, constraint.columns, "fkey")
    if isinstance(constraint, Exclude):
        return _joined(owner.name, tuple(_key_name(item.part) for item in constraint.elements), "excl")
    columns = _check_columns(constraint, table)
    return _joined(owner.name, columns if len(columns) == 1 else (), "check")


def _key_name(part: IndexPart) -> str:
    """What a key of an index gives to its name: the column's name, the function's, or `expr`."""
    function = re.match(r"(\w+)\(", part.expression or "")
    return part.column or (function[1].lower() if function else "expr")


def _check_columns(constraint: Check, table: Table | None) -> tuple[str, ...]:
    found = {word.lower() for word in identifiers(constraint.expression)}
    return tuple(column.name for column in table.columns if column.name.lower() in found) if table else ()


def _joined(table: str, columns: tuple[str, ...], suffix: str) -> str:
    """The parts joined as PostgreSQL does: the longer of table and columns is cut where the name grows too long."""
    first, second = table, "_".join(columns)
    while len("_".join(filter(None, (first, second, suffix))).encode()) > _LIMIT:
        if len(first.encode()) > len(second.encode()):
            first = first[:-1]
        else:
            second = second[:-1]
    return "_".join(filter(None, (first, second, suffix)))


def _free(name: str, taken: set[str]) -> str:
    candidate, number = name, 0
    while candidate in taken:
        number += 1
        candidate = f"{name}{number}"
    return candidate
