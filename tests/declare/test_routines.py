"""The types by which a declared routine is known, however its arguments are spelled."""

import pytest
from sqlalchemy import MetaData
from sqlalchemy.dialects import postgresql

from schemactl.declare import declare
from schemactl.errors import ModelsError
from schemactl.schema import Function, ObjectName, Procedure, Schema, Trigger


def declared(*sql: str) -> Schema:
    metadata = MetaData()
    metadata.info["sql"] = list(sql)
    return declare([metadata], postgresql.dialect(), "public")


@pytest.mark.parametrize(
    ("arguments", "types"),
    [
        ("", ""),
        ("int", "integer"),
        ("a int, b int8", "integer, bigint"),
        ("IN a int = 1, INOUT b text DEFAULT ',)', OUT c text", "integer, text"),
        ("a IN OUT int, b OUT text, IN OUT c bool", "integer, boolean"),
        ("VARIADIC a varchar(9)[]", "character varying[]"),
        ("a text ARRAY[3], b mood array, c int[3][]", "text[], mood[], integer[]"),
        ("double precision, d double precision, double mood", "double precision, double precision, mood"),
        ("timestamp (3) with time zone, at timestamptz", "timestamp with time zone, timestamp with time zone"),
        ("time, timestamp", "time without time zone, timestamp without time zone"),
        ("character varying(3), c char(3), bit varying(2)", "character varying, character, bit varying"),
        ("i interval day to second (3), n numeric(10, 2)", "interval, numeric"),
        ('a public.mood, b "public"."Mood", c app.mood', 'mood, "Mood", app.mood'),
        ('"a ""b" int, "int" text, mood "Mood"', 'integer, text, "Mood"'),
        ("id users.id%TYPE", "users.id%type"),
        ("pg_catalog.int4 /* , text */ -- , text\n, f float", "integer, double precision"),
        ("a int DEFAULT f(1, ARRAY[2, 3]), b text", "integer, text"),
    ],
)
def test_arguments(arguments: str, types: str) -> None:
    (found,) = declared(f"CREATE OR REPLACE FUNCTION f({arguments}) RETURNS int RETURN 1").of(Function)
    assert (found.name, found.arguments) == (ObjectName("f"), types)
    assert found.definition == f"({arguments}) RETURNS int RETURN 1"


def test_what_a_procedure_gives_out_tells_it_apart() -> None:
    (found,) = declared("CREATE PROCEDURE app.\"P\" (OUT a int, b text) LANGUAGE sql AS 'SELECT 1'").of(Procedure)
    assert (found.key, found.owner) == (("app", "P", "integer, text"), ObjectName("P(integer, text)", "app"))


def test_comments_reach_the_overload_that_they_name() -> None:
    schema = declared(
        "CREATE FUNCTION f(int) RETURNS int RETURN 1",
        "CREATE FUNCTION f(a text, b varchar) RETURNS int RETURN 1",
        "COMMENT ON FUNCTION f(b text, character varying) IS 'it''s'",
        "CREATE FUNCTION g(int) RETURNS int RETURN 1; COMMENT ON FUNCTION public.g IS 'g'",
    )
    assert [item.comment for item in schema.of(Function)] == [None, "it's", "g"]


@pytest.mark.parametrize(
    ("sql", "error"),
    [
        ("CREATE FUNCTION f(int", "ends too early"),
        ("CREATE FUNCTION f RETURNS int RETURN 1", r"\( is missing"),
        ("CREATE FUNCTION f(int) RETURNS int RETURN 1; CREATE FUNCTION f(a int4) RETURNS int RETURN 1", "second time"),
        ("CREATE FUNCTION f(int) RETURNS int RETURN 1; COMMENT ON FUNCTION f(text) IS 'x'", "not declared before"),
        ("ALTER TABLE t DISABLE TRIGGER x", "not declared before"),
        ("ALTER TABLE t ADD x int", "only ENABLE and DISABLE of a TRIGGER or RULE"),
        ("CREATE TRIGGER t AFTER INSERT", "ON is missing"),
    ],
)
def test_what_cannot_be_understood(sql: str, error: str) -> None:
    with pytest.raises(ModelsError, match=error):
        declared(sql)


def test_triggers() -> None:
    schema = declared(
        'CREATE TRIGGER "T" BEFORE UPDATE OF "on", b OR INSERT ON app."Users" FOR EACH ROW EXECUTE FUNCTION f(1)',
        'ALTER TABLE app."Users" ENABLE ALWAYS TRIGGER "T"',
        "COMMENT ON TRIGGER \"T\" ON app.\"Users\" IS 'it''s'",
        "CREATE CONSTRAINT TRIGGER t AFTER INSERT ON public.users DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f()",
    )
    users, app_users = ObjectName("users"), ObjectName("Users", "app")
    first, second = schema.of(Trigger)
    assert (second, first) == (
        Trigger(
            ObjectName("t"),
            users,
            event="AFTER INSERT",
            action="DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE f()",
            constraint=True,
        ),
        Trigger(
            ObjectName("T", "app"),
            app_users,
            event='BEFORE UPDATE OF "on", b OR INSERT',
            action="FOR EACH ROW EXECUTE FUNCTION f(1)",
            state="always",
            comment="it's",
        ),
    )
