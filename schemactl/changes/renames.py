"""Renames of types and sequences."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import Change
from schemactl.schema import ObjectName


@dataclass(frozen=True, slots=True)
class RenameObject(Change):
    """A type or a sequence under another name. Other changes name it as the declared side does.

    Attributes:
        noun: its kind: `enum`, `domain`, `composite type` or `sequence`.
        actual: its name before.
        declared: its name after, in the same namespace.
    """

    symbol: ClassVar[str] = "→"
    noun: str
    actual: ObjectName
    declared: ObjectName

    @property
    def kind(self) -> str:
        return f"rename-{self.noun.replace(' ', '-')}"

    @property
    def owner(self) -> ObjectName:
        return self.declared

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual}"
