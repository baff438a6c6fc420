"""The table in which SQLite keeps every statement."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection


def master_of(connection: Connection, database: str) -> str:
    """The name of that table, quoted, for `main`, `temp` or an attached file."""
    quoted = connection.dialect.identifier_preparer.quote_identifier(database)
    return "sqlite_temp_master" if database == "temp" else f"{quoted}.sqlite_master"


def entries_of(connection: Connection, database: str, kind: str) -> Sequence[Sequence[Any]]:
    """Name, table and statement of every entry of one kind, such as `view`, by name."""
    query = f"SELECT name, tbl_name, sql FROM {master_of(connection, database)} WHERE type = ? ORDER BY name"  # noqa: S608
    return connection.exec_driver_sql(query, (kind,)).all()
