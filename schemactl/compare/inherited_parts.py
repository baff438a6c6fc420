"""Compares what partitions and children have of their own about what they inherit (PostgreSQL).

A side that has nothing of its own there has it as its table does: that is what the other side is compared with.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from schemactl.changes import (
    AddObject,
    AlterObject,
    Change,
    DropObject,
    RenameConstraint,
    RenameIndex,
    RenameWhole,
    differences,
)
from schemactl.compare.constraints import compare_constraints
from schemactl.compare.indexes import compare_indexes
from schemactl.compare.standalone import compare_standalone
from schemactl.compare.storage import same_storage
from schemactl.schema import (
    Check,
    Exclude,
    Index,
    InheritedPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Trigger,
    Unique,
)
from schemactl.schema.inherited_part import DEFAULT_TABLESPACE

_Names = Mapping[tuple[ObjectName, str], str]
"""Other names of constraints, indexes and triggers, by their tables and their names."""


def compare_inherited_parts(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of parts that are inherited. Models have no words for any of it.

    A history that is silent about a partition is so about what it has.
    """
    there, wanted = _of_tables(actual), _of_tables(declared)
    if there == wanted or actual.of_models or declared.of_models:
        return
    later = _new_names(actual, declared, (*there, *wanted))
    earlier = {(table, new): old for (table, old), new in later.items()}
    before, after = _Side(actual, later), _Side(declared, earlier)
    left = {item.key: item for item in wanted}
    for old in there:
        moved = before.elsewhere(old)
        new = left.pop(moved.key, None) or after.plain(moved)
        if new is not None:
            yield from _altered(old, moved, new)
        elif after.lacks(old):
            yield DropObject(old)
    for new in left.values():
        plain = before.plain(after.elsewhere(new))
        if plain is not None:
            yield from _altered(plain, replace(plain, name=new.name), new)
        elif before.lacks(new):
            yield AddObject(new)


def _of_tables(side: Schema) -> tuple[InheritedPart, ...]:
    """A side's parts, those of tables aside that were left out."""
    found = side.of(InheritedPart)
    tables = {table.name for table in side.tables} if found else set()
    return tuple(item for item in found if item.table in tables)


def _altered(actual: InheritedPart, moved: InheritedPart, declared: InheritedPart) -> Iterator[Change]:
    """The change of a part on both sides, if it differs; `moved` is the actual one in the declared names."""
    same: dict[str, Any] = {}
    if actual.storage is not None and declared.storage is not None and same_storage(actual.storage, declared.storage):
        same["storage"] = actual.storage
    if actual.state == actual.usual and declared.state == declared.usual:
        # What the trigger of the table does is its own change.
        same |= {"state": actual.state, "usual": actual.usual}
    declared = replace(declared, **same) if same else declared
    if differences(moved, declared):
        yield AlterObject(actual, declared)


@dataclass
class _Side:
    """A side, and where its parts are on the other one.

    Attributes:
        schema: the side.
        names: the other side's names.
    """

    schema: Schema
    names: _Names
    tables: dict[ObjectName, Table] = field(init=False)
    triggers: dict[tuple[ObjectName, str], Trigger] = field(init=False)

    def __post_init__(self) -> None:
        self.tables = {table.name: table for table in self.schema.tables}
        self.triggers = {(item.table, item.name.name): item for item in self.schema.of(Trigger)}

    def elsewhere(self, item: InheritedPart) -> InheritedPart:
        """The part under the names of the other side: what the server renames in all partitions has another one."""
        source = item.source_name
        if item.source is not None:
            source = self.names.get((item.source, source), source)
        own = item.name.name
        if item.part == "trigger":
            own = source if own == item.source_name else own
        elif item.source is None:
            own = next((self.names[place, own] for place in self._above(item) if (place, own) in self.names), own)
        return replace(item, name=replace(item.name, name=own), source_name=source)

    def plain(self, item: InheritedPart) -> InheritedPart | None:
        """The part as it is here with nothing of its own; None where it is not here."""
        above = self._above(item)
        if item.source is None:
            here = [check for place in above for check in self.tables[place].of(Check) if not check.no_inherit]
            return self._without(item) if any(check.name == item.name.name for check in here) else None
        if item.source not in above:
            return None
        if item.part == "trigger":
            trigger = self.triggers.get((item.source, item.source_name))
            return None if trigger is None else self._without(item, state=trigger.state, usual=trigger.state)
        table = self.tables[item.source]
        source = next((part for part in (*table.constraints, *table.indexes) if part.name == item.source_name), None)
        if isinstance(source, PrimaryKey | Unique | Exclude | Index):
            place = source.tablespace or DEFAULT_TABLESPACE
            return self._without(item, usual_storage=source.storage, usual_tablespace=place)
        return None if source is None else self._without(item)

    def _without(self, item: InheritedPart, **usual: Any) -> InheritedPart:
        return replace(item, comment=None, index_comment=None, storage=None, tablespace=None, statistics=(), **usual)

    def lacks(self, item: InheritedPart) -> bool:
        """Whether what is missing here is to be made: not on a table of which a history says nothing.

        Nor does a table need it that has the same as its own, as one that is detached has.
        """
        table = self.tables.get(item.table)
        if table is None:
            return not self.schema.partial
        return all(each.name != item.name.name for each in (*table.constraints, *table.indexes))

    def _above(self, item: InheritedPart) -> list[ObjectName]:
        return ancestors(item.table, self.tables)


def ancestors(name: ObjectName, tables: Mapping[ObjectName, Table]) -> list[ObjectName]:
    """The tables from which a table has what it inherits, as far as they are known.

    Args:
        name: the table.
        tables: all tables by name.
    """
    found: list[ObjectName] = []
    waiting = [name]
    while waiting:
        table = tables.get(waiting.pop())
        parents = (*table.inherits, table.partition_of) if table is not None else ()
        new = [parent for parent in parents if parent is not None and parent in tables and parent not in found]
        found += new
        waiting += new
    return found


def _new_names(actual: Schema, declared: Schema, parts: tuple[InheritedPart, ...]) -> _Names:
    """What the declared side calls what is inherited and only has another name there."""
    before, after = ({table.name: table for table in side.tables} for side in (actual, declared))
    above = {place for item in parts for side in (before, after) for place in ancestors(item.table, side)}
    found: dict[tuple[ObjectName, str], str] = {}
    for place in sorted(above & before.keys() & after.keys()):
        old, new = before[place], after[place]
        for change in chain(compare_constraints(old, new), compare_indexes(old, new)):
            if isinstance(change, RenameConstraint | RenameIndex) and change.actual.name and change.declared.name:
                found[place, change.actual.name] = change.declared.name
    if any(item.part == "trigger" for item in parts):
        for whole in compare_standalone(actual.having(actual.of(Trigger)), declared.having(declared.of(Trigger))):
            if isinstance(whole, RenameWhole) and isinstance(whole.actual, Trigger):
                found[whole.actual.table, whole.actual.name.name] = whole.declared.name.name
    return found
