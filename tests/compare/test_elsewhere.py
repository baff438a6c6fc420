"""Where the database makes no temporary table, another server of its version is asked."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

from schemactl.compare import compare
from schemactl.database import scratch_database
from schemactl.declare import declare
from schemactl.inspect import inspect
from schemactl.schema import Schema
from tests.compare.comparing import lines

DDL = (
    "CREATE SCHEMA other",
    "CREATE TYPE mood AS ENUM ('sad', 'it''s')",
    "CREATE TYPE other.\"Odd mood\" AS ENUM ('a')",
    "CREATE FUNCTION own(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
    "CREATE TABLE t (a integer, m mood DEFAULT 'sad', o other.\"Odd mood\", b varchar(9) DEFAULT 'x',"
    " CONSTRAINT ck CHECK (b IN ('x', 'y')), CONSTRAINT own CHECK (own(b) <> '' AND a > 0))",
    "CREATE INDEX ix ON t ((lower(b))) WHERE b <> '' AND m <> 'sad'",
)


def models(check: str = "b in ('x','y')") -> sa.MetaData:
    metadata = sa.MetaData()
    sa.Enum("sad", "it's", name="mood", metadata=metadata)
    sa.Table(
        "t",
        metadata,
        sa.Column("a", sa.Integer),
        sa.Column("m", sa.Enum("sad", "it's", name="mood", metadata=metadata), server_default=sa.text("'sad'::mood")),
        sa.Column("o", sa.Enum("a", name="Odd mood", schema="other", metadata=metadata)),
        sa.Column("b", sa.String(9), server_default=sa.text("CAST('x' AS varchar)")),
        sa.CheckConstraint(check, name="ck"),
        sa.CheckConstraint("own(b) != '' and (a > 0)", name="own"),
        sa.Index("ix", sa.text("LOWER(b)"), postgresql_where=sa.text("b != '' AND m != 'sad'")),
    )
    return metadata


@pytest.fixture
def standby(postgresql_url: str) -> sa.Engine:
    """A database whose sessions write nothing, not even temporarily, as those of a hot standby."""
    engine = sa.create_engine(postgresql_url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        for statement in DDL:
            connection.exec_driver_sql(statement)
    return engine


@dataclass
class Other:
    """Another server with one empty database, or none."""

    connection: sa.Connection | None = None

    def empty(self) -> sa.Connection | None:
        return self.connection

    def holding(self, schema: Schema) -> sa.Connection | None:
        raise AssertionError(schema)


def run(standby: sa.Engine, metadata: sa.MetaData, elsewhere: Other) -> list[str]:
    with standby.connect() as connection:
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
        actual = inspect(connection, namespaces=["", "other"])
        declared = declare([metadata], connection.dialect, "public")
        return [line.partition(" expression ")[0] + " (unverified)" * line.endswith("(unverified)")
                for line in lines(compare(actual, declared, connection, elsewhere))]  # fmt: skip


def test_what_the_other_server_takes_is_settled_and_the_rest_unsure(standby: sa.Engine) -> None:
    with scratch_database(standby.url) as scratch:
        assert run(standby, models(), Other(scratch)) == ["~ t check own (unverified)"]
        assert run(standby, models("b in ('x','z')"), Other(scratch)) == ["~ t check ck", "~ t check own (unverified)"]
        left = inspect(scratch)
        assert (left.tables, left.enums) == ((), ())
        scratch.rollback()
        assert scratch.exec_driver_sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'other'").scalar() == 0


def test_no_other_server(standby: sa.Engine) -> None:
    found = run(standby, models(), Other())
    assert found
    assert all(line.endswith("(unverified)") for line in found)


def test_a_database_that_can_be_asked_needs_no_other(standby: sa.Engine) -> None:
    class NeverAsked(Other):
        def empty(self) -> sa.Connection | None:
            raise AssertionError

    with standby.connect() as connection:
        actual = inspect(connection, namespaces=["", "other"])
        assert compare(actual, declare([models()], connection.dialect, "public"), connection, NeverAsked()) == ()


def test_sqlite_needs_none(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///file:{tmp_path / 'a.db'}?uri=true", poolclass=sa.NullPool)
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("a", sa.Integer), sa.CheckConstraint("a BETWEEN 1 AND 3", name="ck"))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER, CONSTRAINT ck CHECK (a >= 1 AND a <= 3))")
    for mode in ("mode=ro", "immutable=1"):
        read_only = sa.create_engine(f"sqlite:///file:{tmp_path / 'a.db'}?{mode}&uri=true", poolclass=sa.NullPool)
        with read_only.connect() as connection:
            actual = inspect(connection)
            assert compare(actual, declare([metadata], connection.dialect, "main"), connection) == ()
