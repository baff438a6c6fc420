"""Namespaces."""

from collections.abc import Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Namespace, ObjectName

_QUERY = """
    SELECT n.nspname::text AS name, remark.description AS comment
    FROM pg_catalog.pg_namespace n
    LEFT JOIN pg_catalog.pg_description remark
      ON remark.classoid = 'pg_catalog.pg_namespace'::regclass AND remark.objoid = n.oid AND remark.objsubid = 0
    WHERE n.nspname IN :namespaces
"""


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Namespace]:
    """Those of some namespaces that are there, without the default one."""
    wanted = [name for name in namespaces if session.written(name)]
    rows = fetch(connection, _QUERY, wanted) if wanted else ()
    return [Namespace(ObjectName(row.name), comment=row.comment) for row in rows]
