"""Enumerated types."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.name import ObjectName


@dataclass(frozen=True, slots=True)
class Enum:
    """A native enumerated type with its labels in their order (PostgreSQL)."""

    kind: ClassVar[str] = "enum"
    name: ObjectName
    labels: tuple[str, ...]

    def __str__(self) -> str:
        return f"enum ({', '.join(self.labels)})"
