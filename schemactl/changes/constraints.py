"""Changes of constraints."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import opposites, words
from schemactl.changes.difference import Difference, differences
from schemactl.changes.tables import TablePart
from schemactl.schema import Constraint, PrimaryKey


def constraint_kind(constraint: Constraint) -> str:
    """The SQL words for a constraint's kind: `primary key`, `unique`, `foreign key`, `check`."""
    return words(type(constraint).__name__).replace("-", " ")


def constraint_label(constraint: Constraint) -> str:
    """What to call a constraint: its kind with its name, or with its columns where it has no name."""
    if constraint.name:
        return f"{constraint_kind(constraint)} {constraint.name}"
    columns: tuple[str, ...] = getattr(constraint, "columns", ())
    return f"{constraint_kind(constraint)} ({', '.join(columns)})" if columns else str(constraint)


@dataclass(frozen=True, slots=True)
class _WholeConstraint(TablePart):
    constraint: Constraint

    @property
    def subject(self) -> str:
        return constraint_label(self.constraint)

    @property
    def detail(self) -> str:
        return str(self.constraint)


@dataclass(frozen=True, slots=True)
class AddConstraint(_WholeConstraint):
    """A constraint that only the declared side has."""

    symbol: ClassVar[str] = "+"


@dataclass(frozen=True, slots=True)
class DropConstraint(_WholeConstraint):
    """A constraint that only the actual side has."""

    symbol: ClassVar[str] = "-"


opposites(AddConstraint, DropConstraint)

_NAME = frozenset({"name"})
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AlterConstraint(TablePart):
    """A constraint that is on both sides (by name, or as the only primary key) with another definition.

    Attributes:
        partitioned: whether the table is partitioned: PostgreSQL alters the storage of none of its indexes.
    """

    symbol: ClassVar[str] = "~"
    actual: Constraint
    declared: Constraint
    partitioned: bool = False

    @property
    def subject(self) -> str:
        return constraint_label(self.declared if self.declared.name else self.actual)

    @property
    def differences(self) -> tuple[Difference, ...]:
        unnamed = isinstance(self.declared, PrimaryKey) and not self.declared.name
        return differences(self.actual, self.declared, ignore=_NAME if unnamed else _NOTHING)

    @property
    def validates(self) -> bool:
        """Whether the constraint stays as it is, and only the rows from before are still to be checked."""
        properties = [item.property for item in self.differences]
        return properties == ["not_valid"] and getattr(self.actual, "not_valid", False)

    @property
    def stores(self) -> bool:
        """Whether the constraint stays as it is, and only how its index is stored is altered."""
        properties = {item.property for item in self.differences}
        return bool(properties) and properties <= {"storage", "tablespace"} and not self.partitioned

    @property
    def in_place(self) -> bool:
        """Whether the constraint, and the index that it may have, is not made anew."""
        return self.validates or self.stores


@dataclass(frozen=True, slots=True)
class RenameConstraint(TablePart):
    """The same constraint under another name (`actual` and `declared` differ in `name` alone)."""

    symbol: ClassVar[str] = "→"
    actual: Constraint
    declared: Constraint

    @property
    def subject(self) -> str:
        return constraint_label(self.declared)

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual.name}"
