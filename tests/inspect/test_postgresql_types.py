"""Sequences, domains, composite types, namespaces and extensions as two major versions of PostgreSQL hold them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine

from schemactl.inspect import inspect
from schemactl.schema import (
    Aggregate,
    Attribute,
    Check,
    Collation,
    CompositeType,
    Domain,
    Extension,
    Grant,
    Namespace,
    ObjectName,
    RangeType,
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


def test_range_types(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE SCHEMA far",
        "CREATE FUNCTION far.int4mi(int, int) RETURNS float8 IMMUTABLE LANGUAGE sql AS 'SELECT 1.0::float8'",
        "CREATE TYPE far.a AS RANGE (subtype = int, subtype_diff = far.int4mi, multirange_type_name = m)",
        'CREATE TYPE "B c" AS RANGE (subtype = varchar, subtype_opclass = text_pattern_ops, collation = "C")',
        "CREATE TYPE c",
        "CREATE FUNCTION once(c) RETURNS c LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical'",
        "CREATE TYPE c AS RANGE (subtype = int, canonical = once)",
        "COMMENT ON TYPE c IS 'it''s'",
        namespaces=["", "far"],
    )
    assert schema.of(RangeType) == (
        RangeType(
            ObjectName("B c"),
            subtype="character varying",
            opclass="text_pattern_ops",
            collation="C",
            multirange=ObjectName("B c_multirange"),
        ),
        RangeType(ObjectName("a", "far"), subtype="integer", subtype_diff="far.int4mi", multirange=ObjectName("m")),
        RangeType(
            ObjectName("c"), subtype="integer", canonical="once", multirange=ObjectName("c_multirange"), comment="it's"
        ),
    )
    grants = {(item.on, item.name.name) for item in schema.of(Grant) if item.name.name in ("a", "m", "c")}
    assert grants == {("TYPE", "a"), ("TYPE", "c")}


def test_collations(connection: Connection) -> None:
    is_17 = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) >= 170000
    schema = read(
        connection,
        "CREATE COLLATION a (lc_collate = 'C', lc_ctype = 'POSIX')",
        f"CREATE COLLATION b ({'provider = builtin, ' if is_17 else ''}locale = 'C')",
        "COMMENT ON COLLATION b IS 'x'",
    )
    assert schema.of(Collation) == (
        Collation(ObjectName("a"), lc_collate="C", lc_ctype="POSIX"),
        Collation(ObjectName("b"), provider="builtin" if is_17 else "libc", locale="C", comment="x"),
    )


def test_icu_collations(connection: Connection) -> None:
    if not connection.exec_driver_sql("SELECT 1 FROM pg_collation WHERE collname = 'de-x-icu'").first():
        pytest.skip("this server is built without ICU")
    is_16 = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) >= 160000
    rules = ", rules = '&a < g'" if is_16 else ""
    made = f"(provider = icu, locale = 'de-u-co-phonebk', deterministic = false{rules})"
    (found,) = read(connection, f"CREATE COLLATION a {made}").of(Collation)
    assert (found.provider, found.locale, found.deterministic) == ("icu", "de-u-co-phonebk", False)
    assert found.rules == ("&a < g" if is_16 else None)


def test_aggregates(connection: Connection) -> None:
    schema = read(
        connection,
        "CREATE FUNCTION int4pl(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION step(int, int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION step(text, int) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1'",
        "CREATE AGGREGATE a(x int) (sfunc = step, stype = int, sortop = <, parallel = restricted)",
        "CREATE AGGREGATE a(*) (sfunc = int8inc, stype = int8, initcond = '0')",
        "CREATE AGGREGATE b(int) (stype = int, sfunc = public.int4pl, finalfunc = int4abs, "
        "finalfunc_modify = shareable)",
        "CREATE AGGREGATE c(text) (sfunc = textcat, stype = text, initcond = 'it''s')",
        "COMMENT ON AGGREGATE b(int) IS 'x'",
    )
    assert [(str(item.owner), item.definition, item.comment, item.shape) for item in schema.of(Aggregate)] == [
        ("a()", "(*) (sfunc = int8inc, stype = bigint, initcond = '0')", None, "n0"),
        (
            "a(integer)",
            "(x integer) (sfunc = step, stype = integer, sortop = operator(pg_catalog.<), parallel = restricted)",
            None,
            "n0",
        ),
        (
            "b(integer)",
            "(integer) (sfunc = public.int4pl, stype = integer, finalfunc = int4abs, finalfunc_modify = shareable)",
            "x",
            "n0",
        ),
        ("c(text)", "(text) (sfunc = textcat, stype = text, initcond = 'it''s')", None, "n0"),
    ]


def test_what_an_extension_brings_along_is_left_out(connection: Connection) -> None:
    if not connection.exec_driver_sql("SELECT 1 FROM pg_available_extensions WHERE name = 'intagg'").first():
        pytest.skip("this server has no extension intagg")
    assert read(connection, "CREATE EXTENSION intagg").of(Aggregate) == ()
