"""Kinds that many databases lack. One query tells which are there: the server plans each kind's own for longer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from sqlalchemy import Connection

from schemactl.inspect.postgresql import (
    aggregates,
    collations,
    composites,
    default_grants,
    domains,
    inherited_parts,
    materialized_views,
    policies,
    ranges,
    routines,
    rules,
    sequences,
    statistics,
    triggers,
    views,
)
from schemactl.inspect.postgresql.catalog import fetch
from schemactl.inspect.postgresql.session import Session
from schemactl.schema import Index, Standalone

_QUERY = """
    WITH wanted AS (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname IN :namespaces),
         relations AS (SELECT DISTINCT relkind FROM pg_catalog.pg_class WHERE relnamespace IN (TABLE wanted)),
         types AS (SELECT DISTINCT typtype FROM pg_catalog.pg_type WHERE typnamespace IN (TABLE wanted)),
         programs AS (SELECT DISTINCT prokind FROM pg_catalog.pg_proc WHERE pronamespace IN (TABLE wanted))
    SELECT EXISTS (SELECT FROM pg_catalog.pg_collation WHERE collnamespace IN (TABLE wanted)) AS collations,
           'S' IN (TABLE relations) AS sequences,
           'd' IN (TABLE types) AS domains,
           'c' IN (TABLE relations) AS composites,
           'r' IN (TABLE types) AS ranges,
           'f' IN (TABLE programs) OR 'p' IN (TABLE programs) AS routines,
           'a' IN (TABLE programs) AS aggregates,
           'v' IN (TABLE relations) AS views,
           'm' IN (TABLE relations) AS materialized_views,
           EXISTS (SELECT FROM pg_catalog.pg_rewrite own JOIN pg_catalog.pg_class c ON c.oid = own.ev_class
                   WHERE own.ev_type <> '1' AND c.relnamespace IN (TABLE wanted)) AS rules,
           EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE NOT tgisinternal) AS triggers,
           EXISTS (SELECT FROM pg_catalog.pg_inherits) AS inherited_parts,
           EXISTS (SELECT FROM pg_catalog.pg_policy) AS policies,
           EXISTS (SELECT FROM pg_catalog.pg_statistic_ext WHERE stxnamespace IN (TABLE wanted)) AS statistics,
           EXISTS (SELECT FROM pg_catalog.pg_default_acl) AS default_grants
"""
_Read = Callable[[Connection, Session, Sequence[str]], Iterable[Standalone]]
_READERS: Mapping[str, _Read] = {
    "collations": collations.read,
    "sequences": sequences.read,
    "domains": domains.read,
    "composites": composites.read,
    "ranges": ranges.read,
    "routines": routines.read,
    "aggregates": aggregates.read,
    "views": views.read,
    "rules": rules.read,
    "triggers": triggers.read,
    "inherited_parts": inherited_parts.read,
    "policies": policies.read,
    "statistics": statistics.read,
    "default_grants": default_grants.read,
}


def read(
    connection: Connection, session: Session, namespaces: Sequence[str], indexes: Mapping[int, Sequence[Index]]
) -> list[Standalone]:
    """What some namespaces have of these kinds, without what extensions own.

    Args:
        connection: the connection to read through.
        session: what the session says about itself.
        namespaces: the names of the namespaces.
        indexes: the indexes of these namespaces, by the object identifier of what they are on.
    """
    readers: Mapping[str, _Read] = {**_READERS, "materialized_views": partial(materialized_views.read, indexes=indexes)}
    (there,) = fetch(connection, _QUERY, namespaces)
    found = [kind for kind, is_there in there._mapping.items() if is_there]
    return [item for kind in found for item in readers[kind](connection, session, namespaces)]
