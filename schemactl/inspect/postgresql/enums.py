"""Enumerated types."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Enum, ObjectName

_QUERY = """
    SELECT n.nspname::text, t.typname::text,
           array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FILTER (WHERE e.oid IS NOT NULL),
           pg_catalog.obj_description(t.oid, 'pg_type')
    FROM pg_catalog.pg_type t
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname IN :namespaces
    LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
    WHERE t.typtype = 'e' AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_type'::regclass AND owner.objid = t.oid AND owner.deptype = 'e'
    )
    GROUP BY n.nspname, t.typname, t.oid
"""


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Enum]:
    """The enums of some namespaces, those of extensions left out."""
    return to_enums(fetch(connection, _QUERY, namespaces), session)


def to_enums(rows: Iterable[Sequence[Any]], session: Session) -> list[Enum]:
    """Turn catalog rows into enums."""
    return [
        Enum(ObjectName(name, session.written(namespace)), tuple(labels or ()), comment)
        for namespace, name, labels, comment in rows
    ]
