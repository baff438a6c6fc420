"""The tables of one database of a connection."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.order import by_name, in_order
from schemactl.inspect.sqlite.collation import chosen
from schemactl.inspect.sqlite.create_index import parse_create_index
from schemactl.inspect.sqlite.create_table import ColumnText, TableText, parse_create_table
from schemactl.inspect.sqlite.master import master_of
from schemactl.inspect.sqlite.shadows import ordinary
from schemactl.inspect.sqlite.tokens import fold
from schemactl.schema import Column, Computed, Constraint, ForeignKey, Index, ObjectName, PrimaryKey, Table, Unique

_COLUMNS = """
    SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
    FROM {master} AS t JOIN pragma_table_xinfo(t.name, ?) AS c
    WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL TABLE%'
    ORDER BY t.rowid, c.cid
"""
_GENERATED = {2: False, 3: True}


def read(connection: Connection, database: str, namespace: str) -> list[Table]:
    """The tables of one database.

    Args:
        connection: the connection.
        database: `main`, `temp`, or the name under which a file is attached.
        namespace: how the tables' names write it.
    """
    master = master_of(connection, database)
    entries = connection.exec_driver_sql(f"SELECT type, name, tbl_name, sql FROM {master} WHERE sql <> ''").all()  # noqa: S608
    rows = connection.exec_driver_sql(_COLUMNS.format(master=master), (database,)).all()
    columns: dict[str, list[Sequence[Any]]] = {}
    for table, *row in rows:
        columns.setdefault(table, []).append(row)
    return to_tables(entries, columns, ordinary(connection, database, entries), namespace)


def to_tables(
    entries: Iterable[Sequence[Any]], rows: Mapping[str, list[Sequence[Any]]], wanted: set[str], namespace: str
) -> list[Table]:
    """Turn what `sqlite_master` and `PRAGMA table_xinfo` answered into tables.

    Args:
        entries: kind, name, table and statement of every entry of `sqlite_master`.
        rows: the columns of each table.
        wanted: the names of the tables to take.
        namespace: how the tables' names write it.
    """
    tables: dict[str, Table] = {}
    indexes: dict[str, list[tuple[str, str]]] = {}
    for kind, name, table, statement in entries:
        if kind == "table" and name in wanted:
            tables[fold(name)] = _table(ObjectName(name, namespace), rows.get(name, []), parse_create_table(statement))
        elif kind == "index":
            indexes.setdefault(fold(table), []).append((name, statement))
    return [
        replace(
            table,
            constraints=in_order(_resolved(item, tables, namespace) for item in table.constraints),
            indexes=_indexes(table, indexes.get(fold(table.name.name), [])),
        )
        for table in tables.values()
    ]


def _table(name: ObjectName, rows: Iterable[Sequence[Any]], text: TableText) -> Table:
    columns = tuple(_column(row, text.column(row[0])) for row in rows)
    spelled = {fold(column.name): column.name for column in columns}
    constraints = dict.fromkeys(_spelled(item, spelled) for item in text.constraints)
    return Table(name, columns, tuple(constraints), options=text.options)


def _column(row: Sequence[Any], text: ColumnText) -> Column:
    name, type_name, not_null, default, key, hidden = row
    computed = None
    if hidden in _GENERATED and text.generated is not None:
        computed = Computed(text.generated, stored=_GENERATED[hidden])
    return Column(
        name=name,
        type=" ".join(type_name.upper().split()),
        nullable=not (not_null or key),
        default=None if default is None or default.upper() == "NULL" else default,
        computed=computed,
        collation=chosen(text.collation),
        autoincrement=text.autoincrement,
    )


def _spelled(constraint: Constraint, columns: Mapping[str, str]) -> Constraint:
    """The constraint with its columns' names as the table spells them, whatever case the constraint wrote."""
    if isinstance(constraint, (PrimaryKey, Unique, ForeignKey)):
        return replace(constraint, columns=tuple(columns.get(fold(name), name) for name in constraint.columns))
    return constraint


def _resolved(constraint: Constraint, tables: Mapping[str, Table], namespace: str) -> Constraint:
    """The constraint with its target as that is spelled; REFERENCES without columns means the primary key."""
    if not isinstance(constraint, ForeignKey):
        return constraint
    target = tables.get(fold(constraint.target.name))
    if target is None:
        return replace(constraint, target=ObjectName(constraint.target.name, namespace))
    spelled = {fold(column.name): column.name for column in target.columns}
    columns = tuple(spelled.get(fold(name), name) for name in constraint.target_columns)
    if not columns and target.primary_key is not None:
        columns = target.primary_key.columns
    return replace(constraint, target=target.name, target_columns=columns)


def _indexes(table: Table, statements: Iterable[tuple[str, str]]) -> tuple[Index, ...]:
    columns = {fold(column.name): column for column in table.columns}
    return by_name(parse_create_index(name, statement, columns) for name, statement in statements)
