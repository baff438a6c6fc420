"""What a plan's changes do to what views and the like need."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemactl.changes import (
    AddConstraint,
    AddTable,
    AlterColumn,
    AlterConstraint,
    AlterEnum,
    AlterObject,
    Change,
    DropColumn,
    DropConstraint,
    DropEnum,
    DropTable,
)
from schemactl.plan.sqltext import mentions
from schemactl.plan.sqltypes import array_element, enum_spellings
from schemactl.schema import Domain, ObjectName, PrimaryKey, Schema, Table
from schemactl.schema.standalone import Need


@dataclass(frozen=True, slots=True)
class Cause:
    """Why an object is in the way.

    Attributes:
        change: what it is in the way of.
        what: what of it the object needs, as reports say it.
        goes: whether that is not there any more in the end.
    """

    change: Change
    what: str
    goes: bool = False


def causes(changes: Iterable[Change], before: Schema, *, backwards: bool) -> dict[Need, Cause]:
    """What is in use and changes so that PostgreSQL refuses it as long as somebody needs it.

    Args:
        changes: what is planned.
        before: the schema before, named as the changes name things.
        backwards: whether a changed column is found under its actual name.
    """
    changes = tuple(changes)
    tables = {table.name: table for table in before.tables}
    found: dict[Need, Cause] = {}
    for change in changes:
        for need, cause in _causes(change, changes, tables.get(change.owner), before, backwards):
            found.setdefault(need, cause)
    for heir in [table for table in before.tables if _parents(table)]:
        found |= {need: cause for need, cause in _inherited(heir, found, tables) if need not in found}
    return found


def _inherited(
    heir: Table, found: Mapping[Need, Cause], tables: Mapping[ObjectName, Table]
) -> Iterator[tuple[Need, Cause]]:
    """The columns of a table that change, or go, with those of the tables from which it inherits."""
    above = ancestors(heir, tables)
    for need, cause in found.items():
        column = heir.column(need.column)
        # Models need not list what is inherited. A partition lists what is otherwise, and has no other columns.
        is_own = column is not None and not column.inherited and cause.goes and heir.partition_of is None
        if need.name in above and need.column not in ("", "*") and not is_own:
            yield Need(heir.name, need.column), cause


def ancestors(table: Table, tables: Mapping[ObjectName, Table]) -> set[ObjectName]:
    """The tables from which a table inherits, or of which it is a partition, and those of these.

    Args:
        table: the table.
        tables: all tables by name.
    """
    found: set[ObjectName] = set()
    waiting = list(_parents(table))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _parents(tables[name]) if name in tables else ()
    return found


def _parents(table: Table) -> tuple[ObjectName, ...]:
    return (*table.inherits, *filter(None, [table.partition_of]))


def retyped_columns(changes: Iterable[Change], before: Schema, *, backwards: bool) -> dict[ObjectName, set[str]]:
    """The columns that get another type, or a type that is made anew, by their table; arguments as for `causes`."""
    changes = tuple(changes)
    needs = [
        need
        for need, cause in causes(changes, before, backwards=backwards).items()
        if isinstance(cause.change, AlterColumn | AlterEnum)
    ]
    types = [item for item in changes if isinstance(item, AlterObject) and isinstance(item.declared, Domain)]
    needs += [need for change in types for need, _ in replaced_type(change, before)]
    found: dict[ObjectName, set[str]] = {}
    for need in filter(lambda item: item.column, needs):
        found.setdefault(need.name, set()).add(need.column)
    return found


def _causes(
    change: Change, changes: Sequence[Change], table: Table | None, before: Schema, backwards: bool
) -> Iterator[tuple[Need, Cause]]:
    if isinstance(change, AlterColumn) and any(
        item.property in ("type", "collation", "computed") for item in change.differences
    ):
        name = change.actual.name if backwards else change.declared.name
        yield from _retyped(change, table, name)
    elif isinstance(change, DropColumn):
        column = change.column.name
        yield Need(change.table, column), Cause(change, f"{change.table}.{column}", goes=True)
    elif isinstance(change, DropTable):
        comes_back = any(isinstance(item, AddTable) and item.owner == change.owner for item in changes)
        yield Need(change.owner), Cause(change, str(change.owner), goes=not comes_back)
    elif isinstance(change, DropEnum):
        yield Need(change.owner), Cause(change, f"the type {change.owner}", goes=True)
    elif isinstance(change, AlterEnum):
        yield from _replaced(change, before)
    elif isinstance(change, DropConstraint) or (isinstance(change, AlterConstraint) and not change.in_place):
        yield from _unkeyed(change, changes)


def _retyped(change: Change, table: Table | None, name: str) -> Iterator[tuple[Need, Cause]]:
    """A column, what is generated from it, and the type of the table's rows."""
    cause = Cause(change, f"{change.owner}.{name}")
    yield Need(change.owner, name), cause
    yield Need(change.owner, "*"), Cause(change, f"the rows of {change.owner}")
    for column in table.columns if table is not None else ():
        if column.computed is not None and mentions(column.computed.expression, name):
            yield Need(change.owner, column.name), Cause(change, f"{change.owner}.{column.name}")


def _replaced(change: AlterEnum, before: Schema) -> Iterator[tuple[Need, Cause]]:
    """An enum that a new one takes the place of, and the columns that have it."""
    kept = [label for label in change.declared.labels if label in change.actual.labels]
    if kept == list(change.actual.labels):
        return
    yield Need(change.owner), Cause(change, f"the type {change.owner}")
    spellings = enum_spellings(change.owner)
    for table in before.tables:
        for column in table.columns:
            if array_element(column.type)[0] in spellings:
                yield from _retyped_as(change, table, column.name)


def _retyped_as(change: Change, table: Table, name: str) -> Iterator[tuple[Need, Cause]]:
    yield Need(table.name, name), Cause(change, f"{table.name}.{name}")
    yield Need(table.name, "*"), Cause(change, f"the rows of {table.name}")


def replaced_type(change: AlterObject, before: Schema) -> Iterator[tuple[Need, Cause]]:
    """A type of another kind that a new one takes the place of, and the columns that have it."""
    yield Need(change.owner), Cause(change, f"the {change.declared.kind} {change.owner}")
    for table in before.tables:
        for column in table.columns:
            if mentions(column.type, change.owner.name):
                yield from _retyped_as(change, table, column.name)


def _unkeyed(change: DropConstraint | AlterConstraint, changes: Sequence[Change]) -> Iterator[tuple[Need, Cause]]:
    """A primary key, by which a view may group. On the way back a view is known to need the one from before."""
    key = change.constraint if isinstance(change, DropConstraint) else change.actual
    if not isinstance(key, PrimaryKey):
        return
    added = [item.constraint for item in changes if isinstance(item, AddConstraint) and item.owner == change.owner]
    after = [change.declared] if isinstance(change, AlterConstraint) else added
    keys = [item for item in after if isinstance(item, PrimaryKey)]
    for each in (key, *keys):
        if each.name:
            what = f"the primary key of {change.owner}"
            yield Need(change.owner, constraint=each.name), Cause(change, what, goes=not keys)
