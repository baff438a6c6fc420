"""Which part of a database tells what follows a rename: so a copy can be renamed where the database itself must not."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemactl.changes import Change, RenameWhole
from schemactl.schema import (
    ForeignKey,
    MaterializedView,
    ObjectName,
    Schema,
    SchemaObject,
    Sequence,
    Standalone,
    Table,
    View,
)


def concerned(renames: Iterable[RenameWhole], changes: Iterable[Change], actual: Schema) -> Schema:
    """What may follow renames, with all that it needs. Foreign keys are left out: they lead to all other tables.

    Args:
        renames: what gets another name.
        changes: what differs, and may be nothing but that.
        actual: the side before.
    """
    names = {change.owner for change in changes} | {item.actual.name for item in renames}
    kept: list[SchemaObject] = []
    left = list(actual.objects)
    while found := [item for item in left if _is_of(item, names)]:
        kept += found
        left = [item for item in left if not _is_of(item, names)]
        names |= {name for item in found for name in _needed(item)}
    return actual.having(_alone(item) if isinstance(item, Table) else item for item in kept)


def _is_of(item: SchemaObject, names: set[ObjectName]) -> bool:
    """Whether it is one of those, or hangs on one, or is of a kind that any text may mention."""
    if isinstance(item, Table | View | MaterializedView):
        return item.name in names
    if isinstance(item, Sequence):
        return item.owned_by is None or item.owned_by.table in names
    return not (isinstance(item, Standalone) and item.subject) or item.owner in names


def _needed(item: SchemaObject) -> Iterator[ObjectName]:
    if isinstance(item, Table):
        yield from item.inherits
        yield from [item.partition_of] if item.partition_of is not None else []
    elif isinstance(item, Standalone):
        yield from (need.name for need in item.needs)


def _alone(table: Table) -> Table:
    return replace(table, constraints=tuple(item for item in table.constraints if not isinstance(item, ForeignKey)))
