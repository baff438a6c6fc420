"""What the session brings along: its search path, role, transaction and temporary tables."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import InternalError
from sqlalchemy.ext.asyncio import create_async_engine

from schemactl.inspect import inspect
from schemactl.schema import Grant, ObjectName, Schema
from schemactl.schema.codec import dump_snapshot, fingerprint, load_snapshot

STRUCTURE = (
    "CREATE SCHEMA app",
    "CREATE SCHEMA extensions",
    "CREATE TYPE app.mood AS ENUM ('sad', 'ok')",
    "CREATE TYPE extensions.mood AS ENUM ('other')",
    "CREATE FUNCTION extensions.twice(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n * 2'",
    "CREATE FUNCTION app.thrice(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n * 3'",
    "CREATE SEQUENCE extensions.numbers",
    """CREATE TABLE app.t (
        id serial PRIMARY KEY,
        m app.mood NOT NULL DEFAULT 'ok',
        o extensions.mood DEFAULT 'other',
        n int DEFAULT nextval('extensions.numbers') CHECK (extensions.twice(n) > app.thrice(n)),
        g int GENERATED ALWAYS AS (extensions.twice(7)) STORED
    )""",
    "CREATE INDEX i ON app.t (extensions.twice(n), m) WHERE m = 'ok' AND o = 'other'",
    "CREATE TABLE extensions.t (id int PRIMARY KEY, up int REFERENCES app.t)",
)


@pytest.fixture
def engine(postgresql_url: str) -> Iterator[Engine]:
    engine = create_engine(postgresql_url)
    yield engine
    engine.dispose()


@contextmanager
def session(engine: Engine, *statements: str) -> Iterator[Connection]:
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        yield connection


def build(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def names(schema: Schema) -> list[str]:
    """The tables and enums, which is what these tests are about."""
    return [f"{each.kind} {each.name}" for each in (*schema.enums, *schema.tables)]


PATHS = ("app", "app, extensions", "app, public", "app, pg_catalog", "nowhere, app", "app, pg_temp, extensions")


@pytest.mark.parametrize("path", PATHS)
def test_the_search_path_changes_no_word(engine: Engine, path: str) -> None:
    build(engine, *STRUCTURE)
    with session(engine, "SET search_path = app") as connection:
        expected = inspect(connection)
    with session(engine, f"SET search_path = {path}") as connection:
        found = inspect(connection)
        assert connection.exec_driver_sql("SHOW search_path").scalar_one() == path
    assert dump_snapshot(found) == dump_snapshot(expected)
    (table,) = found.tables
    assert [column.type for column in table.columns] == ["integer", "mood", "extensions.mood", "integer", "integer"]
    assert table.columns[0].autoincrement
    assert table.columns[2].default == "'other'::extensions.mood"
    assert table.columns[3].default == "nextval('extensions.numbers'::regclass)"
    assert table.indexes[0].predicate == "((m = 'ok'::mood) AND (o = 'other'::extensions.mood))"
    assert (table.name, found.default_namespace) == (ObjectName("t"), "app")


def test_a_namesake_among_the_temporary_tables_changes_no_word(engine: Engine) -> None:
    build(engine, *STRUCTURE)
    with session(engine, "SET search_path = app") as connection:
        expected = inspect(connection)
        connection.exec_driver_sql("CREATE TEMPORARY TABLE mood (id serial)")
        connection.exec_driver_sql("CREATE TEMPORARY TABLE t (id serial)")
        assert inspect(connection) == expected


def test_namespaces(engine: Engine) -> None:
    build(engine, *STRUCTURE, "CREATE TABLE public.p (id int REFERENCES app.t)")
    both = ["enum mood", "enum extensions.mood", "table t", "table extensions.t"]
    with session(engine, "SET search_path = app, public") as connection:
        assert names(inspect(connection)) == ["enum mood", "table t"]
        assert names(inspect(connection, namespaces=["app", "extensions", "missing"])) == both
        assert names(inspect(connection, namespaces=["", "extensions", "app"])) == both
        assert names(inspect(connection, namespaces=["extensions"])) == ["enum extensions.mood", "table extensions.t"]
        assert names(inspect(connection, namespaces=[])) == []
        (key,) = inspect(connection, namespaces=["public"]).tables[0].constraints
        assert str(key) == "foreign key (id) → t (id)"
    with session(engine) as connection:
        schema = inspect(connection, namespaces=["app"])
        assert names(schema) == ["enum app.mood", "table app.t"]
        assert [column.type for column in schema.tables[0].columns][1:3] == ["app.mood", "extensions.mood"]


def test_without_a_default_namespace_nothing_stands_in_it(engine: Engine) -> None:
    build(engine, *STRUCTURE)
    for path in ("''", "nowhere"):
        with session(engine, f"SET search_path = {path}") as connection:
            schema = inspect(connection)
            assert (schema.objects, schema.default_namespace) == ((), "")
            assert names(inspect(connection, namespaces=["", "app"])) == ["enum app.mood", "table app.t"]


def test_a_default_namespace_with_a_hostile_name(engine: Engine) -> None:
    name = """a "b" 'c' 100%% :d, e"""
    quoted = '"' + name.replace('"', '""') + '"'
    build(
        engine,
        f"CREATE SCHEMA {quoted}",
        f"CREATE TYPE {quoted}.e AS ENUM ('a')",
        f"CREATE TABLE {quoted}.t (e {quoted}.e)",
    )
    with session(engine, f"SET search_path = {quoted}, public") as connection:
        schema = inspect(connection, namespaces=["", name.replace("%%", "%")])
        assert names(schema) == ["enum e", "table t"]
        assert schema.default_namespace == name.replace("%%", "%")
        assert schema.tables[0].columns[0].type == "e"


@pytest.mark.parametrize("path", ["app", "app, extensions"])
def test_an_open_transaction_stays_as_it_was(engine: Engine, path: str) -> None:
    build(engine, *STRUCTURE)
    with engine.connect() as connection:
        assert names(inspect(connection)) == []
        assert not connection.in_transaction()
        with connection.begin():
            connection.exec_driver_sql(f"SET LOCAL search_path = {path}")
            connection.exec_driver_sql("CREATE TABLE app.mine (id int)")
            assert names(inspect(connection)) == ["enum mood", "table mine", "table t"]
            assert connection.exec_driver_sql("SHOW search_path").scalar_one() == path
        assert names(inspect(connection, namespaces=["app"])) == ["enum app.mood", "table app.mine", "table app.t"]


def test_a_connection_that_commits_by_itself(engine: Engine) -> None:
    build(engine, *STRUCTURE)
    with session(engine, "SET search_path = app") as connection:
        expected = inspect(connection)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("SET search_path = app, extensions")
        assert inspect(connection) == expected
        assert connection.exec_driver_sql("SHOW search_path").scalar_one() == "app, extensions"


def _without_grants(schema: Schema) -> Schema:
    return schema.having(item for item in schema.objects if not isinstance(item, Grant))


def test_a_read_only_role_in_a_read_only_transaction(engine: Engine) -> None:
    build(engine, *STRUCTURE, "CREATE SCHEMA secret", "CREATE TABLE secret.s (id int)")
    role = f"reader_{engine.url.database}"
    with session(engine, "SET search_path = app, extensions") as connection:
        expected = inspect(connection, namespaces=["", "extensions", "secret"])
    build(engine, f'CREATE ROLE "{role}"', "REVOKE ALL ON SCHEMA app, public FROM PUBLIC")
    try:
        build(engine, f'GRANT USAGE ON SCHEMA app TO "{role}"')
        with engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            connection.exec_driver_sql(f'SET LOCAL ROLE "{role}"')
            connection.exec_driver_sql("SET LOCAL search_path = app, extensions")
            found = inspect(connection, namespaces=["", "extensions", "secret"])
            assert _without_grants(found) == _without_grants(expected)
            with pytest.raises(InternalError, match="read-only"):
                connection.exec_driver_sql("CREATE TABLE app.x ()")
    finally:
        build(engine, f'DROP OWNED BY "{role}"', f'DROP ROLE "{role}"')


TABLE = """CREATE {} t (
    id serial PRIMARY KEY,
    code varchar(9) COLLATE "C" UNIQUE DEFAULT 'a'::text,
    n int DEFAULT (1 + 1) CHECK (n IN (1, 2)) REFERENCES {} (id),
    g int GENERATED ALWAYS AS (n * 2) STORED,
    i int GENERATED ALWAYS AS IDENTITY (START 5),
    m mood DEFAULT 'ok' CHECK (m <> 'sad'),
    s extensions.mood CHECK (s > 'other'),
    CHECK (code LIKE 'a%%')
)"""
INDEX = "CREATE INDEX {} ON {} (lower(code) DESC, (n + 1)) WHERE m = 'ok' AND code::text IN ('a', 'b')"


@pytest.mark.parametrize("path", ["app", "app, extensions", "app, public"])
def test_a_temporary_table_reads_like_an_ordinary_one(engine: Engine, path: str) -> None:
    build(engine, *STRUCTURE, "DROP TABLE app.t CASCADE")
    with session(engine, f"SET search_path = {path}") as connection:
        connection.exec_driver_sql(TABLE.format("TABLE", "t"))
        connection.exec_driver_sql(INDEX.format("i", "t"))
        ordinary = inspect(connection)
        connection.exec_driver_sql(TABLE.format("TEMPORARY TABLE", "pg_temp.t"))
        connection.exec_driver_sql(INDEX.format("i", "pg_temp.t"))
        temporary = inspect(connection, temporary=True)
        assert temporary.tables == ordinary.tables
        assert temporary.enums == ()
        assert inspect(connection) == ordinary


def test_temporary_tables_of_this_session_only(engine: Engine) -> None:
    with session(engine, "CREATE TEMPORARY TABLE mine (id int)") as here, session(engine) as there:
        here.commit()
        assert names(inspect(here, temporary=True)) == ["table mine"]
        assert names(inspect(there, temporary=True)) == []
        assert names(inspect(here)) == []


@pytest.mark.parametrize("path", ["public", "public, extra"])
def test_the_number_of_queries_is_fixed(engine: Engine, path: str) -> None:
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    counts = []
    build(engine, "CREATE SCHEMA extra")
    build(engine, "CREATE TABLE whole (id int, CONSTRAINT c CHECK (id >= 0)) PARTITION BY LIST (id)")
    for begin, end in ((0, 10), (10, 200)):
        build(engine, *(statement for at in range(begin, end) for statement in one_table(at)))
        with session(engine, f"SET search_path = {path}") as connection:
            statements.clear()
            assert len(inspect(connection).tables) == end * 2 + 1
            counts.append(len(statements))
    assert counts[0] == counts[1] < 40


def one_table(at: int) -> tuple[str, ...]:
    return (
        f"CREATE TABLE n{at} (id serial PRIMARY KEY, a int UNIQUE CHECK (a > 0), b int REFERENCES n0)",
        f"CREATE INDEX i{at} ON n{at} (a, (a + b))",
        f"CREATE TYPE e{at} AS ENUM ('a')",
        f"CREATE TABLE p{at} PARTITION OF whole FOR VALUES IN ({at})",
        f"COMMENT ON CONSTRAINT c ON p{at} IS 'own'",
    )


@pytest.mark.parametrize("path", ["app", "app, extensions"])
@pytest.mark.parametrize("isolation_level", ["READ COMMITTED", "AUTOCOMMIT"])
def test_an_asynchronous_driver_reads_the_same(engine: Engine, path: str, isolation_level: str) -> None:
    build(engine, *STRUCTURE, "CREATE TYPE app.x AS (a int)", "CREATE TABLE app.many (a int UNIQUE, b text)")
    build(engine, "CREATE INDEX ON app.many USING gist (to_tsvector('simple', b)) WITH (fillfactor = 90)")
    with session(engine, "SET search_path = app") as connection:
        expected = inspect(connection)

    async def read() -> Schema:
        asynchronous = create_async_engine(engine.url.set(drivername="postgresql+asyncpg"))
        async with asynchronous.connect() as connection:
            await connection.execution_options(isolation_level=isolation_level)
            await connection.exec_driver_sql(f"SET search_path = {path}")
            found = await connection.run_sync(inspect)
        await asynchronous.dispose()
        return found

    assert asyncio.run(read()) == expected


def test_a_snapshot_reads_back_the_same(engine: Engine) -> None:
    build(engine, *STRUCTURE)
    with session(engine) as connection:
        schema = inspect(connection, namespaces=["public", "app", "extensions"])
    read_back = load_snapshot(dump_snapshot(schema), "snapshot")
    assert read_back == schema
    assert fingerprint(read_back) == fingerprint(schema)
