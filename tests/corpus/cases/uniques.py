"""Unique constraints."""

from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from tests.corpus.case import POSTGRESQL, UNNAMED, Case, conventional, key, nothing

ROWS = {"users": [{"id": 1, "email": "a@x", "team": 1}, {"id": 2, "email": "b@x", "team": 1}]}
TWINS = {"users": [{"id": 1, "email": "a@x", "team": 1}, {"id": 2, "email": "a@x", "team": 1}]}


def users(metadata: MetaData, *constraints: object) -> Table:
    return Table("users", metadata, key(), Column("email", String(50)), Column("team", Integer), *constraints)


EVERY_OPTION: dict[str, Any] = {
    "deferrable": True,
    "initially": "DEFERRED",
    "postgresql_include": ["id"],
    "postgresql_nulls_not_distinct": True,
}


def uq(*columns: str, **options: Any) -> UniqueConstraint:
    return UniqueConstraint(*columns, **({"name": "uq_users"} | options))


def option(name: str, *properties: str, **options: Any) -> tuple[Case, Case]:
    """An option comes, and goes."""
    expected = tuple(f"~ unique uq_users {item}" for item in properties)
    both = {"rows": ROWS, "expected": expected, "dialects": POSTGRESQL}
    plain, chosen = lambda m: users(m, uq("email")), lambda m: users(m, uq("email", **options))
    return (
        Case(name=f"unique_{name}_comes", before=plain, after=chosen, **both),
        Case(name=f"unique_{name}_goes", before=chosen, after=plain, **both),
    )


def teams(metadata: MetaData, *constraints: object, parent: tuple[str, ...] = ("code", "year")) -> None:
    """Teams with constraints, and players that refer to them by two columns."""
    Table("teams", metadata, key(), Column("code", String(9)), Column("year", Integer), *constraints)
    Table(
        "players",
        metadata,
        key(),
        Column("team_code", String(9)),
        Column("team_year", Integer),
        ForeignKeyConstraint(["team_code", "team_year"], [f"teams.{name}" for name in parent], name="fk_players_team"),
    )


TEAMS = {
    "teams": [{"id": 1, "code": "a", "year": 1}, {"id": 2, "code": "a", "year": 2}],
    "players": [{"id": 1, "team_code": "a", "team_year": 2}],
}

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
    *option("deferrable", "deferrable", deferrable=True),
    *option("initially_deferred", "deferrable", "initially_deferred", deferrable=True, initially="DEFERRED"),
    *option("nulls_not_distinct", "nulls_not_distinct", postgresql_nulls_not_distinct=True),
    *option("include", "include", postgresql_include=["team"]),
    *option("every_option", "deferrable", "initially_deferred", "nulls_not_distinct", "include", **EVERY_OPTION),
    Case(
        name="add_unique_with_every_option",
        before=users,
        after=lambda m: users(m, uq("email", **EVERY_OPTION)),
        rows=ROWS,
        expected=("+ unique uq_users",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_unique_with_every_option",
        before=lambda m: users(m, uq("email", **EVERY_OPTION)),
        after=users,
        rows=ROWS,
        expected=("- unique uq_users",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="rename_unique_with_every_option",
        before=lambda m: users(m, uq("email", **EVERY_OPTION)),
        after=lambda m: users(m, uq("email", **EVERY_OPTION, name="uq_new")),
        rows=ROWS,
        expected=("→ unique uq_new renamed from uq_users",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_table_with_every_option_of_unique",
        before=nothing,
        after=lambda m: users(m, uq("email", **EVERY_OPTION)),
        expected=("+ table users",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_table_with_every_option_of_unique",
        before=lambda m: users(m, uq("email", **EVERY_OPTION)),
        after=nothing,
        expected=("- table users",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="rename_columns_of_unique_with_include",
        before=lambda m: users(m, uq("email", postgresql_include=["team"])),
        after=lambda m: Table(
            "users",
            m,
            key(),
            Column("mail", String(50)),
            Column("group", Integer),
            UniqueConstraint("mail", name="uq_new", postgresql_include=["group"]),
        ),
        renames=(("users.email", "users.mail"), ("users.team", "users.group")),
        rows=ROWS,
        expected=(
            "→ column users.group renamed from team",
            "→ column users.mail renamed from email",
            "→ unique uq_new renamed from uq_users",
        ),
        dialects=POSTGRESQL,
    ),
    Case(
        name="unique_that_is_referred_to_is_replaced",
        before=lambda m: teams(m, UniqueConstraint("code", "year", name="uq_teams")),
        after=lambda m: teams(m, UniqueConstraint("year", "code", name="uq_teams")),
        rows=TEAMS,
        expected=("~ unique uq_teams columns",),
    ),
    Case(
        name="unique_that_is_referred_to_becomes_index",
        before=lambda m: teams(m, UniqueConstraint("code", "year", name="uq_teams")),
        after=lambda m: teams(m, Index("ix_teams", "code", "year", unique=True)),
        rows=TEAMS,
        expected=("+ index ix_teams", "- unique uq_teams"),
    ),
    Case(
        name="unique_index_that_is_referred_to_changes",
        before=lambda m: teams(m, Index("ix_teams", "code", "year", unique=True)),
        after=lambda m: teams(m, Index("ix_teams", "year", "code", unique=True)),
        rows=TEAMS,
        expected=("~ index ix_teams parts",),
    ),
    Case(
        name="one_of_two_uniques_that_are_referred_to_goes",
        before=lambda m: teams(
            m, UniqueConstraint("code", "year", name="uq_1"), UniqueConstraint("year", "code", name="uq_2")
        ),
        after=lambda m: teams(m, UniqueConstraint("year", "code", name="uq_2")),
        rows=TEAMS,
        expected=("- unique uq_1",),
    ),
    Case(
        name="unique_goes_with_the_foreign_key_to_it",
        before=lambda m: [
            Table("teams", m, key(), Column("code", String(9)), uq("code", name="uq_teams")),
            Table("users", m, key(), Column("team", String(9), ForeignKey("teams.code", name="fk_users_team"))),
        ],
        after=lambda m: [
            Table("teams", m, key(), Column("code", String(9))),
            Table("users", m, key(), Column("team", String(9))),
        ],
        rows={"teams": [{"id": 1, "code": "a"}], "users": [{"id": 1, "team": "a"}]},
        expected=("- foreign key fk_users_team", "- unique uq_teams"),
    ),
)
