"""Compares the columns of a table. Their order is no difference."""

from collections.abc import Iterator

from schemactl.changes import AddColumn, AlterColumn, Change, DropColumn, same_value
from schemactl.compare.inherited import is_left_to_parents
from schemactl.schema import Table


def compare_columns(actual: Table, declared: Table) -> Iterator[Change]:
    """The changes of columns: added and altered in the declared order, then those dropped in the actual one."""
    if actual.columns == declared.columns:
        return
    before = {column.name: column for column in actual.columns}
    after = {column.name for column in declared.columns}
    for column in declared.columns:
        counterpart = before.get(column.name)
        if counterpart is None:
            yield AddColumn(declared.name, column)
        elif counterpart != column and not same_value(counterpart, column):
            yield AlterColumn(declared.name, counterpart, column)
    for column in actual.columns:
        if column.name not in after and not is_left_to_parents(column, actual, declared):
            yield DropColumn(declared.name, column)
