"""Schemas as small values: easy to draw, to edit, to shrink, and to build metadata from."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Col:
    """A column.

    Attributes:
        name: its name.
        kind: a key of `kinds.KINDS`, or the name of an enum of the design.
        nullable: whether it takes NULL.
        holds: what the rows hold here: "numbers" (each its own value), "nulls", or "one" value for all.
        default: a number of the defaults of its kind, None for none.
        comment: its comment.
        source: the column that it is generated from, None for an ordinary one.
        stored: whether a generated column is stored.
        identity: None, "always" or "by default".
    """

    name: str
    kind: str = "integer"
    nullable: bool = True
    holds: str = "numbers"
    default: int | None = None
    comment: str | None = None
    source: str | None = None
    stored: bool = True
    identity: str | None = None


@dataclass(frozen=True)
class Uq:
    """A unique constraint."""

    name: str | None
    columns: tuple[str, ...]
    deferrable: bool = False


@dataclass(frozen=True)
class Fk:
    """A foreign key."""

    name: str | None
    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...]
    on_delete: str | None = None
    on_update: str | None = None
    initially: str | None = None


@dataclass(frozen=True)
class Ck:
    """A CHECK: a number of the expressions of the column's family."""

    name: str | None
    column: str
    expression: int = 0


@dataclass(frozen=True)
class Ix:
    """An index: columns, each with the form in which it stands there, and a number of the predicates of the first."""

    name: str
    parts: tuple[tuple[str, str], ...]
    unique: bool = False
    predicate: int | None = None
    include: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tb:
    """A table; one that is not `filled` holds no rows even where the design has some."""

    name: str
    columns: tuple[Col, ...]
    key: tuple[str, ...] = ()
    key_name: str | None = None
    uniques: tuple[Uq, ...] = ()
    foreign_keys: tuple[Fk, ...] = ()
    checks: tuple[Ck, ...] = ()
    indexes: tuple[Ix, ...] = ()
    comment: str | None = None
    filled: bool = True

    def column(self, name: str) -> Col | None:
        return next((column for column in self.columns if column.name == name), None)

    def with_column(self, column: Col) -> "Tb":
        """The table with a column in the place of the one of its name."""
        return replace(self, columns=tuple(column if item.name == column.name else item for item in self.columns))

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The columns to which a foreign key may refer."""
        found = (self.key, *(item.columns for item in self.uniques if not item.deferrable))
        return tuple(dict.fromkeys(columns for columns in found if columns))


@dataclass(frozen=True)
class Design:
    """A schema, with the number of rows that every table holds."""

    dialect: str
    tables: tuple[Tb, ...]
    enums: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rows: int = 0

    def table(self, name: str) -> Tb | None:
        return next((table for table in self.tables if table.name == name), None)

    def with_table(self, table: Tb) -> "Design":
        """The design with a table in the place of the one of its name."""
        return replace(self, tables=tuple(table if item.name == table.name else item for item in self.tables))

    def labels(self, enum: str) -> tuple[str, ...]:
        return dict(self.enums)[enum]
