"""Compares objects that are neither tables nor enums."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from schemactl.changes import AddObject, AlterObject, Change, DropObject, RenameWhole, differences
from schemactl.compare.indexes import compare_indexes
from schemactl.schema import (
    STANDALONE_KINDS,
    Aggregate,
    Extension,
    Function,
    InheritedPart,
    MaterializedView,
    Namespace,
    Policy,
    Procedure,
    Rule,
    Schema,
    Standalone,
    Statistics,
    Trigger,
    View,
)

_Objects = Mapping[tuple[str, ...], Standalone]
_RENAMED = (View, MaterializedView, Function, Procedure, Aggregate, Rule, Trigger, Policy, Statistics)
"""What PostgreSQL renames in its place. It is recognised by all else that it says."""


_KINDS = tuple(kind for kind in STANDALONE_KINDS if kind is not InheritedPart)


def compare_standalone(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of standalone objects, kind by kind, by their keys.

    A side that is partial says nothing of what it does not name: that the other side has it is no difference. What is
    inherited has a comparator of its own.
    """
    # Most of what a schema holds are tables.
    there, wanted = actual.of(Standalone), declared.of(Standalone)
    for kind in _KINDS if there or wanted else ():
        before = {item.key: item for item in there if isinstance(item, kind)}
        after = {item.key: item for item in wanted if isinstance(item, kind)}
        for rename in _renames(before, after, actual, declared) if _has_renames(kind, declared) else ():
            yield rename
            del before[rename.actual.key], after[rename.declared.key]
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


def _renames(before: _Objects, after: _Objects, actual: Schema, declared: Schema) -> list[RenameWhole]:
    """The objects that have but another name, as far as it is clear which goes with which."""
    gone = [item for key, item in before.items() if key not in after and tells(declared, item)]
    new = [item for key, item in after.items() if key not in before and tells(actual, item)]
    pairs = [(old, item) for old in gone for item in new if is_renamed(old, item)]
    sides = [item for pair in pairs for item in pair]
    return [RenameWhole(old, item) for old, item in pairs if sides.count(old) == sides.count(item) == 1]


def _has_renames(kind: type[Standalone], side: Schema) -> bool:
    return kind in _RENAMED and side.dialect == "postgresql"


def is_renamed(actual: Standalone, declared: Standalone) -> bool:
    """Whether two objects of one kind differ in nothing but their names."""
    if actual.name.namespace != declared.name.namespace or differences(replace(actual, name=declared.name), declared):
        return False
    return getattr(actual, "indexes", ()) == getattr(declared, "indexes", ())


def tells(side: Schema, item: Standalone) -> bool:
    """Whether a side that does not have an object says something by that."""
    if side.partial and isinstance(item, _NEVER_DROPPED):
        return False
    return not item.implied and (not side.partial or item.label in side.forgotten)


_NEVER_DROPPED = (Namespace, Extension)
"""What models that name it no more leave there: others may have come to use it."""
