"""Changes of columns."""

from dataclasses import dataclass, replace
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
    """A column that only the declared side has.

    Attributes:
        fill: the SQL of the value that rows which are there get, of a NOT NULL column that the database has no default
            for; None where nobody said one.
    """

    symbol: ClassVar[str] = "+"
    fill: str | None = None

    @property
    def needs_fill(self) -> bool:
        """Whether the column is refused by a table that holds rows, unless they are given a value."""
        column = self.column
        given = column.default is not None or column.identity or column.computed or column.autoincrement
        return not column.nullable and not given

    @property
    def detail(self) -> str:
        return f"{self.column}{f', {self.fill} in rows that are there' if self.fill is not None else ''}"


@dataclass(frozen=True, slots=True)
class DropColumn(_WholeColumn):
    """A column that only the actual side has."""

    symbol: ClassVar[str] = "-"


opposites(AddColumn, DropColumn)


@dataclass(frozen=True, slots=True)
class AlterColumn(TablePart):
    """A column of one name whose properties differ.

    Attributes:
        fill: the SQL of the value that rows with NULL get before the column becomes NOT NULL; None where nobody said
            one.
    """

    symbol: ClassVar[str] = "~"
    actual: Column
    declared: Column
    fill: str | None = None

    @property
    def needs_fill(self) -> bool:
        """Whether the column is refused where a row holds NULL."""
        checked = self.declared.not_null is None or not self.declared.not_null.not_valid
        return self.actual.nullable and not self.declared.nullable and checked and not self.declared.computed

    @property
    def detail(self) -> str:
        return f"{self.fill} in rows with NULL" if self.fill is not None else ""

    @property
    def subject(self) -> str:
        return f"column {self.declared.name}"

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.actual, self.declared, ignore=frozenset({"name"}))

    def inverse(self) -> "AlterColumn":
        # what was NULL is known to nobody any more
        return replace(self, actual=self.declared, declared=self.actual, fill=None)


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
