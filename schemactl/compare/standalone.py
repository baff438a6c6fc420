"""Compares objects that are neither tables nor enums."""

from collections.abc import Iterator

from schemactl.changes import AddObject, AlterObject, Change, DropObject, differences
from schemactl.compare.indexes import compare_indexes
from schemactl.schema import STANDALONE_KINDS, Extension, MaterializedView, Namespace, Schema, Standalone


def compare_standalone(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of standalone objects, kind by kind, by their keys.

    A side that is partial says nothing of what it does not name: that the other side has it is no difference.
    """
    for kind in STANDALONE_KINDS:
        before = {item.key: item for item in actual.of(kind)}
        after = {item.key: item for item in declared.of(kind)}
        for key in sorted(before.keys() | after.keys()):
            old, new = before.get(key), after.get(key)
            if old is not None and new is not None:
                yield from _compare(old, new)
            elif new is not None and tells(actual, new):
                yield AddObject(new)
            elif old is not None and tells(declared, old):
                yield DropObject(old)


def _compare(actual: Standalone, declared: Standalone) -> Iterator[Change]:
    if differences(actual, declared):
        yield AlterObject(actual, declared)
    if isinstance(actual, MaterializedView) and isinstance(declared, MaterializedView):
        yield from compare_indexes(actual, declared)


def tells(side: Schema, item: Standalone) -> bool:
    """Whether a side that does not have an object says something by that."""
    if side.partial and isinstance(item, _NEVER_DROPPED):
        return False
    return not item.implied and (not side.partial or item.label in side.forgotten)


_NEVER_DROPPED = (Namespace, Extension)
"""What models that name it no more leave there: others may have come to use it."""
