"""The tables of one database of a connection."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.order import by_name, in_order
from schemactl.inspect.sqlite.collation import chosen
from schemactl.inspect.sqlite.create_index import parse_create_index
from schemactl.inspect.sqlite.create_table import TableText, parse_create_table
from schemactl.inspect.sqlite.master import master_of
from schemactl.inspect.sqlite.shadows import ordinary
from schemactl.inspect.sqlite.tokens import fold
from schemactl.schema import Column, Computed, Constraint, ForeignKey, ObjectName, PrimaryKey, Table, Unique
from schemactl.schema.column import plain_column

_COLUMNS = """
    SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
    FROM {master} AS t JOIN pragma_table_xinfo(t.name, ?) AS c
    WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL TABLE%'
    ORDER BY t.rowid, c.cid
"""
_STORED = 3
"""What `table_xinfo` says of a stored generated column; of a virtual one it says 2."""


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
    for row in rows:
        columns.setdefault(row[0], []).append(row[1:])
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
    found: dict[str, _Found] = {}
    indexes: dict[str, list[tuple[str, str]]] = {}
    for kind, name, table, statement in entries:
        if kind == "table" and name in wanted:
            found[fold(name)] = _found(ObjectName(name, namespace), rows.get(name, []), parse_create_table(statement))
        elif kind == "index":
            indexes.setdefault(fold(table), []).append((name, statement))
    return [
        Table(
            item.name,
            tuple(item.columns.values()),
            in_order(_resolved(each, found, namespace) for each in item.constraints),
            by_name(parse_create_index(*each, item.columns) for each in indexes.get(folded, ())),
            options=item.options,
        )
        for folded, item in found.items()
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """A table before its foreign keys' targets are known. Columns by their folded names, in their order."""

    name: ObjectName
    columns: Mapping[str, Column]
    constraints: tuple[Constraint, ...]
    options: tuple[tuple[str, str], ...]


def _found(name: ObjectName, rows: Iterable[Sequence[Any]], text: TableText) -> _Found:
    columns = {fold(row[0]): _column(row, text) for row in rows}
    constraints = dict.fromkeys(_spelled(item, columns) for item in text.constraints)
    return _Found(name, columns, tuple(constraints), text.options)


def _column(row: Sequence[Any], text: TableText) -> Column:
    said = text.columns.get(fold(row[0])) if text.columns else None
    if said is None:
        return _plain_column(*row)
    hidden = row[-1]
    return replace(
        _plain_column(*row),
        computed=None if said.generated is None else Computed(said.generated, stored=hidden == _STORED),
        collation=chosen(said.collation),
        autoincrement=said.autoincrement,
        on_conflict=said.on_conflict,
    )


# Many tables have the same id, code and created_at.
@lru_cache(maxsize=4096)
def _plain_column(name: str, type_name: str, not_null: int, default: str | None, key: int, _: int) -> Column:
    type_ = " ".join(type_name.upper().split())
    shown = None if default is None or default.upper() == "NULL" else default
    return plain_column(name, type_, not (not_null or key), None, shown)


def _spelled(constraint: Constraint, columns: Mapping[str, Column]) -> Constraint:
    """The constraint with its columns' names as the table spells them, whatever case the constraint wrote."""
    if isinstance(constraint, (PrimaryKey, Unique, ForeignKey)):
        names = _spellings(constraint.columns, columns)
        return constraint if names == constraint.columns else replace(constraint, columns=names)
    return constraint


def _spellings(names: Iterable[str], columns: Mapping[str, Column]) -> tuple[str, ...]:
    folded = ((fold(name), name) for name in names)
    return tuple(columns[each].name if each in columns else name for each, name in folded)


def _resolved(constraint: Constraint, tables: Mapping[str, _Found], namespace: str) -> Constraint:
    """The constraint with its target as that is spelled; REFERENCES without columns means the primary key."""
    if not isinstance(constraint, ForeignKey):
        return constraint
    target = tables.get(fold(constraint.target.name))
    if target is None:
        return replace(constraint, target=ObjectName(constraint.target.name, namespace))
    columns = _spellings(constraint.target_columns, target.columns)
    if not columns:
        columns = next((each.columns for each in target.constraints if isinstance(each, PrimaryKey)), ())
    if (constraint.target, constraint.target_columns) == (target.name, columns):
        return constraint
    return replace(constraint, target=target.name, target_columns=columns)
