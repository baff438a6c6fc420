"""Enumerated types."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.name import ObjectName


@dataclass(frozen=True, slots=True)
class Enum:
    """A native enumerated type (PostgreSQL).

    Attributes:
        name: its name.
        labels: in their order.
        comment: None for none. Models have no word for it, and so say nothing of it.
    """

    kind: ClassVar[str] = "enum"
    name: ObjectName
    labels: tuple[str, ...]
    comment: str | None = None

    def __str__(self) -> str:
        return f"enum ({', '.join(self.labels)})"
