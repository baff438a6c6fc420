"""Compares tables, and hands the parts of those on both sides to the comparators of their parts."""

from collections.abc import Callable, Iterator

from schemactl.changes import AddTable, AlterTable, Change, DropTable
from schemactl.compare.agree import agree
from schemactl.compare.columns import compare_columns
from schemactl.compare.constraints import compare_constraints
from schemactl.compare.indexes import compare_indexes
from schemactl.schema import Schema, Table

PART_COMPARATORS: tuple[Callable[[Table, Table], Iterator[Change]], ...] = (
    compare_columns,
    compare_constraints,
    compare_indexes,
)
"""Every comparator of a table's parts, in the order in which its changes are listed."""


def compare_tables(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of tables and what is in them, by the table's name."""
    before = {table.name: table for table in actual.tables}
    after = {table.name: table for table in declared.tables}
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            yield AddTable(after[name])
        elif name not in after:
            yield DropTable(before[name])
        elif before[name] != after[name]:
            yield from _compare_parts(before[name], agree(before[name], after[name], declared.dialect))


def _compare_parts(actual: Table, declared: Table) -> Iterator[Change]:
    if (actual.comment, actual.options) != (declared.comment, declared.options):
        yield AlterTable(actual, declared)
    for comparator in PART_COMPARATORS:
        yield from comparator(actual, declared)
