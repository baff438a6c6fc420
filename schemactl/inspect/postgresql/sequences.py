"""Sequences that stand on their own."""

from collections import abc
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import ObjectName, Sequence, SequenceOwner

# What numbers an identity column or a serial is told by the column; see `columns`.
_QUERY = """
    SELECT n.nspname::text AS namespace, c.relname::text AS name, pg_catalog.format_type(s.seqtypid, NULL) AS type,
           s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache, remark.description AS comment,
           owner_namespace.nspname::text AS owner_namespace, owner_table.relname::text AS owner_table,
           owner.attname::text AS owner_column
    FROM pg_catalog.pg_sequence s
    JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN :namespaces
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_class'::regclass AND remark.objoid = c.oid AND remark.objsubid = 0
    LEFT JOIN pg_catalog.pg_depend link
      ON link.classid = 'pg_catalog.pg_class'::regclass AND link.objid = c.oid AND link.objsubid = 0
     AND link.refclassid = 'pg_catalog.pg_class'::regclass AND link.refobjsubid > 0 AND link.deptype IN ('a', 'i')
    LEFT JOIN pg_catalog.pg_class owner_table ON owner_table.oid = link.refobjid
    LEFT JOIN pg_catalog.pg_namespace owner_namespace ON owner_namespace.oid = owner_table.relnamespace
    LEFT JOIN pg_catalog.pg_attribute owner ON owner.attrelid = link.refobjid AND owner.attnum = link.refobjsubid
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = link.refobjid AND d.adnum = link.refobjsubid
    WHERE link.deptype IS DISTINCT FROM 'i'
      AND pg_catalog.pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM
          'nextval(''' || replace(c.oid::regclass::text, '''', '''''') || '''::regclass)'
      AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend extension
          WHERE extension.classid = 'pg_catalog.pg_class'::regclass AND extension.objid = c.oid
            AND extension.deptype = 'e'
      )
"""


def read(connection: Connection, session: Session, namespaces: abc.Sequence[str]) -> list[Sequence]:
    """The sequences of some namespaces, without those of identity columns, serials and extensions."""
    return [_sequence(row, session) for row in fetch(connection, _QUERY, namespaces)]


def _sequence(row: Row[Any], session: Session) -> Sequence:
    owner = None
    if row.owner_column is not None:
        owner = SequenceOwner(ObjectName(row.owner_table, session.written(row.owner_namespace)), row.owner_column)
    return Sequence(
        ObjectName(row.name, session.written(row.namespace)),
        type=row.type,
        start=row.seqstart,
        increment=row.seqincrement,
        min_value=row.seqmin,
        max_value=row.seqmax,
        cycle=row.seqcycle,
        cache=row.seqcache,
        owned_by=owner,
        comment=row.comment,
    ).plain
