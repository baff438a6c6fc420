"""Changes of constraints and indexes."""

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import postgresql

from tests.plan.case import BASE, POSTGRESQL, ROWS, change, col, key, make, table, tables

CONSTRAINTS = [
    change("add unique", BASE, table("t", key, col("n", Integer), make(UniqueConstraint, "n", name="uq_n"))),
    change("add unnamed unique", BASE, table("t", key, col("n", Integer), make(UniqueConstraint, "n"))),
    change(
        "add check", BASE, table("t", key, col("n", Integer), make(CheckConstraint, "n > 0 AND ':x' <> '%'", name="ck"))
    ),
    change("add unnamed check", BASE, table("t", key, col("n", Integer), make(CheckConstraint, "n > 0"))),
    change(
        "drop unnamed checks",
        table("t", key, col("n", Integer), make(CheckConstraint, "n > 0"), make(CheckConstraint, "n < 99")),
        table("t", key, col("n", Integer), make(CheckConstraint, "n < 99")),
    ),
    change(
        "change check",
        table("t", key, col("n", Integer), make(CheckConstraint, "n > 0", name="ck")),
        table("t", key, col("n", Integer), make(CheckConstraint, "n > 1", name="ck")),
    ),
    change(
        "rename check",
        table("t", key, col("n", Integer), make(CheckConstraint, "n > 0", name="ck")),
        table("t", key, col("n", Integer), make(CheckConstraint, "n > 0", name="ck2")),
        kinds=("rename-constraint",),
    ),
    change(
        "primary key over more columns",
        table("t", col("id", Integer, primary_key=True, autoincrement=False), col("n", Integer, nullable=False)),
        table(
            "t",
            col("id", Integer, autoincrement=False),
            col("n", Integer),
            make(PrimaryKeyConstraint, "id", "n", name="pk_t"),
        ),
    ),
    change(
        "add foreign key",
        tables(table("p", key), BASE),
        tables(
            table("p", key), table("t", key, col("n", Integer, ForeignKey("p.id", ondelete="CASCADE", name="fk_p")))
        ),
        rows=("INSERT INTO p (id) VALUES (10), (20)", *ROWS),
    ),
    change(
        "foreign key's action",
        tables(table("p", key), table("t", key, col("n", Integer, ForeignKey("p.id", ondelete="CASCADE")))),
        tables(table("p", key), table("t", key, col("n", Integer, ForeignKey("p.id", ondelete="SET NULL")))),
        rows=("INSERT INTO p (id) VALUES (10), (20)", *ROWS),
    ),
    change(
        "composite and deferrable",
        tables(
            table("p", col("a", Integer, primary_key=True, autoincrement=False), col("b", Integer, primary_key=True)),
            BASE,
        ),
        tables(
            table("p", col("a", Integer, primary_key=True, autoincrement=False), col("b", Integer, primary_key=True)),
            table(
                "t",
                key,
                col("n", Integer),
                col("m", Integer),
                make(
                    ForeignKeyConstraint,
                    ["n", "m"],
                    ["p.a", "p.b"],
                    name="fk",
                    deferrable=True,
                    initially="DEFERRED",
                    onupdate="CASCADE",
                ),
            ),
        ),
    ),
    change(
        "key type on both sides",
        tables(table("p", key), table("t", key, col("n", Integer, ForeignKey("p.id")))),
        tables(
            table("p", col("id", String(9), primary_key=True)), table("t", key, col("n", String(9), ForeignKey("p.id")))
        ),
        rows=("INSERT INTO p (id) VALUES (10), (20)", *ROWS),
        upgraded=(("SELECT n FROM t ORDER BY id", [("10",), ("20",)]),),
    ),
    change(
        "parent rebuilt under its children",
        tables(
            table("p", key, col("s", String(3))),
            table("t", key, col("n", Integer, ForeignKey("p.id", ondelete="CASCADE"))),
        ),
        tables(
            table("p", key, col("s", String(9), nullable=False, server_default="x")),
            table("t", key, col("n", Integer, ForeignKey("p.id", ondelete="CASCADE"))),
        ),
        rows=("INSERT INTO p (id, s) VALUES (10, 'a'), (20, 'b')", *ROWS),
    ),
    change(
        "check that is to be added without validating",
        BASE,
        table("t", key, col("n", Integer), make(CheckConstraint, "n > 5", name="ck", postgresql_not_valid=True)),
        dialects=POSTGRESQL,
    ),
    change(
        "unique options",
        BASE,
        table(
            "t",
            key,
            col("n", Integer),
            make(
                UniqueConstraint,
                "n",
                name="uq",
                postgresql_nulls_not_distinct=True,
                postgresql_include=["id"],
                deferrable=True,
                initially="DEFERRED",
            ),
        ),
        dialects=POSTGRESQL,
    ),
]

INDEXES = [
    change("add index", BASE, table("t", key, col("n", Integer, index=True))),
    change("unique index", BASE, table("t", key, col("n", Integer, index=True, unique=True))),
    change(
        "index changes",
        table("t", key, col("n", Integer), make(Index, "ix", "n")),
        table("t", key, col("n", Integer), make(Index, "ix", "n", "id")),
    ),
    change(
        "rename index",
        table("t", key, col("n", Integer), make(Index, "ix", "n")),
        table("t", key, col("n", Integer), make(Index, "ix2", "n")),
        kinds=("rename-index",),
    ),
    change(
        "expression and partial index",
        BASE,
        table(
            "t",
            key,
            col("n", Integer),
            make(
                Index,
                "ix",
                text("(n + 1)"),
                text("id DESC"),
                postgresql_where=text("n > 5"),
                sqlite_where=text("n > 5"),
            ),
        ),
    ),
    change(
        "index options",
        BASE,
        table(
            "t",
            key,
            col("n", Integer),
            col("s", Text),
            make(
                Index,
                "ix",
                "s",
                postgresql_ops={"s": "text_pattern_ops"},
                postgresql_include=["n"],
                postgresql_with={"fillfactor": 70},
            ),
        ),
        dialects=POSTGRESQL,
    ),
    change(
        "gin index",
        BASE,
        table("t", key, col("n", Integer), col("j", postgresql.JSONB), make(Index, "ix", "j", postgresql_using="gin")),
        dialects=POSTGRESQL,
    ),
    change(
        "nulls first",
        table("t", key, col("n", Integer), make(Index, "ix", text("n DESC NULLS LAST"))),
        BASE,
        dialects=POSTGRESQL,
    ),
    change(
        "rebuild keeps indexes",
        table(
            "t",
            key,
            col("n", Integer),
            col("s", String(3)),
            make(Index, "ix", text("lower(s)"), text("n DESC")),
            make(Index, "ix_part", "s", sqlite_where=text("n > 1"), postgresql_where=text("n > 1")),
        ),
        table(
            "t",
            key,
            col("n", Integer),
            col("s", String(9)),
            make(Index, "ix", text("lower(s)"), text("n DESC")),
            make(Index, "ix_part", "s", sqlite_where=text("n > 1"), postgresql_where=text("n > 1")),
        ),
    ),
]
