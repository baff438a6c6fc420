"""Tables."""

from dataclasses import dataclass
from typing import ClassVar, TypeVar

from schemactl.schema.column import Column
from schemactl.schema.constraint import Constraint, PrimaryKey
from schemactl.schema.index import Index
from schemactl.schema.name import ObjectName

_C = TypeVar("_C", bound=Constraint)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with everything that belongs to it.

    Attributes:
        name: its name.
        columns: in the table's own order.
        constraints: primary key, uniques, foreign keys and CHECKs.
        indexes: those that no constraint owns.
        comment: None for none.
        options: what the dialect adds (SQLite: `strict`, `without_rowid`), sorted by name.
    """

    kind: ClassVar[str] = "table"
    name: ObjectName
    columns: tuple[Column, ...]
    constraints: tuple[Constraint, ...] = ()
    indexes: tuple[Index, ...] = ()
    comment: str | None = None
    options: tuple[tuple[str, str], ...] = ()

    def column(self, name: str) -> Column | None:
        """The column of that name, or None."""
        return next((column for column in self.columns if column.name == name), None)

    @property
    def primary_key(self) -> PrimaryKey | None:
        """The primary key, or None."""
        return next(iter(self.of(PrimaryKey)), None)

    def of(self, kind: type[_C]) -> tuple[_C, ...]:
        """The constraints of one kind, in their order."""
        return tuple(item for item in self.constraints if isinstance(item, kind))

    def __str__(self) -> str:
        return f"table, {len(self.columns)} column{'s' if len(self.columns) != 1 else ''}"
