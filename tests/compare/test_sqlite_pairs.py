"""SQLite: pairs that are spelled differently and equal, and pairs that truly differ."""

from typing import Any

import pytest
import sqlalchemy as sa

from schemactl.compare import compare
from tests.compare.comparing import both_sides, diff, lines

TABLE = "CREATE TABLE t (a INTEGER, b TEXT{})"


class Spelled(sa.types.UserDefinedType[Any]):
    """A type by its name, as an application's own would be."""

    cache_ok = True

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling

    def get_col_spec(self, **_: Any) -> str:
        return self.spelling


def columns() -> list[Any]:
    return [sa.Column("a", sa.Integer), sa.Column("b", sa.Text)]


def default(name: str, type_: str, actual: str, declared: str, *expected: str) -> Any:
    ddl = [f"CREATE TABLE t (a {type_} DEFAULT {actual})"]
    return pytest.param(
        ddl,
        lambda: [sa.Column("a", Spelled(type_), server_default=sa.text(declared))],
        list(expected),
        id=f"default-{name}",
    )


def check(name: str, actual: str, declared: str, *expected: str) -> Any:
    ddl = [TABLE.format(f", CONSTRAINT ck CHECK ({actual})")]
    return pytest.param(
        ddl, lambda: [*columns(), sa.CheckConstraint(declared, name="ck")], list(expected), id=f"check-{name}"
    )


def index(name: str, actual: str, part: str, *expected: str, where: str | None = None, unique: bool = False) -> Any:
    ddl = [TABLE.format(""), f"CREATE INDEX ix ON t {actual}"]
    options: dict[str, Any] = {} if where is None else {"sqlite_where": sa.text(where)}
    return pytest.param(
        ddl,
        lambda: [*columns(), sa.Index("ix", sa.text(part), unique=unique, **options)],
        list(expected),
        id=f"index-{name}",
    )


def type_(name: str, actual: str, declared: str, *expected: str) -> Any:
    ddl = [f"CREATE TABLE t (a {actual})"]
    return pytest.param(ddl, lambda: [sa.Column("a", Spelled(declared))], list(expected), id=f"type-{name}")


def table(name: str, ddl: str, items: Any, *expected: str) -> Any:
    return pytest.param([ddl], items, list(expected), id=name)


SAME = [
    default("string", "TEXT", "'x'", "'x'"),
    default("parentheses", "TEXT", "('x')", "'x'"),
    default("timestamp-parentheses", "DATETIME", "CURRENT_TIMESTAMP", "(CURRENT_TIMESTAMP)"),
    default("timestamp-case", "DATETIME", "CURRENT_TIMESTAMP", "current_timestamp"),
    default("number-in-quotes", "INTEGER", "1", "'1'"),
    default("number-forms", "NUMERIC", "1.50", "1.5"),
    default("boolean", "BOOLEAN", "1", "TRUE"),
    default("boolean-false", "BOOLEAN", "FALSE", "0"),
    default("boolean-case", "BOOLEAN", "false", "FALSE"),
    default("negative", "INTEGER", "-1", "(-1)"),
    default("double-quotes", "TEXT", '"x"', "'x'"),
    default("function", "TEXT", "(datetime('now'))", "(DATETIME( 'now' ))"),
    default("hexadecimal", "INTEGER", "0x10", "16"),
    default("null", "TEXT", "NULL", "null"),
    check("white-space", "a>0", "a  >  0"),
    check("not-equal", "a != 1", "a <> 1"),
    check("equal", "a == 1", "a = 1"),
    check("quoted", '"a" > 0', "a > 0"),
    check("brackets", "[a] > 0", "a > 0"),
    check("qualified", "t.a > 0", "a > 0"),
    check("parentheses", "(a > 0) AND (a < 9)", "a > 0 AND a < 9"),
    check("in", "b IN ('x', 'y')", "b in ('x','y')"),
    check("not-null", "a NOTNULL", "a IS NOT NULL"),
    check("negative", "a > -1", "a > (-1)"),
    check("boolean", "a = TRUE", "a = 1"),
    check("precedence", "a > 1 OR a < 0 AND b IS NULL", "a > 1 OR (a < 0 AND b IS NULL)"),
    check("between", "a BETWEEN 1 AND 5", "a >= 1 AND a <= 5"),
    check("between-blob", "b <> x'AB'", "b != X'ab'"),
    check("not-between", "a NOT BETWEEN 1 AND 5", "NOT (a >= 1 AND t.a <= 5)"),
    check("between-and-more", "a > 1 AND (a BETWEEN 2 AND 5 OR b IS NULL)", "a > 1 AND ((a>=2 AND a<=5) OR b IS NULL)"),
    check("not-equal-by-not", "NOT (a = 1)", "a <> 1"),
    check("own-function", "slug(b) = b", "SLUG(b)=b"),
    check("own-function-quoted", 'slug("b") = b', "slug(b) = b"),
    index("lower", "(lower(b))", "LOWER( b )"),
    index("quoted", '(lower("b"))', "lower(b)"),
    index("arithmetic", "((a + 1) * 2)", "((a+1)*2)"),
    index("where", "(a) WHERE b IS NOT NULL", "a", where='"b" NOTNULL'),
    index("where-equal", "(a) WHERE a == 1", "a", where="(a = 1)"),
    index("own-function", '(slug("b"))', "slug(b)"),
    type_("int", "INT", "INTEGER"),
    type_("bool", "BOOL", "BOOLEAN"),
    type_("case", "varchar(50)", "VARCHAR(50)"),
    type_("spaces", "VARCHAR (50)", "VARCHAR(50)"),
    table(
        "between-real",
        "CREATE TABLE t (a FLOAT, CONSTRAINT ck CHECK (a BETWEEN 0 AND 1.5))",
        lambda: [sa.Column("a", sa.Float), sa.CheckConstraint("a >= 0 AND a <= 1.5", name="ck")],
    ),
    table(
        "nullable-primary-key",
        "CREATE TABLE t (a TEXT PRIMARY KEY)",
        lambda: [sa.Column("a", sa.Text, primary_key=True)],
    ),
    table(
        "unnamed-and-named",
        TABLE.format(", UNIQUE (b), CHECK (a > 0)"),
        lambda: [*columns(), sa.UniqueConstraint("b", name="u"), sa.CheckConstraint("a>0", name="ck")],
    ),
    table(
        "unnamed-checks",
        TABLE.format(", CHECK (a > 0), CHECK (b <> '')"),
        lambda: [*columns(), sa.CheckConstraint("b != ''"), sa.CheckConstraint('"a" > 0')],
    ),
    table(
        "computed",
        TABLE.format(', c TEXT GENERATED ALWAYS AS (lower("b")) STORED'),
        lambda: [*columns(), sa.Column("c", sa.Text, sa.Computed("lower(b)", persisted=True))],
    ),
    index("descending", "(a DESC)", "a desc"),
]

DIFFERENT = [
    table("add-column", "CREATE TABLE t (a INTEGER)", columns, "+ t column b TEXT"),
    table("drop-column", TABLE.format(", c DATE"), columns, "- t column c DATE"),
    type_("length", "VARCHAR(50)", "VARCHAR(60)", "~ t column a type VARCHAR(50) → VARCHAR(60)"),
    type_("no-length", "VARCHAR(50)", "VARCHAR", "~ t column a type VARCHAR(50) → VARCHAR"),
    type_("affinity", "INTEGER", "TEXT", "~ t column a type INTEGER → TEXT"),
    type_("bigint", "BIGINT", "INTEGER", "~ t column a type BIGINT → INTEGER"),
    table(
        "rowid",
        "CREATE TABLE t (a INT PRIMARY KEY)",
        lambda: [sa.Column("a", sa.Integer, primary_key=True)],
        "~ t column a type INT → INTEGER",
    ),
    table(
        "nullable",
        TABLE.format(""),
        lambda: [sa.Column("a", sa.Integer, nullable=False), sa.Column("b", sa.Text)],
        "~ t column a nullable True → False",
    ),
    default("other-string", "TEXT", "'x'", "'X'", "~ t column a default 'x' → 'X'"),
    default("string-space", "TEXT", "'x y'", "'x  y'", "~ t column a default 'x y' → 'x  y'"),
    default("string-boolean", "BOOLEAN", "'false'", "false", "~ t column a default 'false' → false"),
    default("number", "INTEGER", "1", "2", "~ t column a default 1 → 2"),
    default("text-number", "TEXT", "'01'", "'1'", "~ t column a default '01' → '1'"),
    default("empty", "TEXT", "''", "''''''", "~ t column a default '' → ''''''"),
    default(
        "timestamp",
        "DATETIME",
        "CURRENT_TIMESTAMP",
        "CURRENT_DATE",
        "~ t column a default CURRENT_TIMESTAMP → CURRENT_DATE",
    ),
    default("blob", "BLOB", "x'00'", "x'01'", "~ t column a default x'00' → x'01'"),
    table(
        "drop-default",
        "CREATE TABLE t (a INTEGER DEFAULT 1, b TEXT)",
        columns,
        "~ t column a default 1 → None",
    ),
    check("bound", "a > 0", "a >= 0", "~ t check ck expression a > 0 → a >= 0"),
    check("values", "b IN ('x')", "b IN ('X')", "~ t check ck expression b IN ('x') → b IN ('X')"),
    check("string-and-name", "a = 'b'", "a = b", "~ t check ck expression a = 'b' → a = b"),
    check(
        "long-string",
        f"b <> '{'x' * 200}1'",
        f"b <> '{'x' * 200}2'",
        f"~ t check ck expression b <> '{'x' * 200}1' → b <> '{'x' * 200}2'",
    ),
    check(
        "seventeenth-digit",
        "a > 0.1",
        "a > 0.10000000000000002",
        "~ t check ck expression a > 0.1 → a > 0.10000000000000002",
    ),
    check("blob", "b = x'00'", "b = x'01'", "~ t check ck expression b = x'00' → b = x'01'"),
    check(
        "between-bound",
        "a BETWEEN 1 AND 5",
        "a >= 1 AND a < 5",
        "~ t check ck expression a BETWEEN 1 AND 5 → a >= 1 AND a < 5",
    ),
    check(
        "between-null",
        "a BETWEEN 1 AND 5",
        "a BETWEEN 1 AND 5 OR a IS NULL IS NULL",
        "~ t check ck expression a BETWEEN 1 AND 5 → a BETWEEN 1 AND 5 OR a IS NULL IS NULL",
    ),
    check(
        "swapped-digits",
        "a > 1.0000000000000002 AND b > 1.0",
        "a > 1.0 AND b > 1.0000000000000002",
        "~ t check ck expression a > 1.0000000000000002 AND b > 1.0 → a > 1.0 AND b > 1.0000000000000002",
    ),
    check("not-valid", "a > 0", "no_such > 0", "~ t check ck expression a > 0 → no_such > 0"),
    check("own-function", "slug(b) = b", "snail(b) = b", "~ t check ck expression slug(b) = b → snail(b) = b"),
    table(
        "add-check",
        TABLE.format(""),
        lambda: [*columns(), sa.CheckConstraint("a > 0", name="ck")],
        "+ t check ck check (a > 0)",
    ),
    table("drop-check", TABLE.format(", CHECK (a > 0)"), columns, "- t check (a > 0) check (a > 0)"),
    table(
        "rename-check",
        TABLE.format(', CONSTRAINT old CHECK ("a" > 0)'),
        lambda: [*columns(), sa.CheckConstraint("a > 0", name="ck")],
        "→ t check ck renamed from old",
    ),
    table("add-unique", TABLE.format(""), lambda: [*columns(), sa.UniqueConstraint("a")], "+ t unique (a) unique (a)"),
    table("drop-unique", TABLE.format(", UNIQUE (a)"), columns, "- t unique (a) unique (a)"),
    table(
        "unique-columns",
        TABLE.format(", UNIQUE (a)"),
        lambda: [*columns(), sa.UniqueConstraint("a", "b")],
        "- t unique (a) unique (a)",
        "+ t unique (a, b) unique (a, b)",
    ),
    table(
        "rename-unique",
        TABLE.format(", CONSTRAINT old UNIQUE (a)"),
        lambda: [*columns(), sa.UniqueConstraint("a", name="u")],
        "→ t unique u renamed from old",
    ),
    table(
        "foreign-key-on-delete",
        "CREATE TABLE t (a INTEGER NOT NULL PRIMARY KEY, p INTEGER REFERENCES t (a))",
        lambda: [
            sa.Column("a", sa.Integer, primary_key=True),
            sa.Column("p", sa.ForeignKey("t.a", ondelete="CASCADE")),
        ],
        "~ t foreign key (p) on_delete None → CASCADE",
    ),
    table(
        "primary-key",
        "CREATE TABLE t (a INTEGER NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b))",
        lambda: [
            sa.Column("a", sa.Integer),
            sa.Column("b", sa.Text),
            sa.PrimaryKeyConstraint("b", "a"),
        ],
        "~ t primary key (a, b) columns ('a', 'b') → ('b', 'a')",
    ),
    table(
        "autoincrement",
        "CREATE TABLE t (a INTEGER NOT NULL PRIMARY KEY)",
        lambda: [sa.Column("a", sa.Integer, primary_key=True), {"sqlite_autoincrement": True}],
        "~ t column a autoincrement False → True",
    ),
    table(
        "collation",
        TABLE.format(""),
        lambda: [sa.Column("a", sa.Integer), sa.Column("b", sa.Text(collation="NOCASE"))],
        "~ t column b collation None → NOCASE",
    ),
    table(
        "computed",
        TABLE.format(", c INTEGER GENERATED ALWAYS AS (a * 2) STORED"),
        lambda: [*columns(), sa.Column("c", sa.Integer, sa.Computed("a * 3", persisted=True))],
        "~ t column c computed generated always as (a * 2) stored → generated always as (a * 3) stored",
    ),
    table(
        "virtual",
        TABLE.format(", c INTEGER GENERATED ALWAYS AS (a * 2) STORED"),
        lambda: [*columns(), sa.Column("c", sa.Integer, sa.Computed("a * 2", persisted=False))],
        "~ t column c computed generated always as (a * 2) stored → generated always as (a * 2) virtual",
    ),
    index("unique", "(a)", "a", "~ t index ix unique False → True", unique=True),
    index("predicate", "(a) WHERE a > 0", "a", "~ t index ix predicate a > 0 → a > 1", where="a > 1"),
    index(
        "predicate-that-no-query-can-use",
        "(a) WHERE a = 1",
        "a",
        "~ t index ix predicate a = 1 → a = TRUE",
        where="a = TRUE",
    ),
    index("predicate-lost", "(a)", "a", "~ t index ix predicate None → a > 1", where="a > 1"),
    index(
        "unique-and-spelling",
        '(a) WHERE "a" > 1',
        "a",
        "~ t index ix unique False → True",
        unique=True,
        where="a > 1",
    ),
]


@pytest.mark.parametrize(("ddl", "items", "expected"), SAME)
def test_spelled_differently_and_equal(sqlite: sa.Connection, ddl: list[str], items: Any, expected: list[str]) -> None:
    _register(sqlite)
    assert lines(diff(sqlite, ddl, *items())) == expected == []


@pytest.mark.parametrize(("ddl", "items", "expected"), DIFFERENT)
def test_a_true_difference_is_listed_and_nothing_else(
    sqlite: sa.Connection, ddl: list[str], items: Any, expected: list[str]
) -> None:
    _register(sqlite)
    found = items()
    options = found.pop() if isinstance(found[-1], dict) else {}
    table = sa.Table("t", sa.MetaData(), *found, **options)
    assert lines(compare(*both_sides(sqlite, ddl, table), sqlite)) == expected


def test_there_are_enough_of_them() -> None:
    assert len(SAME) >= 20
    assert len(DIFFERENT) >= 30


def test_expression_of_an_index(sqlite: sa.Connection) -> None:
    changes = diff(
        sqlite, [TABLE.format(""), "CREATE INDEX ix ON t (lower(b))"], *columns(), sa.Index("ix", sa.text("upper(b)"))
    )
    assert [change.kind for change in changes] == ["alter-index"]
    assert [item.property for item in changes[0].differences] == ["parts"]


def test_no_connection_is_needed(sqlite: sa.Connection) -> None:
    actual, declared = both_sides(
        sqlite,
        [TABLE.format(", CONSTRAINT ck CHECK (a == 1)")],
        sa.Table("t", sa.MetaData(), *columns(), sa.CheckConstraint('"a" = 1', name="ck")),
    )
    assert compare(actual, declared) == ()


def test_names_with_everything_in_them(sqlite: sa.Connection) -> None:
    name = 'a "b" %s 100% ü. :c ?'
    quoted = '"' + name.replace('"', '""') + '"'
    ddl = [
        f"CREATE TABLE {quoted} ({quoted} VARCHAR(9) DEFAULT '5%', CONSTRAINT {quoted} CHECK ({quoted} IN ('x?','y')))",
        f'CREATE INDEX {quoted[:-1]}ix" ON {quoted} (lower( {quoted}))',
    ]
    column = sa.Column(name, sa.String(9), server_default="5%")
    check_ = sa.CheckConstraint(column.in_(["x?", "y"]), name=name)
    table_ = sa.Table(name, sa.MetaData(), column, check_, sa.Index(name + "ix", sa.func.lower(column)))
    assert lines(compare(*both_sides(sqlite, ddl, table_), sqlite)) == []


def _register(connection: sa.Connection) -> None:
    driver: Any = connection.connection.dbapi_connection
    driver.create_function("slug", 1, str, deterministic=True)
