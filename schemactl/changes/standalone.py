"""Changes of objects that are neither tables nor enums. Their kind is the object's: `add-view`, `drop-view`."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import Change, opposites
from schemactl.changes.difference import Difference, differences
from schemactl.schema import ObjectName, Standalone


@dataclass(frozen=True, slots=True)
class _WholeObject(Change):
    verb: ClassVar[str]
    object: Standalone

    @property
    def kind(self) -> str:
        return f"{self.verb}-{self.object.kind.replace(' ', '-')}"

    @property
    def owner(self) -> ObjectName:
        return self.object.owner

    @property
    def subject(self) -> str:
        return self.object.subject

    @property
    def detail(self) -> str:
        return str(self.object)


@dataclass(frozen=True, slots=True)
class AddObject(_WholeObject):
    """An object that only the declared side has."""

    symbol: ClassVar[str] = "+"
    verb: ClassVar[str] = "add"


@dataclass(frozen=True, slots=True)
class DropObject(_WholeObject):
    """An object that only the actual side has."""

    symbol: ClassVar[str] = "-"
    verb: ClassVar[str] = "drop"


opposites(AddObject, DropObject)


@dataclass(frozen=True, slots=True)
class AlterObject(Change):
    """An object that both sides have and that differs."""

    symbol: ClassVar[str] = "~"
    actual: Standalone
    declared: Standalone

    @property
    def kind(self) -> str:
        return f"alter-{self.declared.kind.replace(' ', '-')}"

    @property
    def owner(self) -> ObjectName:
        return self.declared.owner

    @property
    def subject(self) -> str:
        return self.declared.subject

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.actual, self.declared)
