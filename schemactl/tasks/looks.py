"""What to look for among a database's rows before a draft is applied there: what it takes, and what would stop it.

The draft names things as they are afterwards. The rows stand under the names from before.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy.engine import Dialect

from schemactl.changes import (
    AddColumn,
    AddConstraint,
    AddIndex,
    AlterColumn,
    AlterConstraint,
    AlterEnum,
    AlterIndex,
    AlterObject,
    Change,
    DropColumn,
    DropTable,
    RenameColumn,
    RenameObject,
    RenameTable,
    constraint_label,
)
from schemactl.database.counting import (
    FAILS,
    LOSES,
    Look,
    Rows,
    broken,
    duplicates,
    filled,
    holding,
    is_null,
    newest_by,
    orphans,
    unfit,
    with_attribute,
)
from schemactl.plan.sqltypes import array_element, enum_spellings
from schemactl.schema import (
    Check,
    Column,
    CompositeType,
    ForeignKey,
    Index,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)

_SILENT = ("IGNORE", "REPLACE")


@dataclass(frozen=True)
class Before:
    """A database before a draft is applied to it.

    Attributes:
        schema: what the history produces.
        changes: the draft's changes.
        dialect: the database's.
    """

    schema: Schema
    changes: tuple[Change, ...]
    dialect: Dialect

    @cached_property
    def _tables(self) -> Mapping[ObjectName, ObjectName]:
        return {change.declared: change.actual for change in self.changes if isinstance(change, RenameTable)}

    @cached_property
    def _columns(self) -> Mapping[tuple[ObjectName, str], str]:
        renames = [change for change in self.changes if isinstance(change, RenameColumn)]
        return {(change.table, change.declared): change.actual for change in renames}

    @cached_property
    def _unsettled(self) -> frozenset[tuple[ObjectName, str]]:
        """Columns that hold other values once their constraints come: new ones, and those of another type."""
        return frozenset(
            (change.table, (change.column if isinstance(change, AddColumn) else change.declared).name)
            for change in self.changes
            if isinstance(change, AddColumn)
            or (isinstance(change, AlterColumn) and (change.actual.type != change.declared.type or change.fill))
        )

    @cached_property
    def _gone(self) -> frozenset[tuple[ObjectName, str]]:
        columns = [item for item in self.changes if isinstance(item, DropColumn)]
        tables = [item.table for item in self.changes if isinstance(item, DropTable)]
        return frozenset(
            {(self.name(item.table), item.column.name) for item in columns}
            | {(table.name, column.name) for table in tables for column in table.columns}
        )

    def goes(self, table: ObjectName, column: str) -> bool:
        """Whether a column goes, by the names that it and its table have now."""
        return (table, column) in self._gone

    def name(self, table: ObjectName) -> ObjectName:
        """The name that a table has now."""
        return self._tables.get(table, table)

    def table(self, table: ObjectName) -> Table | None:
        """The table as it is now, None where it is not there."""
        return self.schema.table(self.name(table))

    def column(self, table: ObjectName, column: str) -> str:
        """The name that a column has now."""
        return self._columns.get((table, column), column)

    def settled(self, table: ObjectName, columns: Sequence[str]) -> bool:
        """Whether the columns hold now what they will hold."""
        return not any((table, column) in self._unsettled for column in columns)

    def says_now(self, table: ObjectName, expression: str) -> bool:
        """Whether an expression means now what it will mean: it names nothing new, renamed or retyped."""
        changing = {*self._unsettled, *self._columns}
        names = {name for owner, name in changing if owner == table}
        return not any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", expression, re.IGNORECASE) for name in names)

    def look(self, change: Change, kind: str, rows: Rows, words: str, **details: Any) -> Look:
        """A look that names rows by the primary key of their table."""
        table = self.schema.table(rows.table)
        key = table.primary_key.columns if table is not None and table.primary_key is not None else ()
        return Look(kind, change.path, rows, words, key, **details)

    def newest(self, table: ObjectName) -> str:
        """The column of a table that says when a row was written, "" for none."""
        found = self.schema.table(table)
        return newest_by((column.name, column.type) for column in (found.columns if found is not None else ()))


def looks_for(change: Change, before: Before) -> Iterator[Look]:
    """What to look for before a change is made.

    Args:
        change: the change.
        before: the database that it shall be made in.
    """
    if type(change) in _LOOKS:
        yield from _LOOKS[type(change)](change, before)


# --- what is lost ---------------------------------------------------------------------------------------------------


def _drop_table(change: DropTable, before: Before) -> Iterator[Look]:
    name = change.table.name
    found = before.look(change, LOSES, Rows(name), f"in {change.path}", newest=before.newest(name))
    yield replace(found, key=())


def _drop_column(change: DropColumn, before: Before) -> Iterator[Look]:
    if change.column.computed is not None:
        return
    table = before.name(change.table)
    rows = filled(before.dialect, table, before.column(change.table, change.column.name))
    found = before.look(change, LOSES, rows, f"with a value in {change.path}", newest=before.newest(table))
    yield replace(found, key=())


def _alter_enum(change: AlterEnum, before: Before) -> Iterator[Look]:
    for label in change.removed:
        for table, column, array in _of_type(change.owner, before):
            rows = holding(before.dialect, table, column, label, array=array)
            words = f"with {label} in {table}.{column}"
            found = before.look(change, LOSES, rows, words, newest=before.newest(table))
            yield replace(found, name=f"{change.path}.{label}")
            yield replace(found, name=f"{change.path}.{label}", kind=FAILS, newest="", stops=True)


def _of_type(name: ObjectName, before: Before) -> Iterator[tuple[ObjectName, str, bool]]:
    """The columns that have a type, as the type is called now, and whether they are arrays of it."""
    renames = [item for item in before.changes if isinstance(item, RenameObject)]
    now = next((item.actual for item in renames if item.declared == name), name)
    for table in before.schema.tables:
        for column in table.columns:
            element, dimensions = array_element(column.type)
            if element in enum_spellings(now) and not before.goes(table.name, column.name):
                yield table.name, column.name, bool(dimensions)


def _alter_object(change: AlterObject, before: Before) -> Iterator[Look]:
    old, new = change.actual, change.declared
    if not isinstance(old, CompositeType) or not isinstance(new, CompositeType):
        return
    kept = {item.name for item in new.attributes}
    for name in (name for name in old.order if name not in kept):
        for table, column, array in _of_type(old.name, before):
            if not array:
                rows = with_attribute(before.dialect, table, column, name)
                found = before.look(change, LOSES, rows, f"with a value in {name} of {table}.{column}")
                yield replace(found, name=f"{change.path}.{name}", key=())


# --- what stands in the way -----------------------------------------------------------------------------------------


def _alter_column(change: AlterColumn, before: Before) -> Iterator[Look]:
    table, old, new = before.name(change.table), change.actual, change.declared
    column = before.column(change.table, new.name)
    if old.type != new.type and not (old.computed or new.computed):
        yield from _retyped(change, table, column, before)
    if change.needs_fill and change.fill is None and new.on_conflict not in _SILENT:
        rows = is_null(before.dialect, table, [column])
        yield before.look(change, FAILS, rows, f"with NULL in {change.path}", stops=True)


def _retyped(change: AlterColumn, table: ObjectName, column: str, before: Before) -> Iterator[Look]:
    old, new = change.actual.type, change.declared.type
    found = unfit(before.dialect, column, old, new, _labels(change.declared, before))
    if found is None:
        return
    words = f"with a value in {change.path} that {new} does not hold"
    if found.changed:
        yield before.look(change, LOSES, Rows(table, found.changed), words)
    if found.refused:
        yield before.look(change, FAILS, Rows(table, found.refused), words, stops=True)
        yield before.look(change, LOSES, Rows(table, found.refused), words)


def _labels(column: Column, before: Before) -> tuple[str, ...]:
    """The labels of a column's enum as it is; () where it is none, or one that changes."""
    changing = {change.owner for change in before.changes}
    found = [enum for enum in before.schema.enums if column.type in enum_spellings(enum.name)]
    return next((enum.labels for enum in found if enum.name not in changing), ())


def _constraint(change: AddConstraint | AlterConstraint, before: Before) -> Iterator[Look]:
    item = change.constraint if isinstance(change, AddConstraint) else change.declared
    if isinstance(change, AlterConstraint) and change.stores:
        return
    if before.table(change.table) is None:
        return
    if isinstance(item, Check):
        if item.not_valid is False and not item.not_enforced and before.says_now(change.table, item.expression):
            rows = broken(before.name(change.table), item.expression)
            yield before.look(change, FAILS, rows, f"of {change.owner} against {item.expression}", stops=True)
    elif isinstance(item, ForeignKey):
        yield from _foreign_key(change, item, before)
    elif isinstance(item, PrimaryKey | Unique) and before.settled(change.table, item.columns):
        yield from _unique(change, item, before)


def _unique(change: Change, item: PrimaryKey | Unique, before: Before) -> Iterator[Look]:
    if item.on_conflict in _SILENT or item.without_overlaps:
        return
    table = before.name(change.owner)
    columns = [before.column(change.owner, column) for column in item.columns]
    equal = isinstance(item, Unique) and item.nulls_not_distinct
    rows = duplicates(before.dialect, table, columns, nulls_equal=equal)
    yield before.look(change, FAILS, rows, _twice(change, item.columns), stops=True)
    if isinstance(item, PrimaryKey):
        yield before.look(
            change, FAILS, is_null(before.dialect, table, columns), f"with NULL in {constraint_label(item)}", stops=True
        )


def _foreign_key(change: Change, key: ForeignKey, before: Before) -> Iterator[Look]:
    if key.not_valid is not False or key.not_enforced or key.period or key.match:
        return
    target = before.table(key.target)
    if target is None or not before.settled(change.owner, key.columns):
        return
    if not before.settled(key.target, key.target_columns):
        return
    columns = [before.column(change.owner, column) for column in key.columns]
    there = [before.column(key.target, column) for column in key.target_columns]
    rows = orphans(before.dialect, before.name(change.owner), columns, target.name, there)
    words = f"of {change.owner} whose {', '.join(key.columns)} is in no row of {key.target}"
    yield before.look(change, FAILS, rows, words, stops=True)


def _index(change: AddIndex | AlterIndex, before: Before) -> Iterator[Look]:
    index: Index = change.index if isinstance(change, AddIndex) else change.declared
    if not index.unique or (isinstance(change, AlterIndex) and change.in_place):
        return
    names = [part.column for part in index.parts]
    columns = [name for name in names if name is not None]
    if len(columns) < len(names) or before.table(change.table) is None or not before.settled(change.table, columns):
        return
    if index.predicate and not before.says_now(change.table, index.predicate):
        return
    rows = duplicates(
        before.dialect,
        before.name(change.table),
        [before.column(change.table, column) for column in columns],
        where=index.predicate or "",
        nulls_equal=bool(getattr(index, "nulls_not_distinct", False)),
    )
    yield before.look(change, FAILS, rows, _twice(change, columns), stops=True)


def _twice(change: Change, columns: Sequence[str]) -> str:
    return f"of {change.owner} with the same {', '.join(columns)} as another one"


_LOOKS: dict[type[Change], Callable[[Any, Before], Iterator[Look]]] = {
    DropTable: _drop_table,
    DropColumn: _drop_column,
    AlterEnum: _alter_enum,
    AlterObject: _alter_object,
    AlterColumn: _alter_column,
    AddConstraint: _constraint,
    AlterConstraint: _constraint,
    AddIndex: _index,
    AlterIndex: _index,
}
"""What to look for before each kind of change."""
