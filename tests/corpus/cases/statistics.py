"""Extended statistics, which the server drops without a word together with a column of theirs."""

from typing import Any

from sqlalchemy import BigInteger, Column, Integer, MetaData, Numeric, String, Table, Text

from tests.corpus.case import POSTGRESQL, Build, Case, also, key, nothing

ROWS = {"orders": [{"id": 1, "city": "a", "zip": 1, "cents": 5}, {"id": 2, "city": None, "zip": 2, "cents": None}]}


def orders(*sql: str, cents: Any = Integer, city: Any = Text, name: str = "orders", by_hand: str = "") -> Build:
    def build(metadata: MetaData) -> Table:
        table = Table(
            name,
            metadata,
            key(),
            Column("city", city),
            Column("zip", Integer),
            Column("cents", cents),
            info={"sql": list(sql)},
        )
        return also(table, by_hand)

    return build


def without(*sql: str) -> Build:
    """The table without its cents."""
    return lambda m: Table("orders", m, key(), Column("city", Text), Column("zip", Integer), info={"sql": list(sql)})


def change(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(
        name=f"extended_statistics_{name}",
        before=before,
        after=after,
        rows=rows,
        dialects=POSTGRESQL,
        expected=expected,
        **options,
    )


def changed(name: str, before: str, after: str, *expected: str) -> Case:
    return change(name, orders(before), orders(after), *(f"~ statistics places {each}" for each in expected))


PLACES = "CREATE STATISTICS places ON city, zip FROM orders"
SUMS = "CREATE STATISTICS sums ON (cents * 2), lower(city), zip FROM orders"
TARGET = "ALTER STATISTICS places SET STATISTICS 300"
COMMENT = "COMMENT ON STATISTICS places IS 'of one''s own'"

KEPT_NAMES = "what the database named itself keeps the name: constraints, a serial's sequence"
SEEN = "CREATE MATERIALIZED VIEW seen AS SELECT city, zip FROM orders"
BY_HAND = f"{PLACES}; {TARGET}; {SUMS}; COMMENT ON STATISTICS sums IS 'kept'"
ODD = 'CREATE STATISTICS "It\'s 5% :x" (mcv, dependencies) ON zip, city, cents FROM public.orders'

CASES = (
    change("added", orders(), orders(PLACES, TARGET, COMMENT), "+ statistics places"),
    change("of_expressions_added", orders(), orders(SUMS, ODD), "+ statistics It's 5% :x", "+ statistics sums"),
    change(
        "of_one_expression",
        orders(),
        orders("CREATE STATISTICS one ON (cents::text || ':x %') FROM orders"),
        "+ statistics one",
    ),
    change(
        "with_their_table",
        nothing,
        orders(PLACES, TARGET, SUMS),
        "+ statistics places",
        "+ statistics sums",
        "+ table orders",
        rows={},
    ),
    change(
        "of_a_dropped_table",
        orders(by_hand="CREATE STATISTICS places (mcv) ON city, zip FROM orders"),
        nothing,
        "- table orders",
    ),
    change("removed", orders(PLACES, TARGET, COMMENT), orders(), "- statistics places", forgotten=True),
    change("that_nobody_declares", orders(by_hand=PLACES), orders()),
    change(
        "in_another_namespace",
        orders("CREATE STATISTICS other.places ON city, zip FROM orders"),
        orders("CREATE STATISTICS other.places (mcv) ON city, zip FROM orders"),
        "~ statistics other.places kinds",
        namespaces=("other",),
    ),
    changed("columns", PLACES, PLACES.replace("zip", "zip, cents"), "columns"),
    changed("expressions", PLACES, PLACES.replace("zip", "zip, upper(city)"), "expressions"),
    changed("kinds", PLACES, PLACES.replace("places", "places (ndistinct)"), "kinds"),
    changed("target_set", PLACES, f"{PLACES}; {TARGET}", "target"),
    changed("target_reset", f"{PLACES}; {TARGET}", PLACES, "target"),
    changed("comment", PLACES, f"{PLACES}; {COMMENT}", "comment"),
    changed("comment_removed", f"{PLACES}; {COMMENT}; {TARGET}", f"{PLACES}; {TARGET}", "comment"),
    changed(
        "spelled_otherwise",
        PLACES,
        'create statistics if not exists public."places" (mcv, ndistinct, dependencies) '
        "on (zip), City from public.orders",
    ),
    changed("target_that_is_the_default", PLACES, f"{PLACES}; ALTER STATISTICS places SET STATISTICS -1"),
    changed(
        "expressions_spelled_otherwise",
        "CREATE STATISTICS places ON (city IN ('a', 'b')), (cents*2) FROM orders",
        "CREATE STATISTICS places ON (city = ANY (ARRAY['a'::text, 'b'])), ( (cents) * 2 ) FROM orders",
    ),
    change(
        "of_a_short_text",
        orders("CREATE STATISTICS places ON (city IN ('a', 'b')), zip FROM orders", city=String(9)),
        orders("CREATE STATISTICS places (mcv) ON (city IN ('a', 'b')), zip FROM orders", city=String(9)),
        "~ statistics places kinds",
    ),
    change(
        "moved_to_another_table",
        lambda m: [orders(PLACES)(m), orders(name="others")(m)],
        lambda m: [orders()(m), orders(PLACES.replace("FROM orders", "FROM others"), name="others")(m)],
        "~ statistics places table",
    ),
    change(
        "renamed",
        orders(PLACES, TARGET, COMMENT),
        orders(*(sql.replace("places", "spots") for sql in (PLACES, TARGET, COMMENT))),
        "→ statistics spots renamed from places",
        forgotten=True,
    ),
    change(
        "renamed_over_another_type",
        orders(SUMS),
        orders(SUMS.replace("sums", "totals"), cents=Numeric),
        "~ column orders.cents type",
        "→ statistics totals renamed from sums",
        forgotten=True,
    ),
    change(
        "not_renamed_where_it_is_unclear",
        orders(PLACES, PLACES.replace("places", "spots")),
        orders(PLACES.replace("places", "sites")),
        "+ statistics sites",
        "- statistics places",
        "- statistics spots",
        forgotten=True,
    ),
    # Another type takes the target on the server, and spells the expressions anew.
    change(
        "over_another_type",
        orders(SUMS, "ALTER STATISTICS sums SET STATISTICS 7"),
        orders(SUMS, "ALTER STATISTICS sums SET STATISTICS 7", cents=Numeric),
        "~ column orders.cents type",
    ),
    change(
        "of_columns_over_another_type",
        orders(PLACES, TARGET, COMMENT),
        orders(PLACES, TARGET, COMMENT, city=String(90)),
        "~ column orders.city type",
    ),
    change(
        "that_nobody_declares_over_another_type",
        orders(by_hand=BY_HAND),
        orders(cents=BigInteger, city=String(90), by_hand=BY_HAND),
        "~ column orders.cents type",
        "~ column orders.city type",
    ),
    change(
        "change_with_the_type",
        orders(SUMS),
        orders(SUMS.replace("cents * 2", "cents * 3"), cents=Numeric),
        "~ column orders.cents type",
        "~ statistics sums expressions",
    ),
    change(
        "without_a_dropped_column",
        orders("CREATE STATISTICS places ON city, zip, cents FROM orders"),
        without(PLACES),
        "- column orders.cents",
        "~ statistics places columns",
    ),
    change(
        "forgotten_with_a_column",
        orders(SUMS, PLACES),
        without(PLACES),
        "- column orders.cents",
        "- statistics sums",
        forgotten=True,
    ),
    change(
        "over_a_new_column",
        without(PLACES),
        orders(PLACES.replace("zip", "zip, cents")),
        "+ column orders.cents",
        "~ statistics places columns",
        rows={"orders": [{"id": 1, "city": "a", "zip": 1}]},
    ),
    change(
        "of_a_renamed_column",
        orders(PLACES),
        lambda m: Table(
            "orders",
            m,
            key(),
            Column("town", Text),
            Column("zip", Integer),
            Column("cents", Integer),
            info={"sql": PLACES.replace("city", "town")},
        ),
        "→ column orders.town renamed from city",
        renames=(("orders.city", "orders.town"),),
    ),
    change(
        "of_a_renamed_column_of_another_type",
        orders(PLACES, TARGET),
        lambda m: Table(
            "orders",
            m,
            key(),
            Column("town", String(90)),
            Column("zip", Integer),
            Column("cents", Integer),
            info={"sql": [PLACES.replace("city", "town"), TARGET]},
        ),
        "~ column orders.town type",
        "→ column orders.town renamed from city",
        renames=(("orders.city", "orders.town"),),
    ),
    change(
        "of_a_renamed_table_with_another_type",
        orders(PLACES, TARGET),
        orders(PLACES.replace("FROM orders", "FROM sales"), TARGET, city=String(90), name="sales"),
        "~ column sales.city type",
        "→ table sales renamed from orders",
        renames=(("orders", "sales"),),
        impossible={"postgresql goal": KEPT_NAMES},
    ),
    change(
        "of_a_materialized_view",
        orders(
            SEEN,
            "CREATE STATISTICS seen_places ON city, zip FROM seen",
        ),
        orders(
            "CREATE MATERIALIZED VIEW seen AS SELECT zip, city FROM orders WHERE zip > 0",
            "CREATE STATISTICS seen_places ON city, zip FROM seen",
        ),
        "~ materialized view seen definition",
    ),
    change(
        "of_a_child",
        lambda m: family(m, Integer),
        lambda m: family(m, BigInteger),
        "~ column animals.age type",
        rows={"animals": [{"id": 1, "age": 3}]},
    ),
    change(
        "of_an_index_on_a_materialized_view",
        orders(SEEN, "CREATE INDEX ix ON seen (lower(city))"),
        orders(
            SEEN,
            "CREATE INDEX ix ON seen (lower(city))",
            "ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 9",
        ),
        "~ index ix statistics",
    ),
)


def family(metadata: MetaData, age: Any) -> None:
    """A table that inherits, with statistics about what it inherits that nobody declares."""
    Table("animals", metadata, key(), Column("age", age))
    dogs = Table("dogs", metadata, Column("breed", Text), postgresql_inherits="animals")
    also(dogs, "CREATE STATISTICS ages ON (age + 1), breed FROM dogs", "ALTER STATISTICS ages SET STATISTICS 9")
