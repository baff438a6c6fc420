"""Spelled differently and equal: PostgreSQL. Each pair must give an empty diff."""

import enum
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg

from tests.compare.comparing import diff, lines


class Mood(enum.Enum):
    HAPPY = "happy"
    SAD = "sad"


def column(name: str, type_: Any, **options: Any) -> sa.Column[Any]:
    return sa.Column(name, type_, **options)


def default(type_: Any, sql: str) -> sa.Column[Any]:
    return sa.Column("a", type_, server_default=sa.text(sql))


def check(sql: str, name: str | None = "ck") -> sa.CheckConstraint:
    return sa.CheckConstraint(sql, name=name)


A, B = ("a", sa.Integer), ("b", sa.Text)
TABLE_AB = "CREATE TABLE t (a integer, b text{})"
MOOD = "CREATE TYPE mood AS ENUM ('HAPPY', 'SAD')"


def same_default(name: str, type_: str, actual: str, model: Any, declared: str) -> Any:
    return pytest.param([f"CREATE TABLE t (a {type_} DEFAULT {actual})"], lambda: [default(model, declared)], id=name)


def same_check(name: str, actual: str, declared: str) -> Any:
    ddl = [TABLE_AB.format(f", CONSTRAINT ck CHECK ({actual})")]
    return pytest.param(ddl, lambda: [sa.Column(*A), sa.Column(*B), check(declared)], id=name)


def same_index(name: str, actual: str, *parts: str, **options: Any) -> Any:
    ddl = [TABLE_AB.format(""), f"CREATE INDEX ix ON t {actual}"]
    return pytest.param(
        ddl, lambda: [sa.Column(*A), sa.Column(*B), sa.Index("ix", *map(sa.text, parts), **options)], id=name
    )


def same_type(name: str, actual: str, model: Any) -> Any:
    return pytest.param([f"CREATE TABLE t (a {actual})"], lambda: [sa.Column("a", model)], id=name)


class Spelled(sa.types.UserDefinedType[Any]):
    """A type by its name, as an application's own would be."""

    cache_ok = True

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling

    def get_col_spec(self, **_: Any) -> str:
        return self.spelling


CASES = [
    # defaults
    same_default("now", "timestamptz", "now()", sa.DateTime(timezone=True), "NOW()"),
    same_default("current-timestamp-case", "timestamptz", "CURRENT_TIMESTAMP", sa.DateTime(True), "current_timestamp"),
    same_default("now-in-parentheses", "timestamptz", "now()", sa.DateTime(True), "(now())"),
    same_default("now-qualified", "timestamptz", "now()", sa.DateTime(True), "pg_catalog.now()"),
    same_default("utc-now", "timestamp", "(now() at time zone 'utc')", sa.DateTime(), "(NOW() AT TIME ZONE 'utc')"),
    same_default("string", "varchar(20)", "'new'", sa.String(20), "'new'"),
    same_default("string-cast", "varchar(20)", "'new'", sa.String(20), "'new'::varchar"),
    same_default("string-cast-text", "text", "'new'", sa.Text, "CAST('new' AS TEXT)"),
    same_default("string-apostrophe", "text", "'it''s'", sa.Text, "'it''s'"),
    same_default("string-percent", "text", "'10%'", sa.Text, "'10%'"),
    same_default("string-colon", "text", "'a:b'", sa.Text, "'a\\:b'"),
    same_default("string-escape", "text", "'a''b'", sa.Text, "E'a\\'b'"),
    same_default("empty-string", "text", "''", sa.Text, "''"),
    same_default("json", "json", "'{}'", sa.JSON, "'{}'"),
    same_default("jsonb", "jsonb", "'[]'::jsonb", pg.JSONB, "'[]'"),
    same_default("boolean", "boolean", "false", sa.Boolean, "FALSE"),
    same_default("boolean-literal", "boolean", "true", sa.Boolean, "'t'"),
    same_default("negative", "integer", "-1", sa.Integer, "'-1'"),
    same_default("negative-parentheses", "integer", "-1", sa.Integer, "(-1)"),
    same_default("numeric-string", "integer", "0", sa.Integer, "0"),
    same_default("numeric", "numeric(10,2)", "0.00", sa.Numeric(10, 2), "0.00"),
    same_default("interval", "interval", "'1 day'", sa.Interval, "'1 DAY'"),
    same_default("array", "integer[]", "'{}'", pg.ARRAY(sa.Integer), "'{}'::int[]"),
    same_default("array-constructor", "text[]", "ARRAY['a','b']", pg.ARRAY(sa.Text), "ARRAY['a'::text, 'b']"),
    same_default("bytea", "bytea", "'\\x00ff'", sa.LargeBinary, "'\\x00FF'"),
    same_default("date", "date", "CURRENT_DATE", sa.Date, "current_date"),
    same_default("uuid", "uuid", "gen_random_uuid()", sa.Uuid, "GEN_RANDOM_UUID()"),
    same_default("null", "integer", "NULL", sa.Integer, "NULL"),
    pytest.param(["CREATE TABLE t (a integer)"], lambda: [default(sa.Integer, "NULL")], id="null-and-none"),
    pytest.param(["CREATE TABLE t (a varchar)"], lambda: [default(sa.String, "NULL::varchar")], id="null-cast"),
    same_default("concatenation", "text", "'a' || 'b'", sa.Text, "('a'||'b')"),
    same_default("arithmetic", "integer", "60 * 60", sa.Integer, "(60*60)"),
    same_default("operator-precedence", "integer", "1 + 2 * 3", sa.Integer, "1+(2*3)"),
    pytest.param(
        ["CREATE SEQUENCE numbers", "CREATE TABLE t (a bigint DEFAULT nextval('numbers'))"],
        lambda: [default(sa.BigInteger, "nextval('public.numbers'::regclass)")],
        id="sequence-with-namespace",
    ),
    pytest.param(
        [MOOD, "CREATE TABLE t (a mood NOT NULL DEFAULT 'HAPPY')"],
        lambda: [sa.Column("a", sa.Enum(Mood), nullable=False, server_default="HAPPY")],
        id="enum-default",
    ),
    pytest.param(
        [MOOD, "CREATE TABLE t (a mood DEFAULT 'SAD'::public.mood)"],
        lambda: [sa.Column("a", sa.Enum(Mood), server_default=sa.text("CAST('SAD' AS mood)"))],
        id="enum-default-cast",
    ),
    pytest.param(
        [
            "CREATE FUNCTION make() RETURNS text LANGUAGE sql AS 'SELECT 1::text'",
            "CREATE TABLE t (a text DEFAULT make())",
        ],
        lambda: [default(sa.Text, "public.make()")],
        id="function-with-namespace",
    ),
    # checks
    same_check("in-any", "b IN ('x', 'y')", "b = ANY (ARRAY['x', 'y'])"),
    same_check("in", "b IN ('x', 'y')", "b in ('x','y')"),
    same_check("not-in", "b NOT IN ('x', 'y')", "b not in ('x','y')"),
    same_check("between", "a BETWEEN 1 AND 5", "a >= 1 AND a <= 5"),
    same_check("not-equal", "a <> 1", "a != 1"),
    same_check("precedence", "a > 1 OR a < 0 AND b IS NOT NULL", "a > 1 OR (a < 0 AND b IS NOT NULL)"),
    same_check("parentheses", "a > 0 AND a < 9", "((a > 0) AND (a < 9))"),
    same_check("negative-number", "a > -1", "a > (-1)"),
    same_check("like", "b LIKE 'a%'", "b ~~ 'a%'"),
    same_check("ilike", "b ILIKE 'a%'", "b ~~* 'a%'"),
    same_check("is-null", "b IS NOT NULL", "b NOTNULL"),
    same_check("length", "length(b) > 2", "LENGTH( b )>2"),
    same_check("cast", "a::text = b", "CAST(a AS text) = b"),
    same_check("qualified-column", "a > 0", "t.a > 0"),
    same_check("quoted-column", "a > 0", '"a" > 0'),
    same_check("case", "CASE WHEN a > 0 THEN true ELSE false END", "case when (a > 0) then TRUE else FALSE end"),
    same_check("coalesce", "COALESCE(b, '') <> ''", "coalesce(b,''::text) != ''"),
    same_check("substring", "substring(b from 1 for 2) = 'ab'", "substring(b FROM 1 FOR 2) = 'ab'"),
    same_check("modulo", "a % 2 = 0", "(a % 2) = 0"),
    pytest.param(
        ["CREATE TABLE t (a varchar(9) CHECK (a IN ('x', 'y')))"],
        lambda: [sa.Column("a", sa.String(9)), check("a in ('x', 'y')", None)],
        id="unnamed-check",
    ),
    pytest.param(
        ["CREATE TABLE t (a varchar(9), CONSTRAINT z CHECK (a > 'a'), CONSTRAINT y CHECK (a < 'z'))"],
        lambda: [sa.Column("a", sa.String(9)), check("a < 'z'", None), check("a > 'a'", None)],
        id="two-unnamed-checks",
    ),
    pytest.param(
        ["CREATE TABLE t (a boolean, CHECK (a = true))"],
        lambda: [sa.Column("a", sa.Boolean), check("(a = TRUE)", None)],
        id="boolean-check",
    ),
    # indexes
    same_index("index-lower", "(lower(b))", "LOWER(b)"),
    same_index("index-coalesce", "(coalesce(b, 'x'))", "COALESCE(b, 'x'::text)"),
    same_index("index-concatenation", "((b || '-' || b))", "(b || '-' || b)"),
    same_index("index-arithmetic", "(((a + 1) * 2))", "((a+1)*2)"),
    same_index("index-cast", "((a::text))", "(CAST(a AS text))"),
    same_index("index-where", "(a) WHERE b IS NOT NULL", "a", postgresql_where=sa.text("(b is not null)")),
    same_index("index-where-in", "(a) WHERE b IN ('x','y')", "a", postgresql_where=sa.text("b IN ('x', 'y')")),
    same_index("index-where-and", "(a) WHERE a > 0 AND a < 5", "a", postgresql_where=sa.text("(a>0) AND (a<5)")),
    same_index("index-desc", "(a DESC)", "a DESC"),
    same_index("index-operator-class", "(b text_ops)", "b", postgresql_ops={"b": "text_ops"}),
    same_index("index-storage", "(a) WITH (fillfactor = 70)", "a", postgresql_with={"fillfactor": 70}),
    same_index("index-method", "USING btree (a)", "a", postgresql_using="btree"),
    # types
    same_type("int4", "integer", Spelled("int4")),
    same_type("int", "integer", Spelled("INT")),
    same_type("varchar", "character varying(50)", Spelled("VARCHAR(50)")),
    same_type("varchar-spaces", "character varying(50)", Spelled("varchar ( 50 )")),
    same_type("numeric-scale", "numeric(10,0)", Spelled("NUMERIC(10)")),
    same_type("decimal", "numeric(10,2)", Spelled("decimal(10, 2)")),
    same_type("timestamptz", "timestamp with time zone", Spelled("timestamptz")),
    same_type("float", "double precision", Spelled("float8")),
    same_type("float-24", "real", Spelled("FLOAT(24)")),
    same_type("array", "integer[]", Spelled("int4 ARRAY")),
    same_type("type-with-namespace", "integer", Spelled("pg_catalog.int4")),
    # generated columns, identity
    pytest.param(
        [TABLE_AB.format(", c text GENERATED ALWAYS AS (lower(b) || 'x') STORED")],
        lambda: [sa.Column(*A), sa.Column(*B), sa.Column("c", sa.Text, sa.Computed("LOWER(b)||'x'", persisted=True))],
        id="computed",
    ),
    pytest.param(
        ["CREATE TABLE t (a integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY)"],
        lambda: [sa.Column("a", sa.Integer, sa.Identity(start=1, increment=1, cache=1), primary_key=True)],
        id="identity-defaults",
    ),
    # constraints and order
    pytest.param(
        ["CREATE TABLE t (b text, a integer PRIMARY KEY, CONSTRAINT u UNIQUE (b))"],
        lambda: [
            sa.Column("a", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("b", sa.Text, unique=True),
        ],
        id="column-order-and-names",
    ),
    pytest.param(
        ["CREATE TABLE t (a integer PRIMARY KEY)"],
        lambda: [sa.Column("a", sa.Integer, primary_key=True, autoincrement=False, unique=True)],
        id="unique-primary-key",
    ),
    pytest.param(
        ["CREATE TABLE t (a integer PRIMARY KEY, p integer REFERENCES t)"],
        lambda: [
            sa.Column("a", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("p", sa.ForeignKey("t.a", ondelete="NO ACTION")),
        ],
        id="foreign-key",
    ),
]


@pytest.mark.parametrize(("ddl", "items"), CASES)
def test_spelled_differently_and_equal(postgresql: sa.Connection, ddl: list[str], items: Any) -> None:
    assert lines(diff(postgresql, ddl, *items())) == []


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 40
