"""What globs leave of a schema."""

import pytest

from schemactl.compare import scope
from schemactl.schema import Column, Enum, Extension, Grant, Namespace, ObjectName, Schema, Table, View

NAMES = [ObjectName("users"), ObjectName("Users"), ObjectName("alembic_version"), ObjectName("log", "audit")]
SCHEMA = Schema.build(
    "postgresql",
    [
        *(Table(name, (Column("a", "integer"),)) for name in NAMES),
        Table(ObjectName("orders"), (Column("s", "status"), Column("t", '"Odd Type"[]'), Column("m", "audit.mood"))),
        Enum(ObjectName("status"), ("x",)),
        Enum(ObjectName("Odd Type"), ("x",)),
        Enum(ObjectName("mood", "audit"), ("x",)),
        Enum(ObjectName("unused"), ("x",)),
    ],
    "public",
)
ENUMS = ["Odd Type", "status", "unused", "audit.mood"]


def names(schema: Schema) -> list[str]:
    return sorted(str(item.name) for item in (*schema.tables, *schema.enums))


def test_nothing_asked_nothing_left_out() -> None:
    assert scope(SCHEMA) is SCHEMA
    assert scope(SCHEMA, exclude=["nothing"], other_tools=["nothing.*"]) is SCHEMA


@pytest.mark.parametrize(
    ("include", "expected"),
    [
        (["users"], ["users"]),
        (["?sers"], ["Users", "users"]),
        (["public.*"], ["Users", "alembic_version", "orders", "users", *ENUMS[:3], "audit.mood"]),
        (["audit.*"], ["audit.log"]),
        (["log"], ["audit.log"]),
        (["orders"], ["orders", "Odd Type", "status", "audit.mood"]),
        (["nothing"], []),
        (["*"], ["Users", "alembic_version", "orders", "users", "audit.log", *ENUMS]),
    ],
)
def test_include(include: list[str], expected: list[str]) -> None:
    assert names(scope(SCHEMA, include=include)) == sorted(expected)


def test_exclude_is_stronger() -> None:
    assert names(scope(SCHEMA, include=["*sers"], exclude=["public.U*"])) == ["users"]


def test_an_excluded_table_takes_its_enums_along() -> None:
    assert names(scope(SCHEMA, exclude=["orders", "audit.*"])) == ["Users", "alembic_version", "unused", "users"]


def test_names_to_leave_out() -> None:
    left = scope(SCHEMA, leave_out=frozenset({ObjectName("alembic_version"), ObjectName("log")}))
    assert names(left) == sorted(["Users", "orders", "users", "audit.log", *ENUMS])
    assert (left.dialect, left.default_namespace) == ("postgresql", "public")


def test_globs_leave_out_views_and_what_stands_on_them_but_not_what_everything_may_need() -> None:
    view, grant = View(ObjectName("totals", "audit")), Grant(ObjectName("totals", "audit"), privileges=("SELECT",))
    shout, around = View(ObjectName("shout")), (Namespace(ObjectName("audit")), Extension(ObjectName("citext")))
    schema = Schema.build("postgresql", [view, grant, shout, *around], "public")
    assert set(scope(schema, exclude=["audit.*"]).objects) == {shout, *around}
    assert set(scope(schema, include=["audit.*"]).objects) == {view, grant, *around}
    assert scope(schema, exclude=["audit.*"], standalone=False) == schema
