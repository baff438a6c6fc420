"""Column types as the catalog spells them. A dialect that needs more than its compiled text has a file of its own."""

from collections.abc import Callable
from typing import Any

from schemactl.declare import types_postgresql, types_sqlite
from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import compiled, resolve

SPELLINGS: dict[str, Callable[[Any, Rendering], str]] = {
    "postgresql": types_postgresql.spell,
    "sqlite": types_sqlite.spell,
}
"""By dialect: from a resolved type to the catalog's spelling, without collation. Others: the DDL's text."""


def type_text(type_: Any, rendering: Rendering) -> str:
    """A type's text as the dialect's catalog spells it, without its collation."""
    return SPELLINGS.get(rendering.dialect.name, compiled)(resolve(type_, rendering), rendering)
