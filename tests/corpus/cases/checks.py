"""CHECK constraints."""

from collections.abc import Callable

from sqlalchemy import Boolean, CheckConstraint, Column, Enum, Integer, MetaData, Numeric, String, Table, Text

from tests.corpus.case import POSTGRESQL, SQLITE, UNNAMED, Case, also, conventional, key, nothing

ROWS = {"items": [{"id": 1, "price": 10, "status": "new"}, {"id": 2, "price": 20, "status": None}]}


def items(metadata: MetaData, *constraints: object) -> Table:
    return Table("items", metadata, key(), Column("price", Integer), Column("status", String(20)), *constraints)


def ck(text: str, name: str | None = "ck_items", **options: bool) -> CheckConstraint:
    return CheckConstraint(text, name=name, **options)


NOT_VALID = {"goal": "the models ask not to check the rows that are there; in a new table there are none"}


def by_hand(*endings: str, name: str = "ck_items") -> Callable[[MetaData], Table]:
    """Items with CHECKs that SQLAlchemy cannot say."""
    words = "ALTER TABLE items ADD CONSTRAINT {} CHECK (price > 0) {}"
    names = [name if not number else f"{name}_{number}" for number in range(len(endings))]
    return lambda m: also(items(m), *(words.format(*pair) for pair in zip(names, endings, strict=True)))


CASES = (
    Case(
        name="add_check",
        before=items,
        after=lambda m: items(m, ck("price > 0")),
        rows=ROWS,
        expected=("+ check ck_items",),
    ),
    Case(
        name="add_check_without_name",
        before=items,
        after=lambda m: items(m, ck("price > 0", None)),
        rows=ROWS,
        expected=("+ check (price > 0)",),
        impossible=UNNAMED,
    ),
    Case(
        name="add_check_by_convention",
        before=lambda m: items(conventional(m)),
        after=lambda m: items(conventional(m), ck("price > 0", "positive")),
        rows=ROWS,
        expected=("+ check ck_items_positive",),
    ),
    Case(
        name="add_check_that_a_row_breaks",
        before=items,
        after=lambda m: items(m, ck("price > 15")),
        rows=ROWS,
        expected=("+ check ck_items",),
        refused="(?i)check constraint",
    ),
    Case(
        name="drop_check",
        before=lambda m: items(m, ck("price > 0")),
        after=items,
        rows=ROWS,
        expected=("- check ck_items",),
    ),
    Case(
        name="drop_check_without_name",
        before=lambda m: items(m, ck("price > 0", None)),
        after=items,
        rows=ROWS,
        expected={"postgresql": ("- check items_price_check",), "sqlite": ("- check (price > 0)",)},
        impossible=UNNAMED,
    ),
    Case(
        name="expression_of_check",
        before=lambda m: items(m, ck("price > 0")),
        after=lambda m: items(m, ck("price >= 0")),
        rows=ROWS,
        expected=("~ check ck_items expression",),
    ),
    Case(
        name="brackets_of_check",
        before=lambda m: items(m, ck("price > 0 AND price < 50 OR price = 99")),
        after=lambda m: items(m, ck("price > 0 AND (price < 50 OR price = 99)")),
        rows=ROWS,
        expected=("~ check ck_items expression",),
    ),
    *[
        Case(
            name=f"{name}_under_a_check",
            before=lambda m, before=before, check=check: Table("things", m, key(), Column("x", before), ck(check)),
            after=lambda m, after=after, check=check: Table("things", m, key(), Column("x", after), ck(check)),
            rows={"things": [{"id": 1, "x": value}]},
            expected=("~ column things.x type",),
        )
        for name, before, after, check, value in (
            ("numeric_to_integer", Numeric(8, 2), Integer, "x > 0", 5),
            ("varchar_to_text", String(9), Text, "x IN ('a', 'b')", "a"),
            ("text_to_varchar", Text, String(9), "x IN ('a', 'b')", "a"),
            ("varchar_wider", String(9), String(20), "x IN ('a', 'b') AND length(x) > 0", "a"),
        )
    ],
    Case(
        name="literal_of_check",
        before=lambda m: items(m, ck("status <> 'Draft'")),
        after=lambda m: items(m, ck("status <> 'draft'")),
        rows=ROWS,
        expected=("~ check ck_items expression",),
    ),
    Case(
        name="values_of_check",
        before=lambda m: items(m, ck("status IN ('new', 'old')")),
        after=lambda m: items(m, ck("status IN ('new', 'old', 'it''s 5% \\:gone')")),
        rows=ROWS,
        expected=("~ check ck_items expression",),
    ),
    Case(
        name="check_spelled_otherwise",
        before=lambda m: items(m, ck("(status)::text = ANY (ARRAY['new'::varchar, 'old'::varchar]::text[])")),
        after=lambda m: [items(m, ck("status IN ('new', 'old')")), Table("others", m, key())],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ table others",),
    ),
    Case(
        name="rename_check",
        before=lambda m: items(m, ck("price > 0", "ck_old")),
        after=lambda m: items(m, ck("price > 0", "ck_new")),
        rows=ROWS,
        expected=("→ check ck_new renamed from ck_old",),
    ),
    Case(
        name="check_over_two_columns",
        before=items,
        after=lambda m: items(m, ck("price > 5 OR status IS NOT NULL"), ck("length(status) < 9", "ck_length")),
        rows=ROWS,
        expected=("+ check ck_items", "+ check ck_length"),
    ),
    Case(
        name="check_with_like_and_case",
        before=items,
        after=lambda m: items(m, ck("CASE WHEN price > 5 THEN status LIKE 'n%' ELSE status IS NULL END")),
        rows={"items": [{"id": 1, "price": 10, "status": "new"}]},
        expected=("+ check ck_items",),
    ),
    Case(
        name="check_over_a_column_that_changes_type",
        before=lambda m: items(m, ck("price > 0")),
        after=lambda m: Table(
            "items", m, key(), Column("price", Numeric(9, 2)), Column("status", String(20)), ck("price > 0")
        ),
        rows=ROWS,
        expected=("~ column items.price type",),
    ),
    Case(
        name="check_goes_with_its_column",
        before=lambda m: items(m, ck("price > 0")),
        after=lambda m: Table("items", m, key(), Column("status", String(20))),
        rows=ROWS,
        expected=("- check ck_items", "- column items.price"),
    ),
    Case(
        name="check_of_a_boolean_type",
        before=lambda m: Table("flags", m, key(), Column("on", Boolean)),
        after=lambda m: Table("flags", m, key(), Column("on", Boolean(create_constraint=True, name="ck_flags_on"))),
        rows={"flags": [{"id": 1, "on": True}]},
        dialects=SQLITE,
        expected=("+ check ck_flags_on",),
    ),
    Case(
        name="check_of_an_enum_type",
        before=lambda m: Table("flags", m, key(), Column("e", Enum("a", "b", native_enum=False, length=9))),
        after=lambda m: Table(
            "flags",
            m,
            key(),
            Column("e", Enum("a", "b", native_enum=False, length=9, create_constraint=True, name="ck_flags_e")),
        ),
        rows={"flags": [{"id": 1, "e": "a"}]},
        expected=("+ check ck_flags_e",),
    ),
    Case(
        name="labels_of_a_check_of_an_enum_type",
        before=lambda m: Table(
            "flags",
            m,
            key(),
            Column("e", Enum("a", "b", native_enum=False, length=9, create_constraint=True, name="ck_flags_e")),
        ),
        after=lambda m: Table(
            "flags",
            m,
            key(),
            Column("e", Enum("a", "b", "it's", native_enum=False, length=9, create_constraint=True, name="ck_flags_e")),
        ),
        rows={"flags": [{"id": 1, "e": "a"}]},
        expected=("~ check ck_flags_e expression",),
    ),
    Case(
        name="add_check_not_valid",
        before=items,
        after=lambda m: items(m, ck("price > 15", postgresql_not_valid=True)),
        rows=ROWS,
        expected=("+ check ck_items",),
        dialects=POSTGRESQL,
        impossible=NOT_VALID,
    ),
    Case(
        name="check_not_valid_changes",
        before=lambda m: items(m, ck("price > 0")),
        after=lambda m: items(m, ck("price > 15", postgresql_not_valid=True)),
        rows=ROWS,
        expected=("~ check ck_items expression",),
        dialects=POSTGRESQL,
        impossible=NOT_VALID,
    ),
    Case(
        name="validate_check",
        before=by_hand("NOT VALID"),
        after=lambda m: items(m, ck("price > 0")),
        rows=ROWS,
        expected=("~ check ck_items not_valid",),
        undeclared=("- check ck_items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="validate_check_without_name",
        before=by_hand("NOT VALID", name="items_price_check"),
        after=lambda m: items(m, ck("price>0", None)),
        rows=ROWS,
        expected=("~ check items_price_check not_valid",),
        undeclared=("- check items_price_check",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="validate_check_under_another_name",
        before=by_hand("NOT VALID", name="ck_old"),
        after=lambda m: items(m, ck("price > 0")),
        rows=ROWS,
        expected=("~ check ck_items not_valid", "→ check ck_items renamed from ck_old"),
        undeclared=("- check ck_old",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="check_may_be_not_valid_and_is",
        before=lambda m: also(
            items(m, ck("price > 0")),
            "ALTER TABLE items DROP CONSTRAINT ck_items, ADD CONSTRAINT ck_items CHECK (price > 0) NOT VALID",
        ),
        after=lambda m: items(m, ck("price > 0", postgresql_not_valid=True)),
        rows=ROWS,
        expected=(),
        dialects=POSTGRESQL,
    ),
    Case(
        name="check_may_be_not_valid_and_is_not",
        before=lambda m: items(m, ck("price > 0")),
        after=lambda m: items(m, ck("price>0", postgresql_not_valid=True)),
        rows=ROWS,
        expected=(),
        dialects=POSTGRESQL,
    ),
    Case(
        name="check_is_inherited_again",
        before=by_hand("NO INHERIT", "NO INHERIT NOT VALID"),
        after=lambda m: items(m, ck("price > 0"), ck("price > 0", "ck_items_1")),
        rows=ROWS,
        expected=("~ check ck_items no_inherit", "~ check ck_items_1 no_inherit", "~ check ck_items_1 not_valid"),
        undeclared=("- check ck_items", "- check ck_items_1"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_checks_with_options",
        before=by_hand("NO INHERIT", "NOT VALID"),
        after=items,
        rows=ROWS,
        expected=("- check ck_items", "- check ck_items_1"),
        undeclared=("- check ck_items", "- check ck_items_1"),
        dialects=POSTGRESQL,
    ),
    Case(
        name="add_table_with_check_not_valid",
        before=nothing,
        after=lambda m: items(m, ck("price > 0", postgresql_not_valid=True)),
        expected=("+ table items",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="drop_table_with_checks_with_options",
        before=by_hand("NO INHERIT", "NOT VALID", "NO INHERIT NOT VALID"),
        after=nothing,
        rows=ROWS,
        keeps=(),
        expected=("- table items",),
        undeclared=("- check ck_items", "- check ck_items_1", "- check ck_items_2"),
        dialects=POSTGRESQL,
    ),
)
