"""What PostgreSQL has and SQLAlchemy has no argument for: `info={"postgresql_…": …}` on a column or a table."""

import re
from typing import Any

import sqlalchemy

from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError

STORAGES = ("plain", "external", "extended", "main")
COMPRESSIONS = ("pglz", "lz4")

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


def _chosen(column: sqlalchemy.Column[Any], key: str, possible: tuple[str, ...], rendering: Rendering) -> str | None:
    if rendering.dialect.name != "postgresql" or column.info.get(key) is None:
        return None
    word = str(column.info[key]).lower()
    if word not in (*possible, "default"):
        raise ModelsError(
            f"The column {column.table.fullname}.{column.name} has info={{{key!r}: {column.info[key]!r}}}, "
            "which PostgreSQL does not know.",
            f"Use one of {', '.join(possible)}.",
        )
    return None if word == "default" else word


def _usual_storage(type_: str) -> str:
    base = re.sub(r"\([^()]*\)", "", type_)
    if base in _MAIN:
        return "main"
    return "plain" if _PLAIN.fullmatch(base) else "extended"
