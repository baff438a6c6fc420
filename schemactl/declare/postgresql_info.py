"""What PostgreSQL has and SQLAlchemy has no argument for: `info={"postgresql_…": …}` on a column or an index."""

import math
import re
from collections.abc import Mapping
from typing import Any

import sqlalchemy

from schemactl.declare.constraint_info import info_of
from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError

STORAGES = ("plain", "external", "extended", "main")
COMPRESSIONS = ("pglz", "lz4")
MOST_STATISTICS = 10_000
"""The highest statistics target that there is."""

_MAIN = frozenset({"numeric", "inet", "cidr"})
_PLAIN = re.compile(
    r"smallint|integer|bigint|real|double precision|money|boolean|uuid|date|interval|macaddr8?|oid|regclass|tsquery"
    r'|name|"char"|point|box|line|lseg|circle|time(stamp)? with(out)? time zone'
)


def storage_of(column: sqlalchemy.Column[Any], type_: str, rendering: Rendering) -> str | None:
    """The storage that the column's info chooses, None for the type's own.

    Args:
        column: the column.
        type_: its type as the catalog spells it.
        rendering: the dialect; others than PostgreSQL have no storage.

    Raises:
        ModelsError: the info names no storage that there is.
    """
    chosen = _chosen(column, "postgresql_storage", STORAGES, rendering)
    return None if chosen is None or chosen == _usual_storage(type_) else chosen


def compression_of(column: sqlalchemy.Column[Any], rendering: Rendering) -> str | None:
    """The compression that the column's info chooses, None for the server's default.

    Raises:
        ModelsError: the info names no compression that there is.
    """
    return _chosen(column, "postgresql_compression", COMPRESSIONS, rendering)


def statistics_of(column: sqlalchemy.Column[Any], rendering: Rendering) -> int | None:
    """The statistics target that the column's info chooses, None for the server's default.

    Raises:
        ModelsError: the info names no target that there is.
    """
    given = info_of(column).get("postgresql_statistics") if rendering.dialect.name == "postgresql" else None
    return _target(given, f"The column {column.table.fullname}.{column.name}")


def index_statistics_of(index: sqlalchemy.Index, rendering: Rendering) -> tuple[tuple[int, int], ...]:
    """The statistics targets that an index's info chooses for its expressions, by the number of the key.

    Raises:
        ModelsError: the info is no mapping of numbers to targets that there are.
    """
    given = info_of(index).get("postgresql_statistics") if rendering.dialect.name == "postgresql" else None
    if given is None:
        return ()
    where = f"The index {index.name}"
    if not isinstance(given, Mapping) or not all(isinstance(key, int) for key in given):
        raise _unknown(where, "postgresql_statistics", given, "a mapping of the numbers of its keys to their targets")
    targets = ((key, _target(value, where)) for key, value in sorted(given.items()))
    return tuple((key, target) for key, target in targets if target is not None)


def _target(given: Any, where: str) -> int | None:
    """A statistics target; -1 and `default` are the server's."""
    if given is None or given == -1 or str(given).lower() == "default":
        return None
    if not isinstance(given, int) or isinstance(given, bool) or not 0 <= given <= MOST_STATISTICS:
        raise _unknown(where, "postgresql_statistics", given, f"a number from 0 to {MOST_STATISTICS}, or 'default'")
    return given


def n_distinct_of(column: sqlalchemy.Column[Any], key: str, rendering: Rendering) -> float | None:
    """The number of distinct values that the column's info tells ANALYZE, None where that estimates it.

    Args:
        column: the column.
        key: the key of its info.
        rendering: the dialect; others than PostgreSQL are told nothing.

    Raises:
        ModelsError: the info names no number, or one below -1.
    """
    given = info_of(column).get(key) if rendering.dialect.name == "postgresql" else None
    if given is None or str(given).lower() == "default":
        return None
    if not isinstance(given, int | float) or isinstance(given, bool) or not -1 <= given < math.inf:
        where = f"The column {column.table.fullname}.{column.name}"
        raise _unknown(where, key, given, "a number of values, or from -1 to 0 for a share of the rows")
    return float(given) or None


def _chosen(column: sqlalchemy.Column[Any], key: str, possible: tuple[str, ...], rendering: Rendering) -> str | None:
    if rendering.dialect.name != "postgresql" or info_of(column).get(key) is None:
        return None
    word = str(info_of(column)[key]).lower()
    if word not in (*possible, "default"):
        where = f"The column {column.table.fullname}.{column.name}"
        raise _unknown(where, key, info_of(column)[key], f"one of {', '.join(possible)}")
    return None if word == "default" else word


def _unknown(where: str, key: str, given: Any, possible: str) -> ModelsError:
    return ModelsError(f"{where} has info={{{key!r}: {given!r}}}, which PostgreSQL does not know.", f"Use {possible}.")


def _usual_storage(type_: str) -> str:
    base = re.sub(r"\([^()]*\)", "", type_)
    if base in _MAIN:
        return "main"
    return "plain" if _PLAIN.fullmatch(base) else "extended"
