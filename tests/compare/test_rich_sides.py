"""What only databases tell one another: CHECKs of children, comments of enums, indexes of materialized views."""

import pytest
import sqlalchemy as sa

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.database import parse_url
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, statements
from schemactl.plan.steps import Plan
from schemactl.schema import Schema

PARENT = "CREATE TABLE parent (id integer, name text, CONSTRAINT named CHECK (name <> ''), CHECK (id > 0) NO INHERIT);"
CHILD = f"{PARENT} CREATE TABLE child (n integer) INHERITS (parent);"
ALONE = f"{PARENT} CREATE TABLE child (id integer, name text, n integer);"
VIEWS = "CREATE TABLE t (a integer); CREATE VIEW v AS SELECT {a} AS a FROM t; CREATE VIEW old AS SELECT 1 AS n;"
VIEWS += "CREATE MATERIALIZED VIEW n AS SELECT a FROM v; CREATE INDEX by_a ON n (a{order});"
VIEWS += "CREATE VIEW a AS SELECT n.a FROM n; COMMENT ON COLUMN a.a IS 'remark';"

SIDES = {
    "a child leaves its parent": (CHILD, ALONE),
    "a child of a parent that gets a column": (CHILD, CHILD.replace("name text", "name text, more text DEFAULT 'x'")),
    "a child with a default of its own": (
        PARENT,
        f"{CHILD} ALTER TABLE child ALTER name SET DEFAULT 'x', ALTER id SET NOT NULL;",
    ),
    "a child leaves a parent that goes": (CHILD, ALONE.removeprefix(PARENT)),
    "an enum's comment": ("CREATE TYPE e AS ENUM ('a');", "CREATE TYPE e AS ENUM ('a'); COMMENT ON TYPE e IS 'it''s';"),
    "labels of an enum with a comment": (
        "CREATE TYPE e AS ENUM ('a', 'b'); COMMENT ON TYPE e IS 'x'; CREATE TABLE t (c e DEFAULT 'a');",
        "CREATE TYPE e AS ENUM ('b', 'c'); COMMENT ON TYPE e IS 'x'; CREATE TABLE t (c e DEFAULT 'b');",
    ),
    "a renamed enum with a comment": (
        "CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (c e);",
        "CREATE TYPE f AS ENUM ('a'); CREATE TABLE t (c f); COMMENT ON TYPE f IS 'x';",
    ),
    "an index of a materialized view that is made anew": (
        VIEWS.format(a="a", order=""),
        VIEWS.format(a="a::text", order=" DESC"),
    ),
    "views that name one another's columns": ("CREATE TABLE t (a integer);", VIEWS.format(a="a", order="")),
}


def made(connection: sa.Connection, sql: str) -> Schema:
    connection.exec_driver_sql(f"DROP SCHEMA public CASCADE; CREATE SCHEMA public; {sql}")
    return inspect(connection)


def run(connection: sa.Connection, plan: Plan) -> None:
    for statement in statements(operations(plan), "postgresql"):
        connection.exec_driver_sql(statement)


def changes_between(connection: sa.Connection, actual: Schema, declared: Schema) -> tuple[Change, ...]:
    found = compare(actual, declared, connection)
    assert [change for change in found if not change.verified] == []
    return found


@pytest.mark.parametrize("sides", SIDES)
@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
def test_one_becomes_the_other(sides: str, back: bool, postgresql_url: str) -> None:
    first, second = reversed(SIDES[sides]) if back else SIDES[sides]
    engine = sa.create_engine(parse_url(postgresql_url))
    with engine.begin() as connection:
        goal, start = made(connection, second), made(connection, first)
        changes = changes_between(connection, start, goal)
        assert changes
        plan = make_plan(changes, "postgresql", actual=start, declared=goal)
        run(connection, plan)
        assert changes_between(connection, inspect(connection), goal) == ()
        run(connection, inverse(plan))
        assert changes_between(connection, inspect(connection), start) == ()
    engine.dispose()
