"""Finds types, sequences and collations that only have another name.

An enum that one side lacks and an equal one that the other side lacks are one enum, renamed: whatever was meant, the
rename leads to the declared side and keeps what columns hold. Where it is not clear which goes with which, nothing is
renamed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemactl.changes import RenameObject
from schemactl.changes.difference import same_value
from schemactl.changes.renames import after_object_renames
from schemactl.compare.standalone import tells
from schemactl.schema import Collation, CompositeType, Domain, Enum, ObjectName, RangeType, Schema, Sequence

Renamable = Enum | Domain | CompositeType | RangeType | Sequence | Collation
_KINDS: tuple[type[Renamable], ...] = (Enum, Domain, CompositeType, RangeType, Sequence, Collation)


def find_renames(actual: Schema, declared: Schema) -> tuple[RenameObject, ...]:
    """The renames that bring the actual side nearer to the declared one."""
    found = [change for kind in _KINDS for change in _of_kind(kind, actual, declared)]
    return (*found, *_of_multiranges(actual, declared, found))


def in_old_names(declared: Schema, renames: Iterable[RenameObject]) -> Schema:
    """The declared side, as long as nothing is renamed: so the database can be asked about it."""
    return after_object_renames(
        declared, [replace(each, actual=each.declared, declared=each.actual) for each in renames]
    )


def in_new_names(schema: Schema, renames: Iterable[RenameObject]) -> Schema:
    """A side after the renames."""
    return after_object_renames(schema, renames)


def _of_kind(kind: type[Renamable], actual: Schema, declared: Schema) -> Iterator[RenameObject]:
    before = {item.name: item for item in actual.of(kind)}
    after = {item.name: item for item in declared.of(kind)}
    gone = [item for name, item in before.items() if name not in after and _is_told(declared, item)]
    new = [item for name, item in after.items() if name not in before]
    for item in gone:
        twins = [each for each in new if _is_same(item, each)]
        if len(twins) == 1 and sum(_is_same(each, twins[0]) for each in gone) == 1:
            yield RenameObject(kind.kind, item.name, twins[0].name)


def _of_multiranges(actual: Schema, declared: Schema, found: Iterable[RenameObject]) -> Iterator[RenameObject]:
    """A range type's own type of sets of ranges keeps its name when the range type gets another one."""
    new_names = {change.actual: change.declared for change in found if change.noun == RangeType.kind}
    after = {item.name: item for item in declared.of(RangeType)}
    for item in actual.of(RangeType):
        other = after.get(new_names.get(item.name, item.name))
        old, new = item.multirange, other.multirange if other is not None else None
        if old is not None and new is not None and old.namespace == new.namespace and old != new:
            yield RenameObject("multirange type", old, new)


def _is_told(declared: Schema, item: Renamable) -> bool:
    return isinstance(item, Enum) or tells(declared, item)


def _is_same(actual: Renamable, declared: Renamable) -> bool:
    if actual.name.namespace != declared.name.namespace:
        return False
    return same_value(_nameless(actual), _nameless(declared))


def _nameless(item: Renamable) -> Renamable:
    """The object without its name, and without what the server may have named after it."""
    if isinstance(item, Domain):
        checks = tuple(replace(check, name="") for check in item.checks)
        return replace(item, name=ObjectName(""), checks=checks)
    if isinstance(item, Enum):
        return replace(item, name=ObjectName(""), comment=None)
    if isinstance(item, RangeType):
        return replace(item, name=ObjectName(""), multirange=None)
    return replace(item, name=ObjectName(""))
