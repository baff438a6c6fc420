"""Whole tables: new, gone, their options, and several at once."""

import datetime
import enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from tests.corpus.case import POSTGRESQL, SQLITE, UNNAMED, Case, conventional, key, nothing


class Role(enum.Enum):
    ADMIN = "admin"
    GUEST = "guest"


def sqlmodel_users(metadata: MetaData, *, grown: bool) -> None:
    """Two models, as an application writes them."""

    class Base(SQLModel, registry=registry(metadata=metadata)):
        pass

    Base.metadata = metadata

    class Team(Base, table=True):
        id: int | None = Field(default=None, primary_key=True)
        name: str = Field(max_length=50, unique=True)

    if not grown:

        class User(Base, table=True):
            id: int | None = Field(default=None, primary_key=True)
            email: str
            age: int | None = None

        return

    class GrownUser(Base, table=True):
        __tablename__ = "user"
        id: int | None = Field(default=None, primary_key=True)
        email: str = Field(max_length=200, index=True, unique=True)
        role: Role = Field(default=Role.GUEST, sa_column_kwargs={"server_default": "GUEST"})
        born: datetime.date | None = None
        team_id: int | None = Field(default=None, foreign_key="team.id", ondelete="SET NULL")


def orders(metadata: MetaData) -> Table:
    return Table(
        "orders",
        metadata,
        key(),
        Column("number", String(20), nullable=False, unique=True),
        Column("total", sa.Numeric(12, 2), nullable=False, server_default="0"),
        Column("placed", sa.DateTime(timezone=True), server_default=sa.func.now()),
        Column("note", sa.Text, index=True),
        CheckConstraint("total >= 0", name="ck_orders_total"),
    )


def lines(metadata: MetaData) -> Table:
    return Table(
        "order_lines",
        metadata,
        Column("order_id", Integer, ForeignKey("orders.id", ondelete="CASCADE"), primary_key=True),
        Column("position", Integer, primary_key=True),
        Column("sku", String(9), nullable=False),
        UniqueConstraint("order_id", "sku", name="uq_order_lines_sku"),
        Index("ix_order_lines_sku", sa.text("lower(sku)")),
    )


EVERY_TYPE: list[Any] = [
    sa.String(),
    sa.String(9),
    sa.Text,
    sa.Numeric(9, 3),
    sa.Float,
    sa.Double,
    sa.REAL,
    sa.Date,
    sa.Time,
    sa.DateTime,
    sa.DateTime(timezone=True),
    sa.JSON,
    sa.Uuid,
    sa.LargeBinary,
    sa.Boolean,
    sa.SmallInteger,
    sa.BigInteger,
    sa.Interval,
    sa.CHAR(3),
    sa.Enum("x", "y'z", name="my Enum"),
    sa.Enum("x", "y", name="text_enum", native_enum=False),
]

EVERY_POSTGRESQL_TYPE: list[Any] = [
    postgresql.JSONB,
    postgresql.ARRAY(Integer),
    postgresql.ARRAY(String(5)),
    postgresql.ARRAY(sa.Enum("x", "y", name="listed")),
    postgresql.INET,
    postgresql.CIDR,
    postgresql.MACADDR,
    postgresql.TSVECTOR,
    postgresql.BIT(3),
    postgresql.BIT(3, varying=True),
    postgresql.TIMESTAMP(precision=3),
    postgresql.TIME(timezone=True, precision=2),
    postgresql.INTERVAL(fields="DAY"),
    postgresql.INT4RANGE,
    postgresql.TSTZRANGE,
    postgresql.MONEY,
    postgresql.OID,
    postgresql.BYTEA,
    postgresql.DATEMULTIRANGE,
]


def wide(metadata: MetaData, types: list[Any]) -> Table:
    return Table("wide", metadata, key(), *[Column(f"c{number}", type_) for number, type_ in enumerate(types)])


CASES = (
    Case(name="add_first_table", before=nothing, after=orders, expected=("+ table orders",)),
    Case(
        name="add_tables_that_refer",
        before=orders,
        after=lambda m: [orders(m), lines(m)],
        expected=("+ table order_lines",),
    ),
    Case(
        name="add_two_tables",
        before=nothing,
        after=lambda m: [lines(m), orders(m)],
        expected=("+ table order_lines", "+ table orders"),
    ),
    Case(
        name="add_tables_by_convention",
        before=nothing,
        after=lambda m: [orders(conventional(m)), lines(m)],
        expected=("+ table order_lines", "+ table orders"),
    ),
    Case(name="drop_table", before=lambda m: [orders(m), lines(m)], after=orders, expected=("- table order_lines",)),
    Case(
        name="drop_tables_that_refer",
        before=lambda m: [orders(m), lines(m), Table("kept", m, key())],
        after=lambda m: Table("kept", m, key()),
        rows={"kept": [{"id": 1}]},
        expected=("- table order_lines", "- table orders"),
    ),
    Case(
        name="drop_tables_by_convention",
        before=lambda m: [orders(conventional(m)), lines(m)],
        after=nothing,
        expected=("- table order_lines", "- table orders"),
    ),
    Case(
        name="replace_table",
        before=orders,
        after=lambda m: Table("bills", m, key()),
        expected=("+ table bills", "- table orders"),
    ),
    Case(
        name="add_tables_in_a_circle",
        before=nothing,
        after=lambda m: [
            Table("a", m, key(), Column("b_id", Integer, ForeignKey("b.id", name="fk_a_b"))),
            Table("b", m, key(), Column("c_id", Integer, ForeignKey("c.id", name="fk_b_c"))),
            Table("c", m, key(), Column("a_id", Integer, ForeignKey("a.id", name="fk_c_a"))),
        ],
        expected=("+ table a", "+ table b", "+ table c"),
    ),
    Case(
        name="drop_tables_in_a_circle",
        before=lambda m: [
            Table("a", m, key(), Column("b_id", Integer, ForeignKey("b.id", name="fk_a_b"))),
            Table("b", m, key(), Column("a_id", Integer, ForeignKey("a.id", name="fk_b_a"))),
        ],
        after=nothing,
        expected=("- table a", "- table b"),
    ),
    Case(
        name="add_foreign_key_with_use_alter",
        before=nothing,
        after=lambda m: [
            Table("a", m, key(), Column("b_id", Integer, ForeignKey("b.id", name="fk_a_b", use_alter=True))),
            Table("b", m, key()),
        ],
        expected=("+ table a", "+ table b"),
    ),
    Case(
        name="add_table_of_every_type",
        before=nothing,
        after=lambda m: wide(m, EVERY_TYPE),
        expected={
            "postgresql": ("+ enum my Enum", "+ table wide"),
            "sqlite": ("+ table wide",),
        },
    ),
    Case(
        name="drop_table_of_every_type",
        before=lambda m: wide(m, EVERY_TYPE),
        after=nothing,
        expected={
            "postgresql": ("- enum my Enum", "- table wide"),
            "sqlite": ("- table wide",),
        },
    ),
    Case(
        name="add_table_of_every_postgresql_type",
        before=nothing,
        after=lambda m: wide(m, EVERY_POSTGRESQL_TYPE),
        dialects=POSTGRESQL,
        expected=("+ enum listed", "+ table wide"),
    ),
    Case(
        name="drop_table_of_every_postgresql_type",
        before=lambda m: wide(m, EVERY_POSTGRESQL_TYPE),
        after=nothing,
        dialects=POSTGRESQL,
        expected=("- enum listed", "- table wide"),
    ),
    Case(
        name="sqlmodel_models_grow",
        before=lambda m: sqlmodel_users(m, grown=False),
        after=lambda m: sqlmodel_users(m, grown=True),
        rows={"team": [{"id": 1, "name": "A"}], "user": [{"id": 1, "email": "a@x", "age": 9}]},
        expected={
            "postgresql": (
                "+ column user.born",
                "+ column user.role",
                "+ column user.team_id",
                "+ enum role",
                "+ foreign key (team_id)",
                "+ index ix_user_email",
                "- column user.age",
                "~ column user.email type",
            ),
            "sqlite": (
                "+ column user.born",
                "+ column user.role",
                "+ column user.team_id",
                "+ foreign key (team_id)",
                "+ index ix_user_email",
                "- column user.age",
                "~ column user.email type",
            ),
        },
        impossible=UNNAMED,
    ),
    Case(
        name="table_in_another_namespace",
        before=lambda m: Table("users", m, key()),
        after=lambda m: [
            Table("users", m, key()),
            Table(
                "bills",
                m,
                key(),
                Column("user_id", Integer, ForeignKey("users.id"), index=True),
                Column("kind", sa.Enum("a", "b", name="kind", schema="billing 5%")),
                schema="billing 5%",
            ),
        ],
        rows={"users": [{"id": 1}]},
        namespaces=("billing 5%",),
        dialects=POSTGRESQL,
        expected=("+ enum billing 5%.kind", "+ table billing 5%.bills"),
    ),
    Case(
        name="change_in_another_namespace",
        before=lambda m: Table("bills", m, key(), Column("n", Integer), Column("s", String(5)), schema="billing"),
        after=lambda m: Table(
            "bills",
            m,
            key(),
            Column("n", Integer, nullable=False, server_default="0", comment="x"),
            Column("s", String(9), index=True),
            UniqueConstraint("n", name="uq_n"),
            schema="billing",
            comment="Bills",
        ),
        rows={"billing.bills": [{"id": 1, "n": 2, "s": "x"}]},
        namespaces=("billing",),
        dialects=POSTGRESQL,
        expected=(
            "+ index ix_billing_bills_s",
            "+ unique uq_n",
            "~ column billing.bills.n comment",
            "~ column billing.bills.n default",
            "~ column billing.bills.n nullable",
            "~ column billing.bills.s type",
            "~ table billing.bills comment",
        ),
    ),
    Case(
        name="same_name_in_two_namespaces",
        before=lambda m: [
            Table("t", m, key(), Column("n", Integer)),
            Table("t", m, key(), Column("n", Integer), schema="b"),
        ],
        after=lambda m: [Table("t", m, key(), Column("n", Integer)), Table("t", m, key(), schema="b")],
        rows={"t": [{"id": 1, "n": 1}], "b.t": [{"id": 1, "n": 1}]},
        namespaces=("b",),
        dialects=POSTGRESQL,
        expected=("- column b.t.n",),
    ),
    Case(
        name="strict_table",
        before=lambda m: Table("t", m, key(), Column("n", Integer)),
        after=lambda m: Table("t", m, key(), Column("n", Integer), sqlite_strict=True),
        rows={"t": [{"id": 1, "n": 1}]},
        dialects=SQLITE,
        expected=("~ table t strict",),
    ),
    Case(
        name="without_rowid",
        before=lambda m: Table("t", m, key(), Column("n", Integer)),
        after=lambda m: Table("t", m, key(), Column("n", Integer), sqlite_with_rowid=False),
        rows={"t": [{"id": 1, "n": 1}]},
        dialects=SQLITE,
        expected=("~ table t without_rowid",),
    ),
    Case(
        name="rebuild_keeps_options",
        before=lambda m: Table("t", m, key(), Column("n", Integer), sqlite_with_rowid=False, sqlite_strict=True),
        after=lambda m: Table(
            "t", m, key(), Column("n", Integer, nullable=False), sqlite_with_rowid=False, sqlite_strict=True
        ),
        rows={"t": [{"id": 1, "n": 1}]},
        dialects=SQLITE,
        expected=("~ column t.n nullable",),
    ),
)
