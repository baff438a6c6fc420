"""The reader for dialects without one of their own, on MariaDB and on what the other dialects reflect."""

import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import OperationalError

from schemactl.inspect import READERS, generic, inspect
from schemactl.schema import (
    Check,
    Column,
    Computed,
    ForeignKey,
    Identity,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Table,
    Unique,
)
from schemactl.schema.codec import dump_snapshot, load_snapshot

MARIADB = "mariadb+pymysql://root@127.0.0.1:3306/"


@pytest.fixture
def mariadb() -> Iterator[Connection]:
    pytest.importorskip("pymysql", reason="MariaDB is read only where a driver, pymysql, is installed")
    name = f"schemactl_test_{uuid.uuid4().hex[:12]}"
    server = create_engine(MARIADB, isolation_level="AUTOCOMMIT")
    try:
        with server.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
    except OperationalError as error:
        pytest.skip(f"no MariaDB at 127.0.0.1:3306: {error.orig}")
    engine = create_engine(MARIADB + name)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
        with server.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name}")
        server.dispose()


def test_mariadb(mariadb: Connection) -> None:
    assert "mariadb" not in READERS
    for statement in (
        "CREATE TABLE p (id int AUTO_INCREMENT PRIMARY KEY, a int, CONSTRAINT u UNIQUE (a))",
        """CREATE TABLE t (id int PRIMARY KEY COMMENT 'the id', n varchar(20) NOT NULL DEFAULT 'x',
           g int AS (id * 2) STORED, v int AS (id * 3) VIRTUAL, `p %%s` int, KEY i (`p %%s`, n),
           CONSTRAINT f FOREIGN KEY (`p %%s`) REFERENCES p (id) ON DELETE CASCADE, CONSTRAINT c CHECK (id > 0))
           COMMENT 'a table'""",
        "CREATE VIEW w AS SELECT 1",
    ):
        mariadb.exec_driver_sql(statement)
    schema = inspect(mariadb)
    assert (schema.dialect, schema.default_namespace) == (mariadb.dialect.name, mariadb.engine.url.database)
    assert schema.tables == (
        Table(
            ObjectName("p"),
            (Column("id", "INTEGER(11)", nullable=False, autoincrement=True), Column("a", "INTEGER(11)")),
            (PrimaryKey(("id",)), Unique(("a",), "u")),
        ),
        Table(
            ObjectName("t"),
            (
                Column("id", "INTEGER(11)", nullable=False, comment="the id"),
                Column("n", "VARCHAR(20)", nullable=False, default="'x'"),
                Column("g", "INTEGER(11)", computed=Computed("(`id` * 2)")),
                Column("v", "INTEGER(11)", computed=Computed("(`id` * 3)", stored=False)),
                Column("p %s", "INTEGER(11)"),
            ),
            (
                PrimaryKey(("id",)),
                ForeignKey(("p %s",), ObjectName("p"), ("id",), "f", on_delete="CASCADE"),
                Check("`id` > 0", "c"),
            ),
            (Index("i", (IndexPart("p %s"), IndexPart("n"))),),
            comment="a table",
        ),
    )
    assert inspect(mariadb, namespaces=[schema.default_namespace, "missing"]) == schema
    assert load_snapshot(dump_snapshot(schema), "snapshot") == schema


def test_a_dialect_that_tells_all(postgresql: Connection) -> None:
    for statement in (
        "CREATE SCHEMA other",
        "CREATE TABLE other.p (id int GENERATED ALWAYS AS IDENTITY (START 5) PRIMARY KEY)",
        """CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE CHECK (a > 0), b int REFERENCES other.p DEFERRABLE,
           g int GENERATED ALWAYS AS (a * 2) STORED)""",
        "CREATE UNIQUE INDEX i ON t (lower(b::text) DESC, a)",
    ):
        postgresql.exec_driver_sql(statement)
    schema = generic.read(postgresql, ["", "other", "missing"], False)
    target, table = schema.table(ObjectName("p", "other")), schema.table(ObjectName("t"))
    assert target is not None and table is not None
    identity = target.columns[0].identity
    assert identity is not None and (identity.always, identity.start) == (True, 5)
    assert isinstance(identity, Identity)
    assert table.columns[0].autoincrement
    assert table.columns[3].computed is not None
    assert table.constraints == (
        PrimaryKey(("id",), "t_pkey"),
        Unique(("a",), "t_a_key"),
        ForeignKey(("b",), target.name, ("id",), "t_b_fkey", deferrable=True),
        Check("a > 0", "t_a_check"),
    )
    assert table.indexes == (
        Index("i", (IndexPart(expression="lower(b::text)", descending=True), IndexPart("a")), unique=True),
    )
    assert [str(each.name) for each in generic.read(postgresql, None, False).tables] == ["t"]
    assert generic.read(postgresql, [], False).tables == ()


def test_temporary_tables(postgresql: Connection) -> None:
    postgresql.exec_driver_sql("CREATE TABLE t (id int)")
    postgresql.exec_driver_sql("CREATE TEMPORARY TABLE u (id int)")
    assert [str(each.name) for each in generic.read(postgresql, None, False).tables] == ["t"]
    assert [str(each.name) for each in generic.read(postgresql, None, True).tables] == ["u"]
