"""Composite types."""

from collections.abc import Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import COLLATION, fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Attribute, CompositeType, ObjectName

_QUERY = f"""
    SELECT n.nspname::text AS namespace, t.typname::text AS name, remark.description AS comment,
           ARRAY(SELECT ARRAY[a.attname::text, pg_catalog.format_type(a.atttypid, a.atttypmod),
                              {COLLATION}]
                 FROM pg_catalog.pg_attribute a
                 JOIN pg_catalog.pg_type own ON own.oid = a.atttypid
                 LEFT JOIN pg_catalog.pg_collation co
                   ON co.oid = a.attcollation AND a.attcollation <> own.typcollation
                 LEFT JOIN pg_catalog.pg_namespace co_namespace ON co_namespace.oid = co.collnamespace
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS attributes
    FROM pg_catalog.pg_type t
    JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname IN :namespaces
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_type'::regclass AND remark.objoid = t.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_type'::regclass AND owner.objid = t.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[CompositeType]:
    """The composite types of some namespaces, those of extensions left out."""
    return [
        CompositeType.of(
            ObjectName(row.name, session.written(row.namespace)),
            tuple(Attribute(name, type_, collation) for name, type_, collation in row.attributes),
            row.comment,
        )
        for row in fetch(connection, _QUERY, namespaces)
    ]
