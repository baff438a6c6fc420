"""Primary keys."""

from sqlalchemy import Column, ForeignKey, Identity, Integer, MetaData, PrimaryKeyConstraint, String, Table

from tests.corpus.case import POSTGRESQL, SQLITE, UNNAMED, Case, conventional, key

ROWS = {"items": [{"a": 1, "b": 1}, {"a": 1, "b": 2}]}


def items(metadata: MetaData, *constraints: object) -> Table:
    columns = [Column(name, Integer, nullable=False, autoincrement=False) for name in "ab"]
    return Table("items", metadata, *columns, *constraints)


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
)
