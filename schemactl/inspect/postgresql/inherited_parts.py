"""What partitions and children have of their own about the constraints, indexes and triggers that they inherit."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import WITH_PARTITIONS, fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.triggers import PARENTS_SINCE, STATES
from schemactl.schema import InheritedPart, Need, ObjectName

_COLUMNS = """
    ARRAY(
        SELECT DISTINCT a.attname::text
        FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND a.attnum > 0
        WHERE d.classid = 'pg_catalog.{catalog}'::regclass AND d.objid = {oid} AND d.refobjid = c.oid
          AND d.refclassid = 'pg_catalog.pg_class'::regclass
        ORDER BY 1
    )
"""

# Comments are few, and lead to what they are of. The keys that the server adds to a table for each partition of another
# one that it refers to are copies on the table itself: nobody has them from a parent. The index of a key has a
# constraint, with which it is read.
_CONSTRAINTS = """
    WITH RECURSIVE remarks AS (
        SELECT k.oid, k.contype, k.conname, k.conrelid, k.conindid, k.conparentid, own.description AS comment,
               of_index.description AS index_comment
        FROM pg_catalog.pg_constraint k
        LEFT JOIN pg_catalog.pg_description own
          ON own.classoid = 'pg_catalog.pg_constraint'::regclass AND own.objoid = k.oid AND own.objsubid = 0
        LEFT JOIN pg_catalog.pg_description of_index
          ON of_index.classoid = 'pg_catalog.pg_class'::regclass AND of_index.objoid = k.conindid
         AND of_index.objsubid = 0 AND k.contype IN ('p', 'u', 'x')
        WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conrelid <> 0
          AND (k.conparentid <> 0 OR (k.coninhcount > 0 AND NOT k.conislocal))
          AND (own.description IS NOT NULL OR of_index.description IS NOT NULL)
    ),
    above (oid, place) AS (
        SELECT oid, conparentid FROM remarks WHERE conparentid <> 0
        UNION ALL
        SELECT above.oid, k.conparentid
        FROM above JOIN pg_catalog.pg_constraint k ON k.oid = above.place AND k.conparentid <> 0
    )
    SELECT n.nspname::text AS namespace, c.relname::text AS "table", 'constraint' AS part, k.conname::text AS name,
           k.comment, k.index_comment, NULL::text AS state, NULL::text AS usual,
           source_namespace.nspname::text AS source_namespace, source.relname::text AS source,
           origin.conname::text AS source_name, {columns} AS columns
    FROM {tables}
    JOIN remarks k ON k.conrelid = c.oid
    LEFT JOIN pg_catalog.pg_constraint up ON up.oid = k.conparentid
    LEFT JOIN (
        SELECT above.oid, origin.conname, origin.conrelid
        FROM above JOIN pg_catalog.pg_constraint origin ON origin.oid = above.place AND origin.conparentid = 0
    ) origin ON origin.oid = k.oid
    LEFT JOIN pg_catalog.pg_class source ON source.oid = origin.conrelid
    LEFT JOIN pg_catalog.pg_namespace source_namespace ON source_namespace.oid = source.relnamespace
    WHERE up.conrelid IS DISTINCT FROM k.conrelid
"""

_INDEXES = """
    SELECT n.nspname::text AS namespace, c.relname::text AS "table", 'index' AS part, x.relname::text AS name,
           remark.description AS comment, NULL::text AS index_comment, NULL::text AS state, NULL::text AS usual,
           source_namespace.nspname::text AS source_namespace, source.relname::text AS source,
           root.relname::text AS source_name, {columns} AS columns
    FROM {tables}
    JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid AND x.relispartition
    JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = x.oid AND remark.objsubid = 0
    JOIN pg_catalog.pg_class root ON root.oid = pg_catalog.pg_partition_root(x.oid)
    JOIN pg_catalog.pg_index origin ON origin.indexrelid = root.oid
    JOIN pg_catalog.pg_class source ON source.oid = origin.indrelid
    JOIN pg_catalog.pg_namespace source_namespace ON source_namespace.oid = source.relnamespace
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = c.oid AND k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
    )
"""

_TRIGGERS = """
    WITH RECURSIVE above (oid, place) AS (
        SELECT oid, tgparentid FROM pg_catalog.pg_trigger WHERE tgparentid <> 0
        UNION ALL
        SELECT above.oid, t.tgparentid
        FROM above JOIN pg_catalog.pg_trigger t ON t.oid = above.place AND t.tgparentid <> 0
    )
    SELECT n.nspname::text AS namespace, c.relname::text AS "table", 'trigger' AS part, own.tgname::text AS name,
           remark.description AS comment, NULL::text AS index_comment, own.tgenabled::text AS state,
           origin.tgenabled::text AS usual, source_namespace.nspname::text AS source_namespace,
           source.relname::text AS source, origin.tgname::text AS source_name, ARRAY[]::text[] AS columns
    FROM above
    JOIN pg_catalog.pg_trigger origin ON origin.oid = above.place AND origin.tgparentid = 0 AND NOT origin.tgisinternal
    JOIN pg_catalog.pg_trigger own ON own.oid = above.oid
    JOIN {tables} ON c.oid = own.tgrelid
    JOIN pg_catalog.pg_class source ON source.oid = origin.tgrelid
    JOIN pg_catalog.pg_namespace source_namespace ON source_namespace.oid = source.relnamespace
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_trigger'::regclass AND remark.objoid = own.oid AND remark.objsubid = 0
    WHERE own.tgenabled <> origin.tgenabled OR remark.description IS NOT NULL
"""


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[InheritedPart]:
    """What the partitions and children of some namespaces have of their own about what they inherit."""
    queries = [
        _CONSTRAINTS.format(tables=WITH_PARTITIONS, columns=_COLUMNS.format(catalog="pg_constraint", oid="k.oid")),
        _INDEXES.format(tables=WITH_PARTITIONS, columns=_COLUMNS.format(catalog="pg_class", oid="x.oid")),
    ]
    if session.version >= PARENTS_SINCE:
        queries.append(_TRIGGERS.format(tables=f"({WITH_PARTITIONS})"))
    return [_part(row, session) for query in queries for row in fetch(connection, query, namespaces)]


def _part(row: Any, session: Session) -> InheritedPart:
    table = ObjectName(row.table, session.written(row.namespace))
    return InheritedPart(
        ObjectName(row.name, table.namespace),
        table,
        part=row.part,
        comment=row.comment,
        index_comment=row.index_comment,
        state=STATES.get(row.state, ""),
        usual=STATES.get(row.usual, ""),
        source=None if row.source is None else ObjectName(row.source, session.written(row.source_namespace)),
        source_name=row.source_name or "",
        needs=tuple(Need(table, column) for column in row.columns),
    )
