"""What a rename brings about by itself: what names a view or a routine by its object identifier follows it.

No text tells which that is. So the database renames first, in a transaction that is rolled back, and is read and
compared as it stands then: what still differs differs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from schemactl.changes import AddObject, AlterObject, Change, DropObject, RenameWhole, differences, unverified
from schemactl.changes.standalone import names_after
from schemactl.changes.tables import TablePart
from schemactl.compare.scratch_ddl import quote
from schemactl.database.rolled_back import attempt, execute, rolled_back
from schemactl.inspect import inspect
from schemactl.schema import (
    Aggregate,
    Function,
    MaterializedView,
    ObjectName,
    Procedure,
    Schema,
    SchemaObject,
    Standalone,
    Table,
    View,
)
from schemactl.schema.expression import is_sql_field
from schemactl.schema.hanging import on_other_names
from schemactl.schema.routine import Routine

_WORDS: Mapping[type[Standalone], str] = {
    View: "VIEW",
    MaterializedView: "MATERIALIZED VIEW",
    Function: "ROUTINE",
    Procedure: "ROUTINE",
    Aggregate: "ROUTINE",
}
"""What others name, as ALTER calls it."""

_LONGEST_WAIT = "SET LOCAL lock_timeout = '1s'"
"""Should somebody use the database after all: a rename waits for who reads from a view, and others wait behind it."""

_Place = tuple[str, tuple[str, ...] | ObjectName]
_Objects = Mapping[_Place, SchemaObject]


def followed_by_others(changes: Iterable[Change]) -> tuple[RenameWhole, ...]:
    """The renames that others may follow, if anything else changes that may be nothing but that."""
    changes = tuple(changes)
    renames = [item for item in changes if isinstance(item, RenameWhole)]
    known = tuple(item for item in renames if type(item.declared) in _WORDS)
    return known if len(changes) > len(renames) else ()


def changes_after(
    renames: Sequence[RenameWhole],
    actual: Schema,
    connection: Connection | None,
    again: Callable[[Schema], tuple[Change, ...]],
    expected: Iterable[Standalone] = (),
) -> tuple[Change, ...] | None:
    """What differs once the database has renamed.

    Args:
        renames: what gets another name.
        actual: the side before.
        connection: a connection to its database, or to a copy of a part of it, that nobody else uses; None where there
            is none.
        again: compares that side as it is then, and may ask the database.
        expected: what a copy must hold.

    Returns:
        What differs; None where the database is another one, or refuses.
    """
    if connection is None:
        return None
    namespaces = sorted({item.name.namespace for item in actual.objects} | {""})
    try:
        with rolled_back(connection):
            before = _by_place(inspect(connection, namespaces=namespaces))
            wanted = (*(item.actual for item in renames), *expected)
            known = all(_same(before.get(place_of(item)), item) for item in wanted)
            if not known or not _rename(renames, connection):
                return None
            after = _by_place(inspect(connection, namespaces=namespaces))
            return again(_renamed(actual, renames, before, after))
    except SQLAlchemyError:  # a lock that was not to be had, a connection that is gone: nothing was asked
        return None


def forgotten_after(renames: Sequence[RenameWhole], actual: Schema, declared: Schema) -> tuple[str, ...]:
    """The labels of what the declared side named once, also of what by then is on something of another name."""
    names, routines = names_after(renames)
    known = [item for item in actual.of(Standalone) if item.label in declared.forgotten]
    return (*declared.forgotten, *(on_other_names(item, names, routines).label for item in known))


def doubted(changes: Iterable[Change], renames: Sequence[RenameWhole]) -> Iterator[Change]:
    """The changes, those that may be nothing but a rename marked as unverified."""
    old, new = {item.actual.name for item in renames}, {item.declared.name for item in renames}
    words = tuple(item.declared.name.name for item in renames)
    for change in changes:
        follows = isinstance(change, AlterObject) and any(need.name in old for need in change.actual.needs)
        hangs = isinstance(change, AddObject | DropObject) and _on(change.object) in old | new
        # No text of a table tells for certain what it calls: one with the name in it may.
        calls = isinstance(change, TablePart) and any(word in repr(change) for word in words)
        yield unverified(change) if follows or hangs or calls else change


def in_first_words(changes: Iterable[Change], actual: Schema) -> Iterator[Change]:
    """The changes with what differs as it was written before the renames, to which a downgrade brings it back.

    Args:
        changes: what was found after them.
        actual: the side before.
    """
    objects = _by_place(actual)
    for change in changes:
        if isinstance(change, AlterObject) and not isinstance(change, RenameWhole):
            first = objects.get(place_of(change.actual))
            yield replace(change, actual=_worded(change, first)) if isinstance(first, Standalone) else change
        elif isinstance(change, DropObject):
            first = objects.get(place_of(change.object))
            yield DropObject(first) if isinstance(first, Standalone) else change
        elif isinstance(change, TablePart):
            yield _part_in_first_words(change, actual.table(change.owner))
        else:
            yield change


def place_of(item: SchemaObject) -> _Place:
    """An object's kind and key."""
    return item.kind, item.key if isinstance(item, Standalone) else item.name


def _by_place(schema: Schema) -> dict[_Place, SchemaObject]:
    return {place_of(item): item for item in schema.objects}


def _same(found: SchemaObject | None, item: Standalone) -> bool:
    return found is not None and not differences(found, item)


def _on(item: Standalone) -> ObjectName | None:
    """What a trigger, a rule or privileges are on."""
    return getattr(item, "table", item.name) if item.subject else None


def _rename(renames: Sequence[RenameWhole], connection: Connection) -> bool:
    """Whether the database renamed all."""
    execute(connection, _LONGEST_WAIT)
    return attempt(connection, [_statement(item.actual, item.declared) for item in renames]) is None


def _statement(actual: Standalone, declared: Standalone) -> str:
    name = ".".join(quote(part) for part in (actual.name.namespace, actual.name.name) if part)
    arguments = f"({actual.arguments})" if isinstance(actual, Routine) else ""
    return f"ALTER {_WORDS[type(actual)]} {name}{arguments} RENAME TO {quote(declared.name.name)}"


def _renamed(actual: Schema, renames: Sequence[RenameWhole], before: _Objects, after: _Objects) -> Schema:
    """The side with what the database says now of all that it said before as the side does."""
    new = {place_of(item.actual): item.declared for item in renames}
    names, routines = names_after(renames)
    objects: list[SchemaObject] = []
    for item in actual.objects:
        place = place_of(item)
        if isinstance(item, Table):
            objects.append(_renamed_table(item, before.get(place), after.get(place)))
        elif isinstance(item, Standalone) and _same(before.get(place), item):
            moved = new.get(place) or on_other_names(item, names, routines)
            objects.append(after.get(place_of(moved), item))
        else:
            objects.append(item)
    return actual.having(objects)


def _renamed_table(table: Table, before: SchemaObject | None, after: SchemaObject | None) -> Table:
    if not isinstance(before, Table) or not isinstance(after, Table):
        return table
    parts: dict[str, Any] = {
        kind: tuple(_part(item, getattr(before, kind), getattr(after, kind)) for item in getattr(table, kind))
        for kind in _PARTS
    }
    return replace(table, **parts)


_PARTS = ("columns", "constraints", "indexes")


def _part(item: Any, before: Iterable[Any], after: Iterable[Any]) -> Any:
    """A part as the database says it now, if it said it before as this one does."""
    return _namesake(item, after) or item if item in before else item


def _namesake(item: Any, others: Iterable[Any]) -> Any:
    if item is None:
        return None
    return next((each for each in others if type(each) is type(item) and each.name == item.name), None)


def _worded(change: AlterObject, first: Standalone) -> Standalone:
    """The actual object in its first words where it differs, and in the declared ones where it does not."""
    differing = {item.property for item in differences(change.actual, change.declared)}
    texts = [item.name for item in fields(first) if is_sql_field(item)]
    return replace(
        change.actual,
        **{name: getattr(first if name in differing else change.declared, name) for name in texts},
    )


def _part_in_first_words(change: TablePart, table: Table | None) -> TablePart:
    """A change of a part of a table, with the part that is there in its first words."""
    names = ("actual",) if hasattr(change, "actual") else ("column", "constraint", "index")
    if table is None or change.symbol not in ("-", "~"):
        return change
    for name in names:
        first = _first(getattr(change, name, None), table)
        if first is not None:
            changed: dict[str, Any] = {name: first}
            return replace(change, **changed)
    return change


def _first(part: Any, table: Table) -> Any:
    return next((found for kind in _PARTS if (found := _namesake(part, getattr(table, kind))) is not None), None)
