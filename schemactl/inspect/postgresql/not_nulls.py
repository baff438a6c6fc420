"""NOT NULL constraints, of which PostgreSQL keeps a name and more since version 18."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import TABLES, fetch
from schemactl.schema import Column, NotNull

SINCE = 180000
"""The version of the server that has them in `pg_constraint`."""

# All but a few are as the server makes them: these are not read.
_QUERY = f"""
    SELECT c.oid, a.attname::text AS column, k.conname::text AS name,
           k.conname LIKE '%\\_not\\_null' OR k.conname ~ '_not_null[0-9]+$' AS usual,
           NOT k.convalidated AS not_valid, k.connoinherit AS no_inherit
    FROM {TABLES}
    JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'n' AND (k.conislocal OR k.coninhcount = 0)
     AND (NOT k.convalidated OR k.connoinherit
          OR NOT (k.conname LIKE '%\\_not\\_null' OR k.conname ~ '_not_null[0-9]+$'))
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
"""  # noqa: S608  (made of constants)


def add_not_nulls(
    connection: Connection, version: int, namespaces: Sequence[str], columns: dict[int, list[Column]]
) -> None:
    """Tells columns what is not usual about their NOT NULL constraints.

    Args:
        connection: the connection to read through.
        version: the server's version as a number.
        namespaces: the names of the namespaces.
        columns: their tables' columns, by the object identifier of the table.
    """
    for row in fetch(connection, _QUERY, namespaces) if version >= SINCE else ():
        said = NotNull(None if row.usual else row.name, row.not_valid, row.no_inherit)
        own = columns[row.oid]
        columns[row.oid] = [replace(item, not_null=said) if item.name == row.column else item for item in own]
