"""How suspects are settled: nothing is left behind, and whoever cannot be asked makes no exception."""

import uuid
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from schemactl.changes import Change
from schemactl.compare import compare, settle_postgresql
from schemactl.declare import declare
from schemactl.inspect import inspect
from tests.compare.comparing import lines

DDL = [
    "CREATE TABLE t (a integer NOT NULL, b varchar(9) DEFAULT 'x', CONSTRAINT ck CHECK (b IN ('x', 'y')))",
    "CREATE INDEX ix ON t ((lower(b))) WHERE b <> ''",
]
EVERYTHING = [
    "SELECT count(*), max(oid::bigint) FROM pg_class",
    "SELECT count(*), max(oid::bigint) FROM pg_type",
    "SELECT count(*) FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp'",
    "SELECT count(*) FROM pg_attrdef",
    "SELECT count(*) FROM pg_constraint",
]


def declared_table() -> sa.Table:
    return sa.Table(
        "t",
        sa.MetaData(),
        sa.Column("a", sa.Integer),
        sa.Column("b", sa.String(9), server_default=sa.text("CAST('x' AS varchar)")),
        sa.CheckConstraint("b in ('x','y')", name="ck"),
        sa.Index("ix", sa.text("LOWER(b)"), postgresql_where=sa.text("b != ''")),
    )


def run(connection: sa.Connection) -> tuple[Change, ...]:
    actual = inspect(connection)
    return compare(actual, declare([declared_table().metadata], connection.dialect, "public"), connection)


ONLY_TRUE = ["~ t column a nullable False → True"]
UNVERIFIED = [
    "~ t column a nullable False → True",
    "~ t column b default 'x'::character varying → CAST('x' AS varchar) (unverified)",
    "~ t check ck expression ((b)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text]))"
    " → b in ('x','y') (unverified)",
]


@pytest.fixture
def engine(postgresql_url: str) -> Iterator[sa.Engine]:
    engine = sa.create_engine(postgresql_url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        for statement in DDL:
            connection.exec_driver_sql(statement)
    yield engine
    engine.dispose()


@pytest.fixture
def role(engine: sa.Engine) -> Iterator[str]:
    """A login that may read but not make temporary tables."""
    name = f"schemactl_reader_{uuid.uuid4().hex[:12]}"
    with engine.begin() as connection:
        connection.exec_driver_sql(f'CREATE ROLE "{name}" LOGIN')
        connection.exec_driver_sql(f'REVOKE TEMPORARY ON DATABASE "{engine.url.database}" FROM PUBLIC')
        connection.exec_driver_sql(f'GRANT SELECT ON ALL TABLES IN SCHEMA public TO "{name}"')
    yield name
    with engine.begin() as connection:
        connection.exec_driver_sql(f'DROP OWNED BY "{name}"')
        connection.exec_driver_sql(f'DROP ROLE "{name}"')


def catalog(engine: sa.Engine) -> list[object]:
    with engine.connect() as connection:
        return [tuple(connection.exec_driver_sql(query).one()) for query in EVERYTHING]


def test_nothing_is_left_behind(engine: sa.Engine) -> None:
    before = catalog(engine)
    with engine.connect() as connection:
        assert lines(run(connection)) == ONLY_TRUE
        assert not connection.in_transaction()
    assert catalog(engine) == before


def test_nothing_is_left_in_the_session_either(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        run(connection)
        query = "SELECT count(*) FROM pg_class WHERE relnamespace = pg_my_temp_schema()"
        assert connection.exec_driver_sql(query).scalar() == 0


def test_an_open_transaction_stays_as_it_is(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE own (a integer)")
        assert lines(run(connection)) == ["- own table, 1 column", *ONLY_TRUE]
        assert connection.in_transaction()
        connection.exec_driver_sql("INSERT INTO own VALUES (1)")
        connection.commit()
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT a FROM own").scalar() == 1


def test_an_autocommit_connection(engine: sa.Engine) -> None:
    before = catalog(engine)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        assert lines(run(connection)) == ONLY_TRUE
        connection.exec_driver_sql("CREATE TABLE kept (a integer)")
    assert catalog(engine) != before
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE kept")
    assert catalog(engine)[0][0] == before[0][0]  # type: ignore[index]


def test_a_session_that_only_reads_by_default(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("SET default_transaction_read_only = on")
        connection.commit()
        assert lines(run(connection)) == ONLY_TRUE


def test_a_transaction_that_only_reads(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
        assert lines(run(connection))[:3] == UNVERIFIED
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1


def test_a_role_without_the_privilege(engine: sa.Engine, role: str) -> None:
    reader = sa.create_engine(engine.url.set(username=role), poolclass=sa.NullPool)
    with reader.connect() as connection:
        changes = run(connection)
        assert lines(changes)[:3] == UNVERIFIED
        assert [(change.kind, change.verified) for change in changes][3:] == [("alter-index", False)]
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == 0


def test_no_connection(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        actual = inspect(connection)
        declared = declare([declared_table().metadata], connection.dialect, "public")
    assert lines(compare(actual, declared))[:3] == UNVERIFIED


def test_a_connection_of_another_dialect(engine: sa.Engine, sqlite: sa.Connection) -> None:
    with engine.connect() as connection:
        actual = inspect(connection)
        declared = declare([declared_table().metadata], connection.dialect, "public")
    assert lines(compare(actual, declared, sqlite))[:3] == UNVERIFIED


def test_a_closed_connection(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        actual = inspect(connection)
        declared = declare([declared_table().metadata], connection.dialect, "public")
    assert lines(compare(actual, declared, connection))[:3] == UNVERIFIED


def test_a_temporary_table_of_that_name_is_there_already(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        actual = inspect(connection)
        declared = declare([declared_table().metadata], connection.dialect, "public")
        connection.exec_driver_sql("CREATE TEMPORARY TABLE t (own integer)")
        connection.commit()
        assert lines(compare(actual, declared, connection))[:3] == UNVERIFIED
        assert connection.exec_driver_sql("SELECT count(own) FROM t").scalar() == 0


def test_two_databases_need_no_settling(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        actual = inspect(connection)
        connection.exec_driver_sql("ALTER TABLE t ALTER b SET DEFAULT 'z'")
        other = inspect(connection)
        connection.rollback()
        assert lines(compare(actual, other, connection)) == [
            "~ t column b default 'x'::character varying → 'z'::character varying"
        ]


def test_one_invalid_object_does_not_hide_the_others(engine: sa.Engine) -> None:
    table = declared_table()
    table.c.a.nullable = False
    table.append_column(sa.Column("c", sa.Integer, server_default=sa.text("1")))
    table.append_constraint(sa.CheckConstraint("no_such(c) > 0", name="extra"))
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE t ADD c integer DEFAULT 2, ADD CONSTRAINT extra CHECK (c > 0)")
        actual = inspect(connection)
        declared = declare([table.metadata], connection.dialect, "public")
        assert lines(compare(actual, declared, connection)) == [
            "~ t column c default 2 → 1",
            "~ t check extra expression (c > 0) → no_such(c) > 0",
        ]


def test_namesakes_in_two_namespaces_and_more_than_one_batch(
    engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settle_postgresql, "BATCH", 3)
    metadata = sa.MetaData()
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE t")
        connection.exec_driver_sql("CREATE SCHEMA app")
        for number in range(4):
            for namespace in ("public", "app"):
                check = f"CONSTRAINT ck CHECK (a IN ('{number}', '{namespace}'))"
                connection.exec_driver_sql(f"CREATE TABLE {namespace}.t{number} (a text, {check})")
                connection.exec_driver_sql(f"CREATE INDEX ix{number} ON {namespace}.t{number} ((a || '{number}'))")
                sa.Table(
                    f"t{number}",
                    metadata,
                    sa.Column("a", sa.Text),
                    sa.CheckConstraint(f"a in ('{number}','{namespace}')", name="ck"),
                    sa.Index(f"ix{number}", sa.text(f"(a||'{number}'::text)")),
                    schema=namespace,
                )
        actual = inspect(connection, namespaces=["public", "app"])
        declared = declare([metadata], connection.dialect, "public")
        assert len(declared.tables) == len(actual.tables) == 8
        assert lines(compare(actual, declared, connection)) == []


def test_the_default_namespace_is_not_public(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA app")
        connection.exec_driver_sql("SET LOCAL search_path TO app, public")
        connection.exec_driver_sql("CREATE TYPE app.mood AS ENUM ('x', 'y')")
        connection.exec_driver_sql(
            "CREATE FUNCTION app.f(mood) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'"
        )
        connection.exec_driver_sql("CREATE TABLE m (a mood DEFAULT 'x', CONSTRAINT ck CHECK (f(a) AND a IN ('x','y')))")
        table = sa.Table(
            "m",
            sa.MetaData(),
            sa.Column("a", sa.Enum("x", "y", name="mood"), server_default=sa.text("'x'::app.mood")),
            sa.CheckConstraint("app.f(a) and a = any (array['x','y']::mood[])", name="ck"),
        )
        actual = inspect(connection)
        assert actual.default_namespace == "app"
        assert lines(compare(actual, declare([table.metadata], connection.dialect, "app"), connection)) == []


def test_virtual_generated_columns(each_postgresql_url: str) -> None:
    with sa.create_engine(each_postgresql_url, poolclass=sa.NullPool).connect() as connection:
        if not connection.dialect.server_version_info or connection.dialect.server_version_info < (18,):
            pytest.skip("virtual generated columns came with PostgreSQL 18")
        connection.exec_driver_sql(
            "CREATE TABLE v (a text, b text GENERATED ALWAYS AS (a || 'x'), c text GENERATED ALWAYS AS (a || 'x'))"
        )
        table = sa.Table(
            "v",
            sa.MetaData(),
            sa.Column("a", sa.Text),
            sa.Column("b", sa.Text, sa.Computed("(a||'x')", persisted=False)),
            sa.Column("c", sa.Text, sa.Computed("(a||'y')", persisted=False)),
        )
        declared = declare([table.metadata], connection.dialect, "public")
        assert lines(compare(inspect(connection), declared, connection)) == [
            "~ v column c computed generated always as ((a || 'x'::text)) virtual"
            " → generated always as ((a||'y')) virtual"
        ]
