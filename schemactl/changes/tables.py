"""Changes of tables as wholes, and what changes inside a table have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import Change, opposites
from schemactl.changes.difference import Difference, differences
from schemactl.schema import ObjectName, Table


@dataclass(frozen=True, slots=True)
class _WholeTable(Change):
    table: Table

    @property
    def owner(self) -> ObjectName:
        return self.table.name

    @property
    def detail(self) -> str:
        return str(self.table)


@dataclass(frozen=True, slots=True)
class AddTable(_WholeTable):
    """A table that only the declared side has, with its columns, constraints and indexes."""

    symbol: ClassVar[str] = "+"


@dataclass(frozen=True, slots=True)
class DropTable(_WholeTable):
    """A table that only the actual side has."""

    symbol: ClassVar[str] = "-"


opposites(AddTable, DropTable)

_PARTS = frozenset({"name", "columns", "constraints", "indexes", "options"})


@dataclass(frozen=True, slots=True)
class AlterTable(Change):
    """A table whose own properties (comment, options) differ. Columns and the rest have changes of their own."""

    symbol: ClassVar[str] = "~"
    actual: Table
    declared: Table

    @property
    def owner(self) -> ObjectName:
        return self.declared.name

    @property
    def differences(self) -> tuple[Difference, ...]:
        return (*differences(self.actual, self.declared, ignore=_PARTS), *self._options())

    def _options(self) -> Iterator[Difference]:
        """The options that differ, each under its own name."""
        before, after = dict(self.actual.options), dict(self.declared.options)
        for name in sorted(before.keys() | after.keys()):
            if before.get(name) != after.get(name):
                yield Difference(name, before.get(name), after.get(name))


@dataclass(frozen=True, slots=True)
class RenameTable(Change):
    """A table under another name. Other changes of the table name it as the declared side does."""

    symbol: ClassVar[str] = "→"
    actual: ObjectName
    declared: ObjectName

    @property
    def owner(self) -> ObjectName:
        return self.declared

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual}"


@dataclass(frozen=True, slots=True)
class TablePart(Change):
    """A change inside the table `table`."""

    table: ObjectName

    @property
    def owner(self) -> ObjectName:
        return self.table
