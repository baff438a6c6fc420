"""Tables."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, TypeVar

from schemactl.schema.column import Column
from schemactl.schema.constraint import Constraint, PrimaryKey
from schemactl.schema.index import Index
from schemactl.schema.name import ObjectName

_C = TypeVar("_C", bound=Constraint)

CHOSEN = {"replica_identity": "index ", "cluster_on": ""}
"""Options in which a table chooses one of its indexes, with what stands before the index's name."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with everything that belongs to it.

    Attributes:
        name: its name.
        columns: in the table's own order.
        constraints: primary key, uniques, foreign keys and CHECKs.
        indexes: those that no constraint owns.
        comment: None for none.
        options: what the dialect adds, sorted by name. SQLite: `strict`, `without_rowid`. PostgreSQL: `unlogged`,
            `tablespace`, `access_method`, `partition_by`, `replica_identity`, `cluster_on`, `row_level_security`, and
            each storage parameter with `with.` before its name.
        inherits: PostgreSQL: the tables whose columns it inherits, in order.
        partition_of: PostgreSQL: the table that it is a partition of. It has its parent's columns, constraints and
            indexes, which are not repeated: here are only constraints and indexes of its own, and columns that are
            otherwise than its parent's, with no type and nothing but what is otherwise.
        bound: which rows a partition holds, as PARTITION OF takes it.
    """

    kind: ClassVar[str] = "table"
    name: ObjectName
    columns: tuple[Column, ...]
    constraints: tuple[Constraint, ...] = ()
    indexes: tuple[Index, ...] = ()
    comment: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    inherits: tuple[ObjectName, ...] = ()
    partition_of: ObjectName | None = None
    bound: str | None = None

    def option(self, name: str) -> str | None:
        """The value of an option, or None."""
        return next((value for key, value in self.options if key == name), None)

    def chosen(self, option: str) -> str | None:
        """The name of the index that one of the options `CHOSEN` names, or None."""
        value = self.option(option) or ""
        return value.removeprefix(CHOSEN[option]) if value.startswith(CHOSEN[option]) and value else None

    def choosing(self, names: Mapping[str, str]) -> "Table":
        """The table once indexes, or constraints with theirs, have other names; those by their old ones."""
        if not names or not self.options:
            return self
        found = dict(self.options)
        for option, words in CHOSEN.items():
            chosen = self.chosen(option)
            if chosen is not None and chosen in names:
                found[option] = words + names[chosen]
        return replace(self, options=tuple(found.items()))

    def column(self, name: str) -> Column | None:
        """The column of that name, or None."""
        return next((column for column in self.columns if column.name == name), None)

    @property
    def primary_key(self) -> PrimaryKey | None:
        """The primary key, or None."""
        return next(iter(self.of(PrimaryKey)), None)

    def of(self, kind: type[_C]) -> tuple[_C, ...]:
        """The constraints of one kind, in their order."""
        return tuple([item for item in self.constraints if item.__class__ is kind])

    def __str__(self) -> str:
        if self.partition_of is not None:
            return f"partition of {self.partition_of} {self.bound or ''}".rstrip()
        parents = f", inherits {', '.join(map(str, self.inherits))}" if self.inherits else ""
        return f"table, {len(self.columns)} column{'s' if len(self.columns) != 1 else ''}{parents}"
