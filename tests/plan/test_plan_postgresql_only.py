"""What only a database can say of constraints and indexes: found, put right, and taken back, on each server."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table
from sqlalchemy.dialects.postgresql import INT4RANGE, ExcludeConstraint

from schemactl.compare import compare
from schemactl.schema import Index as IndexValue
from schemactl.schema.codec import dump_snapshot, fingerprint, load_snapshot
from tests.plan.harness import Planned, declared_schema, differences, engine_for, plan_for, read, run_source


@pytest.fixture
def engine(each_postgresql_url: str) -> Iterator[sa.Engine]:
    engine = engine_for(each_postgresql_url)
    yield engine
    engine.dispose()


def execute(engine: sa.Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def needs(engine: sa.Engine, version: int, what: str) -> None:
    with engine.connect() as connection:
        found = connection.dialect.server_version_info or (0,)
    if found < (version,):
        pytest.skip(f"{what} came with PostgreSQL {version}")


def properties(planned: Planned) -> list[str]:
    return [f"{item.subject}: {each.property}" for item in planned.changes for each in item.differences]


def items(*parts: Any) -> MetaData:
    metadata = MetaData()
    Table("items", metadata, Column("id", Integer, primary_key=True), Column("n", Integer), *parts)
    return metadata


def index_of(engine: sa.Engine) -> IndexValue:
    return next(table for table in read(engine).tables if table.name.name == "items").indexes[0]


def there_and_back(engine: sa.Engine, metadata: MetaData, *expected: str, comes_back: bool = True) -> Planned:
    """Applies what differs, looks that nothing does then, and takes it back."""
    first = fingerprint(read(engine))
    planned = plan_for(engine, metadata)
    assert properties(planned) == list(expected)
    run_source(engine, planned.source, "upgrade", metadata)
    assert differences(engine, metadata) == ()
    run_source(engine, planned.source, "downgrade", metadata)
    assert (fingerprint(read(engine)) == first) is comes_back
    return planned


# --- indexes ---------------------------------------------------------------------------------------------------------


def test_an_index_left_invalid_is_built_anew(engine: sa.Engine) -> None:
    metadata = items(Index("ix_items_n", "n", unique=True))
    execute(engine, "CREATE TABLE items (id serial PRIMARY KEY, n integer)", "INSERT INTO items (n) VALUES (1), (1)")
    with (
        engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
        pytest.raises(sa.exc.IntegrityError),
    ):
        connection.exec_driver_sql("CREATE UNIQUE INDEX CONCURRENTLY ix_items_n ON items (n)")
    assert index_of(engine).invalid
    execute(engine, "DELETE FROM items WHERE id = 2")
    there_and_back(engine, metadata, "index ix_items_n: invalid", comes_back=False)
    # Nobody wants it back as the failed attempt left it.
    assert differences(engine, metadata) == ()
    assert not index_of(engine).invalid


def test_an_invalid_index_that_nobody_declares_is_dropped(engine: sa.Engine) -> None:
    execute(
        engine,
        "CREATE TABLE items (id serial PRIMARY KEY, n integer)",
        "CREATE INDEX ix_items_n ON items (n)",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_items_n'::regclass",
    )
    planned = plan_for(engine, items())
    assert [(item.kind, item.detail) for item in planned.changes] == [("drop-index", "index (n) invalid")]
    run_source(engine, planned.source, "upgrade")
    assert differences(engine, items()) == ()


@pytest.fixture
def tablespace(engine: sa.Engine) -> Iterator[str]:
    """A tablespace inside the server's own folder."""
    needs(engine, 15, "tablespaces in place")
    name = f"schemactl_{uuid.uuid4().hex[:12]}"
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("SET allow_in_place_tablespaces = on")
        connection.exec_driver_sql(f"CREATE TABLESPACE {name} LOCATION ''")
        try:
            yield name
        finally:
            connection.exec_driver_sql("DROP TABLE items")
            connection.exec_driver_sql(f"DROP TABLESPACE {name}")


def test_the_tablespace_of_an_index(engine: sa.Engine, tablespace: str) -> None:
    plain = items(Index("ix_items_n", "n"))
    elsewhere = items(Index("ix_items_n", "n", postgresql_tablespace=tablespace))
    plain.create_all(engine)
    there_and_back(engine, elsewhere, "index ix_items_n: tablespace")
    assert index_of(engine).tablespace is None
    execute(engine, f"ALTER INDEX ix_items_n SET TABLESPACE {tablespace}")
    assert differences(engine, elsewhere) == ()
    there_and_back(engine, plain, "index ix_items_n: tablespace")
    assert index_of(engine).tablespace == tablespace


def test_an_operator_class_of_an_extension_in_another_namespace(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        available = connection.exec_driver_sql("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'").scalar()
    if not available:
        pytest.skip("this server has no pg_trgm")
    execute(engine, 'CREATE SCHEMA "My ext"', 'CREATE EXTENSION pg_trgm SCHEMA "My ext"')
    metadata = MetaData()
    options = '"My ext".gist_trgm_ops(siglen=32)'
    before = Table("items", MetaData(), Column("id", Integer, primary_key=True), Column("t", sa.Text))
    Table(
        "items",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("t", sa.Text),
        Index("ix_items_1", "t", postgresql_using="gist", postgresql_ops={"t": options}),
        Index("ix_items_2", sa.text('lower(t) "My ext".gin_trgm_ops'), postgresql_using="gin"),
    )
    before.metadata.create_all(engine)
    first = fingerprint(read(engine))
    planned = plan_for(engine, metadata)
    assert [item.subject for item in planned.changes] == ["index ix_items_1", "index ix_items_2"]
    for _ in range(2):
        run_source(engine, planned.source, "upgrade", metadata)
        assert differences(engine, metadata) == ()
        assert index_of(engine).parts[0].operator_class == options
        away = plan_for(engine, before.metadata)
        run_source(engine, away.source, "upgrade", before.metadata)
        run_source(engine, away.source, "downgrade", before.metadata)
        assert differences(engine, metadata) == ()
        run_source(engine, planned.source, "downgrade", metadata)
        assert fingerprint(read(engine)) == first


def test_names_of_another_namespace_come_back(engine: sa.Engine) -> None:
    execute(
        engine,
        'CREATE SCHEMA "My app"',
        'CREATE COLLATION "My app"."My C" FROM "C"',
        'CREATE OPERATOR CLASS "My app"."My ops" FOR TYPE int4 USING btree AS OPERATOR 1 <, OPERATOR 2 <=, '
        "OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int4, int4)",
        "CREATE TABLE items (id serial PRIMARY KEY, n integer, t text)",
        'CREATE INDEX ix_items_n ON items (n "My app"."My ops", t COLLATE "My app"."My C" text_pattern_ops DESC)',
    )
    first = fingerprint(read(engine))
    bare = MetaData()
    Table("items", bare, Column("id", Integer, primary_key=True), Column("n", Integer), Column("t", sa.Text))
    planned = plan_for(engine, bare)
    run_source(engine, planned.source, "upgrade", bare)
    run_source(engine, planned.source, "downgrade", bare)
    assert fingerprint(read(engine)) == first
    declared = MetaData()
    Table(
        "items",
        declared,
        Column("id", Integer, primary_key=True),
        Column("n", Integer),
        Column("t", sa.Text),
        Index(
            "ix_items_n",
            "n",
            sa.text('t COLLATE "My app"."My C" text_pattern_ops DESC'),
            postgresql_ops={"n": '"My app"."My ops"'},
        ),
    )
    assert differences(engine, declared) == ()


# --- constraints -----------------------------------------------------------------------------------------------------


def test_a_check_that_is_not_enforced(engine: sa.Engine) -> None:
    needs(engine, 18, "NOT ENFORCED")
    execute(
        engine,
        "CREATE TABLE items (id serial PRIMARY KEY, n integer)",
        "ALTER TABLE items ADD CONSTRAINT ck_n CHECK (n > 0) NOT ENFORCED",
        "INSERT INTO items (n) VALUES (1)",
    )
    there_and_back(engine, items(CheckConstraint("n > 0", name="ck_n")), "check ck_n: not_enforced")


def test_a_foreign_key_that_is_not_enforced(engine: sa.Engine) -> None:
    needs(engine, 18, "NOT ENFORCED")
    execute(
        engine,
        "CREATE TABLE items (id serial PRIMARY KEY, n integer)",
        "ALTER TABLE items ADD CONSTRAINT fk_n FOREIGN KEY (n) REFERENCES items (id) ON DELETE CASCADE NOT ENFORCED",
        "INSERT INTO items (n) VALUES (1)",
    )
    metadata = MetaData()
    key = ForeignKey("items.id", name="fk_n", ondelete="CASCADE")
    Table("items", metadata, Column("id", Integer, primary_key=True), Column("n", Integer, key))
    there_and_back(engine, metadata, "foreign key fk_n: not_enforced")


def test_a_table_with_constraints_that_are_not_enforced_comes_back(engine: sa.Engine) -> None:
    needs(engine, 18, "NOT ENFORCED")
    execute(
        engine,
        "CREATE TABLE items (id serial PRIMARY KEY, n integer, CONSTRAINT ck_n CHECK (n > 0) NO INHERIT NOT ENFORCED)",
        "ALTER TABLE items ADD CONSTRAINT fk_n FOREIGN KEY (n) REFERENCES items (id) NOT ENFORCED",
    )
    there_and_back(engine, MetaData())


def test_excludes_and_all_in_a_snapshot(engine: sa.Engine) -> None:
    execute(
        engine,
        "CREATE TABLE items (id serial, n integer, r int4range, PRIMARY KEY (id) INCLUDE (n) DEFERRABLE,"
        " CONSTRAINT ex EXCLUDE USING gist (r WITH &&, int4range(n, n, '[]') WITH &&) WHERE (n > 0))",
        "ALTER TABLE items ADD CONSTRAINT ck CHECK (n > 0) NOT VALID",
    )
    schema = read(engine)
    assert load_snapshot(dump_snapshot(schema), "snapshot") == schema


def test_excludes_without_a_database_are_unverified(engine: sa.Engine) -> None:
    execute(
        engine,
        "CREATE TABLE items (id serial PRIMARY KEY, n integer, r int4range,"
        " CONSTRAINT ex EXCLUDE USING gist (r WITH &&) WHERE (n IN (1, 2)))",
    )
    for name in ("ex", None):
        metadata = MetaData()
        Table(
            "items",
            metadata,
            Column("id", Integer, primary_key=True),
            Column("n", Integer),
            Column("r", INT4RANGE),
            ExcludeConstraint(("r", "&&"), where=sa.text("n in (1,2)"), name=name),
        )
        changes = compare(read(engine), declared_schema(metadata, engine.dialect))
        assert changes
        assert not any(change.verified for change in changes)
