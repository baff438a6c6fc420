"""SQLite, read from `sqlite_master`, one PRAGMA function over all tables, and the statements SQLite keeps.

SQLite answers no PRAGMA for a CHECK, the name of a constraint, a column's collation, AUTOINCREMENT, a generated
column's expression, a deferrable foreign key or an index expression. It does keep every CREATE statement to the letter,
and brings it up to date itself when a column or table is renamed: these are parsed.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

from schemactl.inspect.sqlite import tables
from schemactl.schema import Schema, Table

MAIN = "main"


def read(connection: Connection, namespaces: Sequence[str] | None, temporary: bool) -> Schema:
    """Read an SQLite database and those attached to it; see `schemactl.inspect.inspect`."""
    if temporary:
        return Schema.build("sqlite", tables.read(connection, "temp", ""), MAIN)
    wanted = {MAIN} if namespaces is None else {name or MAIN for name in namespaces}
    return Schema.build("sqlite", _read_attached(connection, wanted), MAIN)


def _read_attached(connection: Connection, wanted: Iterable[str]) -> list[Table]:
    attached = {row[1] for row in connection.execute(text("PRAGMA database_list"))}
    return [
        table
        for name in sorted(attached.intersection(wanted))
        for table in tables.read(connection, name, "" if name == MAIN else name)
    ]
