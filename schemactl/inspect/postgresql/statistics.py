"""Extended statistics of tables, partitions and materialized views."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.needs import needs_of, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import ObjectName, Statistics
from schemactl.schema.statistics import KINDS

# The server ties statistics to their columns so that they go with them: a dependency of another kind than a view's.
_QUERY = """
    SELECT n.nspname::text AS namespace, ext.stxname::text AS name,
           table_namespace.nspname::text AS table_namespace, c.relname::text AS table,
           ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum = ANY (ext.stxkeys::int2[])) AS columns,
           {expressions} AS expressions, ext.stxkind::text[] AS kinds, {target} AS target,
           remark.description AS comment, {needs} AS needs
    FROM pg_catalog.pg_statistic_ext ext
    JOIN pg_catalog.pg_namespace n ON n.oid = ext.stxnamespace AND n.nspname IN :namespaces
    JOIN pg_catalog.pg_class c ON c.oid = ext.stxrelid
    JOIN pg_catalog.pg_namespace table_namespace ON table_namespace.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_statistic_ext'::regclass AND remark.objoid = ext.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_statistic_ext'::regclass AND owner.objid = ext.oid AND owner.deptype = 'e'
    )
"""

_KINDS = {"d": "ndistinct", "f": "dependencies", "m": "mcv"}


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Statistics]:
    """The statistics of some namespaces, those of extensions left out."""
    return [_statistics(row, session) for row in fetch(connection, _query(session.version), namespaces)]


def _query(version: int) -> str:
    expressions = "coalesce(pg_catalog.pg_get_statisticsobjdef_expressions(ext.oid), '{}')"
    return _QUERY.format(
        expressions=expressions if version >= 140000 else "'{}'::text[]",
        target="nullif(ext.stxstattarget, -1)" if version >= 130000 else "NULL::int",
        needs=needs_of("pg_statistic_ext", "ext.oid", automatic=True),
    )


def _statistics(row: Row[Any], session: Session) -> Statistics:
    kinds = tuple(sorted(_KINDS[letter] for letter in row.kinds if letter in _KINDS))
    return Statistics(
        ObjectName(row.name, session.written(row.namespace)),
        table=ObjectName(row.table, session.written(row.table_namespace)),
        columns=tuple(sorted(row.columns)),
        expressions=tuple(map(lasting, row.expressions)),
        kinds=() if kinds == KINDS else kinds,
        target=row.target,
        comment=row.comment,
        needs=to_needs(row.needs, session),
    )
