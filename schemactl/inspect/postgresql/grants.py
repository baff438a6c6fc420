"""Privileges on relations, their columns, namespaces, routines and types."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import PUBLIC, Grant, ObjectName
from schemactl.schema.grant import OPEN_TO_ALL, PUBLIC_NAMESPACE

# Without an entry an object has the privileges that its kind gives to everybody (EXECUTE on a routine, USAGE of a
# type), which the server spells out for us. What an owner may do with the own object is no grant. The functions that a
# range type made for itself (deptype 'i') are part of it.
_QUERY = """
    SELECT object.namespace::text AS namespace, object.name::text AS name, object.kind AS kind,
           object.arguments AS arguments, coalesce(r.rolname::text, '') AS grantee, acl.is_grantable AS grantable,
           concat(acl.privilege_type, ' (' || quote_ident(object.part) || ')') AS privilege
    FROM (
        SELECT n.nspname AS namespace, c.relname AS name, '' AS arguments, NULL AS part, c.relacl AS acl,
               CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
               c.relowner AS owner, 'pg_catalog.pg_class'::regclass AS class, c.oid AS oid
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN :namespaces
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relacl IS NOT NULL
        UNION ALL
        SELECT n.nspname, c.relname, '', a.attname, a.attacl, 'TABLE',
               c.relowner, 'pg_catalog.pg_class'::regclass, c.oid
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN :namespaces
        WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
        UNION ALL
        SELECT n.nspname, p.proname, pg_catalog.oidvectortypes(p.proargtypes), NULL,
               coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner)), 'ROUTINE',
               p.proowner, 'pg_catalog.pg_proc'::regclass, p.oid
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace AND n.nspname IN :namespaces
        UNION ALL
        SELECT n.nspname, t.typname, '', NULL, coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner)), 'TYPE',
               t.typowner, 'pg_catalog.pg_type'::regclass, t.oid
        FROM pg_catalog.pg_type t
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname IN :namespaces
        WHERE t.typtype IN ('e', 'd', 'r')
           OR (t.typtype = 'c' AND t.typrelid IN (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relkind = 'c'))
        UNION ALL
        SELECT '', n.nspname, '', NULL, n.nspacl, 'SCHEMA',
               n.nspowner, 'pg_catalog.pg_namespace'::regclass, n.oid
        FROM pg_catalog.pg_namespace n
        WHERE n.nspname IN :namespaces AND (n.nspacl IS NOT NULL OR n.nspname = 'public')
    ) object
    LEFT JOIN LATERAL pg_catalog.aclexplode(object.acl) acl ON acl.grantee <> object.owner
    LEFT JOIN pg_catalog.pg_roles r ON r.oid = acl.grantee
    WHERE (acl.grantee IS NOT NULL OR object.kind IN ('ROUTINE', 'TYPE', 'SCHEMA')) AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend extension
        WHERE extension.classid = object.class AND extension.objid = object.oid
          AND (extension.deptype = 'e' OR (extension.deptype = 'i' AND object.kind = 'ROUTINE'))
    )
"""


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Grant]:
    """The privileges on the objects of some namespaces, and on these themselves.

    A routine, a type and the namespace `public` always have an entry for everybody, be it an empty one: what the server
    gives by itself goes without saying elsewhere.
    """
    found: dict[tuple[str, ...], list[Row[Any]]] = {}
    for row in fetch(connection, _QUERY, namespaces):
        place = (row.namespace, row.name, row.kind, row.arguments)
        if row.kind in OPEN_TO_ALL or (row.kind, row.name) == ("SCHEMA", PUBLIC_NAMESPACE):
            found.setdefault((*place, PUBLIC), [])
        if row.privilege:
            found.setdefault((*place, row.grantee), []).append(row)
    return [
        Grant(
            ObjectName(name, session.written(namespace) if namespace else ""),
            on=kind,
            grantee=grantee,
            privileges=tuple(sorted({row.privilege for row in rows})),
            grantable=tuple(sorted({row.privilege for row in rows if row.grantable})),
            arguments=arguments,
        )
        for (namespace, name, kind, arguments, grantee), rows in found.items()
    ]
