"""Compares objects that are neither tables nor enums."""

from collections.abc import Iterator

from schemactl.changes import AddObject, AlterObject, Change, DropObject, differences
from schemactl.compare.indexes import compare_indexes
from schemactl.schema import STANDALONE_KINDS, MaterializedView, Schema, Standalone


def compare_standalone(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of standalone objects, kind by kind, by their keys.

    A side that is partial says nothing of what it does not name: that the other side has it is no difference.
    """
    for kind in STANDALONE_KINDS:
        before = {item.key: item for item in actual.of(kind)}
        after = {item.key: item for item in declared.of(kind)}
        for key in sorted(before.keys() | after.keys()):
            yield from _compare(before.get(key), after.get(key), actual.partial, declared.partial)


def _compare(
    actual: Standalone | None, declared: Standalone | None, only_named: bool, only_declared: bool
) -> Iterator[Change]:
    if actual is None:
        if declared is not None and not only_named and not declared.implied:
            yield AddObject(declared)
    elif declared is None:
        if not only_declared and not actual.implied:
            yield DropObject(actual)
    else:
        if differences(actual, declared):
            yield AlterObject(actual, declared)
        if isinstance(actual, MaterializedView) and isinstance(declared, MaterializedView):
            yield from compare_indexes(actual, declared)
