"""What PostgreSQL has and SQLAlchemy has no argument for: `info={"postgresql_…": …}` on a constraint."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import sqlalchemy

from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError

_TEMPORAL_SINCE = 18
_NOTHING: Mapping[Any, Any] = MappingProxyType({})


def is_temporal(item: sqlalchemy.Constraint, key: str, rendering: Rendering) -> bool:
    """Whether the last column of a key is a range: what `postgresql_without_overlaps` and `postgresql_period` say.

    Args:
        item: the constraint.
        key: the key of its info.
        rendering: the dialect; others than PostgreSQL have no such keys.

    Raises:
        ModelsError: the server is known to be too old for it.
    """
    if rendering.dialect.name != "postgresql" or not info_of(item).get(key):
        return False
    version = getattr(rendering.dialect, "server_version_info", None)
    if version is not None and version[0] < _TEMPORAL_SINCE:
        raise ModelsError(
            f"A constraint of the table {_table(item)} has info={{{key!r}: {item.info[key]!r}}}, which PostgreSQL has "
            f"since version {_TEMPORAL_SINCE}; this server is {'.'.join(map(str, version))}.",
            "Use a newer server, or declare an EXCLUDE.",
        )
    return True


def stored(item: sqlalchemy.Constraint, rendering: Rendering) -> dict[str, Any]:
    """How the index of a constraint is stored: what `postgresql_with` and `postgresql_tablespace` say.

    Args:
        item: the constraint.
        rendering: the dialect; others than PostgreSQL have no such options.
    """
    info = info_of(item)
    if rendering.dialect.name != "postgresql" or not info:
        return {}
    chosen = info.get("postgresql_with") or {}
    storage = tuple(sorted((name.lower(), parameter(value)) for name, value in chosen.items()))
    return {"storage": storage, "tablespace": info.get("postgresql_tablespace") or None}


def info_of(item: Any) -> Mapping[Any, Any]:
    """The info of a column, a constraint or an index. SQLAlchemy would make a dict for each item that is asked."""
    found: Mapping[Any, Any] = vars(item).get("info") or _NOTHING
    return found


def parameter(value: Any) -> str:
    """A storage parameter's value as the server is given it."""
    if value is None or isinstance(value, bool):
        return "false" if value is False else "true"
    return str(value)


def _table(item: sqlalchemy.Constraint) -> str:
    return str(getattr(item.table, "fullname", item.table))
