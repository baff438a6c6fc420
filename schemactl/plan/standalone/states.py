"""The standalone objects that are there when a plan begins, and when it is done: also those that no model names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from schemactl.changes import (
    AddIndex,
    AddObject,
    AlterComment,
    AlterIndex,
    AlterObject,
    Change,
    DropIndex,
    DropObject,
    RenameIndex,
    RenameWhole,
)
from schemactl.plan.standalone.renamed import NewNames, names_of
from schemactl.plan.state import Renames
from schemactl.schema import Index, MaterializedView, ObjectName, Schema, Standalone, Statistics, View
from schemactl.schema.expression import is_sql_field
from schemactl.schema.standalone import Need

Place = tuple[str, tuple[str, ...]]
"""An object's kind and key."""

Objects = dict[Place, Standalone]


@dataclass(frozen=True, slots=True)
class States:
    """Both ends of a plan.

    Attributes:
        before: the objects that are there first, in the words of the side that knows them best.
        after: those that are there in the end.
        declared: the places of those that the goal's side names.
        renames: from the names in `needs` to those that the plan's changes use.
        earlier: the names of views and the like in `before`, by those in `after`.
        later: those in `after`, by those in `before`.
    """

    before: Objects
    after: Objects
    declared: frozenset[Place]
    renames: Renames
    earlier: NewNames
    later: NewNames

    def place_before(self, item: Standalone) -> Place:
        """Where an object stands before: what it is on may have another name then."""
        return place_of(self.earlier.on(item))

    def place_after(self, item: Standalone) -> Place:
        """Where an object stands after."""
        return place_of(self.later.on(item))


def states(changes: Iterable[Change], actual: Schema, declared: Schema) -> States:
    """Both ends of a plan. Models name only some objects; the other side has them all.

    Args:
        changes: what is planned.
        actual: the schema before.
        declared: the schema after.
    """
    changes = tuple(changes)
    backwards = actual.partial and not declared.partial
    known = _objects(declared if backwards else actual)
    earlier, later = names_of(item for item in changes if isinstance(item, RenameWhole))
    before, after = (_standing(known, earlier), dict(known)) if backwards else (dict(known), _standing(known, later))
    for change in changes:
        if isinstance(change, AddObject | DropObject | AlterObject):
            _undo(change, before) if backwards else _redo(change, after)
    named = _objects(declared)
    touched = {place_of(item) for change in changes for item in sides(change)}
    after |= {
        place: _worded(item, named[place]) for place, item in after.items() if place in named and place not in touched
    }
    if not backwards:
        after |= {place: _reindexed(item, changes) for place, item in after.items() if place not in touched}
    renamed = [change.inverse() for change in changes] if backwards else changes
    return States(before, after, frozenset(named), Renames.of(renamed), earlier, later)


def place_of(item: Standalone) -> Place:
    """An object's kind and key."""
    return item.kind, item.key


def is_relation(item: Standalone) -> bool:
    """Whether others read from the object, and hang on it."""
    return isinstance(item, View | MaterializedView)


def _objects(schema: Schema) -> Objects:
    return {place_of(item): item for item in schema.objects if isinstance(item, Standalone) and not item.implied}


def _standing(objects: Objects, names: NewNames) -> Objects:
    """The objects, each on what has another name by then."""
    return {place_of(item): item for item in map(names.on, objects.values())}


def _undo(change: AddObject | DropObject | AlterObject, objects: Objects) -> None:
    if isinstance(change, AddObject):
        objects.pop(place_of(change.object), None)
    else:
        if isinstance(change, AlterObject):
            objects.pop(place_of(change.declared), None)
        item = change.object if isinstance(change, DropObject) else change.actual
        objects[place_of(item)] = item


def _redo(change: AddObject | DropObject | AlterObject, objects: Objects) -> None:
    if isinstance(change, DropObject):
        objects.pop(place_of(change.object), None)
    else:
        if isinstance(change, AlterObject):
            objects.pop(place_of(change.actual), None)
        item = change.object if isinstance(change, AddObject) else change.declared
        objects[place_of(item)] = item


def sides(change: Change) -> Iterator[Standalone]:
    """The standalone objects that a change is about."""
    if isinstance(change, AddObject | DropObject):
        yield change.object
    elif isinstance(change, AlterObject):
        yield from (change.actual, change.declared)


def _worded(item: Standalone, named: Standalone) -> Standalone:
    """The object as the goal's side writes it, with what only the other one knows."""
    own = {each.name: getattr(named, each.name) for each in fields(named) if is_sql_field(each)}
    if isinstance(named, Statistics):
        # Its columns may have other names by then.
        own["columns"] = named.columns
    return replace(item, **own)


def _reindexed(item: Standalone, changes: Iterable[Change]) -> Standalone:
    """A materialized view with its indexes as they shall be. They change each on its own, but come back with it."""
    if not isinstance(item, MaterializedView):
        return item
    indexes = {index.name: index for index in item.indexes}
    for change in changes:
        if change.owner != item.name:
            continue
        if isinstance(change, DropIndex | AlterIndex | RenameIndex):
            indexes.pop((change.index if isinstance(change, DropIndex) else change.actual).name, None)
        if isinstance(change, AddIndex | AlterIndex | RenameIndex | AlterComment):
            index = change.index if isinstance(change, AddIndex) else change.declared
            indexes |= {index.name: index} if isinstance(index, Index) else {}
    return replace(item, indexes=tuple(indexes[name] for name in sorted(indexes)))


def in_new_names(need: Need, renames: Renames) -> Need:
    """What is needed, as the plan's changes name it."""
    name: ObjectName = renames.tables.get(need.name, need.name)
    return replace(need, name=name, column=renames.columns.get(name, {}).get(need.column, need.column))
