"""Tables: the query for the tables themselves, and putting together what hangs on them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.order import by_name, in_order
from schemactl.inspect.postgresql import partitions
from schemactl.inspect.postgresql.catalog import WITH_PARTITIONS, fetch_many
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Column, Constraint, Index, ObjectName, Table

# Partitions are read too: so nobody makes one twice, and two databases are told apart by theirs.
_QUERY = f"""
    SELECT c.oid, n.nspname::text AS namespace, c.relname::text AS name, remark.description AS comment,
           c.relpersistence = 'u' AS unlogged, space.spcname::text AS tablespace,
           CASE WHEN am.amname <> current_setting('default_table_access_method') THEN am.amname::text END AS method,
           CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
           c.relreplident::text AS replica_identity,
           CASE WHEN c.relreplident = 'i' THEN (
               SELECT x.relname::text FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
               WHERE i.indrelid = c.oid AND i.indisreplident
           ) END AS replica_index,
           clustered.relname::text AS cluster_on, c.relrowsecurity AS guarded, c.relforcerowsecurity AS forced,
           c.reloptions AS storage, toast.reloptions AS toast_storage,
           ARRAY(
               SELECT ARRAY[parent_namespace.nspname::text, parent.relname::text]
               FROM pg_catalog.pg_inherits link
               JOIN pg_catalog.pg_class parent ON parent.oid = link.inhparent
               JOIN pg_catalog.pg_namespace parent_namespace ON parent_namespace.oid = parent.relnamespace
               WHERE link.inhrelid = c.oid ORDER BY link.inhseqno
           ) AS parents,
           c.relispartition AS is_partition,
           CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS bound
    FROM {WITH_PARTITIONS}
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = c.oid AND remark.objsubid = 0
    LEFT JOIN pg_catalog.pg_tablespace space ON space.oid = c.reltablespace
    LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam
    LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
    LEFT JOIN (
        SELECT i.indrelid, x.relname
        FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid WHERE i.indisclustered
    ) clustered ON clustered.indrelid = c.oid
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_class'::regclass AND owner.objid = c.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)

_IDENTITIES = {"f": "full", "n": "nothing", "i": "nothing"}
"""The index of an identity may have been dropped, which leaves nothing."""

_GUARDS = {(True, False): "enabled", (True, True): "forced", (False, True): "forced when enabled"}


def read(
    connection: Connection,
    session: Session,
    namespaces: Sequence[str],
    columns: Mapping[int, Sequence[Column]],
    constraints: Mapping[int, Sequence[Constraint]],
    indexes: Mapping[int, Sequence[Index]],
) -> list[Table]:
    """The tables of some namespaces, with what was read for them, by the tables' object identifiers."""
    rows = fetch_many(connection, _QUERY, namespaces)
    if any(row.is_partition for row in rows):
        columns = {**columns, **partitions.read(connection, namespaces)}
    return to_tables(rows, session, columns, constraints, indexes)


def to_tables(
    rows: Iterable[Any],
    session: Session,
    columns: Mapping[int, Sequence[Column]],
    constraints: Mapping[int, Sequence[Constraint]],
    indexes: Mapping[int, Sequence[Index]],
) -> list[Table]:
    """Turn catalog rows into tables."""
    tables = []
    for row in rows:
        parents = tuple([ObjectName(name, session.written(namespace)) for namespace, name in row.parents])
        tables.append(
            Table(
                name=ObjectName(row.name, session.written(row.namespace)),
                columns=tuple(columns.get(row.oid, ())),
                constraints=in_order(constraints.get(row.oid, ())),
                indexes=by_name(indexes.get(row.oid, ())),
                comment=row.comment,
                options=tuple(sorted(_options(row))),
                inherits=() if row.is_partition else parents,
                partition_of=parents[0] if row.is_partition else None,
                bound=row.bound,
            )
        )
    return tables


def _options(row: Any) -> Iterator[tuple[str, str]]:
    """What is not as it is by default."""
    if row.unlogged:
        yield "unlogged", "true"
    for name, value in (
        ("tablespace", row.tablespace),
        ("access_method", row.method),
        ("partition_by", row.partition_by),
        ("cluster_on", row.cluster_on),
        ("row_level_security", _GUARDS.get((row.guarded, row.forced))),
    ):
        if value is not None:
            yield name, value
    if row.replica_index is not None:
        yield "replica_identity", f"index {row.replica_index}"
    elif row.replica_identity in _IDENTITIES:
        yield "replica_identity", _IDENTITIES[row.replica_identity]
    for prefix, settings in (("with.", row.storage), ("with.toast.", row.toast_storage)):
        for setting in settings or ():
            name, _, content = setting.partition("=")
            yield f"{prefix}{name}", content
