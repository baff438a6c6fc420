"""Plans of sequences, domains, composite types and extensions, where the corpus cannot look."""

from collections.abc import Iterable

import pytest

from schemactl.changes import AddObject, AlterEnum, AlterObject, Change, DropObject
from schemactl.errors import Refused
from schemactl.plan import inverse, make_plan, operations, statements
from schemactl.schema import (
    Attribute,
    Check,
    Collation,
    Column,
    CompositeType,
    Domain,
    Enum,
    Extension,
    Namespace,
    ObjectName,
    RangeType,
    Schema,
    Sequence,
    Table,
    View,
)

PAIR = ObjectName("pair")


def pair(*types: str) -> CompositeType:
    return CompositeType.of(PAIR, tuple(Attribute(f"a{number}", type_) for number, type_ in enumerate(types)))


def before(*objects: object) -> Schema:
    return Schema.build("postgresql", objects, "public")  # type: ignore[arg-type]


def users(type_: str) -> Table:
    return Table(ObjectName("users"), (Column("id", "integer"), Column("p", type_)))


def sql(changes: Iterable[Change], *, backwards: bool = False) -> list[str]:
    plan = make_plan(tuple(changes), "postgresql")
    return list(statements(operations(inverse(plan) if backwards else plan), "postgresql"))


def test_an_extension_goes_to_a_later_version_and_stays_there() -> None:
    name = ObjectName("citext")
    change = AlterObject(Extension(name, namespace="a", version="1.5"), Extension(name, namespace="b", version="1.6"))
    assert sql([change]) == ["ALTER EXTENSION citext UPDATE TO '1.6'", "ALTER EXTENSION citext SET SCHEMA b"]
    assert sql([change], backwards=True) == []


def test_namespaces_come_first_and_go_last() -> None:
    changes = [
        AddObject(Sequence(ObjectName("s", "b"))),
        AddObject(Extension(ObjectName("citext"), namespace="b", cascade=True)),
        AddObject(Namespace(ObjectName("b"))),
    ]
    assert sql(changes) == [
        "CREATE SCHEMA IF NOT EXISTS b",
        "CREATE EXTENSION IF NOT EXISTS citext SCHEMA b CASCADE",
        "CREATE SEQUENCE b.s",
    ]
    assert sql(changes, backwards=True) == ["DROP SEQUENCE b.s", "DROP EXTENSION citext", "DROP SCHEMA b"]


def test_a_check_that_is_not_valid_is_made_valid_and_comes_back_as_it_was() -> None:
    one = Domain(ObjectName("d"), type="text", checks=(Check("VALUE <> ''", "c", not_valid=True),))
    two = Domain(ObjectName("d"), type="text", checks=(Check("VALUE <> ''", "c"),))
    assert sql([AlterObject(one, two)]) == ["ALTER DOMAIN d VALIDATE CONSTRAINT c"]
    assert sql([AlterObject(one, two)], backwards=True) == [
        "ALTER DOMAIN d DROP CONSTRAINT c",
        "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID",
    ]
    assert sql([AddObject(one)]) == [
        "CREATE DOMAIN d AS text",
        "ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID",
    ]


def test_checks_are_renamed_where_only_the_name_differs() -> None:
    one = Domain(ObjectName("d"), type="text", checks=(Check("VALUE <> ''", "a"), Check("VALUE <> 'x'", "b")))
    two = Domain(ObjectName("d"), type="text", checks=(Check("value <> ''", "A b"), Check("VALUE <> 'x'", "b")))
    assert sql([AlterObject(one, two)]) == ['ALTER DOMAIN d RENAME CONSTRAINT a TO "A b"']
    swapped = Domain(ObjectName("d"), type="text", checks=(Check("VALUE <> 'x'", "a"), Check("VALUE <> ''", "b")))
    assert sorted(sql([AlterObject(one, swapped)])) == [
        "ALTER DOMAIN d ADD CONSTRAINT a CHECK (VALUE <> 'x')",
        "ALTER DOMAIN d ADD CONSTRAINT b CHECK (VALUE <> '')",
        "ALTER DOMAIN d DROP CONSTRAINT a",
        "ALTER DOMAIN d DROP CONSTRAINT b",
    ]


@pytest.mark.parametrize("type_", ["pair", "pair[]", "over_pair", "holds_pair"])
def test_an_attribute_of_a_type_that_a_column_has_keeps_its_type(type_: str) -> None:
    over = Domain(ObjectName("over_pair"), type="pair")
    holds = CompositeType.of(ObjectName("holds_pair"), (Attribute("p", "over_pair[]"),))
    change = AlterObject(pair("integer"), pair("bigint"))
    actual = before(pair("integer"), over, holds, users(type_))
    declared = before(pair("bigint"), over, holds, users(type_))
    plan = make_plan([change], "postgresql", actual=actual, declared=declared)
    with pytest.raises(Refused, match=r"a0 of the composite type pair .* users\.p"):
        operations(plan)


def test_attributes_come_and_go_while_a_column_has_the_type() -> None:
    change = AlterObject(pair("integer"), pair("integer", "text"))
    actual, declared = before(pair("integer"), users("pair")), before(pair("integer", "text"), users("pair"))
    plan = make_plan([change], "postgresql", actual=actual, declared=declared)
    assert list(statements(operations(plan), "postgresql")) == ["ALTER TYPE pair ADD ATTRIBUTE a1 text CASCADE"]
    assert [hazard.kind for hazard in inverse(plan).hazards] == ["loses-data"]


def test_an_enum_in_a_composite_type_that_a_column_has_keeps_its_labels() -> None:
    change = AlterEnum(Enum(ObjectName("e"), ("a", "b")), Enum(ObjectName("e"), ("a",)))
    sides = [before(pair("e"), users("pair"), enum) for enum in (change.actual, change.declared)]
    plan = make_plan([change], "postgresql", actual=sides[0], declared=sides[1])
    with pytest.raises(Refused, match=r"a0 of the composite type pair"):
        operations(plan)
    longer = AlterEnum(change.declared, change.actual)
    assert operations(make_plan([longer], "postgresql", actual=sides[1], declared=sides[0]))


def refusals(change: AlterObject, *others: object) -> str:
    sides = [before(side, *others) for side in (change.actual, change.declared)]
    plan = make_plan([change], "postgresql", actual=sides[0], declared=sides[1])
    with pytest.raises(Refused) as caught:
        operations(plan)
    return str(caught.value)


def test_a_collation_that_something_uses_is_not_made_anew() -> None:
    name = ObjectName("german")
    change = AlterObject(Collation(name, locale="C"), Collation(name, locale="POSIX"))
    table = Table(ObjectName("users"), (Column("id", "integer"), Column("p", "text", collation="german")))
    view = View(ObjectName("v"), definition="AS SELECT 'a' COLLATE german")
    message = refusals(change, table, view, Domain(ObjectName("d"), type="text", collation="german"))
    assert "german is made anew" in message
    assert "the domain d, users.p, the view v" in message
    other = View(ObjectName("v"), definition="AS SELECT german FROM b")
    assert operations(make_plan([change], "postgresql", actual=before(other), declared=before(other)))


def test_a_range_type_over_a_type_that_is_made_anew() -> None:
    domain = ObjectName("d")
    change = AlterObject(Domain(domain, type="integer"), Domain(domain, type="bigint"))
    assert "The range type r is made of d" in refusals(change, RangeType(ObjectName("r"), subtype="d"))


def test_a_composite_type_in_use_holds_a_multirange() -> None:
    span, spans = ObjectName("span"), ObjectName("spans")
    change = AlterObject(*(RangeType(span, subtype=each, multirange=spans) for each in ("integer", "bigint")))
    assert "a0 of the composite type pair" in refusals(change, pair("spans"), users("pair"))


def test_a_range_type_with_a_canonical_function_is_nothing_for_a_plan() -> None:
    made = RangeType(ObjectName("r"), subtype="integer", canonical="c")
    plan = make_plan([AddObject(made)], "postgresql", actual=before(), declared=before(made))
    with pytest.raises(Refused, match="canonical function"):
        operations(plan)
    change = AlterObject(made, RangeType(made.name, subtype="integer", canonical="c", comment="x"))
    plan = make_plan([change], "postgresql", actual=before(made), declared=before(change.declared))
    assert list(statements(operations(plan), "postgresql")) == ["COMMENT ON TYPE r IS 'x'"]


def test_a_range_type_that_holds_less() -> None:
    change = AlterObject(*(RangeType(ObjectName("r"), subtype=each) for each in ("numeric", "integer")))
    kinds = [hazard.kind for hazard in make_plan([change], "postgresql").hazards]
    assert kinds == ["loses-data", "can-fail", "rewrites-table"]


def test_what_is_dangerous_is_said() -> None:
    def kinds(change: Change) -> list[str]:
        return [hazard.kind for hazard in make_plan([change], "postgresql").hazards]

    name = ObjectName("x")
    assert kinds(AlterObject(Sequence(name), Sequence(name, type="integer"))) == ["can-fail"]
    assert kinds(AlterObject(Sequence(name), Sequence(name, increment=2))) == []
    assert kinds(AlterObject(Domain(name, type="text"), Domain(name, type="text", nullable=False))) == ["can-fail"]
    assert kinds(AlterObject(Domain(name, type="text"), Domain(name, type="integer"))) == ["can-fail", "rewrites-table"]
    assert kinds(DropObject(Sequence(name))) == ["loses-data", "breaks-running-code"]
    assert kinds(DropObject(Extension(name))) == ["loses-data", "breaks-running-code"]


def test_a_comment_of_a_check_endangers_nothing() -> None:
    name = ObjectName("d")
    old, new = (Domain(name, type="integer", checks=(Check("VALUE > 0", "ck", comment=text),)) for text in (None, "x"))
    change = AlterObject(old, new)
    assert make_plan((change,), "postgresql").hazards == ()
    assert [item.property for item in change.differences] == ["comment.ck"]
    assert sql([change]) == ["COMMENT ON CONSTRAINT ck ON DOMAIN d IS 'x'"]
