"""Compares tables, and hands the parts of those on both sides to the comparators of their parts."""

from collections.abc import Callable, Iterator

from schemactl.changes import AddTable, AlterTable, Change, DropTable
from schemactl.compare.agree import agree
from schemactl.compare.columns import compare_columns
from schemactl.compare.constraints import compare_constraints
from schemactl.compare.indexes import compare_indexes
from schemactl.compare.inherited import with_checks, with_inherited
from schemactl.schema import Schema, Table

PART_COMPARATORS: tuple[Callable[[Table, Table], Iterator[Change]], ...] = (
    compare_columns,
    compare_constraints,
    compare_indexes,
)
"""Every comparator of a table's parts, in the order in which its changes are listed."""


def compare_tables(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of tables and what is in them, by the table's name. Partitions are left to their parents."""
    before = {table.name: table for table in actual.tables}
    after = {table.name: table for table in declared.tables}
    partitions = {table.name for table in (*actual.tables, *declared.tables) if table.partition_of is not None}
    for name in sorted((before.keys() | after.keys()) - partitions):
        if name not in after:
            yield DropTable(before[name])
            continue
        wanted = with_inherited(after[name], before, after)
        if name not in before:
            yield AddTable(wanted)
        elif before[name] != wanted:
            own = with_checks(before[name], wanted, before)
            yield from _compare_parts(own, agree(own, with_checks(wanted, before[name], after), declared.dialect))


def _compare_parts(actual: Table, declared: Table) -> Iterator[Change]:
    change = AlterTable(actual, declared)
    if change.differences:
        yield change
    for comparator in PART_COMPARATORS:
        yield from comparator(actual, declared)
