"""Changes: the differences between two `Schema`s, as frozen values.

`compare(actual, declared)` lists the changes that turn *actual* into *declared*. Reports, rules, plans and exit codes
read these and never an Alembic operation.

    Change
    ├─ Added     AddTable  AddColumn  AddConstraint  AddIndex  AddEnum
    ├─ Dropped   DropTable DropColumn DropConstraint DropIndex DropEnum
    ├─ Altered   AlterTable AlterColumn AlterConstraint AlterIndex AlterEnum
    └─ Renamed   RenameTable RenameColumn RenameConstraint RenameIndex
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, ClassVar

from schemactl.schema import Column, Constraint, Enum, Index, ObjectName, PrimaryKey, Table
from schemactl.schema.expression import is_sql_field, normalise_sql


@dataclass(frozen=True, slots=True)
class Difference:
    """One property that differs: its name and the value on either side (None for "has none")."""

    property: str
    actual: Any
    declared: Any


def differences(actual: Any, declared: Any, *, ignore: frozenset[str] = frozenset()) -> tuple[Difference, ...]:
    """The properties in which two values of one dataclass differ, in the order of its fields.

    SQL text counts as equal when only white space, case of words or outer parentheses differ.
    """
    return tuple(
        Difference(item.name, left, right)
        for item in fields(actual)
        if item.name not in ignore
        and not same_value(
            left := getattr(actual, item.name), right := getattr(declared, item.name), is_sql_field(item)
        )
    )


def same_value(actual: Any, declared: Any, is_sql: bool = False) -> bool:
    """Whether two property values are equal, SQL text inside them normalised."""
    if actual == declared:
        return True
    if is_sql and isinstance(actual, str) and isinstance(declared, str):
        return normalise_sql(actual) == normalise_sql(declared)
    if isinstance(actual, tuple) and isinstance(declared, tuple) and len(actual) == len(declared):
        return all(same_value(left, right) for left, right in zip(actual, declared, strict=True))
    if is_dataclass(actual) and type(actual) is type(declared):
        return not differences(actual, declared)
    return False


@cache
def _words(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two schemas.

    Attributes:
        verified: False where the two sides differ in text only and no database could be asked whether they mean
            the same. Such a change is reported as unverified and never written into a revision.
    """

    symbol: ClassVar[str]
    verified: bool = True

    @property
    def kind(self) -> str:
        """The change's name as flags and JSON spell it: `drop-column`."""
        return _words(type(self).__name__)

    @property
    def owner(self) -> ObjectName:
        """The top-level object in which the change stands: the table, or the enum."""
        raise NotImplementedError

    @property
    def subject(self) -> str:
        """What changes inside the owner: `column email`, `index ix_users_email`; "" for the owner itself."""
        raise NotImplementedError

    @property
    def path(self) -> str:
        """The address that flags take and reports print: `users`, `users.email`."""
        return ".".join(filter(None, (str(self.owner), self.subject.partition(" ")[2])))

    @property
    def detail(self) -> str:
        """One line that describes the object added or dropped; "" for other changes."""
        return ""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The properties that differ; empty for additions, drops and renames."""
        return ()

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        raise NotImplementedError


# --- tables ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AddTable(Change):
    """A table that only the declared side has, with its columns, constraints and indexes."""

    symbol: ClassVar[str] = "+"
    table: Table

    @property
    def owner(self) -> ObjectName:
        return self.table.name

    @property
    def subject(self) -> str:
        return ""

    @property
    def detail(self) -> str:
        return str(self.table)

    def inverse(self) -> Change:
        return DropTable(self.table, verified=self.verified)


@dataclass(frozen=True, slots=True)
class DropTable(Change):
    """A table that only the actual side has."""

    symbol: ClassVar[str] = "-"
    table: Table

    @property
    def owner(self) -> ObjectName:
        return self.table.name

    @property
    def subject(self) -> str:
        return ""

    @property
    def detail(self) -> str:
        return str(self.table)

    def inverse(self) -> Change:
        return AddTable(self.table, verified=self.verified)


_TABLE_PARTS = frozenset({"name", "columns", "constraints", "indexes"})


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
    def subject(self) -> str:
        return ""

    @property
    def differences(self) -> tuple[Difference, ...]:
        return differences(self.actual, self.declared, ignore=_TABLE_PARTS)

    def inverse(self) -> Change:
        return AlterTable(self.declared, self.actual, verified=self.verified)


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
    def subject(self) -> str:
        return ""

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual}"

    def inverse(self) -> Change:
        return RenameTable(self.declared, self.actual, verified=self.verified)


# --- parts of a table -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TablePart(Change):
    """A change inside the table `table`."""

    table: ObjectName

    @property
    def owner(self) -> ObjectName:
        return self.table


def constraint_kind(constraint: Constraint) -> str:
    """The SQL word for a constraint's kind: `primary key`, `unique`, `foreign key`, `check`."""
    return _words(type(constraint).__name__).replace("-", " ")


def constraint_label(constraint: Constraint) -> str:
    """What to call a constraint: its kind with its name, or with its columns where it has no name."""
    if constraint.name:
        return f"{constraint_kind(constraint)} {constraint.name}"
    columns: tuple[str, ...] = getattr(constraint, "columns", ())
    return f"{constraint_kind(constraint)} ({', '.join(columns)})" if columns else str(constraint)


@dataclass(frozen=True, slots=True)
class AddColumn(TablePart):
    """A column that only the declared side has."""

    symbol: ClassVar[str] = "+"
    column: Column

    @property
    def subject(self) -> str:
        return f"column {self.column.name}"

    @property
    def detail(self) -> str:
        return str(self.column)

    def inverse(self) -> Change:
        return DropColumn(self.table, self.column, verified=self.verified)


@dataclass(frozen=True, slots=True)
class DropColumn(TablePart):
    """A column that only the actual side has."""

    symbol: ClassVar[str] = "-"
    column: Column

    @property
    def subject(self) -> str:
        return f"column {self.column.name}"

    @property
    def detail(self) -> str:
        return str(self.column)

    def inverse(self) -> Change:
        return AddColumn(self.table, self.column, verified=self.verified)


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

    def inverse(self) -> Change:
        return AlterColumn(self.table, self.declared, self.actual, verified=self.verified)


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

    def inverse(self) -> Change:
        return RenameColumn(self.table, self.declared, self.actual, verified=self.verified)


@dataclass(frozen=True, slots=True)
class AddConstraint(TablePart):
    """A constraint that only the declared side has."""

    symbol: ClassVar[str] = "+"
    constraint: Constraint

    @property
    def subject(self) -> str:
        return constraint_label(self.constraint)

    @property
    def detail(self) -> str:
        return str(self.constraint)

    def inverse(self) -> Change:
        return DropConstraint(self.table, self.constraint, verified=self.verified)


@dataclass(frozen=True, slots=True)
class DropConstraint(TablePart):
    """A constraint that only the actual side has."""

    symbol: ClassVar[str] = "-"
    constraint: Constraint

    @property
    def subject(self) -> str:
        return constraint_label(self.constraint)

    @property
    def detail(self) -> str:
        return str(self.constraint)

    def inverse(self) -> Change:
        return AddConstraint(self.table, self.constraint, verified=self.verified)


@dataclass(frozen=True, slots=True)
class AlterConstraint(TablePart):
    """A constraint that is on both sides (by name, or as the only primary key) with another definition."""

    symbol: ClassVar[str] = "~"
    actual: Constraint
    declared: Constraint

    @property
    def subject(self) -> str:
        return constraint_label(self.declared if self.declared.name else self.actual)

    @property
    def differences(self) -> tuple[Difference, ...]:
        ignore = (
            frozenset({"name"})
            if isinstance(self.declared, PrimaryKey) and not self.declared.name
            else frozenset[str]()
        )
        return differences(self.actual, self.declared, ignore=ignore)

    def inverse(self) -> Change:
        return AlterConstraint(self.table, self.declared, self.actual, verified=self.verified)


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

    def inverse(self) -> Change:
        return RenameConstraint(self.table, self.declared, self.actual, verified=self.verified)


@dataclass(frozen=True, slots=True)
class AddIndex(TablePart):
    """An index that only the declared side has."""

    symbol: ClassVar[str] = "+"
    index: Index

    @property
    def subject(self) -> str:
        return f"index {self.index.name}"

    @property
    def detail(self) -> str:
        return str(self.index)

    def inverse(self) -> Change:
        return DropIndex(self.table, self.index, verified=self.verified)


@dataclass(frozen=True, slots=True)
class DropIndex(TablePart):
    """An index that only the actual side has."""

    symbol: ClassVar[str] = "-"
    index: Index

    @property
    def subject(self) -> str:
        return f"index {self.index.name}"

    @property
    def detail(self) -> str:
        return str(self.index)

    def inverse(self) -> Change:
        return AddIndex(self.table, self.index, verified=self.verified)


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

    def inverse(self) -> Change:
        return AlterIndex(self.table, self.declared, self.actual, verified=self.verified)


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

    def inverse(self) -> Change:
        return RenameIndex(self.table, self.declared, self.actual, verified=self.verified)


# --- enums ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AddEnum(Change):
    """An enumerated type that only the declared side has."""

    symbol: ClassVar[str] = "+"
    enum: Enum

    @property
    def owner(self) -> ObjectName:
        return self.enum.name

    @property
    def subject(self) -> str:
        return ""

    @property
    def detail(self) -> str:
        return str(self.enum)

    def inverse(self) -> Change:
        return DropEnum(self.enum, verified=self.verified)


@dataclass(frozen=True, slots=True)
class DropEnum(Change):
    """An enumerated type that only the actual side has."""

    symbol: ClassVar[str] = "-"
    enum: Enum

    @property
    def owner(self) -> ObjectName:
        return self.enum.name

    @property
    def subject(self) -> str:
        return ""

    @property
    def detail(self) -> str:
        return str(self.enum)

    def inverse(self) -> Change:
        return AddEnum(self.enum, verified=self.verified)


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
    def subject(self) -> str:
        return ""

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

    def inverse(self) -> Change:
        return AlterEnum(self.declared, self.actual, verified=self.verified)


def unverified(change: Change) -> Change:
    """The same change, marked as one that no database confirmed."""
    return replace(change, verified=False)


def by_owner(changes: tuple[Change, ...]) -> Iterator[tuple[ObjectName, list[Change]]]:
    """The changes grouped by the object they stand in, in the order in which the objects first appear."""
    groups: dict[ObjectName, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.owner, []).append(change)
    yield from groups.items()
