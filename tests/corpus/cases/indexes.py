"""Indexes that no constraint owns."""

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text, func, text
from sqlalchemy.dialects import postgresql

from tests.corpus.case import POSTGRESQL, Case, conventional, key

ROWS = {"users": [{"id": 1, "email": "a@x", "team": 1}, {"id": 2, "email": "B@x", "team": None}]}


def users(metadata: MetaData, *indexes: object) -> Table:
    return Table("users", metadata, key(), Column("email", String(50)), Column("team", Integer), *indexes)


def ix(*parts: object, name: str = "ix_users", **options: object) -> Index:
    return Index(name, *parts, **options)


def where(text_: str) -> dict[str, object]:
    return {"postgresql_where": text(text_), "sqlite_where": text(text_)}


CASES = (
    Case(
        name="add_index",
        before=users,
        after=lambda m: users(m, ix("email")),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_index_by_convention",
        before=lambda m: Table("users", conventional(m), key(), Column("email", String(50))),
        after=lambda m: Table("users", conventional(m), key(), Column("email", String(50), index=True)),
        rows={"users": [{"id": 1, "email": "a"}]},
        expected=("+ index ix_users_email",),
    ),
    Case(
        name="add_unique_index",
        before=users,
        after=lambda m: users(m, ix("email", unique=True)),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_unique_index_to_twins",
        before=users,
        after=lambda m: users(m, ix("email", unique=True)),
        rows={"users": [{"id": 1, "email": "a@x"}, {"id": 2, "email": "a@x"}]},
        expected=("+ index ix_users",),
        refused="(?i)unique",
    ),
    Case(
        name="add_descending_index",
        before=users,
        after=lambda m: users(m, ix(text("email DESC"), "team")),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_expression_index",
        before=users,
        after=lambda m: users(m, ix(func.lower(text("email")), unique=True)),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_partial_index",
        before=users,
        after=lambda m: users(m, ix("email", unique=True, **where("team IS NOT NULL AND email <> 'it''s 5%'"))),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="drop_index",
        before=lambda m: users(m, ix("email", "team")),
        after=users,
        rows=ROWS,
        expected=("- index ix_users",),
    ),
    Case(
        name="drop_expression_and_partial_index",
        before=lambda m: users(m, ix(text("lower(email) DESC"), text("(team + 1)"), unique=True, **where("team > 0"))),
        after=users,
        rows=ROWS,
        expected=("- index ix_users",),
    ),
    Case(
        name="columns_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", "team")),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="order_of_index",
        before=lambda m: users(m, ix("email", "team")),
        after=lambda m: users(m, ix("team", "email")),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="direction_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix(text("email DESC"))),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="index_becomes_unique",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", unique=True)),
        rows=ROWS,
        expected=("~ index ix_users unique",),
    ),
    Case(
        name="predicate_of_index",
        before=lambda m: users(m, ix("email", **where("team > 0"))),
        after=lambda m: users(m, ix("email", **where("team > 1"))),
        rows=ROWS,
        expected=("~ index ix_users predicate",),
    ),
    Case(
        name="expression_of_index",
        before=lambda m: users(m, ix(text("coalesce(email, 'X')"))),
        after=lambda m: users(m, ix(text("coalesce(email, 'x')"))),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="rename_index",
        before=lambda m: users(m, ix("email", "team", name="ix_old", **where("team > 0"))),
        after=lambda m: users(m, ix("email", "team", name="ix_new", **where("team > 0"))),
        rows=ROWS,
        expected=("→ index ix_new renamed from ix_old",),
    ),
    Case(
        name="swap_names_of_indexes",
        before=lambda m: users(m, ix("email", name="ix_a"), ix("team", name="ix_b")),
        after=lambda m: users(m, ix("team", name="ix_a"), ix("email", name="ix_b")),
        rows=ROWS,
        expected=("~ index ix_a parts", "~ index ix_b parts"),
    ),
    Case(
        name="index_moves_to_another_table",
        before=lambda m: [users(m, ix("email")), Table("teams", m, key(), Column("name", String(9)))],
        after=lambda m: [users(m), Table("teams", m, key(), Column("name", String(9)), ix("name"))],
        rows=ROWS,
        expected=("- index ix_users", "+ index ix_users"),
    ),
    Case(
        name="rebuild_keeps_indexes",
        before=lambda m: users(
            m, ix(text("lower(email)"), text("team DESC")), ix("team", name="ix_b", **where("id > 1"))
        ),
        after=lambda m: Table(
            "users",
            m,
            key(),
            Column("email", String(90)),
            Column("team", Integer, nullable=False, server_default="0"),
            ix(text("lower(email)"), text("team DESC")),
            ix("team", name="ix_b", **where("id > 1")),
        ),
        rows={"users": [{"id": 1, "email": "a@x", "team": 1}]},
        expected=("~ column users.email type", "~ column users.team default", "~ column users.team nullable"),
    ),
    Case(
        name="type_under_expression_and_partial_index",
        before=lambda m: Table(
            "users", m, key(), Column("x", String(9)), ix(text("lower(x)"), "x", **where("x IN ('a', 'b')"))
        ),
        after=lambda m: Table(
            "users", m, key(), Column("x", Text), ix(text("lower(x)"), "x", **where("x IN ('a', 'b')"))
        ),
        rows={"users": [{"id": 1, "x": "a"}]},
        expected=("~ column users.x type",),
    ),
    Case(
        name="method_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_using="hash")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users method",),
    ),
    Case(
        name="gin_index",
        before=lambda m: Table("docs", m, key(), Column("body", postgresql.JSONB)),
        after=lambda m: Table(
            "docs",
            m,
            key(),
            Column("body", postgresql.JSONB),
            ix("body", postgresql_using="gin", postgresql_ops={"body": "jsonb_path_ops"}),
        ),
        rows={"docs": [{"id": 1, "body": {"a": 1}}]},
        dialects=POSTGRESQL,
        expected=("+ index ix_users",),
    ),
    Case(
        name="operator_class_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_ops={"email": "varchar_pattern_ops"})),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="included_columns_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_include=["team"])),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users include",),
    ),
    Case(
        name="nulls_of_index",
        before=lambda m: users(m, ix(text("team DESC"))),
        after=lambda m: users(m, ix(text("team DESC NULLS LAST"))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="collation_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix(text('email COLLATE "C"'))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="storage_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_with={"fillfactor": 70})),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users storage",),
    ),
    Case(
        name="index_nulls_not_distinct",
        before=lambda m: users(m, ix("team", unique=True)),
        after=lambda m: users(m, ix("team", unique=True, postgresql_nulls_not_distinct=True)),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users nulls_not_distinct",),
    ),
)
