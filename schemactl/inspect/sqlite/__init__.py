"""SQLite, read from `sqlite_master`, one PRAGMA function over all tables, and the statements SQLite keeps.

SQLite answers no PRAGMA for a CHECK, the name of a constraint, a column's collation, AUTOINCREMENT, a generated
column's expression, a deferrable foreign key or an index expression. It does keep every CREATE statement to the letter,
and brings it up to date itself when a column or table is renamed: these are parsed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import Connection, text

from schemactl.inspect.sqlite import tables, triggers, views
from schemactl.schema import Schema, SchemaObject, Standalone

MAIN = "main"

STANDALONE: tuple[Callable[[Connection, str, str], Iterable[Standalone]], ...] = (views.read, triggers.read)
"""The readers of objects that are neither tables nor indexes, each for one kind."""


def read(connection: Connection, namespaces: Sequence[str] | None, temporary: bool, tables_only: bool) -> Schema:
    """Read an SQLite database and those attached to it; see `schemactl.inspect.inspect`."""
    if temporary:
        return Schema.build("sqlite", _read_database(connection, "temp", "", tables_only), MAIN)
    wanted = {MAIN} if namespaces is None else {name or MAIN for name in namespaces}
    return Schema.build("sqlite", _read_attached(connection, wanted, tables_only), MAIN)


def _read_attached(connection: Connection, wanted: Iterable[str], tables_only: bool) -> Iterator[SchemaObject]:
    attached = {row[1] for row in connection.execute(text("PRAGMA database_list"))}
    for name in sorted(attached.intersection(wanted)):
        yield from _read_database(connection, name, "" if name == MAIN else name, tables_only)


def _read_database(connection: Connection, database: str, namespace: str, tables_only: bool) -> Iterator[SchemaObject]:
    yield from tables.read(connection, database, namespace)
    for read_kind in () if tables_only else STANDALONE:
        yield from read_kind(connection, database, namespace)
