"""What partitions and children have of their own about the constraints, indexes and triggers that they inherit."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import WITH_PARTITIONS, fetch, setting
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.triggers import PARENTS_SINCE, STATES
from schemactl.schema import InheritedPart, Need, ObjectName
from schemactl.schema.inherited_part import DEFAULT_TABLESPACE

_COLUMNS = """
    ARRAY(
        SELECT DISTINCT a.attname::text
        FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND a.attnum > 0
        WHERE ({of}) AND d.refobjid = c.oid AND d.refclassid = 'pg_catalog.pg_class'::regclass
        ORDER BY 1
    )
"""

_OF_CONSTRAINT = "d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid = k.oid"
_OF_INDEX = "d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = x.oid"
"""The index of a key needs the key alone, which needs the columns."""

_NONE = """
    NULL::text AS state, NULL::text AS usual, NULL::text[] AS storage, NULL::text[] AS usual_storage,
    NULL::text AS tablespace, NULL::text AS usual_tablespace, NULL::int[] AS statistics
"""

# Comments are few, and each is carried up to what it is on a copy of: of a join of both the server does not know how
# small it is. The keys that it adds to a table for each partition of another one that this refers to are copies on the
# table itself: nobody has them from a parent.
_CONSTRAINTS = """
    WITH RECURSIVE above (oid, name, table_oid, comment, place, next) AS (
        SELECT k.oid, k.conname, k.conrelid, remark.description, k.oid, k.conparentid
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_description remark
          ON remark.classoid = 'pg_catalog.pg_constraint'::regclass AND remark.objoid = k.oid AND remark.objsubid = 0
        LEFT JOIN pg_catalog.pg_constraint up ON up.oid = k.conparentid
        WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND up.conrelid IS DISTINCT FROM k.conrelid
          AND (k.conparentid <> 0 OR (k.coninhcount > 0 AND NOT k.conislocal))
        UNION ALL
        SELECT above.oid, above.name, above.table_oid, above.comment, k.oid, k.conparentid
        FROM above JOIN pg_catalog.pg_constraint k ON k.oid = above.next
    )
    SELECT n.nspname::text AS namespace, c.relname::text AS "table", 'constraint' AS part, k.name::text AS name,
           k.comment, NULL::text AS index_comment, {none}, source_namespace.nspname::text AS source_namespace,
           source.relname::text AS source, origin.conname::text AS source_name, {columns} AS columns
    FROM above k
    JOIN {tables} ON c.oid = k.table_oid
    LEFT JOIN pg_catalog.pg_constraint origin ON origin.oid = k.place AND k.place <> k.oid
    LEFT JOIN pg_catalog.pg_class source ON source.oid = origin.conrelid
    LEFT JOIN pg_catalog.pg_namespace source_namespace ON source_namespace.oid = source.relnamespace
    WHERE k.next = 0
"""

# How the index of a partition that is partitioned itself is stored, nobody can alter.
_INDEXES = """
    SELECT n.nspname::text AS namespace, c.relname::text AS "table",
           CASE WHEN k.oid IS NULL THEN 'index' ELSE 'constraint' END AS part, x.relname::text AS name,
           CASE WHEN k.oid IS NULL THEN remark.description END AS comment,
           CASE WHEN k.oid IS NOT NULL THEN remark.description END AS index_comment,
           NULL::text AS state, NULL::text AS usual,
           CASE WHEN x.relkind = 'i' THEN coalesce(x.reloptions, '{{}}') ELSE root.reloptions END AS storage,
           root.reloptions AS usual_storage, place.spcname::text AS tablespace,
           usual_place.spcname::text AS usual_tablespace, targets.found AS statistics,
           source_namespace.nspname::text AS source_namespace, source.relname::text AS source,
           root.relname::text AS source_name, {columns} AS columns
    FROM {tables}
    JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid AND x.relispartition
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = x.oid AND remark.objsubid = 0
    LEFT JOIN pg_catalog.pg_constraint k
      ON k.conrelid = c.oid AND k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
    CROSS JOIN LATERAL (
        SELECT array_agg(ARRAY[a.attnum, a.attstattarget]::int[] ORDER BY a.attnum) AS found
        FROM pg_catalog.pg_attribute a WHERE a.attrelid = x.oid AND nullif(a.attstattarget, -1) IS NOT NULL
    ) targets
    JOIN pg_catalog.pg_class root ON root.oid = pg_catalog.pg_partition_root(x.oid)
    JOIN pg_catalog.pg_index origin ON origin.indexrelid = root.oid
    JOIN pg_catalog.pg_class source ON source.oid = origin.indrelid
    JOIN pg_catalog.pg_namespace source_namespace ON source_namespace.oid = source.relnamespace
    LEFT JOIN pg_catalog.pg_tablespace place ON place.oid = x.reltablespace
    LEFT JOIN pg_catalog.pg_tablespace usual_place ON usual_place.oid = root.reltablespace
    WHERE remark.description IS NOT NULL OR targets.found IS NOT NULL OR x.reltablespace <> root.reltablespace
       OR (x.relkind = 'i' AND x.reloptions IS DISTINCT FROM root.reloptions)
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
           origin.tgenabled::text AS usual, NULL::text[] AS storage, NULL::text[] AS usual_storage,
           NULL::text AS tablespace, NULL::text AS usual_tablespace, NULL::int[] AS statistics,
           source_namespace.nspname::text AS source_namespace,
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
        _CONSTRAINTS.format(tables=f"({WITH_PARTITIONS})", none=_NONE, columns=_COLUMNS.format(of=_OF_CONSTRAINT)),
        _INDEXES.format(tables=WITH_PARTITIONS, columns=_COLUMNS.format(of=f"{_OF_INDEX} OR {_OF_CONSTRAINT}")),
    ]
    if session.version >= PARENTS_SINCE:
        queries.append(_TRIGGERS.format(tables=f"({WITH_PARTITIONS})"))
    found: dict[tuple[str, ...], InheritedPart] = {}
    for row in (row for query in queries for row in fetch(connection, query, namespaces)):
        part = _part(row, session)
        # A key with a comment may have an index with more.
        first = found.get(part.key)
        found[part.key] = part if first is None else replace(part, comment=first.comment, needs=first.needs)
    return list(found.values())


def _part(row: Any, session: Session) -> InheritedPart:
    table = ObjectName(row.table, session.written(row.namespace))
    storage, usual = (tuple(sorted(map(setting, each or ()))) for each in (row.storage, row.usual_storage))
    place, usual_place = (each or DEFAULT_TABLESPACE for each in (row.tablespace, row.usual_tablespace))
    return InheritedPart(
        ObjectName(row.name, table.namespace),
        table,
        part=row.part,
        comment=row.comment,
        index_comment=row.index_comment,
        state=STATES.get(row.state, ""),
        storage=None if storage == usual else storage,
        tablespace=None if place == usual_place else place,
        statistics=tuple((key, target) for key, target in row.statistics or ()),
        usual=STATES.get(row.usual, ""),
        usual_storage=usual,
        usual_tablespace=usual_place,
        source=None if row.source is None else ObjectName(row.source, session.written(row.source_namespace)),
        source_name=row.source_name or "",
        needs=tuple(Need(table, column) for column in row.columns),
    )
