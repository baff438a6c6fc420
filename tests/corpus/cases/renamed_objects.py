"""Views, routines, triggers and the like under another name: the server renames them, with all that depends on them."""

from typing import Any

from sqlalchemy import Column, Integer, MetaData, Numeric, Table, Text

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
        "view_that_another_needs",
        orders(VIEW, FURTHER),
        orders(*(sql.replace("old_one", "new_one") for sql in (VIEW, FURTHER))),
        "~ view further definition",
        "→ view new_one renamed from old_one",
    ),
    change(
        "not_view_with_privileges",
        orders(VIEW, "GRANT SELECT ON old_one TO PUBLIC"),
        orders(*(sql.replace("old_one", "new_one") for sql in (VIEW, "GRANT SELECT ON old_one TO PUBLIC"))),
        "+ grant to PUBLIC",
        "+ view new_one",
        "- grant to PUBLIC",
        "- view old_one",
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
        "function_that_a_policy_calls",
        orders(FUNCTION, CALLING),
        orders(*(sql.replace("old_one", "new_one") for sql in (FUNCTION, CALLING))),
        "~ policy own using",
        "→ function new_one(integer, text) renamed from old_one",
    ),
)
