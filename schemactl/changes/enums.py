"""Changes of enumerated types."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import Change, opposites
from schemactl.changes.difference import Difference, differences
from schemactl.schema import Enum, ObjectName


@dataclass(frozen=True, slots=True)
class _WholeEnum(Change):
    enum: Enum

    @property
    def owner(self) -> ObjectName:
        return self.enum.name

    @property
    def detail(self) -> str:
        return str(self.enum)


@dataclass(frozen=True, slots=True)
class AddEnum(_WholeEnum):
    """An enumerated type that only the declared side has."""

    symbol: ClassVar[str] = "+"


@dataclass(frozen=True, slots=True)
class DropEnum(_WholeEnum):
    """An enumerated type that only the actual side has."""

    symbol: ClassVar[str] = "-"


opposites(AddEnum, DropEnum)


@dataclass(frozen=True, slots=True)
class AlterEnum(Change):
    """An enumerated type with other labels, or the same ones in another order."""

    symbol: ClassVar[str] = "~"
    actual: Enum
    declared: Enum

    @property
    def owner(self) -> ObjectName:
        return self.declared.name

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.actual, self.declared, ignore=frozenset({"name"}))

    @property
    def added(self) -> tuple[str, ...]:
        """Labels that only the declared side has, in its order."""
        return tuple(label for label in self.declared.labels if label not in self.actual.labels)

    @property
    def removed(self) -> tuple[str, ...]:
        """Labels that only the actual side has, in its order."""
        return tuple(label for label in self.actual.labels if label not in self.declared.labels)


@dataclass(frozen=True, slots=True)
class RenameLabel(Change):
    """A label of an enum in other words; what columns hold follows it.

    Attributes:
        enum: the enum, as the declared side names it. So do other changes name the label.
        actual: the label before.
        declared: the label after.
    """

    symbol: ClassVar[str] = "→"
    enum: ObjectName
    actual: str
    declared: str

    @property
    def owner(self) -> ObjectName:
        return self.enum

    @property
    def subject(self) -> str:
        return f"label {self.declared}"

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual}"
