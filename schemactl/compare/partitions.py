"""Compares the partitions of two databases (PostgreSQL). What one has from its table is compared there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from schemactl.changes import AddTable, AlterColumn, AlterTable, Change, DropTable
from schemactl.compare.agree_options import agree_options
from schemactl.compare.constraints import compare_constraints
from schemactl.compare.indexes import compare_indexes
from schemactl.schema import Column, ObjectName, Schema, Table

Tables = Mapping[ObjectName, Table]


def compare_partitions(
    name: ObjectName, actual: Schema, declared: Schema, before: Tables, after: Tables
) -> Iterator[Change]:
    """The changes of a table that is a partition on one side at least.

    One that comes or goes with the table that it is a partition of is no change of its own. A history is silent about
    partitions that no revision makes: something else makes them as time goes by.

    Args:
        name: the partition's name.
        actual: the database's side.
        declared: the other side.
        before: the actual tables by name.
        after: the declared tables by name.
    """
    old, new = before.get(name), after.get(name)
    if old is None and new is not None:
        if new.partition_of in before and not actual.partial:
            yield AddTable(new)
    elif new is None and old is not None:
        if old.partition_of in after and not declared.partial:
            yield DropTable(old)
    elif old is not None and new is not None and old != new:
        yield from _compare(old, new)


def _compare(old: Table, new: Table) -> Iterator[Change]:
    new = replace(new, options=agree_options(old.options, new.options))
    change = AlterTable(old, new)
    if change.differences:
        yield change
    # A table that is attached has what it needs, and one that is detached keeps it.
    if old.partition_of is not None and new.partition_of is not None:
        yield from _compare_columns(old, new)
        yield from compare_constraints(old, new)
        yield from compare_indexes(old, new)


def _compare_columns(old: Table, new: Table) -> Iterator[Change]:
    """The changes of columns that are otherwise than their table's on one side at least."""
    for name in sorted({column.name for column in (*old.columns, *new.columns)}):
        before, after = (side.column(name) or Column(name, "") for side in (old, new))
        if before != after:
            yield AlterColumn(new.name, before, after)
