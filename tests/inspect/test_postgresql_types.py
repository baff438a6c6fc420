"""Sequences, domains, composite types, namespaces and extensions as two major versions of PostgreSQL hold them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine

from schemactl.inspect import inspect
from schemactl.schema import (
    Attribute,
    Check,
    CompositeType,
    Domain,
    Extension,
    Grant,
    Namespace,
    ObjectName,
    Schema,
    Sequence,
    SequenceOwner,
)
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
    found = inspect(connection, namespaces=namespaces)
    assert load_snapshot(dump_snapshot(found), "x") == found
    return found


def test_sequences(connection: Connection) -> None:
    schema = read(
        connection,
        'CREATE SCHEMA "My app"',
        "CREATE TABLE t (a serial, b int GENERATED ALWAYS AS IDENTITY, c int, d int)",
        "CREATE SEQUENCE plain",
        "CREATE SEQUENCE own AS smallint INCREMENT -2 MAXVALUE 9 CACHE 3 CYCLE OWNED BY t.c",
        "CREATE SEQUENCE turned INCREMENT -1",
        "CREATE SEQUENCE doubled OWNED BY t.d",
        "ALTER TABLE t ALTER d SET DEFAULT nextval('doubled') * 2",
        'CREATE SEQUENCE "My app"."S%.1" START 5',
        "COMMENT ON SEQUENCE plain IS 'it''s'",
        "CREATE TEMPORARY SEQUENCE passing",
        namespaces=["", "My app", "absent"],
    )
    table = ObjectName("t")
    assert schema.of(Sequence) == (
        Sequence(ObjectName("S%.1", "My app"), start=5),
        Sequence(ObjectName("doubled"), owned_by=SequenceOwner(table, "d")),
        Sequence(
            ObjectName("own"),
            type="smallint",
            increment=-2,
            max_value=9,
            cache=3,
            cycle=True,
            owned_by=SequenceOwner(table, "c"),
        ),
        Sequence(ObjectName("plain"), comment="it's"),
        Sequence(ObjectName("turned"), increment=-1),
    )
    assert schema.of(Namespace) == (Namespace(ObjectName("My app")),)


def test_domains(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE SCHEMA app",
        'CREATE DOMAIN app."D.1" AS varchar(5)[] NOT NULL',
        "CREATE DOMAIN d text COLLATE \"C\" DEFAULT 'x' CHECK (VALUE <> 'b') CONSTRAINT a CHECK (VALUE IN ('x','y'))",
        "ALTER DOMAIN d ADD CONSTRAINT z CHECK (VALUE <> 'c') NOT VALID",
        "COMMENT ON DOMAIN d IS 'it''s'",
        'CREATE DOMAIN over_it AS app."D.1"',
        "CREATE DOMAIN pg_temp.passing AS text",
        namespaces=["", "app"],
    )
    assert schema.of(Domain) == (
        Domain(ObjectName("D.1", "app"), type="character varying(5)[]", nullable=False),
        Domain(
            ObjectName("d"),
            type="text",
            collation="C",
            default="'x'::text",
            checks=(
                Check("(VALUE = ANY (ARRAY['x'::text, 'y'::text]))", "a"),
                Check("(VALUE <> 'b'::text)", "d_check"),
                Check("(VALUE <> 'c'::text)", "z", not_valid=True),
            ),
            comment="it's",
        ),
        Domain(ObjectName("over_it"), type='app."D.1"'),
    )
    assert [item.name.name for item in inspect(connection, temporary=True).of(Domain)] == ["passing"]


def test_composite_types(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE TABLE t (a int)",
        "CREATE VIEW v AS SELECT 1 AS x",
        'CREATE TYPE pair AS (z int, "A,b" varchar(5) COLLATE "C", t t[], gone int)',
        "ALTER TYPE pair DROP ATTRIBUTE gone",
        "COMMENT ON TYPE pair IS 'it''s'",
        "CREATE TYPE nothing AS ()",
    )
    nothing, pair = schema.of(CompositeType)
    assert (nothing.attributes, nothing.order) == ((), ())
    assert pair.comment == "it's"
    assert pair.in_order == (
        Attribute("z", "integer"),
        Attribute("A,b", "character varying(5)", "C"),
        Attribute("t", "t[]"),
    )


def test_extensions_and_what_they_own(connection: Connection) -> None:
    if not connection.exec_driver_sql("SELECT 1 FROM pg_available_extensions WHERE name = 'cube'").first():
        assert read(connection).of(Extension) == ()
        return
    schema = read(connection, "CREATE SCHEMA ext", "CREATE EXTENSION cube SCHEMA ext", namespaces=["", "ext"])
    (found,) = schema.of(Extension)
    assert (found.name, found.namespace) == (ObjectName("cube"), "ext")
    assert found.version
    assert [item.name.name for item in schema.objects if not isinstance(item, Grant)] == ["cube", "ext"]
    assert inspect(connection, temporary=True).objects == ()
