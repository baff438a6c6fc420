"""The live database as a `Schema`, in a fixed number of queries whatever the number of tables.

A dialect with a reader of its own is listed in `READERS`; every other one is read through SQLAlchemy's `Inspector`.
To add a dialect: write a package with a `read` of the type `Reader` and list it here.
"""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection

from schemactl.schema import Schema
from schemactl.timing import timed

Reader = Callable[[Connection, Sequence[str] | None, bool, bool], Schema]
"""Takes the connection, the names of the namespaces (None: the default one), whether to read temporary tables, and
whether these alone are wanted and nothing else that stands beside them."""


def _generic(connection: Connection, namespaces: Sequence[str] | None, temporary: bool, tables_only: bool) -> Schema:
    from schemactl.inspect import generic

    return generic.read(connection, namespaces, temporary, tables_only)


def _postgresql(connection: Connection, namespaces: Sequence[str] | None, temporary: bool, tables_only: bool) -> Schema:
    from schemactl.inspect import postgresql

    return postgresql.read(connection, namespaces, temporary, tables_only)


def _sqlite(connection: Connection, namespaces: Sequence[str] | None, temporary: bool, tables_only: bool) -> Schema:
    from schemactl.inspect import sqlite

    return sqlite.read(connection, namespaces, temporary, tables_only)


READERS: dict[str, Reader] = {"postgresql": _postgresql, "sqlite": _sqlite}
"""The readers by SQLAlchemy's name of the dialect; each imports its package when it is called."""


@timed("read catalog")
def inspect(
    connection: Connection,
    *,
    namespaces: Iterable[str] | None = None,
    temporary: bool = False,
    tables_only: bool = False,
) -> Schema:
    """Read the structure of a live database.

    Only reads, so a read-only role, a read-only transaction and a hot standby will do. The connection is left as it
    was found: a transaction that stands open stays open with its settings, and one that had to be opened is closed.
    Left out are views, partitions, what an extension owns, SQLite's own and virtual tables, and temporary tables.

    Args:
        connection: the connection to read through.
        namespaces: the names of the namespaces to read ("" or its real name for the default one); None for the
            default one alone. A name that does not exist holds nothing.
        temporary: read this session's temporary tables instead, written as if they stood in the default namespace.
        tables_only: leave out everything but tables.

    Returns:
        What was found, with every name, type and expression spelled in one way whatever the `search_path`.
    """
    read = READERS.get(connection.dialect.name, _generic)
    names = None if namespaces is None else sorted(set(namespaces))
    began_here = not connection.in_transaction()
    try:
        return read(connection, names, temporary, tables_only)
    finally:
        if began_here:
            connection.rollback()


__all__ = ["READERS", "Reader", "inspect"]
