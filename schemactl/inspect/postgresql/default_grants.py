"""Default privileges."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import PUBLIC, DefaultGrant, ObjectName
from schemactl.schema.default_grant import NAME

# An entry that is limited to no namespace takes the place of what the server gives by itself, to the owner too.
_QUERY = """
    SELECT n.nspname::text AS namespace, nullif(maker.rolname, current_user)::text AS role,
           own.defaclobjtype::text AS kind, coalesce(r.rolname::text, '') AS grantee,
           acl.privilege_type AS privilege, acl.is_grantable AS grantable
    FROM pg_catalog.pg_default_acl own
    JOIN pg_catalog.pg_roles maker ON maker.oid = own.defaclrole
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = own.defaclnamespace
    LEFT JOIN LATERAL pg_catalog.aclexplode(own.defaclacl) acl ON acl.grantee <> own.defaclrole
    LEFT JOIN pg_catalog.pg_roles r ON r.oid = acl.grantee
    WHERE own.defaclnamespace = 0 OR n.nspname IN :namespaces
"""
_KINDS = {"r": "TABLES", "S": "SEQUENCES", "f": "FUNCTIONS", "T": "TYPES", "n": "SCHEMAS", "L": "LARGE OBJECTS"}


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[DefaultGrant]:
    """The default privileges of the database and of some namespaces; no session has any of its own."""
    if session.temporary in namespaces:
        return []
    found: dict[tuple[Any, ...], list[Row[Any]]] = {}
    for row in fetch(connection, _QUERY, namespaces):
        place = (row.namespace, row.role or "", _KINDS[row.kind])
        if row.namespace is None:
            found.setdefault((*place, PUBLIC), [])
        if row.privilege:
            found.setdefault((*place, row.grantee), []).append(row)
    return [
        DefaultGrant(
            ObjectName(NAME, session.written(namespace) if namespace else ""),
            namespace=namespace or "",
            role=role,
            on=kind,
            grantee=grantee,
            privileges=tuple(sorted({row.privilege for row in rows})),
            grantable=tuple(sorted({row.privilege for row in rows if row.grantable})),
        )
        for (namespace, role, kind, grantee), rows in found.items()
    ]
