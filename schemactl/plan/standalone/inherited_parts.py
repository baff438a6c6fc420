"""What partitions and children have of their own about what they inherit.

It goes with what it is about, and is said again where that is made anew in the table from which it is.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sqlalchemy.engine import Dialect

from schemactl.changes import (
    AddConstraint,
    AddIndex,
    AddObject,
    AlterConstraint,
    AlterIndex,
    AlterObject,
    AlterTable,
    Change,
    DropConstraint,
    DropIndex,
    DropObject,
    RenameConstraint,
    RenameIndex,
    RenameWhole,
)
from schemactl.plan.analyze_words import index_statements
from schemactl.plan.comments import comment_on, comment_on_index
from schemactl.plan.partitions import is_moved
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.standalone.triggers import STATES
from schemactl.plan.state import Renames
from schemactl.plan.steps import Phase, Step
from schemactl.plan.table_words import settings
from schemactl.schema import Constraint, Index, InheritedPart, ObjectName, Trigger

Place = tuple[ObjectName, str]
"""A table, and the name of a constraint, an index or a trigger of it."""


def create(item: InheritedPart, dialect: Dialect) -> Sequence[str]:
    """The statements that bring a part what it has of its own, as it is when it was just made."""
    made = replace(item, comment=None, index_comment=None, state=item.usual, storage=None, tablespace=None)
    return _alter(replace(made, statistics=()), item, dialect)


def _drop(_item: InheritedPart, _dialect: Dialect) -> Sequence[str]:
    """It goes with what it is about."""
    return ()


def _alter(old: InheritedPart, new: InheritedPart, dialect: Dialect) -> list[str]:
    name, table = quote(dialect, new.name.name), quote_name(dialect, new.table)
    made = [*_stored(old, new, dialect)]
    if new.state != old.state:
        # A partition that is partitioned itself has its own way, and leaves its partitions theirs.
        made.append(f"ALTER TABLE ONLY {table} {STATES[new.state]} TRIGGER {name}")
    if new.comment != old.comment and new.part == "index":
        made.append(comment_on_index(new.table, new.name.name, new.comment, dialect))
    elif new.comment != old.comment:
        made.append(comment_on(f"{new.part.upper()} {name} ON {table}", new.comment))
    if new.index_comment != old.index_comment:
        made.append(comment_on_index(new.table, new.name.name, new.index_comment, dialect))
    return made


def _stored(old: InheritedPart, new: InheritedPart, dialect: Dialect) -> Iterator[str]:
    """How an index is stored: as said, or as that of which it is a copy."""
    index = quote(dialect, new.table.namespace, new.name.name)
    if old.storage != new.storage:
        before, after = (item.usual_storage if item.storage is None else item.storage for item in (old, new))
        gone = [name for name, _ in before if name not in dict(after)]
        chosen = [item for item in after if item not in before]
        yield from [f"ALTER INDEX {index} RESET ({', '.join(gone)})"] if gone else []
        yield from [f"ALTER INDEX {index} SET ({settings(chosen)})"] if chosen else []
    if old.tablespace != new.tablespace:
        yield f"ALTER INDEX {index} SET TABLESPACE {quote(dialect, new.tablespace or new.usual_tablespace)}"
    sides = (Index(new.name.name, (), statistics=item.statistics) for item in (old, new))
    yield from index_statements(dialect, new.table, *sides)


MAKER = Maker(create, _drop, _alter)


@dataclass(frozen=True)
class Ends:
    """What is there when a plan is done.

    Attributes:
        parts: what partitions and children have of their own by then.
        above: gives the tables from which a table has what it inherits, under any of their names.
        is_retyped: whether a column that a part needs gets another type.
    """

    parts: Sequence[InheritedPart]
    above: Callable[[ObjectName], Iterable[ObjectName]]
    is_retyped: Callable[[InheritedPart], bool]


def said_again(steps: Sequence[Step], changes: Iterable[Change], ends: Ends) -> list[Step]:
    """Steps for what is lost on the way: its table's constraint, index or trigger is made anew, or set otherwise.

    Args:
        steps: all that is planned.
        changes: the planned changes, for what is renamed.
        ends: what is there in the end.
    """
    if not ends.parts:
        return []
    names = _Names.of(changes)
    added = [step.change for step in steps if isinstance(step.change, AddConstraint)]
    unnamed = {change.table for change in added if change.constraint.name is None}
    made = {names.on(place) for step in steps for place in (*_made(step), *_made_unnamed(step, unnamed))}
    gone = {names.on(place) for step in steps for place in _dropped(step.change)} - made
    moved = {step.change.owner for step in steps if isinstance(step.change, AlterTable) and is_moved(step.change)}
    said = {item.key for step in steps for item in _parts(step.change)}
    found = []
    for part in ends.parts:
        above = {names.tables.get(name, name) for name in ends.above(part.table)}
        item, places = names.renamed(part, above), _places(part, above, names)
        lost = not places.isdisjoint(made) or ends.is_retyped(part)
        lost = lost or (item.part == "trigger" and not moved.isdisjoint({item.table, *above}))
        if lost and places.isdisjoint(gone) and item.key not in said:
            found.append(Step(AddObject(item), Phase.ADD_OBJECTS))
    return found


@dataclass(frozen=True)
class _Names:
    """What things are called in the end, by what they are called before or on the way."""

    tables: Mapping[ObjectName, ObjectName]
    parts: Mapping[Place, str]

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "_Names":
        changes = tuple(changes)
        tables = Renames.of(changes).tables
        parts: dict[Place, str] = {}
        for change in changes:
            if isinstance(change, RenameConstraint | RenameIndex) and change.actual.name and change.declared.name:
                parts[tables.get(change.table, change.table), change.actual.name] = change.declared.name
            elif isinstance(change, RenameWhole) and isinstance(change.actual, Trigger):
                parts[change.actual.table, change.actual.name.name] = change.declared.name.name
        return cls(tables, parts)

    def on(self, place: Place) -> Place:
        table = self.tables.get(place[0], place[0])
        return table, self.parts.get((table, place[1]), place[1])

    def renamed(self, item: InheritedPart, above: Iterable[ObjectName]) -> InheritedPart:
        """The part by the name that it has in the end, where that of its table's is handed down: CHECKs, triggers."""
        own = item.name.name
        if item.part == "trigger" or item.source is None:
            own = next((self.parts[table, own] for table in above if (table, own) in self.parts), own)
        return replace(item, name=ObjectName(own, item.name.namespace))


def _places(item: InheritedPart, above: Iterable[ObjectName], names: _Names) -> set[Place]:
    """Where that may be of which a part is a copy."""
    if item.source is not None:
        return {names.on((item.source, item.source_name))}
    return {names.on((table, item.name.name)) for table in above}


def _made(step: Step) -> Iterator[Place]:
    """What a step makes anew, or sets in all partitions."""
    change = step.change
    if isinstance(change, AddConstraint):
        yield from _named(change.table, change.constraint)
    elif isinstance(change, AlterConstraint | AlterIndex) and not change.in_place:
        yield from chain(_named(change.table, change.actual), _named(change.table, change.declared))
    elif isinstance(change, AddIndex):
        yield from _named(change.table, change.index)
    elif isinstance(change, AddObject | AlterObject):
        item = change.object if isinstance(change, AddObject) else change.declared
        yield from [(item.table, item.name.name)] if isinstance(item, Trigger) else []
    if step.phase is Phase.ADD_FOREIGN_KEYS:
        yield from (place for owner, key in step.foreign_keys for place in _named(owner, key))


def _made_unnamed(step: Step, tables: Collection[ObjectName]) -> Iterator[Place]:
    """What is made anew for models that leave the name to the database, which chooses the same again."""
    if isinstance(step.change, DropConstraint) and step.change.table in tables:
        yield from _named(step.change.table, step.change.constraint)


def _dropped(change: Change) -> Iterator[Place]:
    if isinstance(change, DropConstraint):
        yield from _named(change.table, change.constraint)
    elif isinstance(change, DropIndex):
        yield from _named(change.table, change.index)
    elif isinstance(change, DropObject) and isinstance(change.object, Trigger):
        yield change.object.table, change.object.name.name


def _named(table: ObjectName, item: Constraint | Index) -> Iterator[Place]:
    if item.name is not None:
        yield table, item.name


def _parts(change: Change) -> Iterator[InheritedPart]:
    """The part that a change brings as a whole, or takes away. One that is altered may have been made anew before."""
    if isinstance(change, AddObject | DropObject) and isinstance(change.object, InheritedPart):
        yield change.object
