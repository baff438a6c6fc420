"""The SQL by which rows come, are read and go, on PostgreSQL and SQLite."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from schemactl.database.rolled_back import ask
from schemactl.database.rows.kinds import Kind
from schemactl.schema import Check, ObjectName, Table

_BLOBS = ("blob", "binary", "varbinary")


def quoted(text: str, kind: Kind, dialect: str) -> str:
    """A value's text as a literal: the server reads it as what the column is."""
    if dialect == "sqlite" and kind.name in _BLOBS:
        return f"X'{text.removeprefix(chr(92) + 'x').rjust(2, '0')[-2:]}'"
    return "'" + text.replace("'", "''") + "'"


def insert(dialect: str, table: ObjectName, order: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """The statement that inserts rows; what a row has no literal for gets the column's default."""
    found = list(rows)
    columns = [name for name in order if any(name in row for row in found)] or list(order[:1])
    empty = "NULL" if dialect == "sqlite" else "DEFAULT"
    values = ", ".join(f"({', '.join(row.get(name, empty) for name in columns)})" for row in found)
    names = ", ".join(_quote(name) for name in columns)
    return f"INSERT INTO {spelled(table)} ({names}) VALUES {values}"  # noqa: S608 - the names are quoted


def delete(table: ObjectName) -> str:
    """The statement that empties a table."""
    return f"DELETE FROM {spelled(table)}"  # noqa: S608 - the name is quoted


def holds_rows(connection: Connection, table: Table) -> bool:
    """Whether a table itself has a row."""
    query = f"SELECT EXISTS (SELECT 1 FROM {_itself(connection, table)})"  # noqa: S608 - the name is quoted
    return bool(_run(connection, query)[0][0])


def breaks(connection: Connection, table: ObjectName, check: Check) -> bool:
    """Whether a row breaks a CHECK that the table does not have; not one that cannot be asked about there."""
    query = f"SELECT EXISTS (SELECT 1 FROM {spelled(table)} WHERE NOT ({check.expression}))"  # noqa: S608 - no input
    return bool(ask(connection, query))


def keys(connection: Connection, table: ObjectName, columns: Sequence[str], limit: int) -> list[tuple[str, ...]]:
    """The first rows' values of some columns as literals, without those that hold a NULL."""
    names = [_quote(name) for name in columns]
    literals = ", ".join(_literal(connection, name) for name in names)
    there = " AND ".join(f"{name} IS NOT NULL" for name in names)
    order = ", ".join(str(number) for number in range(1, len(names) + 1))
    query = f"SELECT {literals} FROM {spelled(table)} WHERE {there} ORDER BY {order} LIMIT {limit}"  # noqa: S608
    return [tuple(str(value) for value in row) for row in _run(connection, query)]


def contents(connection: Connection, table: Table, columns: Sequence[str]) -> list[tuple[str | None, ...]]:
    """All rows of a table itself, each value as a literal's text."""
    literals = ", ".join(_literal(connection, _quote(name)) for name in columns) or "1"
    query = f"SELECT {literals} FROM {_itself(connection, table)}"  # noqa: S608 - the names are quoted
    return [tuple(None if value is None else str(value) for value in row) for row in _run(connection, query)]


def spelled(table: ObjectName) -> str:
    """A table's name as SQL has it."""
    words = [table.namespace, table.name] if table.namespace else [table.name]
    return ".".join(_quote(word) for word in words)


def _itself(connection: Connection, table: Table) -> str:
    """What to read a table's own rows from, not those of tables that inherit from it. A partitioned one has none."""
    alone = connection.dialect.name == "postgresql" and table.option("partition_by") is None
    return f"{'ONLY ' if alone else ''}{spelled(table.name)}"


def _literal(connection: Connection, name: str) -> str:
    return f"quote({name})" if connection.dialect.name == "sqlite" else f"quote_literal({name}::text)"


def _quote(name: str) -> str:
    """A name in quotes, for statements without parameters: drivers' quoting doubles percent signs."""
    return '"' + name.replace('"', '""') + '"'


def _run(connection: Connection, query: str) -> list[tuple[object, ...]]:
    done = connection.exec_driver_sql(query, execution_options={"no_parameters": True})
    return [tuple(row) for row in done]
