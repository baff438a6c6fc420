"""Tables: the query for the tables themselves, and putting together what hangs on them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.order import by_name, in_order
from schemactl.inspect.postgresql.catalog import TABLES, fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Column, Constraint, Index, ObjectName, Table

_QUERY = f"""
    SELECT c.oid, n.nspname::text, c.relname::text, remark.description
    FROM {TABLES}
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = c.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_class'::regclass AND owner.objid = c.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)


def read(
    connection: Connection,
    session: Session,
    namespaces: Sequence[str],
    columns: Mapping[int, Sequence[Column]],
    constraints: Mapping[int, Sequence[Constraint]],
    indexes: Mapping[int, Sequence[Index]],
) -> list[Table]:
    """The tables of some namespaces, with what was read for them, by the tables' object identifiers."""
    return to_tables(fetch(connection, _QUERY, namespaces), session, columns, constraints, indexes)


def to_tables(
    rows: Iterable[Sequence[Any]],
    session: Session,
    columns: Mapping[int, Sequence[Column]],
    constraints: Mapping[int, Sequence[Constraint]],
    indexes: Mapping[int, Sequence[Index]],
) -> list[Table]:
    """Turn catalog rows into tables."""
    return [
        Table(
            name=ObjectName(name, session.written(namespace)),
            columns=tuple(columns.get(oid, ())),
            constraints=in_order(constraints.get(oid, ())),
            indexes=by_name(indexes.get(oid, ())),
            comment=comment,
        )
        for oid, namespace, name, comment in rows
    ]
