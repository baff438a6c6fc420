"""Aggregates, declared as SQL on the metadata."""

from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table

from tests.corpus.case import POSTGRESQL, Case, also, key

ROWS: dict[str, list[dict[str, Any]]] = {"users": [{"id": 1, "age": 3}, {"id": 2, "age": 4}]}


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("age", Integer))


def changed(name: str, before: str, after: str, *properties: str, beside: tuple[str, ...] = ()) -> Case:
    return Case(
        name=f"aggregate_{name}",
        before=lambda m: users(m, f"CREATE AGGREGATE total{before}", *beside),
        after=lambda m: users(m, f"CREATE AGGREGATE total{after}", *beside),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=tuple(f"~ aggregate total(integer) {item}" for item in properties),
    )


SUM = "(integer) (sfunc = int4pl, stype = integer, initcond = '0')"
STEP = "CREATE FUNCTION step(integer, integer) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT $1 + $2 $$"
USED = (
    "CREATE VIEW totals AS SELECT total(age) AS total FROM users",
    "REVOKE ALL ON FUNCTION total(int) FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION total(int4) TO pg_monitor",
    "COMMENT ON AGGREGATE total(integer) IS 'it''s 5% :x'",
)
MOVING = (
    "(integer) (sfunc = int4pl, stype = integer, sspace = 8, combinefunc = int4pl, initcond = '0', msfunc = int4pl,"
    " minvfunc = int4mi, mstype = integer, msspace = 16, minitcond = '0', parallel = safe)"
)

CASES = (
    Case(
        name="add_aggregates",
        before=lambda m: users(m),
        after=lambda m: users(
            m,
            STEP,
            "CREATE AGGREGATE \"A 5%:x\"(a integer) (sfunc = step, stype = integer, initcond = '5')",
            "CREATE AGGREGATE all_of(*) (sfunc = int8inc, stype = bigint, initcond = '0')",
            "CREATE AGGREGATE least_of(integer) (sfunc = int4smaller, stype = integer, sortop = <)",
            'CREATE AGGREGATE place(VARIADIC "any" ORDER BY VARIADIC "any") (sfunc = ordered_set_transition_multi,'
            " stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical)",
            "CREATE AGGREGATE middle(float8 ORDER BY float8) (sfunc = ordered_set_transition, stype = internal,"
            " finalfunc = percentile_cont_float8_final, finalfunc_modify = shareable)",
            "CREATE AGGREGATE of_old (basetype = integer, sfunc = int4pl, stype = int4, initcond = '0')",
            f"CREATE AGGREGATE moving{MOVING}",
            "CREATE VIEW totals AS SELECT of_old(age) AS total, all_of(*) AS n FROM users",
            "COMMENT ON AGGREGATE all_of(*) IS 'a'",
            "COMMENT ON AGGREGATE middle(float8 ORDER BY double precision) IS 'b'",
            "GRANT EXECUTE ON FUNCTION all_of() TO pg_monitor",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(
            "+ aggregate A 5%:x(integer)",
            "+ aggregate all_of()",
            "+ aggregate least_of(integer)",
            "+ aggregate middle(double precision, double precision)",
            "+ aggregate moving(integer)",
            "+ aggregate of_old(integer)",
            '+ aggregate place("any")',
            "+ function step(integer, integer)",
            "+ grant to pg_monitor",
            "+ view totals",
        ),
    ),
    Case(
        name="aggregate_that_no_model_names",
        before=lambda m: also(users(m), f"CREATE AGGREGATE total{SUM}"),
        after=lambda m: users(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="forgotten_aggregates",
        before=lambda m: users(
            m,
            STEP,
            f"CREATE AGGREGATE total{SUM.replace('int4pl', 'step')}",
            "CREATE AGGREGATE all_of(*) (sfunc = int8inc, stype = bigint, initcond = '0')",
            *USED,
        ),
        after=lambda m: users(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=(
            "- aggregate all_of()",
            "- aggregate total(integer)",
            "- function step(integer, integer)",
            "- grant to PUBLIC",
            "- grant to pg_monitor",
            "- view totals",
        ),
    ),
    changed(
        "spelled_otherwise",
        MOVING,
        "(IN int4) (MSFUNC = pg_catalog.int4pl, PARALLEL = safe, stype = int, sfunc = int4pl, MINVFUNC = int4mi,"
        " mstype = int4, msspace = 16, sspace = 8, combinefunc = int4pl, minitcond = '0', initcond = '0',"
        " finalfunc_modify = read_only)",
    ),
    changed("spelled_as_of_old", SUM, " (basetype = 'int4', stype = int4, sfunc = int4pl, initcond = '0')"),
    changed("initcond", SUM, SUM.replace("'0'", "'1'"), "definition", beside=USED),
    changed("parallel", SUM, SUM.replace(", init", ", parallel = safe, init"), "definition", beside=USED),
    changed("moving", SUM, MOVING, "definition"),
    changed(
        "result",
        SUM,
        "(integer) (sfunc = int4_sum, stype = bigint)",
        "definition",
        beside=USED,
    ),
    changed(
        "named_argument", SUM.replace("(integer)", "(a integer)"), SUM.replace("(integer)", "(b integer)"), "definition"
    ),
    Case(
        name="aggregate_over_another_function",
        before=lambda m: users(m, STEP, f"CREATE AGGREGATE total{SUM.replace('int4pl', 'step')}", *USED),
        after=lambda m: users(
            m, STEP.replace("step", "next"), f"CREATE AGGREGATE total{SUM.replace('int4pl', 'next')}", *USED
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("→ function next(integer, integer) renamed from step",),
    ),
    Case(
        name="aggregate_over_a_function_made_anew",
        before=lambda m: users(
            m,
            STEP.replace("(integer, ", "(a integer, "),
            f"CREATE AGGREGATE total{SUM.replace('int4pl', 'step')}",
            *USED,
        ),
        after=lambda m: users(
            m,
            STEP.replace("(integer, ", "(b integer, "),
            f"CREATE AGGREGATE total{SUM.replace('int4pl', 'step')}",
            *USED,
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function step(integer, integer) definition",),
    ),
    Case(
        name="aggregate_comment",
        before=lambda m: users(m, f"CREATE AGGREGATE total{SUM}"),
        after=lambda m: users(m, f"CREATE AGGREGATE total{SUM}", "COMMENT ON AGGREGATE total(int) IS 'b'"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ aggregate total(integer) comment",),
    ),
)
