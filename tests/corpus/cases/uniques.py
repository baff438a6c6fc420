"""Unique constraints."""

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, UniqueConstraint

from tests.corpus.case import POSTGRESQL, UNNAMED, Case, conventional, key

ROWS = {"users": [{"id": 1, "email": "a@x", "team": 1}, {"id": 2, "email": "b@x", "team": 1}]}
TWINS = {"users": [{"id": 1, "email": "a@x", "team": 1}, {"id": 2, "email": "a@x", "team": 1}]}


def users(metadata: MetaData, *constraints: object) -> Table:
    return Table("users", metadata, key(), Column("email", String(50)), Column("team", Integer), *constraints)


CASES = (
    Case(
        name="add_unique",
        before=users,
        after=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        rows=ROWS,
        expected=("+ unique uq_users_email",),
    ),
    Case(
        name="add_unique_without_name",
        before=users,
        after=lambda m: users(m, UniqueConstraint("email")),
        rows=ROWS,
        expected=("+ unique (email)",),
        impossible=UNNAMED,
    ),
    Case(
        name="add_unique_by_convention",
        before=lambda m: users(conventional(m)),
        after=lambda m: users(conventional(m), UniqueConstraint("email", "team")),
        rows=ROWS,
        expected=("+ unique uq_users_email_team",),
    ),
    Case(
        name="add_unique_to_twins",
        before=users,
        after=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        rows=TWINS,
        expected=("+ unique uq_users_email",),
        refused="(?i)unique",
    ),
    Case(
        name="drop_unique",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        after=users,
        rows=ROWS,
        expected=("- unique uq_users_email",),
    ),
    Case(
        name="drop_unique_without_name",
        before=lambda m: users(m, UniqueConstraint("email")),
        after=users,
        rows=ROWS,
        expected={"postgresql": ("- unique users_email_key",), "sqlite": ("- unique (email)",)},
        impossible=UNNAMED,
    ),
    Case(
        name="drop_one_of_two_uniques_without_names",
        before=lambda m: users(m, UniqueConstraint("email"), UniqueConstraint("team", "email")),
        after=lambda m: users(m, UniqueConstraint("team", "email")),
        rows=ROWS,
        expected={"postgresql": ("- unique users_email_key",), "sqlite": ("- unique (email)",)},
        impossible=UNNAMED,
    ),
    Case(
        name="columns_of_unique",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_users")),
        after=lambda m: users(m, UniqueConstraint("email", "team", name="uq_users")),
        rows=ROWS,
        expected=("~ unique uq_users columns",),
    ),
    Case(
        name="order_of_unique",
        before=lambda m: users(m, UniqueConstraint("email", "team", name="uq_users")),
        after=lambda m: users(m, UniqueConstraint("team", "email", name="uq_users")),
        rows=ROWS,
        expected=("~ unique uq_users columns",),
    ),
    Case(
        name="rename_unique",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_old")),
        after=lambda m: users(m, UniqueConstraint("email", name="uq_new")),
        rows=ROWS,
        expected=("→ unique uq_new renamed from uq_old",),
    ),
    Case(
        name="unique_becomes_index",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        after=lambda m: users(m, Index("uq_users_email", "email", unique=True)),
        rows=ROWS,
        expected=("- unique uq_users_email", "+ index uq_users_email"),
    ),
    Case(
        name="unique_becomes_deferrable",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        after=lambda m: users(
            m, UniqueConstraint("email", name="uq_users_email", deferrable=True, initially="DEFERRED")
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ unique uq_users_email deferrable", "~ unique uq_users_email initially_deferred"),
    ),
    Case(
        name="unique_includes_columns",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        after=lambda m: users(m, UniqueConstraint("email", name="uq_users_email", postgresql_include=["team"])),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ unique uq_users_email include",),
    ),
    Case(
        name="unique_nulls_not_distinct",
        before=lambda m: users(m, UniqueConstraint("email", name="uq_users_email")),
        after=lambda m: users(m, UniqueConstraint("email", name="uq_users_email", postgresql_nulls_not_distinct=True)),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ unique uq_users_email nulls_not_distinct",),
    ),
    Case(
        name="unique_column_flag",
        before=lambda m: Table("users", m, key(), Column("email", String(50))),
        after=lambda m: Table("users", m, key(), Column("email", String(50), unique=True)),
        rows={"users": [{"id": 1, "email": "a@x"}]},
        expected=("+ unique (email)",),
        impossible=UNNAMED,
    ),
)
