"""Changes of columns."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import opposites
from schemactl.changes.difference import Difference, differences
from schemactl.changes.tables import TablePart
from schemactl.schema import Column


@dataclass(frozen=True, slots=True)
class _WholeColumn(TablePart):
    column: Column

    @property
    def subject(self) -> str:
        return f"column {self.column.name}"

    @property
    def detail(self) -> str:
        return str(self.column)


@dataclass(frozen=True, slots=True)
class AddColumn(_WholeColumn):
    """A column that only the declared side has."""

    symbol: ClassVar[str] = "+"


@dataclass(frozen=True, slots=True)
class DropColumn(_WholeColumn):
    """A column that only the actual side has."""

    symbol: ClassVar[str] = "-"


opposites(AddColumn, DropColumn)


@dataclass(frozen=True, slots=True)
class AlterColumn(TablePart):
    """A column of one name whose properties differ."""

    symbol: ClassVar[str] = "~"
    actual: Column
    declared: Column

    @property
    def subject(self) -> str:
        return f"column {self.declared.name}"

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.actual, self.declared, ignore=frozenset({"name"}))


@dataclass(frozen=True, slots=True)
class RenameColumn(TablePart):
    """A column under another name; other changes of the column name it as the declared side does."""

    symbol: ClassVar[str] = "→"
    actual: str
    declared: str

    @property
    def subject(self) -> str:
        return f"column {self.declared}"

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual}"
