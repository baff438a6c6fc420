"""Every type text of PostgreSQL's catalog comes back from the type that it is read as."""

import pytest
import sqlalchemy as sa

from schemactl.plan.sqltypes import TypeReader, Verbatim
from schemactl.schema import Enum, ObjectName, Schema
from tests.plan.harness import engine_for

TYPES = (
    """
smallint|integer|bigint|numeric|numeric(10,2)|numeric(5,0)|real|double precision|money|boolean|text|name|"char"
character(1)|character(5)|character varying|character varying(50)|bytea|uuid|json|jsonb|xml|date|time without time zone
time with time zone|time(3) without time zone|time(0) with time zone|timestamp without time zone
timestamp with time zone|timestamp(3) without time zone|timestamp(6) with time zone|interval|interval(3)
interval day|interval year to month|interval day to second(2)|inet|cidr|macaddr|macaddr8|bit(1)|bit(7)
bit varying|bit varying(9)|tsvector|tsquery|int4range|int8range|numrange|daterange|tsrange
tstzrange|int4multirange|point|box|line|oid|regclass
integer[]|character varying(5)[]|numeric(8,3)[]|timestamp with time zone[]|mood|mood[]|"My Mood"|app.mood|app.mood[]
positive
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@pytest.fixture(scope="module")
def names() -> list[str]:
    return [name for name in TYPES if name]


def test_types_of_postgresql(postgresql_url: str, names: list[str]) -> None:
    engine = engine_for(postgresql_url)
    enums = [
        Enum(ObjectName("mood"), ("a",)),
        Enum(ObjectName("My Mood"), ("a",)),
        Enum(ObjectName("mood", "app"), ("b",)),
    ]
    reader = TypeReader.of("postgresql", Schema.build("postgresql", enums))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA app")
        connection.exec_driver_sql("CREATE TYPE mood AS ENUM ('a')")
        connection.exec_driver_sql("CREATE TYPE \"My Mood\" AS ENUM ('a')")
        connection.exec_driver_sql("CREATE TYPE app.mood AS ENUM ('b')")
        connection.exec_driver_sql("CREATE DOMAIN positive AS integer CHECK (VALUE > 0)")
        columns = [sa.Column(f"c{number}", reader.read(name)) for number, name in enumerate(names)]
        sa.Table("t", sa.MetaData(), *columns).create(connection)
        found = connection.exec_driver_sql(
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute "
            "WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum"
        ).scalars()
        assert list(found) == names
    engine.dispose()


@pytest.mark.parametrize(
    "text",
    [
        "INTEGER",
        "VARCHAR(50)",
        "VARCHAR",
        "NUMERIC(10, 2)",
        "NUMERIC(10,2)",
        "DATETIME",
        "JSON",
        "CHAR(32)",
        "MONEY",
        "",
    ],
)
def test_types_of_sqlite(text: str) -> None:
    found = TypeReader("sqlite").read(text)
    assert found.compile(ddl_sqlite()).replace(" ", "") == text.replace(" ", "")
    assert isinstance(found, Verbatim) == (text in ("MONEY", ""))


def ddl_sqlite() -> sa.Dialect:
    return sa.create_engine("sqlite://").dialect
