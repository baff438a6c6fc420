"""Changes of indexes."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import opposites
from schemactl.changes.difference import Difference, differences
from schemactl.changes.tables import TablePart
from schemactl.schema import Index


@dataclass(frozen=True, slots=True)
class _WholeIndex(TablePart):
    index: Index

    @property
    def subject(self) -> str:
        return f"index {self.index.name}"

    @property
    def detail(self) -> str:
        return str(self.index)


@dataclass(frozen=True, slots=True)
class AddIndex(_WholeIndex):
    """An index that only the declared side has."""

    symbol: ClassVar[str] = "+"


@dataclass(frozen=True, slots=True)
class DropIndex(_WholeIndex):
    """An index that only the actual side has."""

    symbol: ClassVar[str] = "-"


opposites(AddIndex, DropIndex)


@dataclass(frozen=True, slots=True)
class AlterIndex(TablePart):
    """An index of one name with another definition."""

    symbol: ClassVar[str] = "~"
    actual: Index
    declared: Index

    @property
    def subject(self) -> str:
        return f"index {self.declared.name}"

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.actual, self.declared, ignore=frozenset({"name"}))

    @property
    def in_place(self) -> bool:
        """Whether the index need not be built anew: what ANALYZE is told of it alone differs."""
        return {item.property for item in self.differences} == {"statistics"}


@dataclass(frozen=True, slots=True)
class RenameIndex(TablePart):
    """The same index under another name."""

    symbol: ClassVar[str] = "→"
    actual: Index
    declared: Index

    @property
    def subject(self) -> str:
        return f"index {self.declared.name}"

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual.name}"
