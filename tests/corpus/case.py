"""What a case is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import DDL, Column, Integer, MetaData, Table, event

Build = Callable[[MetaData], object]
Rows = Mapping[str, list[dict[str, Any]]]

BOTH = ("postgresql", "sqlite")
POSTGRESQL = ("postgresql",)
SQLITE = ("sqlite",)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One change of a schema, with what must come of it.

    Attributes:
        name: its name, unique in the corpus; also that of its golden files.
        before: builds the tables that the database holds, on a fresh `MetaData`.
        after: builds the tables that the models declare, on a fresh `MetaData`.
        expected: the changes as `line_of` writes them; by dialect where they differ. With none there is no revision:
            both sides are the same and only spelled otherwise.
        dialects: where it runs.
        rows: rows of the database, by the table's name in `before`.
        keeps: the columns (`table.column`, as `before` names them) whose values must be the same after the upgrade and
            after the downgrade; None for every column of `rows` that is on both sides.
        becomes: rows as they must read after the upgrade, by the table's name in `after`, for values that change.
        renames: what was settled to be a rename: tables (`("users", "people")`), columns of tables as they are
            called by then (`("people.mail", "people.email")`), and labels of enums (`("color:red", "color:ruby")`).
        fills: what rows that are there get in new columns that must hold a value: SQL, by the column's address.
        namespaces: namespaces that exist beside the default one.
        reads: namespaces that are looked at although they need not be there yet.
        since: the major version of PostgreSQL that has what the case is about.
        extensions: what has to be installed beside a PostgreSQL server: the one that the suite starts has few.
        icu: whether the server has to be built with ICU, as the one that the suite starts is not.
        forgotten: whether what `before` names of views and the like, and `after` does not, is dropped because an
            earlier revision made it for the models.
        refused: what the error says with which the database refuses the upgrade because of the rows (a regular
            expression); the transaction then leaves all as it was.
        undeclared: what `before` cannot say of the database that it made: the changes that are listed towards it
            although nothing happened yet.
        impossible: known impossibilities: the step that does not hold (a key of `STEPS`, behind a dialect where it is
            that one's alone) and why. A step that is listed and holds all the same fails the case.
    """

    name: str
    before: Build
    after: Build
    expected: tuple[str, ...] | Mapping[str, tuple[str, ...]]
    dialects: tuple[str, ...] = BOTH
    rows: Rows = field(default_factory=dict)
    keeps: tuple[str, ...] | None = None
    becomes: Rows = field(default_factory=dict)
    renames: tuple[tuple[str, str], ...] = ()
    fills: Mapping[str, str] = field(default_factory=dict)
    namespaces: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    since: int = 0
    extensions: tuple[str, ...] = ()
    icu: bool = False
    forgotten: bool = False
    refused: str | None = None
    undeclared: tuple[str, ...] = ()
    impossible: Mapping[str, str] = field(default_factory=dict)

    @property
    def looked_at(self) -> tuple[str, ...]:
        """The namespaces that are read beside the default one."""
        return (*self.namespaces, *self.reads)

    def expected_on(self, dialect: str) -> tuple[str, ...]:
        """The expected changes on a dialect."""
        return self.expected[dialect] if isinstance(self.expected, Mapping) else self.expected

    def impossible_on(self, dialect: str, step: str) -> str | None:
        """Why a step does not hold on a dialect; None if it has to."""
        return self.impossible.get(f"{dialect} {step}", self.impossible.get(step))


STEPS = {
    "goal": "by an independent dump the database equals one that was built from the models",
    "start": "by an independent dump the downgrade brings back the database as it was",
    "names": "every constraint has the name that CREATE TABLE gives it (all else is compared without the names)",
}
"""What a case may say not to hold."""

UNNAMED = {"sqlite names": "Alembic's batch operations can neither add nor bring back a constraint without a name"}


def nothing(metadata: MetaData) -> None:
    """No tables."""


def key() -> Column[int]:
    """The usual primary key."""
    return Column("id", Integer, primary_key=True)


def also(table: Table, *statements: str) -> Table:
    """The table, whose making ends with statements for what SQLAlchemy cannot say; an empty one is left out."""
    for statement in filter(None, statements):
        event.listen(table, "after_create", DDL(statement.replace("%", "%%")))
    return table


CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def conventional(metadata: MetaData) -> MetaData:
    """The metadata, with a naming convention."""
    metadata.naming_convention = CONVENTION
    return metadata
