"""Schema changes as data: the metadata before and after, rows that are there, and what must be read afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    DateTime,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Numeric,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import postgresql

Build = Callable[[sa.MetaData], Any]

BOTH = ("sqlite", "postgresql")
POSTGRESQL = ("postgresql",)
SQLITE = ("sqlite",)


@dataclass(frozen=True)
class Case:
    """A change.

    Attributes:
        name: what it is called.
        before: builds the tables before.
        after: builds the tables after.
        rows: statements that fill the database before.
        upgraded: queries with the rows they give after the upgrade.
        downgraded: queries with the rows they give after the downgrade.
        dialects: where it runs.
        kinds: kinds of changes that must be among those found.
    """

    name: str
    before: Build
    after: Build
    rows: tuple[str, ...] = ()
    upgraded: tuple[tuple[str, list[tuple[Any, ...]]], ...] = ()
    downgraded: tuple[tuple[str, list[tuple[Any, ...]]], ...] = ()
    dialects: tuple[str, ...] = BOTH
    kinds: tuple[str, ...] = ()


def table(name: str, *items: Any, **options: Any) -> Build:
    """Builds one table."""

    def build(metadata: sa.MetaData) -> None:
        sa.Table(name, metadata, *[item() if callable(item) else item for item in items], **options)

    return build


def tables(*builds: Build) -> Build:
    """Builds several."""

    def build(metadata: sa.MetaData) -> None:
        for item in builds:
            item(metadata)

    return build


def nothing(metadata: sa.MetaData) -> None:
    """Builds none."""


def key() -> Column[Any]:
    return Column("id", Integer, primary_key=True)


def col(*args: Any, **options: Any) -> Callable[[], Column[Any]]:
    """A column, made anew for every metadata."""
    return lambda: Column(*[item._copy() if hasattr(item, "_copy") else item for item in args], **options)


def make(kind: Any, *args: Any, **options: Any) -> Callable[[], Any]:
    """A constraint or index, made anew for every metadata."""
    return lambda: kind(*args, **options)


KEPT = (("SELECT id, n FROM t ORDER BY id", [(1, 10), (2, 20)]),)
ROWS = ("INSERT INTO t (id, n) VALUES (1, 10), (2, 20)",)
BASE = table("t", key, col("n", Integer))


def change(name: str, before: Build, after: Build, **options: Any) -> Case:
    """A case whose rows are the usual two, kept both ways."""
    return Case(name, before, after, **({"rows": ROWS, "upgraded": KEPT, "downgraded": KEPT} | options))


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

TABLES = [
    Case(
        "add tables",
        nothing,
        tables(
            table("a", key, col("b", Integer, ForeignKey("b.id"))),
            table("b", key),
            table("c", key, col("self", ForeignKey("c.id"))),
        ),
    ),
    Case(
        "drop tables",
        tables(
            table("a", key, col("b", Integer, ForeignKey("b.id"))),
            table("b", key, col("x", Integer, index=True)),
        ),
        nothing,
    ),
    Case(
        "cycle",
        nothing,
        tables(
            table("a", key, col("b", Integer, ForeignKey("b.id", name="fk_ab")), col("s", ForeignKey("a.id"))),
            table("b", key, col("c", Integer, ForeignKey("c.id", name="fk_bc"))),
            table("c", key, col("a", Integer, ForeignKey("a.id", name="fk_ca")), col("d", ForeignKey("d.id"))),
            table("d", key),
        ),
    ),
    Case(
        "unnamed cycle",
        nothing,
        tables(
            table("a", key, col("b", Integer, ForeignKey("b.id"))),
            table("b", key, col("a", Integer, ForeignKey("a.id"))),
        ),
    ),
    Case(
        "every type",
        nothing,
        table(
            "t",
            key,
            col("a", String),
            col("b", String(9)),
            col("c", Text),
            col("d", Numeric(9, 3)),
            col("e", sa.Float),
            col("f", sa.Double),
            col("g", sa.Date),
            col("h", sa.Time),
            col("i", DateTime(timezone=True)),
            col("j", sa.JSON),
            col("k", sa.Uuid),
            col("l", sa.LargeBinary),
            col("m", Boolean),
            col("n", sa.SmallInteger),
            col("o", sa.Interval),
            col("p", Enum("x", "y'z", name="my Enum")),
            col("q", sa.CHAR(3)),
            col("r", Enum("x", "y", name="q", native_enum=False)),
        ),
    ),
    Case(
        "PostgreSQL's types",
        nothing,
        table(
            "t",
            key,
            col("a", postgresql.JSONB),
            col("b", postgresql.ARRAY(Integer)),
            col("c", postgresql.INET),
            col("d", postgresql.ARRAY(Enum("x", "y", name="e"))),
            col("e", postgresql.TSVECTOR),
            col("f", postgresql.BIT(3)),
            col("g", postgresql.TIMESTAMP(precision=3)),
            col("h", postgresql.INT4RANGE),
            col("i", postgresql.INTERVAL(fields="DAY")),
            col("j", postgresql.ARRAY(String(5))),
            col("k", postgresql.MONEY),
            col("l", postgresql.OID),
            col("m", sa.CHAR(1)),
            col("n", sa.REAL),
            col("o", postgresql.TIME(timezone=True, precision=2)),
        ),
        dialects=POSTGRESQL,
    ),
    Case(
        "new column and constraint with a table that needs them",
        table("p", key),
        tables(
            table("p", key, col("code", String(5)), make(UniqueConstraint, "code", name="uq_code")),
            table("c", key, col("code", String(5), ForeignKey("p.code"))),
        ),
    ),
    change(
        "index name moves to another table",
        tables(BASE, table("u", key, col("x", Integer), make(Index, "ix", "x"))),
        tables(BASE, table("v", key, col("x", Integer), make(Index, "ix", "x"))),
    ),
    change("strict", BASE, table("t", key, col("n", Integer), sqlite_strict=True), dialects=SQLITE),
    change(
        "without rowid",
        table("t", key, col("n", Integer), sqlite_with_rowid=False),
        table("t", key, col("n", Integer, nullable=False), sqlite_with_rowid=False),
        dialects=SQLITE,
    ),
    change(
        "hostile names",
        table('we"ird', col('i"d', Integer, primary_key=True), col("50% :a", Text), col("order", Integer)),
        tables(
            table(
                'we"ird',
                col('i"d', Integer, primary_key=True),
                col("50% :a", String(20), nullable=False, server_default=":x"),
                col("order", BigInteger),
                col("ü\\n'", Integer, make(ForeignKey, "a b.select", name='fk\'s "x" %')()),
                make(UniqueConstraint, "50% :a", name="uq :z"),
                make(Index, "ix'\"%", "order"),
            ),
            table("a b", col("select", Integer, primary_key=True)),
            table("'); drop table x; --", key, comment="#: #"),
        ),
        rows=('INSERT INTO "we""ird" ("i""d", "50% :a", "order") VALUES (1, \'v\', 5)',),
        upgraded=(('SELECT "order" FROM "we""ird"', [(5,)]),),
        downgraded=(('SELECT "order" FROM "we""ird"', [(5,)]),),
    ),
]


def _read_back(length: int) -> Build:
    actions = {"onupdate": "CASCADE", "ondelete": "SET NULL", "deferrable": True, "initially": "DEFERRED"}
    where = {"sqlite_where": text("s <> 'a)b' AND n > 1"), "postgresql_where": text("n > 1")}
    return tables(
        table("p", key, col("m", Integer, unique=True)),
        table(
            "t",
            col("id", Integer),
            col("n", Integer, nullable=False, server_default=text("-5")),
            col("s", String(length), server_default="it's ( not )"),
            col("at", DateTime, server_default=sa.func.now()),
            col("e", Text, server_default=""),
            col("f", Text, server_default=text("(lower('A') || 'b')")),
            col("b", Boolean, server_default=sa.true()),
            make(PrimaryKeyConstraint, "id", name="pk"),
            make(CheckConstraint, "n > 0 AND (n < 5 OR ((n) = 10)\n OR n = 20) AND ')' <> '('", name="ck"),
            make(CheckConstraint, "CASE WHEN n > 1 THEN s <> 'CHECK (' ELSE n > 0 END", name="ck_2"),
            make(ForeignKeyConstraint, ["n"], ["p.m"], "fk", **actions),
            make(UniqueConstraint, "n", "s", name="uq"),
            make(Index, "ix", "s", unique=True, **where),
        ),
    )


DOTS = [
    change(
        "rebuild keeps what is read back",
        _read_back(20),
        _read_back(40),
        rows=("INSERT INTO p (id, m) VALUES (1, 10), (2, 20)", "INSERT INTO t (id, n) VALUES (1, 10)"),
        upgraded=(("SELECT n, s, e, f FROM t", [(10, "it's ( not )", "", "ab")]),),
        downgraded=(("SELECT n, s, e, f FROM t", [(10, "it's ( not )", "", "ab")]),),
    ),
    Case(
        "dots in names of new tables",
        table("p", key),
        tables(
            table("p", key),
            table("a.b", col("c.d", Integer, primary_key=True), col("p", Integer, ForeignKey("p.id"))),
        ),
        dialects=BOTH,
    ),
    change(
        "dots in names of old tables",
        table("t", key, col("n", Integer), col("x.y", String(3)), make(CheckConstraint, "n > 0")),
        table("t", key, col("n", Integer), col("x.y", String(5)), make(Index, "i.x", "x.y")),
    ),
]

ENUMS = [
    change(
        "add enum column",
        BASE,
        table("t", key, col("n", Integer), col("e", Enum("a", "b", name="e"), server_default="a", nullable=False)),
    ),
    change(
        "drop enum", table("t", key, col("n", Integer), col("e", Enum("a", "b", name="e"), server_default="a")), BASE
    ),
    change(
        "add labels",
        table("t", key, col("n", Integer), col("e", Enum("b", "d", name="e"), server_default="b")),
        table(
            "t", key, col("n", Integer), col("e", Enum("a'%", "b", ":c :x", "d", "e", name="e"), server_default=":c :x")
        ),
        dialects=POSTGRESQL,
    ),
    change(
        "take labels away",
        table(
            "t",
            key,
            col("n", Integer),
            col("e", Enum("a", "b", "c", name="e"), server_default="c", index=True),
            col("l", postgresql.ARRAY(Enum("a", "b", "c", name="e")), server_default=text("'{a,b}'")),
            make(CheckConstraint, "e <> 'a'", name="ck"),
            make(Index, "ix", "n", postgresql_where=text("e = 'b'")),
        ),
        table(
            "t",
            key,
            col("n", Integer),
            col("e", Enum("b", "a", name="e"), server_default="b", index=True),
            col("l", postgresql.ARRAY(Enum("b", "a", name="e")), server_default=text("'{a,b}'")),
            make(CheckConstraint, "e <> 'a'", name="ck"),
            make(Index, "ix", "n", postgresql_where=text("e = 'b'")),
        ),
        rows=("INSERT INTO t (id, n, e, l) VALUES (1, 10, 'b', '{a}'), (2, 20, 'b', '{b,a}')",),
        upgraded=(*KEPT, ("SELECT e::text, l::text FROM t ORDER BY id", [("b", "{a}"), ("b", "{b,a}")])),
        dialects=POSTGRESQL,
    ),
    change(
        "text to enum",
        table("t", key, col("n", Integer), col("e", String(5), server_default="a")),
        table("t", key, col("n", Integer), col("e", Enum("a", "b", name="e"), server_default="b")),
    ),
    change(
        "enum to enum",
        table("t", key, col("n", Integer), col("e", Enum("a", "b", name="e1"), server_default="a")),
        table("t", key, col("n", Integer), col("e", Enum("a", "b", "c", name="e2"), server_default="c")),
        dialects=POSTGRESQL,
    ),
    change(
        "enum array",
        BASE,
        table("t", key, col("n", Integer), col("e", postgresql.ARRAY(Enum("a", "b", name="e")))),
        dialects=POSTGRESQL,
    ),
    change(
        "enum shared by a new table",
        table("t", key, col("n", Integer), col("e", Enum("a", "b", name="e"))),
        tables(
            table("t", key, col("n", Integer), col("e", Enum("a", "b", name="e"))),
            table("u", key, col("e", Enum("a", "b", name="e"))),
        ),
    ),
]

CASTS = [
    change(
        f"{old} to {new}",
        table("t", key, col("n", Integer), col("x", before)),
        table("t", key, col("n", Integer), col("x", after)),
        rows=(f"INSERT INTO t (id, n, x) VALUES (1, 10, {value}), (2, 20, NULL)",),
        dialects=POSTGRESQL,
    )
    for old, new, before, after, value in [
        ("text", "json", Text, sa.JSON, "'{}'"),
        ("json", "jsonb", sa.JSON, postgresql.JSONB, "'{}'"),
        ("text", "uuid", Text, sa.Uuid, "'6f1c2a3e-0000-4000-8000-000000000000'"),
        ("boolean", "integer", Boolean, Integer, "true"),
        ("integer", "text", Integer, Text, "5"),
        ("timestamp", "timestamptz", DateTime, DateTime(timezone=True), "'2024-01-01 00:00'"),
        ("integer", "integer array", Integer, postgresql.ARRAY(Integer), "5"),
        ("text array", "integer array", postgresql.ARRAY(Text), postgresql.ARRAY(Integer), "'{1,2}'"),
        ("numeric", "integer", Numeric(8, 2), Integer, "5"),
        ("date", "timestamp", sa.Date, DateTime, "'2024-01-01'"),
        ("text", "interval", Text, sa.Interval, "'1 day'"),
        ("bigint", "boolean", BigInteger, Boolean, "1"),
    ]
    if (old, new) != ("integer", "integer array")
]

CASES = [*COLUMNS, *GENERATED, *CONSTRAINTS, *INDEXES, *TABLES, *DOTS, *ENUMS, *CASTS]
