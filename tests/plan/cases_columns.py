"""Changes of columns."""

import sqlalchemy as sa
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Computed,
    DateTime,
    Identity,
    Integer,
    Numeric,
    String,
    Text,
    UniqueConstraint,
    text,
)

from tests.plan.case import BASE, KEPT, POSTGRESQL, SQLITE, change, col, key, make, table

COLUMNS = [
    change("add nullable column", BASE, table("t", key, col("n", Integer), col("x", String(20)))),
    change(
        "add column with constant default",
        BASE,
        table("t", key, col("n", Integer), col("x", String(20), nullable=False, server_default="it's 5%")),
        upgraded=(*KEPT, ("SELECT x FROM t WHERE id = 1", [("it's 5%",)])),
    ),
    change(
        "add column with expression default",
        BASE,
        table("t", key, col("n", Integer), col("x", Integer, server_default=text("(1 + 2)"))),
        upgraded=(*KEPT, ("SELECT x FROM t WHERE id = 1", [(3,)])),
    ),
    change(
        "add now column", BASE, table("t", key, col("n", Integer), col("x", DateTime, server_default=sa.func.now()))
    ),
    change(
        "add not null column to empty table",
        BASE,
        table("t", key, col("n", Integer), col("x", Integer, nullable=False)),
        rows=(),
        upgraded=(),
        downgraded=(),
    ),
    change("drop column", table("t", key, col("n", Integer), col("x", Text)), BASE),
    change(
        "drop indexed column",
        table("t", key, col("n", Integer), col("x", Text, index=True), make(UniqueConstraint, "x", name="uq_x")),
        BASE,
    ),
    change(
        "widen and narrow",
        table("t", key, col("n", Integer), col("x", String(20))),
        table("t", key, col("n", Integer), col("x", String(40))),
    ),
    change(
        "text to integer",
        table("t", key, col("n", String(20), server_default="7")),
        table("t", key, col("n", Integer, server_default=text("8"))),
        rows=("INSERT INTO t (id, n) VALUES (1, '10'), (2, '20')",),
        downgraded=(("SELECT n FROM t ORDER BY id", [("10",), ("20",)]),),
    ),
    change(
        "text to date and time keeps the text on SQLite",
        table("t", key, col("n", Text)),
        table("t", key, col("n", DateTime)),
        rows=("INSERT INTO t (id, n) VALUES (1, '2024-05-01 10:00:00')",),
        upgraded=(("SELECT CAST(n AS VARCHAR(19)) FROM t", [("2024-05-01 10:00:00",)]),),
        downgraded=(("SELECT n FROM t", [("2024-05-01 10:00:00",)]),),
    ),
    change("integer to bigint", BASE, table("t", key, col("n", BigInteger))),
    change("integer to numeric", BASE, table("t", key, col("n", Numeric(10, 2)))),
    change(
        "integer to boolean",
        table("t", key, col("n", Integer), col("flag", Integer, server_default=text("0"))),
        table("t", key, col("n", Integer), col("flag", Boolean, server_default=sa.false())),
    ),
    change("set not null", BASE, table("t", key, col("n", Integer, nullable=False))),
    change("set default", BASE, table("t", key, col("n", Integer, server_default=text("5")))),
    change(
        "string default with quotes",
        table("t", key, col("n", Integer), col("s", Text, server_default="a'b")),
        table("t", key, col("n", Integer), col("s", Text, server_default="' :x \\:y 100%\"")),
    ),
    change(
        "collation",
        table("t", key, col("n", Integer), col("s", String(10))),
        table("t", key, col("n", Integer), col("s", String(10, collation="C"))),
        dialects=POSTGRESQL,
    ),
    change(
        "collation on SQLite",
        table("t", key, col("n", Integer), col("s", String(10, collation="NOCASE"))),
        table("t", key, col("n", Integer), col("s", String(12, collation="NOCASE"))),
        dialects=SQLITE,
    ),
    change(
        "comments",
        table("t", key, col("n", Integer, comment="first"), comment="a table"),
        table("t", key, col("n", Integer, comment="it's \"x\" :y 100% \\ \n'''"), comment='\'); import os; (\'\n"""'),
        dialects=POSTGRESQL,
    ),
    change("comment goes", table("t", key, col("n", Integer, comment="x"), comment="y"), BASE, dialects=POSTGRESQL),
    change(
        "several at once",
        table("t", key, col("n", Integer), col("a", Integer), col("b", String(5), nullable=False, server_default="x")),
        table(
            "t",
            key,
            col("n", BigInteger, nullable=False),
            col("b", String(9)),
            col("c", Integer),
            make(CheckConstraint, "n > 0", name="ck_n"),
            make(UniqueConstraint, "n", name="uq_n"),
        ),
    ),
]

GENERATED = [
    change(
        "add computed column",
        BASE,
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 2", persisted=True))),
        upgraded=(*KEPT, ("SELECT d FROM t ORDER BY id", [(20,), (40,)])),
    ),
    change(
        "change computed column",
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 2", persisted=True), index=True)),
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 3", persisted=True), index=True)),
        upgraded=(*KEPT, ("SELECT d FROM t ORDER BY id", [(30,), (60,)])),
        downgraded=(*KEPT, ("SELECT d FROM t ORDER BY id", [(20,), (40,)])),
    ),
    change(
        "change beside a computed column",
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 2", persisted=True)), col("x", String(3))),
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 2", persisted=True)), col("x", String(9))),
        upgraded=(*KEPT, ("SELECT d FROM t ORDER BY id", [(20,), (40,)])),
    ),
    change(
        "change a computed column's source",
        table("t", key, col("n", Integer), col("d", BigInteger, Computed("n * 2", persisted=True), index=True)),
        table("t", key, col("n", BigInteger), col("d", BigInteger, Computed("n * 2", persisted=True), index=True)),
        upgraded=(*KEPT, ("SELECT d FROM t ORDER BY id", [(20,), (40,)])),
    ),
    change(
        "computed becomes plain",
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 2", persisted=True))),
        table("t", key, col("n", Integer), col("d", Integer)),
        upgraded=(*KEPT, ("SELECT d FROM t ORDER BY id", [(20,), (40,)])),
    ),
    change(
        "virtual column",
        BASE,
        table("t", key, col("n", Integer), col("d", Integer, Computed("n * 2", persisted=False))),
        dialects=SQLITE,
    ),
    change(
        "add identity",
        table("t", key, col("n", Integer), col("i", Integer, nullable=False)),
        table("t", key, col("n", Integer), col("i", Integer, Identity(always=True, increment=5, start=3))),
        rows=("INSERT INTO t (id, n, i) VALUES (1, 10, 7), (2, 20, 9)",),
        dialects=POSTGRESQL,
    ),
    change(
        "identity options",
        table("t", key, col("n", Integer), col("i", Integer, Identity())),
        table(
            "t",
            key,
            col("n", Integer),
            col("i", Integer, Identity(always=True, increment=5, maxvalue=1000, cycle=True)),
        ),
        dialects=POSTGRESQL,
    ),
    change(
        "serial to identity",
        BASE,
        table("t", col("id", BigInteger, Identity(), primary_key=True), col("n", Integer)),
        rows=("INSERT INTO t (n) VALUES (10), (20)",),
        dialects=POSTGRESQL,
    ),
    change(
        "plain key to serial",
        table("t", col("id", Integer, primary_key=True, autoincrement=False), col("n", Integer)),
        table("t", col("id", BigInteger, primary_key=True), col("n", Integer)),
        dialects=POSTGRESQL,
    ),
    change(
        "serial to bigserial",
        BASE,
        table("t", col("id", BigInteger, primary_key=True), col("n", Integer)),
        dialects=POSTGRESQL,
    ),
    change("autoincrement", BASE, table("t", key, col("n", Integer), sqlite_autoincrement=True), dialects=SQLITE),
]
