"""Extensions."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Extension, ObjectName

# They belong to the database and not to a namespace: one that stands where nobody looks is there all the same.
_QUERY = text("""
    SELECT e.extname::text AS name, n.nspname::text AS namespace, e.extversion AS version
    FROM pg_catalog.pg_extension e
    JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname <> 'plpgsql'
""")


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Extension]:
    """The extensions of the database, without the language that each one has; no session has any of its own."""
    if session.temporary in namespaces:
        return []
    return [
        Extension(ObjectName(row.name), namespace=row.namespace, version=row.version)
        for row in connection.execute(_QUERY)
    ]
