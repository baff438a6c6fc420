"""Generated columns."""

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Column, Computed, Index, Integer, MetaData, String, Table

from tests.corpus.case import POSTGRESQL, SQLITE, Build, Case, key

ROWS = {"items": [{"id": 1, "n": 10}, {"id": 2, "n": 20}]}


def items(*extra: Any, n: Any = Integer) -> Build:
    def build(metadata: MetaData) -> None:
        Table("items", metadata, key(), Column("n", n), *[item() for item in extra])

    return build


def twice(text: str = "n * 2", stored: bool = True, type_: Any = Integer, **options: Any) -> Any:
    return lambda: Column("twice", type_, Computed(text, persisted=stored), **options)


def values(first: Any, second: Any) -> dict[str, list[dict[str, Any]]]:
    return {"items": [{"id": 1, "twice": first}, {"id": 2, "twice": second}]}


CASES = (
    Case(
        name="add_stored_column",
        before=items(),
        after=items(twice()),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("+ column items.twice",),
    ),
    Case(
        name="add_virtual_column",
        before=items(),
        after=items(twice(stored=False)),
        rows=ROWS,
        becomes=values(20, 40),
        dialects=SQLITE,
        expected=("+ column items.twice",),
    ),
    Case(
        name="drop_stored_column",
        before=items(twice()),
        after=items(),
        rows=ROWS,
        expected=("- column items.twice",),
    ),
    Case(
        name="expression_of_stored_column",
        before=items(twice()),
        after=items(twice("n * 3")),
        rows=ROWS,
        becomes=values(30, 60),
        expected=("~ column items.twice computed",),
    ),
    Case(
        name="stored_becomes_virtual",
        before=items(twice()),
        after=items(twice(stored=False)),
        rows=ROWS,
        becomes=values(20, 40),
        dialects=SQLITE,
        expected=("~ column items.twice computed",),
    ),
    Case(
        name="stored_becomes_plain",
        before=items(twice()),
        after=items(lambda: Column("twice", Integer)),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("~ column items.twice computed",),
    ),
    Case(
        name="plain_becomes_stored",
        before=items(lambda: Column("twice", Integer)),
        after=items(twice()),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("~ column items.twice computed",),
    ),
    Case(
        name="default_becomes_stored",
        before=items(lambda: Column("twice", Integer, server_default="7")),
        after=items(twice()),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("~ column items.twice computed", "~ column items.twice default"),
    ),
    Case(
        name="type_of_stored_column",
        before=items(twice()),
        after=items(twice(type_=BigInteger)),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("~ column items.twice type",),
    ),
    Case(
        name="not_null_of_stored_column",
        before=items(twice()),
        after=items(twice(nullable=False)),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("~ column items.twice nullable",),
    ),
    Case(
        name="source_of_stored_column_changes_type",
        before=items(twice(type_=BigInteger)),
        after=items(twice(type_=BigInteger), n=BigInteger),
        rows=ROWS,
        becomes=values(20, 40),
        expected=("~ column items.n type",),
    ),
    Case(
        name="source_of_stored_column_is_dropped_with_it",
        before=lambda m: Table(
            "items", m, key(), Column("n", Integer), Column("m", Integer, Computed("n + 1", persisted=True))
        ),
        after=lambda m: Table("items", m, key()),
        rows=ROWS,
        expected=("- column items.m", "- column items.n"),
    ),
    Case(
        name="rebuild_beside_generated_columns",
        before=items(twice(), lambda: Column("s", String(5))),
        after=items(twice(), lambda: Column("s", String(9), nullable=False, server_default="x")),
        rows={"items": [{"id": 1, "n": 10, "s": "a"}, {"id": 2, "n": 20, "s": "b"}]},
        becomes=values(20, 40),
        expected=("~ column items.s default", "~ column items.s nullable", "~ column items.s type"),
    ),
    Case(
        name="stored_column_under_index_and_check",
        before=items(
            twice(), lambda: Index("ix_items_twice", "twice"), lambda: CheckConstraint("twice > 0", name="ck_items")
        ),
        after=items(
            twice("n * 4"),
            lambda: Index("ix_items_twice", "twice"),
            lambda: CheckConstraint("twice > 0", name="ck_items"),
        ),
        rows=ROWS,
        becomes=values(40, 80),
        expected=("~ column items.twice computed",),
    ),
    Case(
        name="stored_text_with_literal",
        before=lambda m: Table("items", m, key(), Column("s", String(9))),
        after=lambda m: Table(
            "items",
            m,
            key(),
            Column("s", String(9)),
            Column("t", String(20), Computed("s || ' 5%'' \\:x'", persisted=True)),
        ),
        rows={"items": [{"id": 1, "s": "a"}]},
        becomes={"items": [{"id": 1, "t": "a 5%' :x"}]},
        expected=("+ column items.t",),
    ),
    Case(
        name="stored_spelled_otherwise",
        before=items(twice("(n) * (2)")),
        after=items(twice("n*2"), lambda: Column("m", Integer)),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column items.m",),
    ),
)
