"""Views, routines, triggers and the like under another name: the server renames them, with all that depends on them."""

from typing import Any

from sqlalchemy import DDL, CheckConstraint, Column, Index, Integer, MetaData, Numeric, Table, Text, event, text

from tests.corpus.case import POSTGRESQL, Build, Case, key

ROWS = {"orders": [{"id": 1, "city": "a", "cents": 5}, {"id": 2, "city": None, "cents": None}]}


def orders(*sql: str, cents: Any = Integer) -> Build:
    def build(metadata: MetaData) -> Table:
        columns = (key(), Column("city", Text), Column("cents", cents))
        return Table("orders", metadata, *columns, info={"sql": list(sql)})

    return build


def change(name: str, before: Build, after: Build, *expected: str, **options: Any) -> Case:
    return Case(
        name=f"renamed_{name}",
        before=before,
        after=after,
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=expected,
        forgotten=True,
        **options,
    )


def renamed(name: str, kind: str, *sql: str, arguments: str = "") -> Case:
    old, new = "old_one", 'It\'s new: "x" 5%'
    quoted = '"' + new.replace('"', '""') + '"'
    return change(
        name,
        orders(*sql),
        orders(*(each.replace(old, quoted) for each in sql)),
        f"→ {kind} {new}{arguments} renamed from {old}",
    )


VIEW = "CREATE VIEW old_one AS SELECT city, count(*) AS n FROM orders WHERE city IN ('a', 'b') GROUP BY city"
FILLED = VIEW.replace("VIEW", "MATERIALIZED VIEW")
FUNCTION = "CREATE FUNCTION old_one(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT a'"
CALLING = "CREATE POLICY own ON orders USING (old_one(id, city) > 0)"
FURTHER = "CREATE VIEW further AS SELECT n FROM old_one"
PROCEDURE = "CREATE PROCEDURE old_one(a int) LANGUAGE sql AS 'DELETE FROM orders WHERE id = a'"
NOTHING = "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
TRIGGER = "CREATE TRIGGER old_one BEFORE INSERT ON orders FOR EACH ROW WHEN (new.cents > 0) EXECUTE FUNCTION nothing()"

LISTED = "CREATE MATERIALIZED VIEW listed AS SELECT n AS n FROM old_one"
COUNTING = "CREATE FUNCTION counting() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM old_one; END"
TEXT = "CREATE FUNCTION by_name() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN count(*) FROM old_one; END'"
SUMS = "CREATE VIEW old_one AS SELECT city, cents FROM orders"
WRITTEN = "CREATE TRIGGER written INSTEAD OF INSERT ON old_one FOR EACH ROW EXECUTE FUNCTION nothing()"
QUIET = "CREATE RULE quiet AS ON DELETE TO old_one DO INSTEAD NOTHING"
ON_IT = (
    NOTHING,
    WRITTEN,
    "COMMENT ON TRIGGER written ON old_one IS 'kept'",
    QUIET,
    "GRANT SELECT (city) ON old_one TO PUBLIC",
    "GRANT SELECT ON old_one TO pg_read_all_stats",
)
CHANGED_ON_IT = (
    NOTHING,
    WRITTEN.replace("INSERT ON", "UPDATE ON"),
    "COMMENT ON TRIGGER written ON old_one IS 'kept'",
    QUIET,
    "COMMENT ON RULE quiet ON old_one IS 'new'",
    "GRANT SELECT ON old_one TO PUBLIC",
    "GRANT SELECT ON old_one TO pg_monitor",
)
PRIVATE = (
    "REVOKE EXECUTE ON FUNCTION old_one(int, text) FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION old_one(int, text) TO pg_monitor",
)
PURE = "CREATE FUNCTION old_one(a int, b text) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT a'"


def anew(*sql: str) -> list[str]:
    return [each.replace("old_one", "new_one") for each in sql]


def called_by_a_table(*sql: str, value: int = 0) -> Build:
    name = "new_one" if "new_one" in sql[0] else "old_one"

    def build(metadata: MetaData) -> Table:
        columns = (
            Column("city", Text),
            Column("cents", Integer, server_default=text(f"{name}({value}, 'a')")),
            CheckConstraint(f"{name}(cents, city) >= {-value}", name="named"),
            Index("ix_named", text(f"{name}(id + {value}, city)")),
        )
        table = Table("orders", metadata, key(), *columns, info={"sql": list(sql[1:])})
        metadata.info["sql"] = [sql[0].replace("CREATE", "CREATE OR REPLACE")]
        event.listen(table, "before_create", DDL(sql[0]))
        return table

    return build


CASES = (
    renamed("view", "view", VIEW, "COMMENT ON VIEW old_one IS 'kept'", "COMMENT ON COLUMN old_one.n IS 'too'"),
    renamed("materialized_view", "materialized view", FILLED, "CREATE UNIQUE INDEX ix_city ON old_one (city)"),
    renamed("function", "function", FUNCTION, arguments="(integer, text)"),
    renamed("procedure", "procedure", PROCEDURE, arguments="(integer)"),
    renamed(
        "aggregate",
        "aggregate",
        "CREATE AGGREGATE old_one(integer) (sfunc = int4pl, stype = integer, initcond = '0')",
        arguments="(integer)",
    ),
    renamed("trigger", "trigger", NOTHING, TRIGGER, "ALTER TABLE orders DISABLE TRIGGER old_one"),
    renamed("policy", "policy", "CREATE POLICY old_one ON orders USING (cents > 0 AND city IN ('a', 'b'))"),
    renamed("rule", "rule", "CREATE RULE old_one AS ON DELETE TO orders WHERE old.cents > 5 DO INSTEAD NOTHING"),
    change(
        "view_over_another_type",
        orders("CREATE VIEW sums AS SELECT city, cents FROM orders"),
        orders("CREATE VIEW totals AS SELECT city, cents FROM orders", cents=Numeric),
        "~ column orders.cents type",
        "→ view totals renamed from sums",
    ),
    change(
        "view_that_others_need",
        orders(VIEW, FURTHER, LISTED, COUNTING),
        orders(*anew(VIEW, FURTHER, LISTED, COUNTING)),
        "→ view new_one renamed from old_one",
    ),
    change(
        "view_that_a_body_names",
        orders(VIEW, COUNTING, TEXT),
        orders(*anew(VIEW, COUNTING, TEXT)),
        "~ function by_name() definition",
        "→ view new_one renamed from old_one",
    ),
    change(
        "view_that_another_needs_otherwise",
        orders(VIEW, FURTHER, "COMMENT ON VIEW further IS 'a'", LISTED),
        orders(*anew(VIEW, FURTHER, LISTED.replace("AS n", "AS m")), "COMMENT ON VIEW further IS 'b'"),
        "~ materialized view listed definition",
        "~ view further comment",
        "→ view new_one renamed from old_one",
    ),
    change(
        "views_one_over_the_other",
        orders(VIEW, FURTHER, FURTHER.replace("further", "last").replace("old_one", "further")),
        orders(
            *anew(VIEW, FURTHER.replace("further", "moreover")),
            FURTHER.replace("further", "last").replace("old_one", "moreover"),
        ),
        "→ view moreover renamed from further",
        "→ view new_one renamed from old_one",
    ),
    change(
        "view_over_another_type_that_others_need",
        orders(SUMS, FURTHER.replace("n ", "cents "), *ON_IT),
        orders(*anew(SUMS, FURTHER.replace("n ", "cents "), *ON_IT), cents=Numeric),
        "~ column orders.cents type",
        "→ view new_one renamed from old_one",
    ),
    change(
        "view_with_all_that_is_on_it",
        orders(SUMS, *ON_IT),
        orders(*anew(SUMS, *ON_IT)),
        "→ view new_one renamed from old_one",
    ),
    change(
        "view_with_changes_on_it",
        orders(SUMS, *ON_IT),
        orders(*anew(SUMS, *CHANGED_ON_IT)),
        "+ grant to pg_monitor",
        "- grant to pg_read_all_stats",
        "~ grant to PUBLIC privileges",
        "~ rule quiet comment",
        "~ trigger written event",
        "→ view new_one renamed from old_one",
    ),
    change(
        "materialized_view_with_privileges",
        orders(FILLED, "GRANT SELECT ON old_one TO PUBLIC", "CREATE STATISTICS pairs ON city, n FROM old_one"),
        orders(*anew(FILLED, "GRANT SELECT ON old_one TO PUBLIC", "CREATE STATISTICS pairs ON city, n FROM old_one")),
        "→ materialized view new_one renamed from old_one",
    ),
    change(
        "function_with_privileges",
        orders(FUNCTION, *PRIVATE),
        orders(*anew(FUNCTION, *PRIVATE)),
        "→ function new_one(integer, text) renamed from old_one",
    ),
    change(
        "not_view_where_it_is_unclear",
        orders(VIEW, VIEW.replace("old_one", "other")),
        orders(VIEW.replace("old_one", "new_one")),
        "+ view new_one",
        "- view old_one",
        "- view other",
    ),
    change(
        "function_that_others_call",
        called_by_a_table(PURE, CALLING, "CREATE VIEW calling AS SELECT old_one(id, city) AS n FROM orders"),
        called_by_a_table(*anew(PURE, CALLING, "CREATE VIEW calling AS SELECT old_one(id, city) AS n FROM orders")),
        "→ function new_one(integer, text) renamed from old_one",
    ),
    change(
        "function_that_a_table_calls_otherwise",
        called_by_a_table(PURE),
        called_by_a_table(*anew(PURE), value=1),
        "~ check named expression",
        "~ column orders.cents default",
        "~ index ix_named parts",
        "→ function new_one(integer, text) renamed from old_one",
    ),
)
