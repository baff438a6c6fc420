"""Columns that must hold a value: new ones are added on SQLite as such that need not, and filled before the rebuild."""

from collections.abc import Sequence
from dataclasses import replace

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AddColumn, AlterColumn
from schemactl.plan import directives, makers
from schemactl.plan.work import Work
from schemactl.schema import Column, ObjectName


def open_column(column: Column) -> Column:
    """A new column as long as its rows have no value yet."""
    return replace(column, nullable=True, on_conflict=None)


def filled_nulls(changes: Sequence[AlterColumn], work: Work) -> list[MigrateOperation]:
    """What rows with NULL get in columns that become NOT NULL.

    Args:
        changes: changed columns; those without a value for their rows are left out.
        work: the plan's work.
    """
    found = [(change, work.q(work.column_name(change))) for change in changes if change.fill is not None]
    return [
        directives.Execute(f"UPDATE {work.qname(change.table)} SET {name} = {change.fill} WHERE {name} IS NULL")  # noqa: S608
        for change, name in found
    ]


def filled(owner: ObjectName, changes: Sequence[AddColumn], work: Work) -> list[MigrateOperation]:
    """The new columns of a table, added and filled.

    Args:
        owner: the table.
        changes: its new columns, each with what rows that are there get, if that is not NULL.
        work: the plan's work.
    """
    if not changes:
        return []
    added = [makers.add_column(work.declared, owner, open_column(change.column)) for change in changes]
    values = ", ".join(f"{work.q(change.column.name)} = {change.fill}" for change in changes if change.fill is not None)
    return [*added] if not values else [*added, directives.Execute(f"UPDATE {work.qname(owner)} SET {values}")]  # noqa: S608
