"""SQLite keeps the declared type as it was written."""

from typing import Any

from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import compiled


def spell(type_: Any, rendering: Rendering) -> str:
    """The declared type in capitals, white space folded."""
    return " ".join(compiled(type_, rendering).upper().split())
