"""Range types, declared as SQL on the metadata."""

from typing import Any

from sqlalchemy import CheckConstraint, Column, Index, MetaData, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY, DOMAIN, ExcludeConstraint

from tests.corpus.case import POSTGRESQL, Case, also, key
from tests.corpus.cases.types_of_our_own import Named

ROWS: dict[str, list[dict[str, Any]]] = {"stays": [{"id": 1, "during": "[1,2)"}, {"id": 2, "during": "[3,4)"}]}

APART = (
    "CREATE FUNCTION apart(integer, integer) RETURNS float8 IMMUTABLE LANGUAGE sql AS $$ SELECT ($1 - $2)::float8 $$"
)


def stays(metadata: MetaData, *sql: str, type_: str = "span") -> Table:
    """A table over a range type that SQL declares."""
    metadata.info["sql"] = list(sql)
    return Table("stays", metadata, key(), Column("during", Named(type_)))


def unused(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("stays", metadata, key(), Column("during", Text))


def changed(name: str, before: str, after: str, *properties: str, **options: Any) -> Case:
    return Case(
        name=f"range_{name}",
        before=lambda m: stays(m, f"CREATE TYPE span AS RANGE ({before})"),
        after=lambda m: stays(m, f"CREATE TYPE span AS RANGE ({after})"),
        **({"rows": ROWS} | options),
        dialects=POSTGRESQL,
        expected=tuple(f"~ range type span {item}" for item in properties),
    )


def everywhere(metadata: MetaData, *sql: str) -> Table:
    """A table over a range type in every way in which a column can have it, and what else uses it."""
    span = Named("span")
    metadata.info["sql"] = [
        *sql,
        "CREATE DOMAIN short AS span CHECK (VALUE < '[90,99)')",
        "CREATE TYPE pair AS (one span, other span_multirange)",
        "COMMENT ON TYPE span IS 'it''s 5% :x'",
        "REVOKE ALL ON TYPE span FROM PUBLIC",
        "GRANT USAGE ON TYPE span TO pg_monitor WITH GRANT OPTION",
        "GRANT USAGE ON DOMAIN short TO pg_monitor",
        "CREATE VIEW firsts AS SELECT id, lower(during) AS begin FROM stays",
        "CREATE FUNCTION width(span) RETURNS text LANGUAGE sql AS $$ SELECT (upper($1) - lower($1))::text $$",
    ]
    return Table(
        "stays",
        metadata,
        key(),
        Column("during", span, server_default=text("'[7,8)'::span")),
        Column("many", ARRAY(span)),
        Column("sets", Named("span_multirange"), server_default=text("'{}'::span_multirange")),
        Column("own", DOMAIN("short", Text, create_type=False)),
        CheckConstraint("during <> '[9,9]'::span", name="ck_during"),
        Index("ix_during", "id", postgresql_where=text("during > '[0,1)'::span")),
        ExcludeConstraint(("during", "&&"), where=text("during < '[50,51)'::span"), name="ex_during"),
    )


def constructed(metadata: MetaData, name: str) -> Table:
    """A range type under a name, in SQL that calls what makes its ranges."""
    metadata.info["sql"] = f"CREATE TYPE {name} AS RANGE (subtype = integer)"
    return Table(
        "stays",
        metadata,
        key(),
        Column("during", Named(name), server_default=text(f"{name}(1, 2)")),
        Column("sets", Named(f"{name}_multirange"), server_default=text(f"{name}_multirange({name}(1, 2))")),
        CheckConstraint(f"during < {name}(50, 60, '[]')", name="ck_during"),
        CheckConstraint("during::text <> 'span(1)'", name="ck_text"),
    )


EVERYWHERE: dict[str, list[dict[str, Any]]] = {
    "stays": [{"id": 1, "during": "[1,2)", "many": ["[1,2)"], "sets": "{[1,2),[3,4)}", "own": "[5,6)"}]
}

CASES = (
    Case(
        name="add_range_types",
        before=lambda m: Table("stays", m, key()),
        after=lambda m: stays(
            m,
            'CREATE TYPE "Span 5%:x" AS RANGE (SUBTYPE = text, COLLATION = "C", multirange_type_name = \'Spans :x\')',
            "CREATE TYPE a_span AS RANGE (subtype_diff = float8mi, subtype = float8)",
            "CREATE DOMAIN day AS date",
            "CREATE TYPE of_days AS RANGE (subtype = day)",
            "COMMENT ON TYPE a_span IS 'it''s 5% :x'",
            type_="a_span",
        ),
        rows={"stays": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=(
            "+ column stays.during",
            "+ domain day",
            "+ range type Span 5%:x",
            "+ range type a_span",
            "+ range type of_days",
        ),
    ),
    Case(
        name="add_range_type_measured_by_a_function",
        before=lambda m: Table("stays", m, key()),
        after=lambda m: stays(m, APART, "CREATE TYPE span AS RANGE (subtype = integer, subtype_diff = apart)"),
        rows={"stays": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=("+ column stays.during", "+ function apart(integer, integer)", "+ range type span"),
    ),
    Case(
        name="range_type_that_no_model_names",
        before=lambda m: also(unused(m), "CREATE TYPE span AS RANGE (subtype = integer)"),
        after=lambda m: unused(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="forgotten_range_type",
        before=lambda m: unused(
            m,
            "CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = spans)",
            "COMMENT ON TYPE span IS 'x'",
            "GRANT USAGE ON TYPE span TO pg_monitor",
        ),
        after=lambda m: unused(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("- grant to pg_monitor", "- range type span"),
    ),
    changed(
        "spelled_otherwise",
        "subtype = float8, subtype_diff = float8mi",
        'Subtype_Diff = "pg_catalog"."float8mi", SUBTYPE = double precision, subtype_opclass = float8_ops,'
        " multirange_type_name = public.span_multirange",
    ),
    changed("spelled_otherwise_over_text", "subtype = varchar", "subtype = varchar(5), collation = default"),
    changed("subtype", "subtype = integer", "subtype = numeric", "subtype"),
    changed("subtype_narrower", "subtype = numeric", "subtype = integer", "subtype"),
    changed(
        "subtype_that_a_row_does_not_fit",
        "subtype = text",
        "subtype = date",
        "subtype",
        refused="invalid input syntax",
    ),
    changed(
        "subtype_with_a_zone",
        "subtype = timestamp",
        "subtype = timestamptz",
        "subtype",
        rows={"stays": [{"id": 1, "during": "[2026-01-01 12:00,2026-01-02)"}]},
        keeps=("stays.id",),
    ),
    changed(
        "collation_and_opclass",
        "subtype = text",
        'subtype = text, subtype_opclass = text_pattern_ops, collation = "C"',
        "opclass",
        "collation",
    ),
    changed("subtype_diff", "subtype = float8", "subtype = float8, subtype_diff = float8mi", "subtype_diff"),
    Case(
        name="range_comment",
        before=lambda m: stays(m, "CREATE TYPE span AS RANGE (subtype = integer)"),
        after=lambda m: stays(m, "CREATE TYPE span AS RANGE (subtype = integer)", "COMMENT ON TYPE span IS 'b'"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ range type span comment",),
    ),
    Case(
        name="range_used_everywhere",
        before=lambda m: everywhere(m, "CREATE TYPE span AS RANGE (subtype = integer)"),
        after=lambda m: everywhere(m, "CREATE TYPE span AS RANGE (subtype = bigint)"),
        rows=EVERYWHERE,
        dialects=POSTGRESQL,
        expected=("~ range type span subtype",),
    ),
    Case(
        name="range_renamed",
        before=lambda m: stays(m, "CREATE TYPE span AS RANGE (subtype = integer)"),
        after=lambda m: stays(m, "CREATE TYPE extent AS RANGE (subtype = integer)", type_="extent"),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=(
            "→ multirange type extent_multirange renamed from span_multirange",
            "→ range type extent renamed from span",
        ),
    ),
    Case(
        name="range_renamed_with_its_constructors",
        before=lambda m: constructed(m, "span"),
        after=lambda m: constructed(m, "extent"),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=(
            "→ multirange type extent_multirange renamed from span_multirange",
            "→ range type extent renamed from span",
        ),
    ),
    Case(
        name="range_multirange_renamed",
        before=lambda m: stays(m, "CREATE TYPE span AS RANGE (subtype = integer)", type_="span_multirange"),
        after=lambda m: stays(
            m, 'CREATE TYPE span AS RANGE (subtype = integer, multirange_type_name = "Spans")', type_='"Spans"'
        ),
        rows={"stays": [{"id": 1, "during": "{[1,2),[3,4)}"}]},
        dialects=POSTGRESQL,
        expected=("→ multirange type Spans renamed from span_multirange",),
    ),
)
