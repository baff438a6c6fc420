"""The comparison of values: every branch, without a database."""

import random
import time
from dataclasses import replace
from typing import Any

import pytest

from schemactl.changes import AlterColumn, AlterConstraint, AlterIndex, Change
from schemactl.compare import compare
from schemactl.schema import (
    Check,
    Column,
    Computed,
    Constraint,
    Enum,
    ForeignKey,
    Identity,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)
from tests.compare.comparing import lines

A, B = Column("a", "integer"), Column("b", "text")
USERS = ObjectName("users")


def schema(*objects: Any, dialect: str = "postgresql") -> Schema:
    return Schema.build(dialect, objects, "public")


def table(*constraints: Constraint, columns: tuple[Column, ...] = (A, B), indexes: tuple[Index, ...] = ()) -> Table:
    return Table(ObjectName("t"), columns, constraints, indexes)


def changed(actual: Any, declared: Any, dialect: str = "postgresql") -> list[str]:
    return lines(compare(schema(actual, dialect=dialect), schema(declared, dialect=dialect)))


def constraints(actual: list[Constraint], declared: list[Constraint]) -> list[str]:
    return changed(table(*actual), table(*declared))


def fk(name: str | None = None, **options: Any) -> ForeignKey:
    return ForeignKey(("a",), USERS, ("id",), name, **options)


def test_equal_schemas_do_not_differ() -> None:
    assert compare(schema(table()), schema(table())) == ()


def test_the_order_of_tables_and_objects_in_them() -> None:
    actual = schema(Table(ObjectName("b"), (A,)), Table(ObjectName("z"), (A, Column("x", "date"))), Enum(USERS, ("x",)))
    declared = schema(
        Table(ObjectName("c"), (A,)),
        Table(
            ObjectName("z"),
            (Column("m", "date"), A, Column("d", "date")),
            (Unique(("m",), "u"), PrimaryKey(("a",), "p"), Check("a > 0", "c"), fk("f")),
            (Index("i", (IndexPart("a"),)),),
            comment="z",
        ),
        Table(ObjectName("a", "app"), (A,)),
    )
    assert lines(compare(actual, declared)) == [
        "+ app.a table, 1 column",
        "- b table, 1 column",
        "+ c table, 1 column",
        "~ z comment None → z",
        "+ z column m date",
        "+ z column d date",
        "- z column x date",
        "+ z primary key p primary key (a)",
        "+ z unique u unique (m)",
        "+ z foreign key f foreign key (a) → users (id)",
        "+ z check c check (a > 0)",
        "+ z index i index (a)",
        "- users enum (x)",
    ]


def test_the_order_does_not_depend_on_the_order_of_the_values() -> None:
    names = [f"c{number}" for number in range(8)]
    uniques = [Unique((name,), f"u{name}") for name in names]
    indexes = [Index(f"i{name}", (IndexPart(name),)) for name in names]
    columns = tuple(Column(name, "integer") for name in names)
    expected = compare(schema(table(columns=columns)), schema(table(*uniques, columns=columns, indexes=tuple(indexes))))
    for seed in range(5):
        random.Random(seed).shuffle(uniques)
        random.Random(seed).shuffle(indexes)
        declared = table(*uniques, columns=columns, indexes=tuple(indexes))
        assert compare(schema(table(columns=columns)), schema(declared)) == expected


def test_the_order_of_columns_is_no_difference() -> None:
    assert changed(table(columns=(A, B)), table(columns=(B, A))) == []


def test_options_of_a_table() -> None:
    strict = replace(table(), options=(("strict", "true"),))
    assert changed(table(), strict, "sqlite") == ["~ t strict None → true"]


@pytest.mark.parametrize(
    ("actual", "declared"),
    [
        (Column("a", "integer"), Column("a", "INTEGER")),
        (Column("a", "text", default="NULL"), Column("a", "text")),
        (Column("a", "text"), Column("a", "text", default="null")),
        (Column("a", "text", default="(now())"), Column("a", "text", default="NOW( )")),
        (Column("a", "integer", computed=Computed("b + 1")), Column("a", "integer", computed=Computed("(B  +1)"))),
        (Column("a", "integer", identity=Identity()), Column("a", "integer", identity=Identity(start=1, cache=1))),
        (
            Column("a", "bigint", identity=Identity()),
            Column("a", "bigint", identity=Identity(min_value=1, max_value=2**63 - 1)),
        ),
        (
            Column("a", "integer", identity=Identity(increment=-1)),
            Column("a", "integer", identity=Identity(increment=-1, start=-1, min_value=-(2**31), max_value=-1)),
        ),
        (
            Column("a", "integer", identity=Identity(min_value=5, start=5)),
            Column("a", "integer", identity=Identity(min_value=5)),
        ),
    ],
)
def test_columns_that_mean_the_same(actual: Column, declared: Column) -> None:
    assert changed(table(columns=(actual,)), table(columns=(declared,))) == []


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (Column("a", "integer", comment="x"), "comment None → x"),
        (Column("a", "integer", nullable=False), "nullable True → False"),
        (Column("a", "bigint"), "type integer → bigint"),
        (Column("a", "integer", autoincrement=True), "autoincrement False → True"),
        (Column("a", "integer", default="1"), "default None → 1"),
        (Column("a", "integer", computed=Computed("1")), "computed None → generated always as (1) stored"),
        (Column("a", "bigint", nullable=False), "type integer → bigint, nullable True → False"),
    ],
)
def test_columns_that_differ_for_sure(declared: Column, expected: str) -> None:
    assert changed(table(columns=(A,)), table(columns=(declared,))) == [f"~ t column a {expected}"]


def test_a_key_column_is_never_nullable() -> None:
    key = PrimaryKey(("a",))
    declared = table(key, columns=(replace(A, nullable=False), B))
    assert changed(table(key), declared) == []
    assert changed(table(), replace(declared, constraints=())) == ["~ t column a nullable True → False"]


@pytest.mark.parametrize(
    ("actual", "declared", "is_same"),
    [
        ("INT", "INTEGER", True),
        ("BOOL", "BOOLEAN", True),
        ("VARCHAR (9)", "varchar(9)", True),
        ("CHARACTER VARYING(9)", "VARCHAR(9)", True),
        ("DECIMAL(10, 2)", "DEC(10,2)", True),
        ("VARCHAR(9)", "VARCHAR(8)", False),
        ("VARCHAR(9)", "TEXT", False),
        ("BIGINT", "INTEGER", False),
        ("", "INTEGER", False),
    ],
)
def test_types_of_sqlite(actual: str, declared: str, is_same: bool) -> None:
    found = changed(table(columns=(Column("a", actual),)), table(columns=(Column("a", declared),)), "sqlite")
    assert (found == []) is is_same


def test_the_rowid_is_integer_and_not_int() -> None:
    key = PrimaryKey(("a",))
    actual, declared = (Table(ObjectName("t"), (Column("a", text, False),), (key,)) for text in ("INT", "INTEGER"))
    assert changed(actual, declared, "sqlite") == ["~ t column a type INT → INTEGER"]


# --- text that nobody can be asked about ----------------------------------------------------------------------------


def test_unsure_text_is_reported_as_unverified() -> None:
    actual, declared = Column("a", "integer", default="0"), Column("a", "integer", default="f()")
    assert changed(table(columns=(actual,)), table(columns=(declared,))) == [
        "~ t column a default 0 → f() (unverified)"
    ]


def test_sure_and_unsure_differences_of_a_column_are_two_changes() -> None:
    actual = Column("a", "integer", default="0", comment="x")
    declared = Column("a", "bigint", default="f()")
    changes = compare(schema(table(columns=(actual,))), schema(table(columns=(declared,))))
    assert lines(changes) == [
        "~ t column a type integer → bigint, comment x → None",
        "~ t column a default 0 → f() (unverified)",
    ]
    first, second = changes
    assert isinstance(first, AlterColumn)
    assert isinstance(second, AlterColumn)
    assert (first.actual, first.declared, second.declared) == (actual, second.actual, declared)


def test_an_unknown_type_is_unsure() -> None:
    actual, declared = Column("a", "integer"), Column("a", "int4")
    assert changed(table(columns=(actual,)), table(columns=(declared,))) == [
        "~ t column a type integer → int4 (unverified)"
    ]


def test_an_enum_and_a_known_type_differ_for_sure() -> None:
    enum = Enum(ObjectName("mood"), ("x",))
    actual, declared = (schema(table(columns=(Column("a", text),)), enum) for text in ("text", "mood"))
    assert lines(compare(actual, declared)) == ["~ t column a type text → mood"]


def test_unsure_checks() -> None:
    actual = [Check("a > 0", "t_a_check"), Check("a < 9", "named")]
    assert constraints(actual, [Check("a >= 1"), Check("a <= 8", "named")]) == [
        "- t check t_a_check check (a > 0) (unverified)",
        "~ t check named expression a < 9 → a <= 8 (unverified)",
        "+ t check (a >= 1) check (a >= 1) (unverified)",
    ]


def test_a_check_with_another_flag_differs_for_sure() -> None:
    assert constraints([Check("a > 0", "c", not_valid=True)], [Check("a >= 1", "c")]) == [
        "~ t check c expression a > 0 → a >= 1, not_valid True → False"
    ]


def test_named_checks_that_come_and_go_are_sure() -> None:
    assert constraints([Check("a > 0", "x")], [Check("a >= 1", "y")]) == [
        "- t check x check (a > 0)",
        "+ t check y check (a >= 1)",
    ]


@pytest.mark.parametrize(
    ("actual", "declared", "verified"),
    [
        (Index("i", (IndexPart("a"),), predicate="a > 0"), Index("i", (IndexPart("a"),), predicate="a >= 1"), False),
        (Index("i", (IndexPart("a"),)), Index("i", (IndexPart("a"),), predicate="a >= 1"), True),
        (Index("i", (IndexPart("a"),)), Index("i", (IndexPart("b"),)), True),
        (Index("i", (IndexPart("a"),)), Index("i", (IndexPart("a", descending=True),)), True),
        (Index("i", (IndexPart(expression="f(a)"),)), Index("i", (IndexPart(expression="g(a)"),)), False),
        (Index("i", (IndexPart(expression="f(a)"),)), Index("i", (IndexPart(expression="g(a)"),), unique=True), True),
        (Index("i", (IndexPart("a"),)), Index("i", (IndexPart("a", operator_class="x"),)), False),
        (Index("i", (IndexPart("a"),)), Index("i", (IndexPart("a"), IndexPart("b"))), True),
        (Index("i", (IndexPart("a"),)), Index("i", (IndexPart(expression="a"),)), False),
    ],
)
def test_unsure_indexes(actual: Index, declared: Index, verified: bool) -> None:
    (change,) = compare(schema(table(indexes=(actual,))), schema(table(indexes=(declared,))))
    assert isinstance(change, AlterIndex)
    assert change.verified is verified


def test_another_dialect_or_two_of_them() -> None:
    actual, declared = table(columns=(Column("a", "int"),)), table(columns=(Column("a", "integer"),))
    assert changed(actual, declared, "mysql") == ["~ t column a type int → integer (unverified)"]
    changes = compare(schema(actual, dialect="mysql"), schema(declared))
    assert lines(changes) == ["~ t column a type int → integer (unverified)"]


# --- constraints ----------------------------------------------------------------------------------------------------

CONSTRAINTS: list[tuple[str, list[Constraint], list[Constraint], list[str]]] = [
    ("pk-any-name", [PrimaryKey(("a",), "t_pkey")], [PrimaryKey(("a",))], []),
    ("pk-no-name", [PrimaryKey(("a",))], [PrimaryKey(("a",), "pk")], []),
    ("pk-rename", [PrimaryKey(("a",), "x")], [PrimaryKey(("a",), "y")], ["→ t primary key y renamed from x"]),
    (
        "pk-columns",
        [PrimaryKey(("a",), "x")],
        [PrimaryKey(("b", "a"))],
        ["~ t primary key x columns ('a',) → ('b', 'a')"],
    ),
    ("pk-drop", [PrimaryKey(("a",), "x")], [], ["- t primary key x primary key (a)"]),
    ("unique-any-name", [Unique(("a",), "t_a_key")], [Unique(("a",))], []),
    ("unique-no-name", [Unique(("a",))], [Unique(("a",), "u")], []),
    ("unique-rename", [Unique(("a",), "x")], [Unique(("a",), "y")], ["→ t unique y renamed from x"]),
    (
        "unique-order-counts",
        [Unique(("a", "b"), "u")],
        [Unique(("b", "a"), "u")],
        ["~ t unique u columns ('a', 'b') → ('b', 'a')"],
    ),
    (
        "unnamed-unique-options",
        [Unique(("a",), "t_a_key")],
        [Unique(("a",), nulls_not_distinct=True)],
        ["~ t unique t_a_key nulls_not_distinct False → True"],
    ),
    ("unique-on-the-key", [PrimaryKey(("a",))], [PrimaryKey(("a",)), Unique(("a",), "u")], []),
    (
        "unique-on-the-key-that-is-there",
        [PrimaryKey(("a",)), Unique(("a",), "u")],
        [PrimaryKey(("a",))],
        ["- t unique u unique (a)"],
    ),
    ("unique-twice", [Unique(("a",), "u")], [Unique(("a",), "u"), Unique(("a",))], []),
    ("unique-twice-added", [], [Unique(("a",), "u"), Unique(("a",))], ["+ t unique u unique (a)"]),
    (
        "unnamed-before-rename",
        [Unique(("a",), "x")],
        [Unique(("a",)), Unique(("a", "b"), "y")],
        ["+ t unique y unique (a, b)"],
    ),
    (
        "names-that-swapped",
        [Unique(("a",), "x"), Unique(("b",), "y")],
        [Unique(("b",), "x"), Unique(("a",), "y")],
        ["~ t unique x columns ('a',) → ('b',)", "~ t unique y columns ('b',) → ('a',)"],
    ),
    ("fk-any-name", [fk("t_a_fkey")], [fk()], []),
    ("fk-rename", [fk("x")], [fk("y")], ["→ t foreign key y renamed from x"]),
    (
        "fk-options",
        [fk("x", on_delete="CASCADE", on_update="CASCADE")],
        [fk("x", match="FULL", deferrable=True, initially_deferred=True)],
        [
            "~ t foreign key x on_delete CASCADE → None, on_update CASCADE → None, match None → FULL, "
            "deferrable False → True, initially_deferred False → True"
        ],
    ),
    (
        "fk-unnamed-options",
        [fk("t_a_fkey")],
        [fk(on_delete="CASCADE")],
        ["~ t foreign key t_a_fkey on_delete None → CASCADE"],
    ),
    (
        "fk-unnamed-target",
        [fk("t_a_fkey")],
        [ForeignKey(("a",), ObjectName("people"), ("id",))],
        ["~ t foreign key t_a_fkey target users → people"],
    ),
    (
        "fk-pairs-in-another-order",
        [ForeignKey(("a", "b"), USERS, ("x", "y"), "f")],
        [ForeignKey(("b", "a"), USERS, ("y", "x"), "f")],
        [],
    ),
    ("fk-twice", [fk("x"), fk("y")], [fk()], ["- t foreign key y foreign key (a) → users (id)"]),
    (
        "other-columns",
        [fk("t_a_fkey")],
        [ForeignKey(("b",), USERS, ("id",))],
        ["- t foreign key t_a_fkey foreign key (a) → users (id)", "+ t foreign key (b) foreign key (b) → users (id)"],
    ),
    ("check-spelling", [Check("(a  > 0)", "c")], [Check("A > 0", "c")], []),
    ("check-rename", [Check("a > 0", "x")], [Check("(a>0)", "y")], ["→ t check y renamed from x"]),
    (
        "kinds-do-not-mix",
        [Unique(("a",), "x")],
        [Check("a > 0", "x")],
        ["- t unique x unique (a)", "+ t check x check (a > 0)"],
    ),
]


@pytest.mark.parametrize(
    ("actual", "declared", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CONSTRAINTS]
)
def test_constraints(actual: list[Constraint], declared: list[Constraint], expected: list[str]) -> None:
    assert constraints(actual, declared) == expected


def test_a_renamed_constraint_differs_in_its_name_alone() -> None:
    (change,) = compare(schema(table(Check("a  > 0", "x"))), schema(table(Check("(a>0)", "y"))))
    assert not isinstance(change, AlterConstraint)
    assert (change.actual, change.declared) == (Check("a  > 0", "x"), Check("a  > 0", "y"))  # type: ignore[attr-defined]


# --- indexes --------------------------------------------------------------------------------------------------------

INDEXES = [
    (
        "equal-spelling",
        Index("i", (IndexPart(expression="(lower(b))"),)),
        Index("i", (IndexPart(expression="LOWER(b)"),)),
        [],
    ),
    ("rename", Index("i", (IndexPart("a"),)), Index("j", (IndexPart("a"),)), ["→ t index j renamed from i"]),
    (
        "other",
        Index("i", (IndexPart("a"),)),
        Index("j", (IndexPart("b"),)),
        ["- t index i index (a)", "+ t index j index (b)"],
    ),
    ("default-method", Index("i", (IndexPart("a"),)), Index("i", (IndexPart("a"),), method="btree"), []),
    ("default-nulls", Index("i", (IndexPart("a"),)), Index("i", (IndexPart("a", nulls_first=False),)), []),
    (
        "default-nulls-descending",
        Index("i", (IndexPart("a", descending=True),)),
        Index("i", (IndexPart("a", descending=True, nulls_first=True),)),
        [],
    ),
    (
        "method",
        Index("i", (IndexPart("a"),)),
        Index("i", (IndexPart("a"),), method="gin"),
        ["~ t index i method None → gin (unverified)"],
    ),
]


@pytest.mark.parametrize(("actual", "declared", "expected"), [pytest.param(*case[1:], id=case[0]) for case in INDEXES])
def test_indexes(actual: Index, declared: Index, expected: list[str]) -> None:
    assert changed(table(indexes=(actual,)), table(indexes=(declared,))) == expected


# --- enums ----------------------------------------------------------------------------------------------------------


def test_enums() -> None:
    one, other = Enum(USERS, ("a", "b")), Enum(USERS, ("b", "a"))
    assert changed(one, one) == []
    assert changed(one, other) == ["~ users labels ('a', 'b') → ('b', 'a')"]
    assert changed(one, Enum(ObjectName("users", "app"), ("a",))) == ["- users enum (a, b)", "+ app.users enum (a)"]


# --- properties -----------------------------------------------------------------------------------------------------


def everything() -> list[Change]:
    found: list[Change] = []
    for _, actual, declared, _ in CONSTRAINTS:
        found += compare(schema(table(*actual)), schema(table(*declared)))
    for _, left, right, _ in INDEXES:
        found += compare(schema(table(indexes=(left,))), schema(table(indexes=(right,))))
    return found


def test_an_inverse_of_an_inverse_is_the_change() -> None:
    assert all(change.inverse().inverse() == change for change in everything())


@pytest.mark.parametrize("is_equal", [True, False])
def test_a_thousand_tables_take_no_time(is_equal: bool) -> None:
    def big(fk_name: str | None) -> Schema:
        columns = tuple(Column(f"c{number}", "integer", default="0") for number in range(14))
        parts = (PrimaryKey(("c0",), fk_name and "p"), ForeignKey(("c1",), USERS, ("id",), fk_name))
        indexes = (Index("i", (IndexPart("c2"),)),)
        return schema(*(Table(ObjectName(f"t{number}"), columns, parts, indexes) for number in range(1000)))

    actual, declared = big("f"), big("f" if is_equal else None)
    best = min(_timed(actual, declared) for _ in range(5))
    assert best < 0.2


def _timed(actual: Schema, declared: Schema) -> float:
    start = time.process_time()
    assert compare(actual, declared) == ()
    return time.process_time() - start
