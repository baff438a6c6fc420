"""What other tools propose again after every migration: here nothing is left once it has been migrated.

Each construct is made anew, and stands beside other changes of its table, which on SQLite rebuild it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, Index, Integer, MetaData, String, Table, UniqueConstraint, text

from tests.corpus.case import BOTH, POSTGRESQL, Case, conventional, key, nothing

UMLAUTS = "ü" * 40
"""Eighty bytes, of which PostgreSQL keeps 62: the limit of 63 falls into the middle of a letter."""

CUT = "ü" * 31
ODD = "x" + "日本" * 20
"""The limit falls behind the second byte of a letter of three."""

ODD_CUT = "x" + "日本" * 10


class Made(Protocol):
    def __call__(self, metadata: MetaData, *items: Any) -> Any:
        """Builds the construct, in a table with the items."""


class Shouted(sa.TypeDecorator[str]):
    """Text in capitals."""

    impl = String(9)
    cache_ok = True


class Choice(sa.TypeDecorator[Any]):
    """Another type on each dialect, and a number of its own."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        return dialect.type_descriptor(sa.Uuid() if dialect.name == "postgresql" else String(self.size))


def table(*own: Any) -> Made:
    """A table with a key, a number, and what is made by a function for each `MetaData`."""

    def build(metadata: MetaData, *items: Any) -> Any:
        made = [item() for item in own]
        first = [] if any(isinstance(item, Column) and item.primary_key for item in made) else [key()]
        return Table("things", metadata, *first, *made, *items)

    return build


def named_by_convention(metadata: MetaData, *items: Any) -> Table:
    conventional(metadata)
    return Table(
        "a_table_of_which_the_name_is_long",
        metadata,
        key(),
        Column("a_column_of_which_the_name_is_long_too", String(9), index=True, unique=False),
        Column("another_column_of_which_the_name_is_long", String(9), unique=True),
        Column("the_reference_to_the_table_itself", sa.ForeignKey("a_table_of_which_the_name_is_long.id")),
        CheckConstraint("id > 0", name="the_number_is_greater_than_nothing"),
        *items,
    )


def named(name: str) -> Made:
    """Everything that has a name has this one, which the server cuts."""

    def build(metadata: MetaData, *items: Any) -> Any:
        return Table(
            "things",
            metadata,
            Column("id", Integer),
            Column(f"c{name}", sa.Enum("a", "b", name=f"e{name}"), server_default="a"),
            Column("p", Integer),
            sa.PrimaryKeyConstraint("id", name=f"p{name}"),
            UniqueConstraint("p", name=f"u{name}"),
            CheckConstraint("p > 0", name=f"k{name}"),
            sa.ForeignKeyConstraint(["p"], ["things.id"], name=f"f{name}"),
            Index(f"i{name}", "p", f"c{name}"),
            *items,
        )

    return build


def lasting(
    name: str,
    build: Made,
    on: tuple[str, ...] = BOTH,
    table: str = "things",
    *,
    more: tuple[str, ...] = (),
    impossible: Mapping[str, str] | None = None,
    impossible_beside: Mapping[str, str] | None = None,
) -> Iterator[Case]:
    """The construct made, and beside changes.

    Args:
        name: the cases' name.
        build: builds it.
        on: the dialects.
        table: its table's name.
        more: what else comes with the table.
        impossible: what the first case says not to hold.
        impossible_beside: what the second one says.
    """
    yield Case(
        name=f"forever_{name}",
        before=nothing,
        after=build,
        dialects=on,
        expected=tuple(sorted((f"+ table {table}", *more))),
        impossible=impossible or {},
    )
    yield Case(
        name=f"forever_{name}_beside_changes",
        before=lambda m: build(m, Column("n", Integer)),
        after=lambda m: build(m, Column("n", sa.BigInteger), Column("more", Integer)),
        rows={table: [{"id": 1, "n": 7}]},
        dialects=on,
        expected=(f"+ column {table}.more", f"~ column {table}.n type"),
        impossible=impossible_beside or {},
    )


NULLABLE = {"sqlite goal": "a key's columns are NOT NULL, whatever the models say"}
TWICE = {"sqlite goal": "a UNIQUE that is declared twice is written once"}
TWICE_BESIDE = {**TWICE, "sqlite start": "a rebuild writes a UNIQUE once that was there twice"}
BARE = {f"sqlite {step}": "a rebuild writes CURRENT_TIMESTAMP without the parentheses" for step in ("goal", "start")}


def elsewhere() -> tuple[Any, ...]:
    """Constructs that are there on another dialect only."""
    return (
        lambda: Column("a", Integer),
        lambda: CheckConstraint("a REGEXP 'x'", name="ck_mysql").ddl_if(dialect="mysql"),
        lambda: UniqueConstraint("a", name="uq_mysql").ddl_if(dialect="mysql"),
        lambda: Index("ix_mysql", "a").ddl_if(dialect="mysql"),
        lambda: CheckConstraint("a > 0", name="ck_neither").ddl_if(callable_=lambda *_, **__: False),
    )


CASES: tuple[Case, ...] = (
    *lasting("unique_key", table(lambda: Column("id", Integer, primary_key=True, unique=True))),
    *lasting("indexed_key", table(lambda: Column("id", Integer, primary_key=True, index=True))),
    *lasting("unique_indexed_key", table(lambda: Column("id", Integer, primary_key=True, index=True, unique=True))),
    *lasting(
        "nullable_key", table(lambda: Column("id", Integer, primary_key=True, nullable=True)), impossible=NULLABLE
    ),
    *lasting(
        "nullable_keys",
        table(
            lambda: Column("id", Integer, primary_key=True, autoincrement=False, nullable=True),
            lambda: Column("b", String(9), primary_key=True, nullable=True, server_default="x"),
        ),
        impossible=NULLABLE,
    ),
    *lasting("unique_twice", table(lambda: Column("a", Integer, unique=True), lambda: UniqueConstraint("a")),
             impossible=TWICE, impossible_beside=TWICE_BESIDE),
    *lasting("unique_and_indexed", table(lambda: Column("a", Integer, unique=True, index=True))),
    *lasting("descending", table(lambda: Column("a", Integer), lambda: Index("ix", text("a DESC"), "id"))),
    *lasting("other_dialects", table(*elsewhere())),
    *lasting("json_default", table(lambda: Column("a", sa.JSON, server_default=text("'{\"k\"\\: [1, \"it''s\"]}'")))),
    *lasting("json_text_default", table(lambda: Column("a", sa.JSON, server_default="[]", nullable=False))),
    *lasting(
        "default_now", table(lambda: Column("a", sa.DateTime, server_default=sa.func.now())), impossible_beside=BARE
    ),
    *lasting("default_of_number", table(lambda: Column("a", sa.Numeric(10, 2), server_default="0"))),
    *lasting("default_of_boolean", table(lambda: Column("a", sa.Boolean, server_default="0"))),
    *lasting("decorated_type", table(lambda: Column("a", Shouted), lambda: Column("b", Shouted(20)))),
    *lasting("decorated_by_dialect", table(lambda: Column("a", Choice(12)))),
    *lasting(
        "check_of_a_type", table(lambda: Column("a", sa.Enum("x", "y", native_enum=False, create_constraint=True)))
    ),
    *lasting("names_by_convention", named_by_convention, table="a_table_of_which_the_name_is_long"),
    *lasting("names_cut", named(UMLAUTS), POSTGRESQL, more=(f"+ enum e{CUT}",)),
    *lasting("names_cut_in_a_letter", named(ODD), POSTGRESQL, more=(f"+ enum e{ODD_CUT}",)),
)  # fmt: skip
