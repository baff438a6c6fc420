"""Compares tables, and hands the parts of those on both sides to the comparators of their parts."""

from collections.abc import Callable, Iterator

from schemactl.changes import AddTable, AlterTable, Change, DropTable, RenameConstraint, RenameIndex
from schemactl.compare.agree import agree
from schemactl.compare.columns import compare_columns
from schemactl.compare.constraints import compare_constraints
from schemactl.compare.indexes import compare_indexes
from schemactl.compare.inherited import with_checks, with_inherited
from schemactl.compare.partitions import compare_partitions
from schemactl.schema import Schema, Table
from schemactl.schema.name import in_words

PART_COMPARATORS: tuple[Callable[[Table, Table], Iterator[Change]], ...] = (
    compare_columns,
    compare_constraints,
    compare_indexes,
)
"""Every comparator of a table's parts, in the order in which its changes are listed."""


def compare_tables(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of tables and what is in them, by the table's name. Models leave partitions to their parents."""
    models = actual.of_models or declared.of_models
    before = {table.name: table for table in actual.tables}
    after = {table.name: table for table in declared.tables}
    partitions = {table.name for table in (*actual.tables, *declared.tables) if table.partition_of is not None}
    for name in sorted(before.keys() | after.keys(), key=in_words):
        if name in partitions:
            if not models:
                yield from compare_partitions(name, actual, declared, before, after)
            continue
        if name not in after:
            yield DropTable(before[name])
            continue
        wanted = with_inherited(after[name], before, after)
        if name not in before:
            yield AddTable(wanted)
        elif before[name] != wanted:
            own, wanted = with_checks(before[name], wanted, before), with_checks(wanted, before[name], after)
            yield from _compare_parts(own, agree(own, wanted, declared.dialect, models))


def _compare_parts(actual: Table, declared: Table) -> Iterator[Change]:
    parts = [change for comparator in PART_COMPARATORS for change in comparator(actual, declared)]
    # The server knows a chosen index by more than its name.
    names = {old: new for change in parts for old, new in _renamed(change)}
    change = AlterTable(actual.choosing(names), declared)
    if change.differences:
        yield change
    yield from parts


def _renamed(change: Change) -> Iterator[tuple[str, str]]:
    """The old and the new name of a renamed index, or of a constraint, which may have one."""
    if isinstance(change, RenameIndex | RenameConstraint) and change.actual.name and change.declared.name:
        yield change.actual.name, change.declared.name
