"""Kinds that few databases have. One small query tells which are there: the server plans each kind's own for longer."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from schemactl.inspect.postgresql import aggregates, collations, default_grants, ranges
from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Standalone

_QUERY = """
    WITH wanted AS (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname IN :namespaces)
    SELECT EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collnamespace IN (TABLE wanted)) AS collations,
           EXISTS (SELECT FROM pg_catalog.pg_type WHERE typtype = 'r' AND typnamespace IN (TABLE wanted)) AS ranges,
           EXISTS (SELECT FROM pg_catalog.pg_default_acl) AS default_grants,
           EXISTS (SELECT FROM pg_catalog.pg_proc WHERE prokind = 'a' AND pronamespace IN (TABLE wanted)) AS aggregates
"""
_READERS: Mapping[str, Callable[[Connection, Session, Sequence[str]], Iterable[Standalone]]] = {
    "collations": collations.read,
    "ranges": ranges.read,
    "aggregates": aggregates.read,
    "default_grants": default_grants.read,
}


def read(connection: Connection, session: Session, namespaces: Sequence[str]) -> list[Standalone]:
    """What some namespaces have of these kinds, without what extensions own."""
    (there,) = fetch(connection, _QUERY, namespaces)
    found = [kind for kind, is_there in there._mapping.items() if is_there]
    return [item for kind in found for item in _READERS[kind](connection, session, namespaces)]
