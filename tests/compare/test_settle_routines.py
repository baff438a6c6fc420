"""Routines and triggers that models spell in their own way, on each server at hand."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.inspect import inspect

IN_DATABASE = (
    "CREATE TABLE users (id int PRIMARY KEY, name varchar(20))",
    "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
    "CREATE FUNCTION add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS $$ SELECT a + b $$",
    "CREATE FUNCTION add(a text, b text) RETURNS text LANGUAGE sql AS $$ SELECT a || b $$",
    """CREATE FUNCTION of_user(id int) RETURNS text BEGIN ATOMIC
       SELECT u.name FROM users u, users WHERE u.id = of_user.id; END""",
    """CREATE TRIGGER noted BEFORE INSERT OR UPDATE OF name ON users FOR EACH ROW WHEN (NEW.id > 1)
       EXECUTE FUNCTION note('x')""",
)
IN_MODELS = (
    "CREATE FUNCTION public.note() RETURNS TRIGGER AS ' BEGIN RETURN NEW; END ' LANGUAGE 'plpgsql' VOLATILE",
    "CREATE OR REPLACE FUNCTION add(a int4, IN b integer = '1') RETURNS int4 LANGUAGE SQL AS $x$ SELECT a + b $x$",
    "CREATE FUNCTION add(a text, b pg_catalog.text) RETURNS text COST 100 LANGUAGE sql AS ' SELECT a || b '",
    """CREATE FUNCTION of_user(id users.id%TYPE) RETURNS pg_catalog.text LANGUAGE sql BEGIN ATOMIC
       SELECT u.name FROM public.users AS u, users WHERE (u.id = of_user.id); END""",
    """CREATE TRIGGER noted BEFORE UPDATE OF "name" OR INSERT ON public.users FOR ROW WHEN ((NEW.id) > 1)
       EXECUTE PROCEDURE public.note(x)""",
)


@pytest.fixture
def engine(each_postgresql_url: str) -> Iterator[sa.Engine]:
    engine = sa.create_engine(each_postgresql_url)
    with engine.begin() as connection:
        for statement in IN_DATABASE:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    yield engine
    engine.dispose()


def changes(engine: sa.Engine, *sql: str, asking: bool = True) -> tuple[Change, ...]:
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)
    sa.Table("users", metadata, key, sa.Column("name", sa.String(20)))
    metadata.info["sql"] = list(sql)
    with engine.connect() as connection:
        actual = inspect(connection)
        declared = declare([metadata], engine.dialect, "public")
        found = compare(actual, declared, connection if asking else None)
        assert inspect(connection) == actual, "the comparison left something behind"
    return found


def test_the_same_in_other_words(engine: sa.Engine) -> None:
    assert changes(engine, *IN_MODELS) == ()


def test_one_letter_is_a_difference(engine: sa.Engine) -> None:
    other = [
        IN_MODELS[0].replace("RETURN NEW", "return NEW"),
        IN_MODELS[1].replace("a + b", "a - b"),
        IN_MODELS[2].replace("COST 100", "COST 101"),
        IN_MODELS[3].replace("u.name", "u.name || ''"),
        IN_MODELS[4].replace("(x)", "(y)"),
    ]
    found = changes(engine, *other)
    assert [(change.kind, str(change.owner)) for change in found] == [
        ("alter-function", "add(integer, integer)"),
        ("alter-function", "add(text, text)"),
        ("alter-function", "note()"),
        ("alter-function", "of_user(integer)"),
        ("alter-trigger", "users"),
    ]
    assert all(change.verified for change in found)


def test_nobody_to_ask(engine: sa.Engine) -> None:
    found = changes(engine, IN_MODELS[0], IN_MODELS[4], asking=False)
    assert [(change.kind, change.verified) for change in found] == [("alter-function", False), ("alter-trigger", False)]
