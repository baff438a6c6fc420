"""Primary keys."""

from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
)

from tests.corpus.case import POSTGRESQL, SQLITE, UNNAMED, Build, Case, conventional, key, nothing

ROWS = {"items": [{"a": 1, "b": 1}, {"a": 1, "b": 2}]}


def items(metadata: MetaData, *constraints: object) -> Table:
    columns = [Column(name, Integer, nullable=False, autoincrement=False) for name in "ab"]
    return Table("items", metadata, *columns, *constraints)


def pk(*columns: str, **options: Any) -> Build:
    """Items with a primary key."""
    return lambda metadata: items(metadata, PrimaryKeyConstraint(*columns, **({"name": "pk_items"} | options)))


def lots(metadata: MetaData, *key_columns: str, name: str | None = "pk_lots", ondelete: str | None = None) -> None:
    """Lots with the primary key, and their uses, which refer to it."""
    columns = [Column(name, Integer, nullable=False, autoincrement=False) for name in "ab"]
    Table("lots", metadata, *columns, PrimaryKeyConstraint(*key_columns, name=name))
    Table(
        "uses",
        metadata,
        key(),
        Column("lot_a", Integer),
        Column("lot_b", Integer),
        ForeignKeyConstraint(["lot_a", "lot_b"], ["lots.a", "lots.b"], name="fk_uses_lot", ondelete=ondelete),
    )


LOTS = {"lots": [{"a": 1, "b": 2}], "uses": [{"id": 1, "lot_a": 1, "lot_b": 2}]}

CASES = (
    Case(
        name="add_primary_key",
        before=items,
        after=lambda m: items(m, PrimaryKeyConstraint("a", "b", name="pk_items")),
        rows=ROWS,
        expected=("+ primary key pk_items",),
    ),
    Case(
        name="add_primary_key_without_name",
        before=items,
        after=lambda m: items(m, PrimaryKeyConstraint("a", "b")),
        rows=ROWS,
        expected=("+ primary key (a, b)",),
        impossible=UNNAMED,
    ),
    Case(
        name="add_primary_key_to_duplicates",
        before=items,
        after=lambda m: items(m, PrimaryKeyConstraint("a", name="pk_items")),
        rows=ROWS,
        expected=("+ primary key pk_items",),
        refused="(?i)unique",
    ),
    Case(
        name="drop_primary_key",
        before=lambda m: items(m, PrimaryKeyConstraint("a", "b", name="pk_items")),
        after=items,
        rows=ROWS,
        expected=("- primary key pk_items",),
    ),
    Case(
        name="drop_primary_key_without_name",
        before=lambda m: items(m, PrimaryKeyConstraint("a", "b")),
        after=items,
        rows=ROWS,
        expected={"postgresql": ("- primary key items_pkey",), "sqlite": ("- primary key (a, b)",)},
        impossible=UNNAMED,
    ),
    Case(
        name="widen_primary_key",
        before=lambda m: items(m, PrimaryKeyConstraint("b", name="pk_items")),
        after=lambda m: items(m, PrimaryKeyConstraint("a", "b", name="pk_items")),
        rows=ROWS,
        expected=("~ primary key pk_items columns",),
    ),
    Case(
        name="order_of_primary_key",
        before=lambda m: items(m, PrimaryKeyConstraint("a", "b", name="pk_items")),
        after=lambda m: items(m, PrimaryKeyConstraint("b", "a", name="pk_items")),
        rows=ROWS,
        expected=("~ primary key pk_items columns",),
    ),
    Case(
        name="rename_primary_key",
        before=lambda m: items(m, PrimaryKeyConstraint("a", "b", name="pk_items")),
        after=lambda m: items(m, PrimaryKeyConstraint("a", "b", name="pk_things")),
        rows=ROWS,
        expected=("→ primary key pk_things renamed from pk_items",),
    ),
    Case(
        name="primary_key_of_another_type",
        before=lambda m: [
            Table("users", m, key()),
            Table("posts", m, key(), Column("user_id", Integer, ForeignKey("users.id", name="fk_posts_user_id"))),
        ],
        after=lambda m: [
            Table("users", m, Column("id", String(36), primary_key=True)),
            Table("posts", m, key(), Column("user_id", String(36), ForeignKey("users.id", name="fk_posts_user_id"))),
        ],
        rows={"users": [{"id": 7}], "posts": [{"id": 1, "user_id": 7}]},
        keeps=("posts.id",),
        becomes={"users": [{"id": "7"}], "posts": [{"id": 1, "user_id": "7"}]},
        expected={
            "postgresql": (
                "~ column posts.user_id type",
                "~ column users.id autoincrement",
                "~ column users.id type",
            ),
            "sqlite": ("~ column posts.user_id type", "~ column users.id type"),
        },
    ),
    Case(
        name="replace_primary_key_column",
        before=lambda m: Table("items", m, key(), Column("code", String(9), nullable=False)),
        after=lambda m: Table("items", m, Column("code", String(9), primary_key=True)),
        rows={"items": [{"id": 1, "code": "a"}, {"id": 2, "code": "b"}]},
        expected={
            "postgresql": ("- column items.id", "~ primary key items_pkey columns"),
            "sqlite": ("- column items.id", "~ primary key (id) columns"),
        },
        impossible=UNNAMED,
    ),
    Case(
        name="autoincrement_keyword",
        before=lambda m: Table("items", m, key(), Column("n", Integer)),
        after=lambda m: Table("items", m, key(), Column("n", Integer), sqlite_autoincrement=True),
        rows={"items": [{"id": 5, "n": 1}]},
        dialects=SQLITE,
        expected=("~ column items.id autoincrement",),
    ),
    Case(
        name="keep_autoincrement_in_a_rebuild",
        before=lambda m: Table("items", m, key(), Column("n", Integer), sqlite_autoincrement=True),
        after=lambda m: Table("items", m, key(), Column("n", Integer, nullable=False), sqlite_autoincrement=True),
        rows={"items": [{"id": 5, "n": 1}]},
        dialects=SQLITE,
        expected=("~ column items.n nullable",),
    ),
    Case(
        name="serial_to_plain_integer",
        before=lambda m: Table("items", m, key(), Column("n", Integer)),
        after=lambda m: Table(
            "items", m, Column("id", Integer, primary_key=True, autoincrement=False), Column("n", Integer)
        ),
        rows={"items": [{"id": 5, "n": 1}]},
        dialects=POSTGRESQL,
        expected=("~ column items.id autoincrement",),
    ),
    Case(
        name="serial_to_identity",
        before=lambda m: Table("items", m, key(), Column("n", Integer)),
        after=lambda m: Table("items", m, Column("id", Integer, Identity(), primary_key=True), Column("n", Integer)),
        rows={"items": [{"id": 5, "n": 1}]},
        dialects=POSTGRESQL,
        expected=("~ column items.id autoincrement", "~ column items.id identity"),
    ),
    Case(
        name="plain_integer_to_serial",
        before=lambda m: Table(
            "items", m, Column("id", Integer, primary_key=True, autoincrement=False), Column("n", Integer)
        ),
        after=lambda m: Table("items", m, key(), Column("n", Integer)),
        rows={"items": [{"id": 5, "n": 1}]},
        dialects=POSTGRESQL,
        expected=("~ column items.id autoincrement",),
    ),
    Case(
        name="convention_names_a_primary_key",
        before=lambda m: Table("items", m, key(), Column("n", Integer)),
        after=lambda m: Table("items", conventional(m), key(), Column("n", Integer)),
        rows={"items": [{"id": 5, "n": 1}]},
        expected=("→ primary key pk_items renamed from items_pkey",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="primary_key_includes_columns",
        before=pk("a"),
        after=pk("a", postgresql_include=["b"]),
        rows={"items": [{"a": 1, "b": 1}]},
        expected=("~ primary key pk_items include",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="primary_key_becomes_deferrable",
        before=pk("a", "b"),
        after=pk("a", "b", deferrable=True, initially="DEFERRED"),
        rows=ROWS,
        expected=("~ primary key pk_items deferrable", "~ primary key pk_items initially_deferred"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="deferrable_primary_key_is_initially_immediate",
        before=pk("a", "b", deferrable=True, initially="DEFERRED"),
        after=pk("a", "b", deferrable=True, initially="IMMEDIATE"),
        rows=ROWS,
        expected=("~ primary key pk_items initially_deferred",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_deferrable_primary_key",
        before=items,
        after=pk("b", deferrable=True, postgresql_include=["a"]),
        rows=ROWS,
        expected=("+ primary key pk_items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_deferrable_primary_key",
        before=pk("b", deferrable=True, postgresql_include=["a"]),
        after=items,
        rows=ROWS,
        expected=("- primary key pk_items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_table_with_primary_key_options",
        before=nothing,
        after=lambda m: Table(
            "items",
            m,
            Column("id", Integer),
            Column("n", Integer),
            PrimaryKeyConstraint("id", name="pk_items", deferrable=True, postgresql_include=["n"]),
        ),
        expected=("+ table items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_table_with_primary_key_options",
        before=pk("a", deferrable=True, initially="DEFERRED", postgresql_include=["b"]),
        after=nothing,
        expected=("- table items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="rename_primary_key_with_options",
        before=pk("b", deferrable=True, postgresql_include=["a"]),
        after=pk("b", deferrable=True, postgresql_include=["a"], name="pk_things"),
        rows=ROWS,
        expected=("→ primary key pk_things renamed from pk_items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="order_of_primary_key_that_is_referred_to",
        before=lambda m: lots(m, "a", "b"),
        after=lambda m: lots(m, "b", "a"),
        rows=LOTS,
        expected=("~ primary key pk_lots columns",),
    ),
    Case(
        name="order_of_primary_key_under_a_foreign_key_that_changes",
        before=lambda m: lots(m, "a", "b"),
        after=lambda m: lots(m, "b", "a", ondelete="CASCADE"),
        rows=LOTS,
        expected=("~ foreign key fk_uses_lot on_delete", "~ primary key pk_lots columns"),
    ),
    Case(
        name="order_of_primary_key_that_its_own_table_refers_to",
        before=lambda m: Table(
            "nodes",
            m,
            Column("a", Integer, nullable=False),
            Column("b", Integer, nullable=False),
            Column("up_a", Integer),
            Column("up_b", Integer),
            PrimaryKeyConstraint("a", "b", name="pk_nodes"),
            ForeignKeyConstraint(["up_a", "up_b"], ["nodes.a", "nodes.b"], name="fk_nodes_up"),
        ),
        after=lambda m: Table(
            "nodes",
            m,
            Column("a", Integer, nullable=False),
            Column("b", Integer, nullable=False),
            Column("up_a", Integer),
            Column("up_b", Integer),
            PrimaryKeyConstraint("b", "a", name="pk_nodes"),
            ForeignKeyConstraint(["up_a", "up_b"], ["nodes.a", "nodes.b"], name="fk_nodes_up"),
        ),
        rows={"nodes": [{"a": 1, "b": 1}, {"a": 1, "b": 2, "up_a": 1, "up_b": 1}]},
        expected=("~ primary key pk_nodes columns",),
    ),
    Case(
        name="rename_primary_key_that_is_referred_to",
        before=lambda m: lots(m, "a", "b"),
        after=lambda m: lots(m, "a", "b", name="pk_new"),
        rows=LOTS,
        expected=("→ primary key pk_new renamed from pk_lots",),
    ),
)
