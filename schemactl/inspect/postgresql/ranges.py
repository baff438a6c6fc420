"""Range types."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import COLLATION, fetch, function_name
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import ObjectName, RangeType

# The operator class of a text is that of text whatever collation it has; only one that was chosen is told.
_QUERY = """
    SELECT n.nspname::text AS namespace, t.typname::text AS name, remark.description AS comment,
           pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
           CASE WHEN NOT opc.opcdefault THEN
               concat(CASE WHEN NOT pg_catalog.pg_opclass_is_visible(opc.oid)
                           THEN quote_ident(opc_namespace.nspname) || '.' END, quote_ident(opc.opcname))
           END AS opclass,
           {collation} AS collation, {canonical} AS canonical, {subtype_diff} AS subtype_diff,
           multi_namespace.nspname::text AS multi_namespace, multi.typname::text AS multi
    FROM pg_catalog.pg_range r
    JOIN pg_catalog.pg_type t ON t.oid = r.rngtypid
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname IN :namespaces
    JOIN pg_catalog.pg_type sub ON sub.oid = r.rngsubtype
    JOIN pg_catalog.pg_opclass opc ON opc.oid = r.rngsubopc
    JOIN pg_catalog.pg_namespace opc_namespace ON opc_namespace.oid = opc.opcnamespace
    LEFT JOIN pg_catalog.pg_collation co ON co.oid = r.rngcollation AND r.rngcollation <> sub.typcollation
    LEFT JOIN pg_catalog.pg_namespace co_namespace ON co_namespace.oid = co.collnamespace
    LEFT JOIN pg_catalog.pg_type multi ON multi.oid = {multirange}
    LEFT JOIN pg_catalog.pg_namespace multi_namespace ON multi_namespace.oid = multi.typnamespace
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_type'::regclass AND remark.objoid = t.oid AND remark.objsubid = 0
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend owner
        WHERE owner.classid = 'pg_catalog.pg_type'::regclass AND owner.objid = t.oid AND owner.deptype = 'e'
    )
"""
_MULTIRANGES_SINCE = 140000


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[RangeType]:
    """The range types of some namespaces, those of extensions left out."""
    query = _QUERY.format(
        collation=COLLATION,
        canonical=function_name("r.rngcanonical"),
        subtype_diff=function_name("r.rngsubdiff"),
        multirange="r.rngmultitypid" if session.version >= _MULTIRANGES_SINCE else "NULL",
    )
    return [_range(row, session) for row in fetch(connection, query, namespaces)]


def _range(row: Row[Any], session: Session) -> RangeType:
    return RangeType(
        ObjectName(row.name, session.written(row.namespace)),
        subtype=row.subtype,
        opclass=row.opclass,
        collation=row.collation,
        canonical=row.canonical,
        subtype_diff=row.subtype_diff,
        multirange=ObjectName(row.multi, session.written(row.multi_namespace)) if row.multi else None,
        comment=row.comment,
    )
