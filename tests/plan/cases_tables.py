"""Changes of tables, enums and types."""

import sqlalchemy as sa
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    DateTime,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
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

from tests.plan.case import (
    BASE,
    BOTH,
    KEPT,
    POSTGRESQL,
    SQLITE,
    Build,
    Case,
    change,
    col,
    key,
    make,
    nothing,
    table,
    tables,
)

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
