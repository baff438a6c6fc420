"""What the catalog queries have in common."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, String, bindparam, text

TABLES = """
    pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n
      ON n.oid = c.relnamespace AND n.nspname IN :namespaces AND c.relkind IN ('r', 'p') AND NOT c.relispartition
"""
"""Tables `c` of the wanted namespaces `n`, partitioned ones with them, partitions without."""

INDEXED = TABLES.replace("('r', 'p')", "('r', 'p', 'm')")
"""The same with materialized views."""


def fetch(connection: Connection, query: str, namespaces: Sequence[str]) -> Sequence[Row[Any]]:
    """The rows of a catalog query in which `:namespaces` stands for the names of the namespaces to read."""
    statement = text(query).bindparams(bindparam("namespaces", expanding=True, type_=String()))
    return connection.execute(statement, {"namespaces": list(namespaces)}).all()


def behind(text: str, namespace: str, name: str) -> str:
    """What follows a name, with its namespace, at the beginning of the server's text.

    Args:
        text: the text.
        namespace: the quoted namespace. That of temporary objects is printed as `pg_temp` by some versions.
        name: the quoted name.
    """
    return text.removeprefix(namespace if text.startswith(f"{namespace}.") else "pg_temp").removeprefix(f".{name}")


def grouped(rows: Sequence[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """Rows by their first field, the object identifier of the table; their order within a table is kept."""
    groups: dict[int, list[Row[Any]]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(row)
    return groups
