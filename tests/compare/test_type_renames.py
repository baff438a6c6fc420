"""Types and sequences under another name, between two databases: renamed, and nothing else is left to do."""

import pytest
import sqlalchemy as sa

from schemactl.changes import RenameObject
from schemactl.compare import compare
from schemactl.database import parse_url
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, statements
from schemactl.plan.steps import Plan
from schemactl.schema import ObjectName, Schema

KINDS = {
    "sequence": "CREATE SEQUENCE {} START 5; CREATE TABLE t (id integer DEFAULT nextval('{}'))",
    "domain": "CREATE DOMAIN {} AS integer CHECK (VALUE > 0); CREATE TABLE t ({} {} DEFAULT 3, b {}[])",
    "composite type": "CREATE TYPE {} AS (a integer, b text); CREATE TABLE t (c {}, CHECK (c <> ROW(1, 'a')::{}))",
    "enum": "CREATE TYPE {} AS ENUM ('a'); CREATE TABLE t (c {} DEFAULT 'a'); CREATE VIEW v AS SELECT 'a'::{} AS a",
}


def made(connection: sa.Connection, sql: str, name: str) -> Schema:
    connection.exec_driver_sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    for statement in sql.split("; "):
        connection.exec_driver_sql(statement.replace("{}", name))
    return inspect(connection)


def run(connection: sa.Connection, plan: Plan) -> None:
    for statement in statements(operations(plan), "postgresql"):
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("kind", KINDS)
def test_renamed(kind: str, postgresql_url: str) -> None:
    engine = sa.create_engine(parse_url(postgresql_url))
    with engine.begin() as connection:
        goal = made(connection, KINDS[kind], '"New.Name"').objects
        start = made(connection, KINDS[kind], "old")
        if kind == "sequence":
            connection.exec_driver_sql("SELECT setval('old', 41)")
        declared = start.having(goal)
        changes = compare(start, declared, connection)
        assert RenameObject(kind, ObjectName("old"), ObjectName("New.Name")) in changes
        # The column that is called like the domain is another column then; the server named its CHECK after it.
        others = {change.kind for change in changes} - {changes[0].kind}
        assert others == ({"add-column", "drop-column", "alter-domain"} if kind == "domain" else set())
        plan = make_plan(changes, "postgresql", actual=start, declared=declared)
        run(connection, plan)
        assert compare(inspect(connection), declared, connection) == ()
        if kind == "sequence":
            assert connection.exec_driver_sql("""SELECT nextval('"New.Name"')""").scalar() == 42
        run(connection, inverse(plan))
        assert compare(inspect(connection), start, connection) == ()
    engine.dispose()
