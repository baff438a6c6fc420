"""Types of columns that change."""

import datetime
import decimal
import uuid
from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    MetaData,
    Numeric,
    SmallInteger,
    String,
    Table,
    Text,
)
from sqlalchemy.dialects import postgresql

from tests.corpus.case import BOTH, POSTGRESQL, SQLITE, Build, Case, key

SOME_ID = uuid.UUID("6f1c2a3e-0000-4000-8000-000000000001")


def things(type_: Any, **options: Any) -> Build:
    def build(metadata: MetaData) -> None:
        Table("things", metadata, key(), Column("x", type_, **options), Column("other", String(9)))

    return build


def retype(
    name: str,
    before: Any,
    after: Any,
    value: Any,
    becomes: Any = ...,
    *,
    dialects: tuple[str, ...] = BOTH,
    expected: Any = ("~ column things.x type",),
    refused: str | None = None,
) -> Case:
    """A column goes from one type to another. Its value stays, or becomes another."""
    converts = becomes is not ... and refused is None
    return Case(
        name=name,
        before=things(before),
        after=things(after),
        rows={"things": [{"id": 1, "x": value, "other": "o"}, {"id": 2, "x": None, "other": "p"}]},
        keeps=("things.id", "things.other") if converts else None,
        becomes={"things": [{"id": 1, "x": becomes}, {"id": 2, "x": None}]} if converts else {},
        dialects=dialects,
        expected=expected,
        refused=refused,
    )


def collated(metadata: MetaData, collation: str) -> None:
    """A column under a collation, beside one that a namespace holds."""
    Table("things", metadata, key(), Column("x", String(20, collation=collation)))
    made = sa.DDL('CREATE COLLATION IF NOT EXISTS words.german FROM "C"')
    sa.event.listen(metadata, "before_create", made)


class Named(sa.types.UserDefinedType[Any]):
    """A type that SQLAlchemy has no class for."""

    cache_ok = True

    def __init__(self, name: str) -> None:
        self.name = name

    def get_col_spec(self, **_: Any) -> str:
        return self.name


class Code(sa.types.TypeDecorator[str]):
    """A type of an application."""

    impl = String(12)
    cache_ok = True


DAY = datetime.datetime(2024, 5, 1, 12, 30)
SPAN = datetime.timedelta(days=1, hours=2)

ONLY_POSTGRESQL: tuple[tuple[Any, ...], ...] = (
    ("varchar_with_length_to_without", String(20), String(), "abc"),
    ("numeric_loses_its_precision", Numeric(10, 2), Numeric(), decimal.Decimal("12.25")),
    ("numeric_gets_a_precision", Numeric(), Numeric(10, 2), decimal.Decimal("12.25")),
    ("numeric_without_scale", Numeric(10, 2), Numeric(12, 0), decimal.Decimal("12.00"), decimal.Decimal("12")),
    ("numeric_to_real", Numeric(10, 2), sa.REAL, decimal.Decimal("1.5"), 1.5),
    ("float_to_real", Float(53), Float(24), 1.5),
    ("timestamp_loses_its_precision", postgresql.TIMESTAMP(precision=3), postgresql.TIMESTAMP(), DAY),
    ("timestamp_to_date", DateTime, Date, DAY, DAY.date()),
    ("time_with_zone", sa.Time, sa.Time(timezone=True), None),
    ("time_precision", sa.Time, postgresql.TIME(precision=0), DAY.time()),
    ("interval_of_fields", sa.Interval, postgresql.INTERVAL(fields="DAY TO SECOND"), SPAN),
    ("interval_of_all_fields", postgresql.INTERVAL(fields="DAY TO SECOND", precision=2), sa.Interval, SPAN),
    ("interval_precision", sa.Interval, postgresql.INTERVAL(precision=3), SPAN),
    ("bit_longer", postgresql.BIT(3), postgresql.BIT(5), None),
    ("bit_to_varying", postgresql.BIT(3), postgresql.BIT(8, varying=True), None),
    ("bit_varying_unbounded", postgresql.BIT(8, varying=True), postgresql.BIT(varying=True), None),
    ("text_to_one_byte_char", sa.CHAR(1), Named('"char"'), "x"),
    ("one_byte_char_to_text", Named('"char"'), Text, "x"),
    ("char_to_char", sa.CHAR(3), sa.CHAR(5), None),
    ("money_to_numeric", postgresql.MONEY, Numeric(10, 2), None),
    ("numeric_to_money", Numeric(10, 2), postgresql.MONEY, None),
    ("text_to_xml", Text, Named("xml"), None),
    ("xml_to_text", Named("xml"), Text, None),
    ("text_to_tsvector", Text, postgresql.TSVECTOR, "b a", "'a' 'b'"),
    ("text_to_range", Text, postgresql.INT4RANGE, None),
    ("range_to_multirange", postgresql.INT4RANGE, postgresql.INT4MULTIRANGE, None),
    ("range_of_another_type", postgresql.INT4RANGE, postgresql.NUMRANGE, None),
    ("inet_to_cidr", postgresql.INET, postgresql.CIDR, "10.0.0.0/8"),
    ("text_to_macaddr", Text, postgresql.MACADDR, "08:00:2b:01:02:03"),
    ("integer_to_oid", Integer, postgresql.OID, 7),
    ("array_to_text", postgresql.ARRAY(Text), Text, None),
    ("integer_to_array", Integer, postgresql.ARRAY(Integer), 7, [7]),
    ("array_of_numerics", postgresql.ARRAY(Numeric(8, 2)), postgresql.ARRAY(Numeric(10, 4)), None),
    ("point_to_text", Named("point"), Text, "(1,2)"),
    ("decorated_to_plain", Code, Text, "abc"),
    ("plain_to_decorated", Text, Code, "abc"),
)


CASES = (
    retype("varchar_wider", String(20), String(200), 'it\'s 5% of "x"'),
    retype("varchar_narrower", String(200), String(20), "short"),
    retype("varchar_too_narrow", String(200), String(3), "too long", dialects=POSTGRESQL, refused="too long"),
    retype("varchar_to_text", String(20), Text, "abc"),
    retype("text_to_varchar", Text, String(20), "abc"),
    retype("varchar_without_length_to_with", String(), String(20), "abc"),
    retype("char_to_varchar", sa.CHAR(5), String(5), "abcde"),
    retype("integer_to_bigint", Integer, BigInteger, 7),
    retype("bigint_to_integer", BigInteger, Integer, 7),
    retype("bigint_too_large_for_integer", BigInteger, Integer, 2**40, dialects=POSTGRESQL, refused="out of range"),
    retype("smallint_to_integer", SmallInteger, Integer, 7),
    retype("integer_to_numeric", Integer, Numeric(10, 2), 7),
    retype("numeric_precision", Numeric(8, 2), Numeric(14, 4), decimal.Decimal("12.25")),
    retype("numeric_to_integer", Numeric(8, 2), Integer, decimal.Decimal("12")),
    retype("integer_to_float", Integer, Float, 7),
    retype("real_to_double", sa.REAL, sa.Double, 1.5),
    retype("float_precision_is_a_type", Float(24), Float(53), 1.5, dialects=POSTGRESQL),
    retype("integer_to_text", Integer, Text, 7, "7"),
    retype("text_to_integer", Text, Integer, "7", 7),
    retype("text_that_is_no_integer", Text, Integer, "seven", dialects=POSTGRESQL, refused="invalid input syntax"),
    retype("text_that_is_no_integer_stays", Text, Integer, "seven", dialects=SQLITE),
    retype("integer_to_boolean", Integer, Boolean, 1, True),
    retype("boolean_to_integer", Boolean, Integer, True, 1),
    retype("text_to_boolean", Text, Boolean, "true", True, dialects=POSTGRESQL),
    retype("text_to_date", Text, Date, "2024-05-01", datetime.date(2024, 5, 1), dialects=POSTGRESQL),
    retype("text_to_date_stays_text", Text, Date, "2024-05-01", dialects=SQLITE),
    retype("date_to_timestamp_stays_text", Date, DateTime, datetime.date(2024, 5, 1), dialects=SQLITE),
    retype(
        "date_to_timestamp",
        Date,
        DateTime,
        datetime.date(2024, 5, 1),
        datetime.datetime(2024, 5, 1),
        dialects=POSTGRESQL,
    ),
    retype("timestamp_precision", postgresql.TIMESTAMP(), postgresql.TIMESTAMP(precision=3), None, dialects=POSTGRESQL),
    retype("timestamp_to_timestamptz", DateTime, DateTime(timezone=True), None, dialects=POSTGRESQL),
    retype("timestamptz_to_timestamp", DateTime(timezone=True), DateTime, None, dialects=POSTGRESQL),
    retype("text_to_uuid", Text, sa.Uuid, str(SOME_ID), SOME_ID, dialects=POSTGRESQL),
    retype("uuid_to_text", sa.Uuid, Text, SOME_ID, str(SOME_ID), dialects=POSTGRESQL),
    retype("text_to_json", Text, sa.JSON, '{"a": [1, "x"]}', {"a": [1, "x"]}, dialects=POSTGRESQL),
    retype("text_to_json_stays_text", Text, sa.JSON, '{"a": [1, "x"]}', dialects=SQLITE),
    retype("json_to_jsonb", sa.JSON, postgresql.JSONB, {"a": 1}, dialects=POSTGRESQL),
    retype("text_to_bytea", Text, sa.LargeBinary, None, dialects=POSTGRESQL),
    retype("text_to_interval", Text, sa.Interval, "1 day", datetime.timedelta(days=1), dialects=POSTGRESQL),
    retype("text_to_inet", Text, postgresql.INET, "10.0.0.1", "10.0.0.1", dialects=POSTGRESQL),
    retype("text_to_array", Text, postgresql.ARRAY(Text), "{a,b}", ["a", "b"], dialects=POSTGRESQL),
    retype(
        "array_element_type",
        postgresql.ARRAY(Integer),
        postgresql.ARRAY(BigInteger),
        [1, 2],
        dialects=POSTGRESQL,
    ),
    retype(
        "varchar_array_length", postgresql.ARRAY(String(5)), postgresql.ARRAY(String(9)), ["a"], dialects=POSTGRESQL
    ),
    retype(
        "collation_postgresql",
        String(20),
        String(20, collation="C"),
        "abc",
        dialects=POSTGRESQL,
        expected=("~ column things.x collation",),
    ),
    retype(
        "collation_removed_with_type",
        String(20, collation="C"),
        Text,
        "abc",
        dialects=POSTGRESQL,
        expected=("~ column things.x collation", "~ column things.x type"),
    ),
    retype(
        "collation_sqlite",
        String(20),
        String(20, collation="NOCASE"),
        "abc",
        dialects=SQLITE,
        expected=("~ column things.x collation",),
    ),
    Case(
        name="type_of_an_indexed_column_with_default",
        before=lambda m: Table(
            "things", m, key(), Column("x", String(9), server_default="7", nullable=False, index=True, unique=True)
        ),
        after=lambda m: Table(
            "things", m, key(), Column("x", Integer, server_default="7", nullable=False, index=True, unique=True)
        ),
        rows={"things": [{"id": 1, "x": "5"}]},
        keeps=("things.id",),
        becomes={"things": [{"id": 1, "x": 5}]},
        expected={
            "postgresql": ("~ column things.x default", "~ column things.x type"),
            "sqlite": ("~ column things.x type",),
        },
    ),
    Case(
        name="variant_of_a_type",
        before=things(sa.JSON),
        after=things(sa.JSON().with_variant(postgresql.JSONB(), "postgresql")),
        rows={"things": [{"id": 1, "x": {"a": 1}, "other": "o"}]},
        dialects=POSTGRESQL,
        expected=("~ column things.x type",),
    ),
    Case(
        name="array_of_more_dimensions_is_the_same",
        before=things(postgresql.ARRAY(Integer)),
        after=things(postgresql.ARRAY(Integer, dimensions=2)),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="float_of_few_digits_is_real",
        before=things(sa.REAL),
        after=things(Float(24)),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="collation_of_a_namespace",
        before=lambda m: collated(m, "C"),
        after=lambda m: collated(m, sa.sql.quoted_name("words.german", quote=False)),
        rows={"things": [{"id": 1, "x": "b"}]},
        namespaces=("words",),
        dialects=POSTGRESQL,
        expected=("~ column things.x collation",),
    ),
    Case(
        name="types_that_are_the_same",
        before=lambda m: Table(
            "things", m, key(), Column("a", sa.INT()), Column("b", sa.VARCHAR(9)), Column("c", sa.REAL)
        ),
        after=lambda m: Table(
            "things", m, key(), Column("a", Integer), Column("b", String(9)), Column("c", sa.REAL), Column("d", Text)
        ),
        rows={"things": [{"id": 1, "a": 1, "b": "x", "c": 1.5}]},
        expected=("+ column things.d",),
        dialects=POSTGRESQL,
    ),
    *(retype(*case, dialects=POSTGRESQL) for case in ONLY_POSTGRESQL),
)
