"""Server defaults."""

import uuid
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Boolean, Column, DateTime, Integer, MetaData, Numeric, String, Table, Text, func, text
from sqlalchemy.dialects import postgresql

from tests.corpus.case import BOTH, POSTGRESQL, Build, Case, key


def things(type_: Any, default: Any) -> Build:
    def build(metadata: MetaData) -> None:
        Table("things", metadata, key(), Column("x", type_, server_default=default), Column("other", String(9)))

    return build


def redefault(name: str, type_: Any, before: Any, after: Any, *, dialects: tuple[str, ...] = BOTH) -> Case:
    """A column gets another default; rows keep what they hold."""
    return Case(
        name=name,
        before=things(type_, before),
        after=things(type_, after),
        rows={"things": [{"id": 1, "other": "o"}, {"id": 2, "x": None, "other": "p"}]},
        keeps=("things.id", "things.x", "things.other"),
        dialects=dialects,
        expected=("~ column things.x default",),
    )


CASES = (
    redefault("default_added", Integer, None, "5"),
    redefault("default_dropped", Integer, "5", None),
    redefault("default_changed", Integer, "5", "6"),
    redefault("default_number_with_point", Numeric(8, 2), "1.50", "2.25"),
    redefault("default_negative_number", Integer, "1", text("-1")),
    redefault("default_text", String(20), "a", "b"),
    redefault("default_case_matters", String(20), "Draft", "draft"),
    redefault("default_empty_text", String(20), None, ""),
    redefault("default_null_text", String(20), None, "NULL"),
    redefault("default_spaces", String(20), "a b", " a  b "),
    redefault("default_with_quotes", String(40), "it's", "it''s \"quoted\""),
    redefault("default_with_percent_and_colon", String(40), "10%", "100%% :name \\:x %(y)s"),
    redefault("default_with_backslash_and_brackets", String(40), "(a)", "\\n {0} [b]"),
    redefault("default_unicode", String(40), "ä", "ß→日本"),
    redefault("default_two_lines", Text, "a\nb", "a\n\tb\n"),
    redefault("default_boolean", Boolean, sa.true(), sa.false()),
    redefault("default_now", DateTime, None, func.now()),
    redefault("default_now_to_constant", DateTime, func.now(), "2024-01-01 00:00:00"),
    redefault("default_function", Text, None, text("(lower('ABC'))")),
    redefault("default_arithmetic", Integer, text("(1 + 2)"), text("(1 + 2) * 3"), dialects=POSTGRESQL),
    redefault("default_expression_changed", Integer, text("(1 + 2)"), text("(1 + 3)")),
    redefault("default_json", sa.JSON, None, text("'{}'")),
    redefault(
        "default_jsonb", postgresql.JSONB, text("'{}'"), text("""'{"a": "it''s"}'::jsonb"""), dialects=POSTGRESQL
    ),
    redefault("default_uuid", sa.Uuid, None, text("gen_random_uuid()"), dialects=POSTGRESQL),
    redefault("default_array", postgresql.ARRAY(Text), text("'{}'"), text("ARRAY['a','b']"), dialects=POSTGRESQL),
    redefault("default_interval", sa.Interval, None, text("'1 day'"), dialects=POSTGRESQL),
    redefault(
        "default_timezone_call",
        DateTime,
        func.now(),
        text("timezone('utc', now())"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="default_goes_with_type",
        before=things(Integer, "5"),
        after=things(Boolean, sa.true()),
        rows={"things": [{"id": 1, "x": 1, "other": "o"}]},
        keeps=("things.id", "things.other"),
        expected=("~ column things.x default", "~ column things.x type"),
    ),
    Case(
        name="default_spelled_otherwise",
        before=lambda m: Table("things", m, key(), Column("x", String(9), server_default=text("'a'::text"))),
        after=lambda m: Table("things", m, key(), Column("x", String(9), server_default="a"), Column("y", Integer)),
        rows={"things": [{"id": 1, "x": "q"}]},
        expected=("+ column things.y",),
        dialects=POSTGRESQL,
        impossible={"goal": "the two spellings mean the same, so the old one stays"},
    ),
    Case(
        name="default_at_time_zone_is_a_call",
        before=things(DateTime, text("timezone('utc', now())")),
        after=things(DateTime, text("(now() AT TIME ZONE 'utc')")),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="default_at_two_time_zones_is_two_calls_in_each_other",
        before=things(DateTime, text("timezone('CET', timezone('utc', now() - interval '1 day'))")),
        after=things(
            DateTime, text("((now() - interval '1 day') AT TIME ZONE 'utc' AT TIME ZONE 'CET')\\:\\:timestamp")
        ),
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="default_at_another_time_zone",
        before=things(DateTime, text("timezone('utc', now())")),
        after=things(DateTime, text("(now() AT TIME ZONE 'CET')")),
        rows={"things": [{"id": 1, "other": "o"}]},
        keeps=("things.id",),
        dialects=POSTGRESQL,
        expected=("~ column things.x default",),
    ),
    Case(
        name="computed_at_time_zone_is_a_call",
        before=lambda m: Table(
            "things",
            m,
            key(),
            Column("made", DateTime(timezone=True)),
            Column("day", DateTime, sa.Computed("timezone('utc', made)", persisted=True)),
        ),
        after=lambda m: Table(
            "things",
            m,
            key(),
            Column("made", DateTime(timezone=True)),
            Column("day", DateTime, sa.Computed("made AT TIME ZONE 'utc'", persisted=True)),
        ),
        dialects=POSTGRESQL,
        expected=(),
    ),
    redefault(
        "default_bytea", sa.LargeBinary, text("'\\xdeadbeef'"), text("decode('beef', 'hex')"), dialects=POSTGRESQL
    ),
    redefault("default_range", postgresql.INT4RANGE, text("'[1,5)'"), text("int4range(2, 9)"), dialects=POSTGRESQL),
    redefault(
        "default_multirange",
        postgresql.INT4MULTIRANGE,
        None,
        text("'{[1,5), [7,9)}'\\:\\:int4multirange"),
        dialects=POSTGRESQL,
    ),
    redefault(
        "default_interval_changed", sa.Interval, text("'1 day'"), text("interval '36 hours'"), dialects=POSTGRESQL
    ),
    redefault("default_big_number", sa.BigInteger, "1", text("-9223372036854775807"), dialects=POSTGRESQL),
    redefault("default_double", sa.Double, "0.1", text("-1.5e-7"), dialects=POSTGRESQL),
    redefault("default_numeric_exact", Numeric(20, 10), "0.1", "0.1000000001", dialects=POSTGRESQL),
    redefault("default_cast", Text, text("5\\:\\:text"), text("CAST(6 AS varchar)"), dialects=POSTGRESQL),
    redefault("default_date", sa.Date, "2024-01-01", text("CURRENT_DATE + 7"), dialects=POSTGRESQL),
    redefault("default_time", sa.Time, "12:30", text("LOCALTIME"), dialects=POSTGRESQL),
    redefault(
        "default_timestamptz", DateTime(timezone=True), "2024-01-01 00:00:00+02", func.now(), dialects=POSTGRESQL
    ),
    redefault("default_inet", postgresql.INET, "10.0.0.1", "10.0.0.2", dialects=POSTGRESQL),
    redefault("default_characters", sa.CHAR(5), "draft", "dream", dialects=POSTGRESQL),
    redefault("default_bit", postgresql.BIT(3), text("B'101'"), text("B'111'"), dialects=POSTGRESQL),
    redefault("default_money", postgresql.MONEY, text("'1.50'"), text("2.5"), dialects=POSTGRESQL),
    redefault("default_uuid_constant", sa.Uuid, None, str(uuid.UUID(int=7)), dialects=POSTGRESQL),
    redefault(
        "default_array_of_numbers",
        postgresql.ARRAY(Integer),
        text("'{1,2}'"),
        text("ARRAY[[1,2],[3,4]]"),
        dialects=POSTGRESQL,
    ),
    redefault(
        "default_array_with_quotes",
        postgresql.ARRAY(Text),
        None,
        text("""'{"a b","it''s","\\\\"}'"""),
        dialects=POSTGRESQL,
    ),
    redefault("default_json_changed", sa.JSON, text("'{}'"), text("""'{"a": [1, null]}'"""), dialects=POSTGRESQL),
    redefault(
        "default_jsonb_function",
        postgresql.JSONB,
        text("'[]'"),
        text("jsonb_build_object('a', 1)"),
        dialects=POSTGRESQL,
    ),
    redefault("default_escape_string", Text, None, text("E'a\\tb\\\\c'"), dialects=POSTGRESQL),
    redefault("default_user", Text, None, text("CURRENT_USER"), dialects=POSTGRESQL),
    redefault(
        "default_case", Integer, None, text("CASE WHEN now() > '2000-01-01' THEN 1 ELSE 2 END"), dialects=POSTGRESQL
    ),
)
