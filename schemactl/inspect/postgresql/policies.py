"""Policies of row-level security."""

from collections.abc import Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import WITH_PARTITIONS, fetch
from schemactl.inspect.postgresql.needs import needs_of, to_needs
from schemactl.inspect.postgresql.session import Session
from schemactl.inspect.postgresql.spelling import lasting
from schemactl.schema import ObjectName, Policy

_QUERY = f"""
    SELECT n.nspname::text AS namespace, c.relname::text AS table, p.polname::text AS name, p.polcmd::text AS command,
           p.polpermissive AS permissive, remark.description AS comment,
           {needs_of("pg_policy", "p.oid")} AS needs,
           pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using,
           pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
           ARRAY(SELECT r.rolname::text FROM pg_catalog.pg_roles r
                 WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname::text COLLATE "C") AS roles
    FROM {WITH_PARTITIONS}
    JOIN pg_catalog.pg_policy p ON p.polrelid = c.oid
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_policy'::regclass AND remark.objoid = p.oid AND remark.objsubid = 0
"""  # noqa: S608  (made of constants)

_COMMANDS = {"*": "ALL", "r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE"}


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Policy]:
    """The policies of the tables of some namespaces."""
    return [
        Policy(
            ObjectName(row.name, session.written(row.namespace)),
            table=ObjectName(row.table, session.written(row.namespace)),
            command=_COMMANDS[row.command],
            permissive=row.permissive,
            roles=tuple(row.roles),
            using=None if row.using is None else lasting(row.using),
            with_check=None if row.with_check is None else lasting(row.with_check),
            comment=row.comment,
            needs=to_needs(row.needs, session),
        )
        for row in fetch(connection, _QUERY, namespaces)
    ]
