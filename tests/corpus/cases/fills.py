"""New columns that must hold a value, in tables that hold rows: each row gets one, and no default stays behind."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Enum,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from tests.corpus.case import BOTH, Case, key

ROWS = {"users": [{"id": 1, "name": "Ann"}, {"id": 2, "name": None}]}


def users(metadata: MetaData, *items: Any) -> Table:
    return Table("users", metadata, key(), Column("name", String(50)), *items)


def filled(name: str, *items: Any, fills: dict[str, str], becomes: dict[str, Any], **more: Any) -> Case:
    """A case in which `users` gets columns, by the value that each row then has in them."""
    return Case(
        name=f"fill_{name}",
        before=users,
        after=lambda m: users(m, *[item._copy() for item in items]),
        rows=ROWS,
        fills={f"users.{column}": sql for column, sql in fills.items()},
        becomes={"users": [{"id": 1, **becomes}, {"id": 2, **becomes}]},
        **more,
    )


CASES = (
    filled(
        "column",
        Column("age", Integer, nullable=False),
        fills={"age": "7"},
        becomes={"age": 7},
        expected=("+ column users.age",),
    ),
    filled(
        "columns",
        Column("city", String(20), nullable=False),
        Column("note", String(20)),
        Column("active", Boolean, nullable=False),
        fills={"city": "'O''Fallon 5% :x'", "active": "true"},
        becomes={"city": "O'Fallon 5% :x", "note": None, "active": 1},
        dialects=("sqlite",),
        expected=("+ column users.active", "+ column users.city", "+ column users.note"),
    ),
    filled(
        "columns_of_texts_and_flags",
        Column("city", String(20), nullable=False),
        Column("active", Boolean, nullable=False, comment="whether"),
        fills={"city": "'O''Fallon 5% :x'", "active": "true"},
        becomes={"city": "O'Fallon 5% :x", "active": True},
        dialects=("postgresql",),
        expected=("+ column users.active", "+ column users.city"),
    ),
    filled(
        "enum",
        Column("level", Enum("PLAIN", "GOLD", name="level"), nullable=False),
        fills={"level": "'GOLD'"},
        becomes={"level": "GOLD"},
        expected={"postgresql": ("+ column users.level", "+ enum level"), "sqlite": ("+ column users.level",)},
    ),
    filled(
        "with_index_and_check",
        Column("age", Integer, nullable=False, index=True),
        CheckConstraint("age > 0", name="ck_users_age"),
        fills={"age": "7"},
        becomes={"age": 7},
        expected=("+ check ck_users_age", "+ column users.age", "+ index ix_users_age"),
    ),
    Case(
        name="fill_from_another_column",
        before=users,
        after=lambda m: users(m, Column("label", String(60), nullable=False)),
        rows=ROWS,
        dialects=("sqlite",),
        fills={"users.label": "coalesce(name, 'user ' || id)"},
        becomes={"users": [{"id": 1, "label": "Ann"}, {"id": 2, "label": "user 2"}]},
        expected=("+ column users.label",),
    ),
    Case(
        name="fill_each_row_with_its_own",
        before=users,
        after=lambda m: users(m, Column("code", String(60), nullable=False), UniqueConstraint("code", name="uq_code")),
        rows=ROWS,
        dialects=BOTH,
        fills={"users.code": "CAST(random() AS VARCHAR(60))"},
        expected=("+ column users.code", "+ unique uq_code"),
    ),
    Case(
        name="fill_a_time",
        before=users,
        after=lambda m: users(m, Column("seen", DateTime, nullable=False)),
        rows=ROWS,
        fills={"users.seen": "CURRENT_TIMESTAMP"},
        expected=("+ column users.seen",),
    ),
    Case(
        name="fill_a_reference_in_a_table_that_others_refer_to",
        before=lambda m: [
            Table("teams", m, key(), Column("title", String(9))),
            users(m),
            Table("posts", m, key(), Column("user_id", Integer, ForeignKey("users.id", name="fk", ondelete="CASCADE"))),
        ],
        after=lambda m: [
            Table("teams", m, key(), Column("title", String(9))),
            users(m, Column("team_id", Integer, ForeignKey("teams.id", name="fk_team"), nullable=False)),
            Table("posts", m, key(), Column("user_id", Integer, ForeignKey("users.id", name="fk", ondelete="CASCADE"))),
        ],
        rows={"teams": [{"id": 3, "title": "a"}], **ROWS, "posts": [{"id": 1, "user_id": 2}]},
        fills={"users.team_id": "3"},
        becomes={"users": [{"id": 1, "team_id": 3}, {"id": 2, "team_id": 3}]},
        expected=("+ column users.team_id", "+ foreign key fk_team"),
    ),
    Case(
        name="fill_beside_a_column_that_changes",
        before=lambda m: users(m, Column("old", Integer), Index("ix_old", "old")),
        after=lambda m: users(m, Column("age", Integer, nullable=False), Index("ix_name", "name")),
        rows={"users": [{"id": 1, "name": "Ann", "old": 4}]},
        fills={"users.age": "7"},
        becomes={"users": [{"id": 1, "name": "Ann", "age": 7}]},
        expected=("+ column users.age", "+ index ix_name", "- column users.old", "- index ix_old"),
    ),
    Case(
        name="drop_columns_that_must_hold_a_value",
        before=lambda m: users(
            m,
            Column("age", Integer, nullable=False),
            Column("city", String(20), nullable=False),
            Column("active", Boolean, nullable=False),
            Column("seen", DateTime, nullable=False),
            Column("level", Enum("PLAIN", "GOLD", name="level"), nullable=False),
        ),
        after=lambda m: users(m, Column("level", Enum("PLAIN", "GOLD", name="level"))),
        rows={
            "users": [
                {"id": 1, "age": 7, "city": "x", "active": True, "seen": datetime(2026, 1, 31), "level": "GOLD"},
            ]
        },
        keeps=("users.id", "users.level"),
        expected=(
            "- column users.active",
            "- column users.age",
            "- column users.city",
            "- column users.seen",
            "~ column users.level nullable",
        ),
    ),
)
