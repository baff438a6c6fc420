"""PostgreSQL 12 and later, read from `pg_catalog` in twelve queries and one for each rarer kind that is there.

The server leaves out a namespace when it prints a name that the `search_path` finds, so the same default or type would
read differently from one session to the next. All is therefore read under one search path, the default namespace
alone: what stands in it is printed bare, what stands elsewhere with its namespace. Where the session's path is another,
it is changed inside a savepoint that is rolled back after reading (see `session`).
"""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql import (
    columns,
    comments,
    constraints,
    enums,
    extensions,
    grants,
    indexes,
    namespaces,
    rare,
    tables,
)
from schemactl.inspect.postgresql.not_nulls import add_not_nulls
from schemactl.inspect.postgresql.session import Session, read_session, steady_names
from schemactl.schema import Schema, SchemaObject, Standalone, Table

STANDALONE: tuple[Callable[[Connection, Session, Sequence[str]], Iterable[Standalone]], ...] = (
    namespaces.read,
    extensions.read,
    grants.read,
)
"""The readers of the standalone objects of nearly every database, each for one kind; `rare` has those of others."""


def read(connection: Connection, namespaces: Sequence[str] | None, temporary: bool, tables_only: bool) -> Schema:
    """Read namespaces of a PostgreSQL database; see `schemactl.inspect.inspect`."""
    session = read_session(connection)
    names = session.scope(namespaces, temporary)
    if not names:
        return Schema.build("postgresql", (), session.default)
    with steady_names(connection, session):
        # What is made for a moment has none.
        remarks = comments.Comments() if temporary else comments.read(connection)
        found = indexes.read(connection, session.version, names, remarks)
        objects: list[SchemaObject] = [*_read_tables(connection, session, names, found, remarks)]
        if not tables_only:
            objects += [] if temporary else enums.read(connection, session, names)
            objects += [item for read_kind in STANDALONE for item in read_kind(connection, session, names)]
            objects += rare.read(connection, session, names, found.indexes)
    return Schema.build("postgresql", objects, session.default)


def _read_tables(
    connection: Connection, session: Session, names: list[str], found: indexes.Found, remarks: comments.Comments
) -> list[Table]:
    own = constraints.read(connection, session, names, remarks)
    for table, excludes in found.excludes.items():
        own.setdefault(table, []).extend(excludes)
    listed = columns.read(connection, names)
    add_not_nulls(connection, session.version, names, listed)
    return tables.read(connection, session, names, listed, own, found.indexes)
