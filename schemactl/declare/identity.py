"""Identity columns."""

from typing import Any

import sqlalchemy

from schemactl.declare.rendering import Rendering
from schemactl.declare.types import type_text
from schemactl.schema import Identity

_LARGEST = {"smallint": 2**15 - 1, "integer": 2**31 - 1, "bigint": 2**63 - 1}


def identity_of(column: sqlalchemy.Column[Any], rendering: Rendering) -> Identity | None:
    """The column's identity, each option None where it is what the server would choose anyway."""
    if column.identity is None or not rendering.dialect.supports_identity_columns:
        return None
    given = column.identity
    down = given.increment is not None and given.increment < 0
    largest = _LARGEST.get(type_text(column.type, rendering), 2**63 - 1)
    lowest, highest = (-largest - 1, -1) if down else (1, largest)
    least = lowest if given.minvalue is None else given.minvalue
    most = highest if given.maxvalue is None else given.maxvalue
    return Identity(
        always=bool(given.always),
        start=_unless(given.start, most if down else least),
        increment=_unless(given.increment, 1),
        min_value=_unless(given.minvalue, lowest),
        max_value=_unless(given.maxvalue, highest),
        cycle=bool(given.cycle),
        cache=_unless(given.cache, 1),
    )


def _unless(value: int | None, default: int) -> int | None:
    return None if value == default else value
