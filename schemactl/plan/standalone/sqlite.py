"""Views and triggers in the way of a change on SQLite, which only the SQL text of each can tell.

A rebuilt table loses its triggers, and takes its name again only while nothing names a table that is gone for a moment.
Whether something can come back, SQLite itself says, in a database in memory.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace

from schemactl.changes import Change, DropColumn, DropTable
from schemactl.plan.sqltext import ddl_dialect, mentions, quote
from schemactl.plan.standalone import triggers, views
from schemactl.plan.standalone.causes import Cause
from schemactl.plan.standalone.states import Objects, place_of, sides
from schemactl.schema import ObjectName, Standalone, Table, Trigger, View
from schemactl.schema.expression import identifiers
from schemactl.schema.standalone import Need

_DIALECT = ddl_dialect("sqlite")


def causes(changes: Iterable[Change], rebuilt: Iterable[ObjectName]) -> dict[Need, Cause]:
    """The tables that are rebuilt, each with the first of the changes for which it is."""
    tables = set(rebuilt)
    found: dict[Need, Cause] = {}
    for change in changes:
        if change.owner in tables:
            found.setdefault(Need(change.owner), Cause(change, str(change.owner)))
    return found


def needs(item: Standalone, tables: Iterable[Table], others: Iterable[Standalone]) -> Iterator[Need]:
    """Whatever a view's or trigger's text names: all that it needs, and maybe more."""
    named = {word.lower() for word in identifiers(_text(item))}
    for other in others:
        if isinstance(other, View) and other.name.name.lower() in named:
            yield Need(other.name)
    for table in tables:
        if table.name.name.lower() in named:
            yield Need(table.name)
            yield from (Need(table.name, each.name) for each in table.columns if each.name.lower() in named)


def broken(changes: Sequence[Change], tables: Sequence[Table], objects: Objects) -> Iterator[tuple[Standalone, Cause]]:
    """Views and triggers that a drop leaves without something that they need, none of which changes itself.

    Args:
        changes: what is planned.
        tables: the tables before, named as the changes name them.
        objects: the views and triggers before.
    """
    drops = [change for change in changes if isinstance(change, DropTable | DropColumn)]
    gone = {drop.owner for drop in drops if isinstance(drop, DropTable)}
    changed = {place_of(item) for change in changes for item in sides(change)}
    candidates = {
        place: next((drop for drop in drops if _names(item, drop)), None)
        for place, item in sorted(objects.items())
        if place not in changed and item.owner not in gone
    }
    if not any(candidates.values()):
        return
    left = [_without(table, drops) for table in tables if table.name not in gone]
    with closing(_database(tables, objects.values())) as old, closing(_database(left, objects.values())) as new:
        for place, drop in candidates.items():
            item = objects[place]
            if drop is not None and (_watches(item, drop) or not (_compiles(item, new) and _compiles(item, old))):
                yield item, Cause(drop, drop.path, goes=True)


def _without(table: Table, drops: Iterable[DropTable | DropColumn]) -> Table:
    names = {drop.column.name for drop in drops if isinstance(drop, DropColumn) and drop.table == table.name}
    return replace(table, columns=tuple(column for column in table.columns if column.name not in names))


def _names(item: Standalone, drop: DropTable | DropColumn) -> bool:
    text = _text(item)
    return mentions(text, drop.owner.name) and (isinstance(drop, DropTable) or mentions(text, drop.column.name))


def _watches(item: Standalone, drop: DropTable | DropColumn) -> bool:
    """Whether a trigger waits for changes of a column that goes, which SQLite never says."""
    if not isinstance(item, Trigger) or not isinstance(drop, DropColumn):
        return False
    return item.table == drop.table and mentions(item.event, drop.column.name)


def _text(item: Standalone) -> str:
    return str((triggers if isinstance(item, Trigger) else views).MAKER.text(item))


# --- a database in memory -------------------------------------------------------------------------------------------


def _database(tables: Iterable[Table], objects: Iterable[Standalone]) -> sqlite3.Connection:
    """Tables without types and constraints, and the views."""
    database = sqlite3.connect(":memory:", cached_statements=0)
    for table in tables:
        columns = ", ".join(quote(_DIALECT, column.name) for column in table.columns)
        _run(f"CREATE TABLE {quote(_DIALECT, table.name.name)} ({columns})", database)
    for item in objects:
        if isinstance(item, View):
            _run(f"CREATE VIEW {quote(_DIALECT, item.name.name)} {item.definition}", database)
    return database


def _compiles(item: Standalone, database: sqlite3.Connection) -> bool:
    if not isinstance(item, Trigger):
        return _run(f"EXPLAIN SELECT * FROM {quote(_DIALECT, item.name.name)}", database)  # noqa: S608
    table = quote(_DIALECT, item.table.name)
    name = quote(_DIALECT, item.name.name)
    if not _run(f"CREATE TRIGGER {name} {item.event} ON {table} {item.action}", database):
        return False
    try:
        names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        sets = ", ".join(f"{quote(_DIALECT, column)} = NULL" for column in names)
        work = {
            "INSERT": f"INSERT INTO {table} DEFAULT VALUES",
            "UPDATE": f"UPDATE {table} SET {sets}",  # noqa: S608
            "DELETE": f"DELETE FROM {table}",  # noqa: S608
        }
        return all(_run(f"EXPLAIN {sql}", database) for word, sql in work.items() if mentions(item.event, word))
    finally:
        database.execute(f"DROP TRIGGER {name}")


def _run(sql: str, database: sqlite3.Connection) -> bool:
    with suppress(sqlite3.Error):
        database.execute(sql)
        return True
    return False
