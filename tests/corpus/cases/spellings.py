"""Spelled otherwise and the same: the comparison lists nothing. Beside each family what looks alike and is another.

`same_…` cases have no changes; `near_…` cases begin with one of the same spellings and end with what is not the same.
"""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    CheckConstraint,
    Column,
    Computed,
    Index,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import postgresql

from tests.corpus.case import BOTH, POSTGRESQL, SQLITE, Build, Case, key

Items = Callable[[], list[Any]]


class Spelled(sa.types.UserDefinedType[Any]):
    """A type by its name, as an application's own would be."""

    cache_ok = True

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling

    def get_col_spec(self, **_: Any) -> str:
        return self.spelling


def sql(*statements: str) -> Build:
    """The database as these statements make it, where SQLAlchemy would spell it in another way."""

    def make(_: MetaData, connection: sa.Connection, **__: Any) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})

    return lambda metadata: sa.event.listen(metadata, "before_create", make)


def things(items: Items) -> Build:
    """A table with a column of each common type, and the given items."""
    return lambda metadata: Table(
        "things",
        metadata,
        key(),
        Column("a", Integer),
        Column("b", Text),
        Column("c", String(20)),
        Column("f", sa.Float),
        Column("Ünter", Integer),
        *items(),
    )


ROWS = {"things": [{"id": 1, "a": 2, "b": "x", "c": "y", "f": 0.5, "Ünter": 1}]}


def family(
    name: str, item: Callable[[str], list[Any]], spellings: tuple[str, ...], near: str, *changes: str, on: Any
) -> Iterator[Case]:
    """Each spelling beside the first of its family, and one that is near.

    Args:
        name: the family's name.
        item: makes the table's item of a spelling.
        spellings: ways to write the same.
        near: what is not the same.
        changes: what the near one's comparison lists.
        on: the dialects.
    """
    first = things(lambda: item(spellings[0]))
    for number, spelling in enumerate(spellings[1:], 1):
        after = things(lambda spelling=spelling: item(spelling))  # type: ignore[misc]
        yield Case(
            name=f"same_{name}{'' if number == 1 else f'_{number}'}",
            before=first,
            after=after,
            rows=ROWS,
            dialects=on,
            expected=(),
        )
    yield Case(
        name=f"near_{name}",
        before=first,
        after=things(lambda: item(near)),
        rows=ROWS,
        dialects=on,
        expected=changes,
    )


def check(name: str, *spellings: str, near: str, on: tuple[str, ...] = BOTH) -> Iterator[Case]:
    return family(
        f"check_{name}",
        lambda spelling: [CheckConstraint(spelling, name="ck")],
        spellings,
        near,
        "~ check ck expression",
        on=on,
    )


def default(name: str, type_: Any, *spellings: str, near: str, on: tuple[str, ...] = BOTH) -> Iterator[Case]:
    return family(
        f"default_{name}",
        lambda spelling: [Column("x", type_, server_default=text(spelling))],
        spellings,
        near,
        "~ column things.x default",
        on=on,
    )


def index(name: str, *spellings: str, near: str, on: tuple[str, ...] = BOTH) -> Iterator[Case]:
    return family(
        f"index_{name}", lambda spelling: [Index("ix", text(spelling))], spellings, near, "~ index ix parts", on=on
    )


def where(name: str, *spellings: str, near: str, on: tuple[str, ...] = BOTH) -> Iterator[Case]:
    return family(
        f"where_{name}",
        lambda spelling: [Index("ix", "a", postgresql_where=text(spelling), sqlite_where=text(spelling))],
        spellings,
        near,
        "~ index ix predicate",
        on=on,
    )


def computed(name: str, *spellings: str, near: str, on: tuple[str, ...] = BOTH) -> Iterator[Case]:
    return family(
        f"computed_{name}",
        lambda spelling: [Column("x", Text, Computed(spelling, persisted=True))],
        spellings,
        near,
        "~ column things.x computed",
        on=on,
    )


def type_(name: str, *spellings: str, near: Any, on: tuple[str, ...] = POSTGRESQL) -> Iterator[Case]:
    def item(spelling: Any) -> list[Any]:
        return [Column("x", Spelled(spelling) if isinstance(spelling, str) else spelling)]

    return family(f"type_{name}", item, spellings, near, "~ column things.x type", on=on)


CHECKS = (
    *check("in", "c IN ('x','y')", "c in ( 'x', 'y' )", "(C IN ('x', 'y'))", near="c IN ('x', 'y', 'z')"),
    *check(
        "in_any",
        "c IN ('x', 'y')",
        "c = ANY (ARRAY['x','y'])",
        "(c)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])",
        "c = ANY ('{x,y}'::text[])",
        near="c IN ('x', 'Y', 'y')",
        on=POSTGRESQL,
    ),
    *check("in_numbers", "a IN (1, 2)", "((a) in (1,2))", near="a IN (2, 3)"),
    *check("not_in", "b NOT IN ('a','c')", "NOT b IN ('a', 'c')", near="b NOT IN ('a', 'd')"),
    *check("not_in_any", "b NOT IN ('a','c')", "b <> ALL (ARRAY['a', 'c'])", near="b <> ALL ('{a}')", on=POSTGRESQL),
    *check("between", "a BETWEEN 1 AND 5", "a >= 1 AND a <= 5", near="a >= 1 AND a < 5"),
    *check("between_fractions", "f BETWEEN 0 AND 1.5", "f >= 0 AND f <= 1.50", near="f > 0 AND f <= 1.5"),
    *check("not_between", "a NOT BETWEEN 5 AND 9", "a < 5 OR a > 9", near="a < 5 OR a >= 9"),
    *check("not_equal", "a <> 1", "a != 1", "NOT (a = 1)", "NOT a = 1", near="a <> 3"),
    *check("precedence", "a > 1 OR a < 0 AND b = 'x'", "(a > 1) OR (a < 0 AND b='x')",
           near="(a > 1 OR a < 0) AND b = 'x'"),
    *check("subtraction", "a - 1 - 2 < 9", "((a - 1) - 2) < 9", near="a - (1 - 2) < 9"),
    *check("subtraction_of_columns", 'a - id - "Ünter" < 9', '(a-id)-"Ünter"<9', near='a - (id - "Ünter") < 9'),
    *check("null", "b IS NOT NULL", "b NOTNULL", "NOT (b IS NULL)", "NOT b IS NULL", near="a IS NOT NULL"),
    *check("negative", "a > -1", "a > (-1)", "a>- 1", near="a > - 2"),
    *check("quotes", 'a > 0 AND "Ünter" > 0', '"a" > 0 and "Ünter">0', near='a > 0 AND "a" > 0'),
    *check("functions", "length(b) > 0", "LENGTH (b)>0", near="length(c) > 0"),
    *check("cast", "CAST(a AS text) <> 'A'", "cast( a as TEXT )<>'A'", near="CAST(a AS text) <> 'a'"),
    *check("cast_colons", "CAST(a AS text) <> 'A'", "a\\:\\:text <> 'A'", "(a)\\:\\:TEXT<>'A'\\:\\:text",
           near="a\\:\\:numeric <> 1", on=POSTGRESQL),
    *check("true", "a > 0 AND true", "(a > 0) AND TRUE", near="a > 0 OR true"),
    *check("case", "CASE WHEN a > 0 THEN b ELSE c END <> 'q'", "case when (a>0) then (b) else c end <> 'q'",
           near="CASE WHEN a > 0 THEN c ELSE b END <> 'q'"),
    *check("coalesce", "coalesce(b, '') <> 'q'", "COALESCE(b,'')!='q'", near="coalesce(b, ' ') <> 'q'"),
    *check("like", "b LIKE 'x%'", "b like 'x%'", near="b LIKE '%x'"),
    *check("like_operator", "b LIKE 'x%'", "b ~~ 'x%'", near="b ILIKE 'x%'", on=POSTGRESQL),
    *check("table", "a > 0", "things.a > 0", near='"Ünter" > 0'),
    *check("escape_string", "b <> 'a''b'", "b <> E'a\\'b'", near="b <> E'a\\\\''b'", on=POSTGRESQL),
    *check("literal", "b <> 'New  one'", "b!='New  one'", near="b <> 'New one'"),
    *check("literal_case", "b <> 'New'", "(b) <> 'New'", near="b <> 'new'"),
    *check("concatenation", "b || '-' || c <> 'q'", "(b||'-')||c <> 'q'", near="c || '-' || b <> 'q'"),
    *check("namespace", "lower(b) <> 'Q'", "pg_catalog.lower(b) <> 'Q'", near="upper(b) <> 'Q'", on=POSTGRESQL),
)  # fmt: skip

DEFAULTS = (
    *default("now", sa.DateTime(), "now()", "CURRENT_TIMESTAMP", "current_timestamp", "NOW()", "(now())",
             "transaction_timestamp()", near="clock_timestamp()", on=POSTGRESQL),
    *default("now_with_zone", sa.DateTime(timezone=True), "CURRENT_TIMESTAMP", "now()", near="CURRENT_TIMESTAMP(3)",
             on=POSTGRESQL),
    *default("now_in_utc", sa.DateTime(), "timezone('utc', now())", "TIMEZONE('utc', CURRENT_TIMESTAMP)",
             near="timezone('cet', now())", on=POSTGRESQL),
    *default("now_sqlite", sa.DateTime(), "CURRENT_TIMESTAMP", "(current_timestamp)", "(datetime('now'))",
             near="(datetime('now', 'localtime'))", on=SQLITE),
    *default("text", String(20), "'New'", "('New')", near="'new'"),
    *default("text_cast", String(20), "'New'", "'New'\\:\\:text", "CAST('New' AS varchar(20))",
             "'New'\\:\\:character varying", near="'new'\\:\\:text", on=POSTGRESQL),
    *default("text_spaces", String(20), "'a  b'", "( 'a  b' )", near="'a b'"),
    *default("text_escape", Text, "'it''s'", "E'it\\'s'", "'it''s'\\:\\:text", near="'its'", on=POSTGRESQL),
    *default("number", Integer, "1", "'1'", "(1)", near="2"),
    *default("number_cast", Integer, "1", "1\\:\\:integer", "'1'\\:\\:int4", "CAST('1' AS int)", near="11",
             on=POSTGRESQL),
    *default("negative", Integer, "-1", "'-1'", "(-1)", "- 1", near="1"),
    *default("negative_cast", Integer, "-1", "'-1'\\:\\:integer", "-1\\:\\:int", near="- -1", on=POSTGRESQL),
    *default("bigint", sa.BigInteger, "0", "'0'", "(0)", near="10"),
    *default("smallint", sa.SmallInteger, "7", "'7'\\:\\:smallint", near="70", on=POSTGRESQL),
    *default("large", sa.BigInteger, "9007199254740993", "'9007199254740993'", near="9007199254740992"),
    *default("numeric", Numeric(10, 2), "0", "'0'", "0.00", "0.0", near="0.01"),
    *default("numeric_fraction", Numeric(10, 2), "1.50", "1.5", "'1.50'", near="1.05"),
    *default("float", sa.Float, "1.5", "'1.5'", "1.50", near="15"),
    *default("boolean", sa.Boolean, "true", "TRUE", "(true)", near="false"),
    *default("boolean_words", sa.Boolean, "true", "'t'", "'yes'", "'1'\\:\\:bool", near="'f'", on=POSTGRESQL),
    *default("boolean_number", sa.Boolean, "1", "TRUE", "'1'", near="0", on=SQLITE),
    *default("date", sa.Date, "'2024-01-31'", "'2024-1-31'", "'2024-01-31'\\:\\:date", near="'2024-01-30'",
             on=POSTGRESQL),
    *default("today", sa.Date, "CURRENT_DATE", "(current_date)", near="'2024-01-01'"),
    *default("timestamp", sa.DateTime(), "'2024-01-31 00:00'", "'2024-01-31'",
             "'2024-01-31 00\\:00\\:00'\\:\\:timestamp", near="'2024-01-31 00:01'", on=POSTGRESQL),
    *default("interval", sa.Interval, "'1 day'", "'1 DAY'", "INTERVAL '1' DAY", "'P1D'\\:\\:interval",
             near="'24:00:00'", on=POSTGRESQL),
    *default("interval_long", sa.Interval, "'36 hours'", "'1.5 hours'\\:\\:interval * 24", near="'1 day 12 hours'",
             on=POSTGRESQL),
    *default("jsonb", postgresql.JSONB, """'{"a": 1, "b": [2]}'""", """'{"b"\\:[2],"a"\\:1}'""",
             """CAST('{ "a" : 1 , "b" : [2] }' AS jsonb)""", near="""'{"a": 1, "b": [3]}'""", on=POSTGRESQL),
    *default("json", sa.JSON, """'{"a": 1}'""", """('{"a": 1}')""", near="""'{"a"\\:1}'"""),
    *default("array", postgresql.ARRAY(Text), "'{}'", "ARRAY[]\\:\\:text[]", "'{}'\\:\\:text[]",
             "ARRAY[]\\:\\:varchar[]", near="'{\"\"}'", on=POSTGRESQL),
    *default("array_elements", postgresql.ARRAY(Text), "'{a,b}'", "ARRAY['a', 'b']", "ARRAY['a'\\:\\:text, 'b']",
             near="'{b,a}'", on=POSTGRESQL),
    *default("array_numbers", postgresql.ARRAY(Integer), "'{1,2}'", "ARRAY[1,2]", "ARRAY[1, 2]\\:\\:int4[]",
             near="ARRAY[1, NULL]", on=POSTGRESQL),
    *default("uuid", sa.Uuid, "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", "'a0eebc999c0b4ef8bb6d6bb9bd380a11'",
             near="'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'", on=POSTGRESQL),
    *default("uuid_call", sa.Uuid, "gen_random_uuid()", "(GEN_RANDOM_UUID( ))", "pg_catalog.gen_random_uuid()",
             near="'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'", on=POSTGRESQL),
    *default("bytes", sa.LargeBinary, "'\\x00ff'", "'\\x00FF'\\:\\:bytea", near="'\\x00fe'", on=POSTGRESQL),
    *default("blob", sa.LargeBinary, "x'00ff'", "X'00FF'", near="x'00fe'", on=SQLITE),
    *default("inet", postgresql.INET, "'10.0.0.1/32'", "'10.0.0.1'", near="'10.0.0.1/8'", on=POSTGRESQL),
    *default("arithmetic", Integer, "(60 * 60)", "(60*60)", "((60) * (60))", near="(60 + 60)"),
    *default("worked_out", Integer, "(60 * 60)", "3600", near="(60 * 61)", on=POSTGRESQL),
    *default("call", Text, "(lower('ABC'))", "(LOWER( 'ABC' ))", near="(lower('ABC ' ))"),
    *default("call_is_not_its_value", Text, "(lower('ABC'))", "( lower('ABC'))", near="'abc'"),
)  # fmt: skip

INDEXES = (
    *index("lower", "lower(b)", "LOWER( b )", "(lower(b))", near="upper(b)"),
    *index("quotes", 'lower("b")', "lower(b)", near="lower(c)"),
    *index("arithmetic", "((a + 1) * 2)", "(((a+1)) *2)", near="(a + 1 * 2)"),
    *index("concatenation", "(b || '-' || c)", "((b||'-')||c)", near="(b || '_' || c)"),
    *index("cast", "(CAST(a AS text))", "CAST( a AS TEXT )", near="CAST(f AS text)", on=SQLITE),
    *index("cast_colons", "(CAST(a AS text))", "(a\\:\\:text)", near="(a\\:\\:numeric)", on=POSTGRESQL),
    *index("ascending", "a", "a ASC", "A asc", near="a DESC"),
    *index("nulls", "a DESC", "a desc NULLS FIRST", near="a DESC NULLS LAST", on=POSTGRESQL),
    *index("operator_class", "b", "b text_ops", near="b text_pattern_ops", on=POSTGRESQL),
    *index("collation", 'b COLLATE "C"', 'b collate "C"', near='b COLLATE "POSIX"', on=POSTGRESQL),
    *index("collation_sqlite", 'b COLLATE "NOCASE"', "b collate NOCASE", "b collate nocase",
           near='b COLLATE "RTRIM"', on=SQLITE),
    *where("null", "b IS NOT NULL", "b NOTNULL", '("b" is not null)', near="b IS NULL"),
    *where("not_null", "b IS NOT NULL", "NOT (b IS NULL)", near="c IS NOT NULL", on=POSTGRESQL),
    *where("equal", "a = 1", "(a=1)", near="a = 2"),
    *where("between", "a BETWEEN 1 AND 5", "a >= 1 AND a <= 5", near="a > 1 AND a <= 5", on=POSTGRESQL),
    *where("in", "c IN ('x', 'y')", "c in ('x','y')", near="c IN ('x', 'Y')"),
    *where("any", "c IN ('x', 'y')", "c = ANY (ARRAY['x', 'y'])", near="c = ANY (ARRAY['x', 'z'])", on=POSTGRESQL),
    *family("index_method", lambda using: [Index("ix", "a", postgresql_using=using or None)], ("", "btree", "BTREE"),
            "hash", "~ index ix method", on=POSTGRESQL),
)  # fmt: skip

COMPUTED = (
    *computed("lower", "lower(b) || 'x'", "LOWER(b)||'x'", near="lower(b) || 'X'"),
    *computed("cast", "CAST(a AS text)", "a\\:\\:text", near="CAST(a + 1 AS text)", on=POSTGRESQL),
)

TYPES = (
    *type_("int4", "integer", "int4", "INT", "Integer", near=sa.BigInteger()),
    *type_("int8", "bigint", "int8", "BIGINT", near=Integer()),
    *type_("int2", "smallint", "int2", near=Integer()),
    *type_("bool", "boolean", "bool", near=Integer()),
    *type_("varchar", "character varying(9)", "varchar(9)", "VARCHAR ( 9 )", near=String(10)),
    *type_("varchar_without_length", "character varying", "varchar", near=String(10)),
    *type_("char", "character(1)", "char", "CHAR(1)", near=sa.CHAR(2)),
    *type_("decimal", "numeric(10,2)", "decimal(10, 2)", "dec(10,2)", near=Numeric(10, 3)),
    *type_("decimal_scale", "numeric(10,0)", "numeric(10)", "DECIMAL(10)", near=Numeric(11, 0)),
    *type_("timestamptz", "timestamp with time zone", "timestamptz", near=sa.DateTime()),
    *type_("timestamp", "timestamp without time zone", "timestamp", near=sa.DateTime(timezone=True)),
    *type_("timestamptz_digits", "timestamp(3) with time zone", "timestamptz(3)", near=sa.DateTime(timezone=True)),
    *type_("time", "time without time zone", "time", near=sa.Time(timezone=True)),
    *type_("float8", "double precision", "float8", "FLOAT", "float(53)", near=sa.REAL()),
    *type_("real", "real", "float4", "FLOAT(24)", near=sa.Double()),
    *type_("array", "integer[]", "int4[]", "int ARRAY", near=postgresql.ARRAY(sa.BigInteger)),
    *type_("namespace", "integer", "pg_catalog.int4", near=sa.BigInteger()),
    *type_("bit", "bit(1)", "bit", near=postgresql.BIT(2)),
    *type_("varbit", "bit varying(8)", "varbit(8)", near=postgresql.BIT(9, varying=True)),
    *type_("sqlite_int", "INTEGER", "INT", "integer", near=sa.BigInteger(), on=SQLITE),
    *type_("sqlite_bool", "BOOLEAN", "bool", near=Integer(), on=SQLITE),
    *type_("sqlite_varchar", "VARCHAR(9)", "varchar (9)", "CHARACTER VARYING(9)", near=String(10), on=SQLITE),
    *type_("sqlite_decimal", "DECIMAL(10, 2)", "decimal(10,2)", "DEC(10,2)", near=sa.DECIMAL(10, 3), on=SQLITE),
)

MOOD = ("happy", "it's 5%")


def jobs(default: Any, *, name: str = "mood", labels: tuple[str, ...] = MOOD) -> Build:
    return lambda metadata: Table(
        "jobs", metadata, key(), Column("m", sa.Enum(*labels, name=name), server_default=default)
    )


def numbered(default: str) -> Build:
    def build(metadata: MetaData) -> None:
        sa.Sequence("numbers", metadata=metadata)
        Table("jobs", metadata, key(), Column("n", sa.BigInteger, server_default=text(default)))

    return build


def other_column(metadata: MetaData, *items: Any) -> Table:
    return Table("things", metadata, key(), Column("x", Integer), *items)


ENUM_DEFAULTS = ("happy", text("'happy'"), text("'happy'\\:\\:mood"), text("CAST('happy' AS public.mood)"))

OTHERS = (
    *[
        Case(
            name=f"same_enum_default_{number}",
            before=jobs(ENUM_DEFAULTS[0]),
            after=jobs(spelling),
            dialects=POSTGRESQL,
            expected=(),
        )
        for number, spelling in enumerate(ENUM_DEFAULTS[1:], 1)
    ],
    Case(
        name="near_enum_default",
        before=jobs(ENUM_DEFAULTS[2]),
        after=jobs("it's 5%"),
        rows={"jobs": [{"id": 1, "m": "happy"}]},
        dialects=POSTGRESQL,
        expected=("~ column jobs.m default",),
    ),
    *[
        Case(
            name=f"same_nextval_{number}",
            before=numbered("nextval('numbers')"),
            after=numbered(spelling),
            dialects=POSTGRESQL,
            expected=(),
        )
        for number, spelling in enumerate(
            ("nextval('public.numbers'\\:\\:regclass)", "NEXTVAL('\"numbers\"')", "pg_catalog.nextval('numbers')"), 1
        )
    ],
    Case(
        name="same_null_default",
        before=lambda m: other_column(m),
        after=lambda m: Table("things", m, key(), Column("x", Integer, server_default=text("NULL"))),
        expected=(),
    ),
    Case(
        name="same_null_default_cast",
        before=lambda m: other_column(m),
        after=lambda m: Table("things", m, key(), Column("x", Integer, server_default=text("NULL\\:\\:integer"))),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="near_null_default",
        before=lambda m: other_column(m),
        after=lambda m: Table("things", m, key(), Column("x", Integer, server_default=text("0"))),
        rows={"things": [{"id": 1}]},
        expected=("~ column things.x default",),
    ),
    Case(
        name="same_default_namespace",
        before=lambda m: [Table("owners", m, key()), other_column(m, Column("o", sa.ForeignKey("owners.id")))],
        after=lambda m: [
            Table("owners", m, key(), schema="public"),
            Table(
                "things",
                m,
                key(),
                Column("x", Integer),
                Column("o", sa.ForeignKey("public.owners.id")),
                schema="public",
            ),
        ],
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="near_default_namespace",
        before=lambda m: other_column(m),
        after=lambda m: [other_column(m), Table("things", m, key(), schema="other")],
        namespaces=("other",),
        dialects=POSTGRESQL,
        expected=("+ table other.things",),
    ),
    Case(
        name="same_statements_by_hand",
        before=sql(
            "create table THINGS (ID serial primary key, \"x\" INT4 check (X > 0) , y varchar(5) default 'a'::text)",
            "create unique index Ix_Y on Public.Things using BTREE (lower(Y) text_ops asc nulls last) where (x) <> 5",
        ),
        after=lambda m: Table(
            "things",
            m,
            key(),
            Column("x", Integer),
            Column("y", String(5), server_default="a"),
            CheckConstraint("x > 0"),
            Index("ix_y", text("lower(y)"), unique=True, postgresql_where=text("x != 5")),
        ),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="same_statements_by_hand_sqlite",
        before=sql(
            'create table [things] (`id` integer not null primary key, "x" int check ([x]>0), '
            "y varchar( 5 ) default ('a'))",
            "create unique index ix_y on things (lower([y]) asc) where [x] <> 5",
        ),
        after=lambda m: Table(
            "things",
            m,
            key(),
            Column("x", Integer),
            Column("y", String(5), server_default="a"),
            CheckConstraint("x > 0"),
            Index("ix_y", text("lower(y)"), unique=True, sqlite_where=text("x != 5")),
        ),
        dialects=SQLITE,
        expected=(),
    ),
    Case(
        name="same_names_left_to_the_database",
        before=lambda m: other_column(m, UniqueConstraint("x"), CheckConstraint("x > 0")),
        after=lambda m: other_column(m, CheckConstraint("(x)>0"), UniqueConstraint("x")),
        expected=(),
    ),
    Case(
        name="near_comment_with_a_space",
        before=lambda m: Table("things", m, key(), Column("x", Integer, comment="the x"), comment="all"),
        after=lambda m: Table("things", m, key(), Column("x", Integer, comment="the x "), comment="All"),
        rows={"things": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=("~ column things.x comment", "~ table things comment"),
    ),
    Case(
        name="same_columns_in_another_order",
        before=lambda m: Table("things", m, key(), Column("x", Integer), Column("y", Integer)),
        after=lambda m: Table("things", m, Column("y", Integer), Column("x", Integer), key()),
        expected=(),
    ),
    Case(
        name="near_index_in_another_order",
        before=lambda m: Table("things", m, key(), Column("x", Integer), Column("y", Integer), Index("ix", "x", "y")),
        after=lambda m: Table("things", m, key(), Column("x", Integer), Column("y", Integer), Index("ix", "y", "x")),
        rows={"things": [{"id": 1}]},
        expected=("~ index ix parts",),
    ),
)

CASES: tuple[Case, ...] = (*CHECKS, *DEFAULTS, *INDEXES, *COMPUTED, *TYPES, *OTHERS)
