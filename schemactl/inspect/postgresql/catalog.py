"""What the catalog queries have in common."""

from collections import namedtuple
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, String, bindparam, text

TABLES = """
    pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n
      ON n.oid = c.relnamespace AND n.nspname IN :namespaces AND c.relkind IN ('r', 'p') AND NOT c.relispartition
"""
"""Tables `c` of the wanted namespaces `n`, partitioned ones with them, partitions without."""

WITH_PARTITIONS = TABLES.replace(" AND NOT c.relispartition", "")
"""The same with partitions."""

INDEXED = WITH_PARTITIONS.replace("('r', 'p')", "('r', 'p', 'm')")
"""The same with partitions and materialized views."""

COLLATION = """
    CASE WHEN pg_catalog.pg_collation_is_visible(co.oid) THEN co.collname::text
         ELSE '"' || replace(co_namespace.nspname, '"', '""') || '"."' || replace(co.collname, '"', '""') || '"' END
"""
"""The name of a collation `co` of a namespace `co_namespace`, as `Column.collation` spells it."""


def function_name(oid: str) -> str:
    """SQL for the name of a function, with its namespace where a call would not find it; NULL for none.

    `regproc` will not do: it spells a name otherwise once another function has it.

    Args:
        oid: SQL for its object identifier.
    """
    return f"""(
        SELECT concat(CASE WHEN NOT pg_catalog.pg_function_is_visible(called.oid)
                           THEN quote_ident(called_namespace.nspname) || '.' END, quote_ident(called.proname))
        FROM pg_catalog.pg_proc called
        JOIN pg_catalog.pg_namespace called_namespace ON called_namespace.oid = called.pronamespace
        WHERE called.oid = {oid}
    )"""  # noqa: S608  (made of constants)


def fetch(connection: Connection, query: str, namespaces: Sequence[str]) -> Sequence[Row[Any]]:
    """The rows of a catalog query in which `:namespaces` stands for the names of the namespaces to read."""
    statement = text(query).bindparams(bindparam("namespaces", expanding=True, type_=String()))
    return connection.execute(statement, {"namespaces": list(namespaces)}).all()


def fetch_many(connection: Connection, query: str, namespaces: Sequence[str]) -> list[Any]:
    """The rows as `fetch` gives them, as named tuples: where there are thousands, these are read much quicker."""
    rows = fetch(connection, query, namespaces)
    return list(map(_kind_of(tuple(rows[0]._fields))._make, rows)) if rows else []


@cache
def _kind_of(fields: tuple[str, ...]) -> Any:
    return namedtuple("Row", fields)


def behind(text: str, namespace: str, name: str) -> str:
    """What follows a name, with its namespace, at the beginning of the server's text.

    Args:
        text: the text.
        namespace: the quoted namespace. That of temporary objects is printed as `pg_temp` by some versions.
        name: the quoted name.
    """
    return text.removeprefix(namespace if text.startswith(f"{namespace}.") else "pg_temp").removeprefix(f".{name}")


def setting(option: str) -> tuple[str, str]:
    """An option of the catalog, such as `fillfactor=70`, as its name and its value."""
    name, _, value = option.partition("=")
    return name, value


def grouped(rows: Sequence[Any]) -> dict[int, list[Any]]:
    """Rows by their first field, the object identifier of the table; their order within a table is kept."""
    groups: dict[int, list[Any]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(row)
    return groups
