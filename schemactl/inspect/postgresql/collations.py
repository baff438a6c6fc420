"""Collations."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Collation, ObjectName

# One for another encoding than the database's is there and cannot be used.
_QUERY = """
    SELECT n.nspname::text AS namespace, co.collname::text AS name, co.collprovider::text AS provider,
           co.collisdeterministic AS deterministic, co.collcollate::text AS lc_collate, co.collctype::text AS lc_ctype,
           {locale} AS locale, {rules} AS rules, remark.description AS comment
    FROM pg_catalog.pg_collation co
    JOIN pg_catalog.pg_namespace n ON n.oid = co.collnamespace AND n.nspname IN :namespaces
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_collation'::regclass AND remark.objoid = co.oid AND remark.objsubid = 0
    WHERE co.collencoding IN (
        -1, (SELECT d.encoding FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
    ) AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_collation'::regclass AND owner.objid = co.oid AND owner.deptype = 'e'
    )
"""
_PROVIDERS = {"c": "libc", "i": "icu", "b": "builtin"}
_LOCALES = ((170000, "co.colllocale"), (150000, "co.colliculocale"), (0, "NULL"))
"""Where the locale stands that libc does not split in two, by the version since which it does."""

_RULES_SINCE = 160000


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Collation]:
    """The collations of some namespaces, those of extensions left out."""
    query = _QUERY.format(
        locale=next(column for since, column in _LOCALES if session.version >= since),
        rules="co.collicurules" if session.version >= _RULES_SINCE else "NULL",
    )
    return [_collation(row, session) for row in fetch(connection, query, namespaces)]


def _collation(row: Row[Any], session: Session) -> Collation:
    locale = row.locale or (row.lc_collate if row.lc_collate == row.lc_ctype else None)
    return Collation(
        ObjectName(row.name, session.written(row.namespace)),
        provider=_PROVIDERS[row.provider],
        locale=locale,
        lc_collate=row.lc_collate if locale is None else None,
        lc_ctype=row.lc_ctype if locale is None else None,
        deterministic=row.deterministic,
        rules=row.rules,
        comment=row.comment,
    )
