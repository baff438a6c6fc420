"""Domains."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import COLLATION, fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import Check, Domain, ObjectName

# NOT NULL stands among the constraints too since PostgreSQL 17.
_QUERY = f"""
    SELECT n.nspname::text AS namespace, t.typname::text AS name,
           pg_catalog.format_type(t.typbasetype, t.typtypmod) AS type, t.typnotnull AS not_null,
           pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS default, remark.description AS comment,
           {COLLATION} AS collation,
           ARRAY(SELECT ARRAY[k.conname::text, pg_catalog.pg_get_expr(k.conbin, 0), (NOT k.convalidated)::text,
                              pg_catalog.obj_description(k.oid, 'pg_constraint')]
                 FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'
                 ORDER BY k.conname) AS checks
    FROM pg_catalog.pg_type t
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname IN :namespaces
    JOIN pg_catalog.pg_type base ON base.oid = t.typbasetype
    LEFT JOIN pg_catalog.pg_collation co ON co.oid = t.typcollation AND t.typcollation <> base.typcollation
    LEFT JOIN pg_catalog.pg_namespace co_namespace ON co_namespace.oid = co.collnamespace
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_type'::regclass AND remark.objoid = t.oid AND remark.objsubid = 0
    WHERE t.typtype = 'd' AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_type'::regclass AND owner.objid = t.oid AND owner.deptype = 'e'
    )
"""  # noqa: S608  (made of constants)


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Domain]:
    """The domains of some namespaces, those of extensions left out."""
    return [_domain(row, session) for row in fetch(connection, _QUERY, namespaces)]


def _domain(row: Row[Any], session: Session) -> Domain:
    checks = sorted(row.checks, key=lambda each: each[0])
    return Domain(
        ObjectName(row.name, session.written(row.namespace)),
        type=row.type,
        collation=row.collation,
        nullable=not row.not_null,
        default=row.default,
        checks=tuple(
            Check(lasting(text), name, not_valid=doubt == "true", comment=comment)
            for name, text, doubt, comment in checks
        ),
        comment=row.comment,
    )
