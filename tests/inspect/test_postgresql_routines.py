"""Functions, procedures and triggers as two major versions of PostgreSQL print them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine

from schemactl.inspect import inspect
from schemactl.schema import Function, Need, ObjectName, Procedure, Schema, Trigger
from schemactl.schema.codec import dump_snapshot, load_snapshot


@pytest.fixture
def connection(each_postgresql_url: str) -> Iterator[Connection]:
    engine = create_engine(each_postgresql_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def read(connection: Connection, *statements: str, namespaces: list[str] | None = None) -> Schema:
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    return inspect(connection, namespaces=namespaces)


def test_functions(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE TYPE mood AS ENUM ('sad')",
        "CREATE FUNCTION f(a int, mood[], VARIADIC c text[] = '{}') RETURNS int8 LANGUAGE sql AS $$ SELECT 1::int8 $$",
        "CREATE FUNCTION f(OUT x int, OUT y text) LANGUAGE sql AS $$ SELECT 1, '%' $$",
        "COMMENT ON FUNCTION f() IS 'it''s'",
        'CREATE FUNCTION "F (.""x"() RETURNS TABLE (id int) LANGUAGE sql AS \'SELECT 1\'',
        "CREATE PROCEDURE f(INOUT a int) LANGUAGE plpgsql AS 'BEGIN END'",
    )
    hostile, pair, many = schema.of(Function)
    assert (hostile.name, hostile.definition.split("\n")[0]) == (ObjectName('F (."x'), "()")
    assert hostile.parameters == (("t", "id", "integer"),)
    assert (pair.key, pair.comment, pair.result) == (("", "f", ""), "it's", "record")
    assert pair.definition == (
        "(OUT x integer, OUT y text)\n RETURNS record\n LANGUAGE sql\nAS $function$ SELECT 1, '%' $function$"
    )
    assert many.key == ("", "f", "integer, mood[], text[]")
    assert many.parameters == (("i", "a", "integer"), ("i", "", "mood[]"), ("v", "c", "text[]"))
    assert (many.defaults, many.result) == (1, "bigint")
    (procedure,) = schema.of(Procedure)
    assert (procedure.key, procedure.definition.split("\n")[0]) == (("", "f", "integer"), "(INOUT a integer)")
    assert load_snapshot(dump_snapshot(schema), "a snapshot") == schema


def test_what_is_no_function_of_ones_own_is_left_out(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int)",
        "CREATE TYPE span AS RANGE (SUBTYPE = float8)",
        "CREATE EXTENSION IF NOT EXISTS plpgsql",
        "CREATE SCHEMA other",
        "CREATE FUNCTION other.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    )
    assert (schema.of(Function), schema.of(Procedure)) == ((), ())
    (found,) = inspect(connection, namespaces=["other"]).of(Function)
    assert found.name == ObjectName("f", "other")


def test_bodies_in_standard_sql_do_not_depend_on_the_search_path(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE TABLE users (id int)",
        "CREATE SCHEMA other",
        "CREATE FUNCTION f() RETURNS SETOF users BEGIN ATOMIC SELECT * FROM users; END",
    )
    assert (
        read(connection, "SET search_path = other, public", namespaces=["public"])
        .of(Function)[0]
        .definition.replace("public.", "")
        == schema.of(Function)[0].definition
    )


TABLE = 'CREATE TABLE "a ON b" (id int, "x ON y" text)'
FUNCTION = "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"


def test_triggers(connection: Connection) -> None:
    schema = read(
        connection,
        TABLE,
        FUNCTION,
        'CREATE VIEW v AS SELECT id FROM "a ON b"',
        """CREATE TRIGGER "t ON ""x" AFTER UPDATE OF "x ON y", id OR DELETE ON "a ON b"
           FOR EACH ROW WHEN (OLD.id > 1) EXECUTE PROCEDURE f('a ON b', '%')""",
        'ALTER TABLE "a ON b" ENABLE REPLICA TRIGGER "t ON ""x"',
        'COMMENT ON TRIGGER "t ON ""x" ON "a ON b" IS \'it\'\'s\'',
        'CREATE CONSTRAINT TRIGGER bound AFTER INSERT ON "a ON b" DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f()',
        "CREATE TRIGGER instead INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f()",
    )
    table = ObjectName("a ON b")
    bound, instead, odd = sorted(schema.of(Trigger), key=lambda item: item.name.name)
    assert odd == Trigger(
        ObjectName('t ON "x'),
        table,
        event='AFTER DELETE OR UPDATE OF "x ON y", id',
        action="FOR EACH ROW WHEN ((old.id > 1)) EXECUTE FUNCTION f('a ON b', '%')",
        state="replica",
        comment="it's",
    )
    assert (bound.constraint, bound.table, bound.event) == (True, table, "AFTER INSERT")
    assert bound.action == "DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION f()"
    assert (instead.table, instead.event) == (ObjectName("v"), "INSTEAD OF INSERT")
    assert load_snapshot(dump_snapshot(schema), "a snapshot") == schema


def test_triggers_that_belong_to_something_else_are_left_out(connection: Connection) -> None:
    schema = read(
        connection,
        FUNCTION,
        "CREATE TABLE parent (id int PRIMARY KEY, day int) ",
        "CREATE TABLE child (id int REFERENCES parent)",
        "CREATE TABLE parted (id int) PARTITION BY RANGE (id)",
        "CREATE TABLE part PARTITION OF parted FOR VALUES FROM (1) TO (9)",
        "CREATE TRIGGER t AFTER INSERT ON parted FOR EACH ROW EXECUTE FUNCTION f()",
    )
    assert [(item.table.name, item.name.name) for item in schema.of(Trigger)] == [("parted", "t")]


def test_what_they_need(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE TYPE mood AS ENUM ('sad')",
        "CREATE TABLE users (id int, name text, age int)",
        FUNCTION,
        "CREATE TRIGGER t BEFORE UPDATE OF name ON users FOR EACH ROW WHEN (OLD.id > 1) EXECUTE FUNCTION f()",
        "CREATE FUNCTION g(mood[]) RETURNS SETOF int BEGIN ATOMIC SELECT id FROM users; END",
    )
    users = ObjectName("users")
    (trigger,) = schema.of(Trigger)
    assert set(trigger.needs) == {Need(ObjectName("f")), Need(users, "id"), Need(users, "name")}
    assert {Need(users, "id"), Need(ObjectName("mood"))} <= set(schema.of(Function)[1].needs)
