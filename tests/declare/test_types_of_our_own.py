"""Sequences, domains, composite types, namespaces and extensions as models declare them."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from schemactl.compare import compare
from schemactl.declare import declare, declared_namespaces
from schemactl.errors import ModelsError
from schemactl.inspect import inspect
from schemactl.schema import (
    Aggregate,
    Attribute,
    Check,
    Collation,
    CompositeType,
    Domain,
    Extension,
    Namespace,
    ObjectName,
    RangeType,
    Sequence,
    SequenceOwner,
    Standalone,
)


def declared(*sql: str, metadata: sa.MetaData | None = None) -> tuple[Any, ...]:
    made = metadata or sa.MetaData()
    made.info["sql"] = list(sql)
    return declare([made], postgresql.dialect(), "public").of(Standalone)  # type: ignore[type-abstract]


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("CREATE SEQUENCE S", Sequence(ObjectName("s"))),
        (
            "create sequence if not exists public.s as INT4 increment by 1 cache 1 no cycle",
            Sequence(ObjectName("s"), type="integer"),
        ),
        ("CREATE SEQUENCE s MINVALUE 5 START 5", Sequence(ObjectName("s"), min_value=5)),
        ("CREATE SEQUENCE s INCREMENT -2 START WITH -1 MAXVALUE -1", Sequence(ObjectName("s"), increment=-2)),
        ("CREATE SEQUENCE s AS smallint MAXVALUE 32767 NO MINVALUE", Sequence(ObjectName("s"), type="smallint")),
        ("CREATE SEQUENCE no CYCLE", Sequence(ObjectName("no"), cycle=True)),
        (
            'CREATE SEQUENCE s OWNED BY public."T.x"."C"',
            Sequence(ObjectName("s"), owned_by=SequenceOwner(ObjectName("T.x"), "C")),
        ),
        ("CREATE SEQUENCE s OWNED BY NONE /* nobody */", Sequence(ObjectName("s"))),
        (
            "CREATE DOMAIN d int4 CHECK (value > 0) CHECK ((VALUE < 9)) DEFAULT 1 + 2",
            Domain(
                ObjectName("d"),
                type="integer",
                default="1 + 2",
                checks=(Check("value > 0", "d_check"), Check("(VALUE < 9)", "d_check1")),
            ),
        ),
        (
            """CREATE DOMAIN "D.d" timestamp(3) with time zone
            NULL DEFAULT NULL CONSTRAINT "x y" CHECK (VALUE IS NOT NULL)""",
            Domain(ObjectName("D.d"), type="timestamp(3) with time zone", checks=(Check("VALUE IS NOT NULL", "x y"),)),
        ),
        (
            'CREATE DOMAIN d AS varchar ( 5 )[] COLLATE pg_catalog."C" CONSTRAINT nn NOT NULL',
            Domain(ObjectName("d"), type="character varying(5)[]", collation="C", nullable=False),
        ),
        (
            'CREATE TYPE t AS (B numeric(10, 2), "A,b" "Odd".type COLLATE app."My C")',
            CompositeType.of(
                ObjectName("t"),
                (Attribute("b", "numeric(10,2)"), Attribute("A,b", '"Odd".type', '"app"."My C"')),
            ),
        ),
        ("CREATE TYPE t AS ()", CompositeType.of(ObjectName("t"), ())),
        (
            "CREATE TYPE r AS RANGE (Subtype = float8, subtype_diff = pg_catalog.float8mi, collation = app.c)",
            RangeType(
                ObjectName("r"),
                subtype="double precision",
                subtype_diff="float8mi",
                collation='"app"."c"',
                multirange=ObjectName("r_multirange"),
            ),
        ),
        (
            'CREATE TYPE "A range" AS RANGE (subtype_opclass = app."O", MULTIRANGE_TYPE_NAME = \'M.m\', subtype = D)',
            RangeType(ObjectName("A range"), subtype="d", opclass='app."O"', multirange=ObjectName("M.m")),
        ),
        (
            "CREATE COLLATION IF NOT EXISTS public.C (provider = ICU, locale = 'de', rules = '&a < ''b', version = '')",
            Collation(ObjectName("c"), provider="icu", locale="de", rules="&a < 'b"),
        ),
        (
            "CREATE COLLATION c (LC_COLLATE = 'C', lc_ctype = \"POSIX\", deterministic = off)",
            Collation(ObjectName("c"), lc_collate="C", lc_ctype="POSIX", deterministic=False),
        ),
        (
            "CREATE COLLATION c (provider = 'builtin', lc_collate = 'C', lc_ctype = 'C')",
            Collation(ObjectName("c"), provider="builtin", locale="C"),
        ),
        ("CREATE SCHEMA app AUTHORIZATION somebody", Namespace(ObjectName("app"))),
        (
            "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA public VERSION '1.1' CASCADE",
            Extension(ObjectName("uuid-ossp"), namespace="public", version="1.1", cascade=True),
        ),
    ],
)
def test_what_a_statement_declares(sql: str, expected: Standalone) -> None:
    (found,) = declared(sql)
    assert found == expected
    if isinstance(found, CompositeType) and isinstance(expected, CompositeType):
        assert found.order == expected.order


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("CREATE SEQUENCE s START x", "a number is missing"),
        ("CREATE SEQUENCE s OWNED BY c", "needs a table and a column"),
        ("CREATE SEQUENCE s RESTART 5", "RESTART is not understood"),
        ("CREATE DOMAIN d", "the type is missing"),
        ("CREATE DOMAIN d AS text CHECK VALUE > 0", r"\( is missing"),
        ("CREATE TYPE e AS ENUM ('a')", "sqlalchemy.Enum"),
        ("CREATE TYPE t AS (a)", "the type of a is missing"),
        ("CREATE TYPE r AS RANGE (collation = c)", "the subtype is missing"),
        ("CREATE TYPE r AS RANGE (subtype = text, width = 5)", "width is not understood"),
        ("CREATE COLLATION c (encoding = 'x')", "encoding is not understood"),
        ("CREATE COLLATION c (deterministic = perhaps)", "neither true nor false"),
        ("CREATE AGGREGATE a (sfunc = b)", "the arguments are missing"),
        ("COMMENT ON TYPE t IS 'x'", "the type t is not declared before its comment"),
        ("CREATE SCHEMA app CREATE TABLE t (a int)", "nothing may stand inside"),
        ("CREATE EXTENSION x FROM old", "FROM is not understood"),
    ],
)
def test_what_is_not_understood(sql: str, reason: str) -> None:
    with pytest.raises(ModelsError, match=reason):
        declared(sql)


def test_a_collation_that_copies_another_one() -> None:
    (found,) = declared('CREATE COLLATION c FROM pg_catalog."de-x-icu"')
    assert found.source == ObjectName("de-x-icu", "pg_catalog")


@pytest.mark.parametrize(
    ("head", "arguments"),
    [
        ("(*) (", ""),
        ("(int4, b public.mail[]) (", "integer, mail[]"),
        ("(float8 ORDER BY a int) (", "double precision, integer"),
        ("(ORDER BY text) (", "text"),
        ('(VARIADIC "any" ORDER BY VARIADIC "any") (', '"any"'),
        ("(basetype = int8, ", "bigint"),
        ("(BaseType = 'ANY', ", ""),
    ],
)
def test_aggregates(head: str, arguments: str) -> None:
    (found,) = declared(f"CREATE OR REPLACE AGGREGATE public.a {head}sfunc = f, stype = int)")
    assert found == Aggregate(ObjectName("a"), arguments=arguments, definition=f"{head}sfunc = f, stype = int)")


def test_what_every_database_has_is_no_object() -> None:
    assert declared("CREATE SCHEMA public", "CREATE EXTENSION plpgsql") == ()


def test_sqlalchemys_own_objects() -> None:
    metadata = sa.MetaData()
    sa.Sequence("free", start=1, increment=3, data_type=sa.Integer, schema="app", metadata=metadata)
    mail = postgresql.DOMAIN(
        "mail", sa.String(9), check="VALUE <> ''", constraint_name="ck", not_null=True, default="a"
    )
    sa.Table(
        "t",
        metadata,
        sa.Column("id", sa.Integer, sa.Sequence("taken", optional=True), primary_key=True),
        sa.Column("n", sa.Integer, sa.Sequence("of_the_client")),
        sa.Column("mail", mail),
        sa.Column("mails", postgresql.ARRAY(mail)),
        sa.Column("made_elsewhere", postgresql.DOMAIN("other", sa.Text, create_type=False)),
    )
    found = declared("COMMENT ON SEQUENCE app.free IS 'f'", metadata=metadata)
    assert found == (
        Domain(
            ObjectName("mail"),
            type="character varying(9)",
            nullable=False,
            default="'a'",
            checks=(Check("VALUE <> ''", "mail_check"),),
        ),
        Namespace(ObjectName("app")),
        Sequence(ObjectName("free", "app"), type="integer", increment=3, comment="f"),
        Sequence(ObjectName("of_the_client")),
    )


def test_sqlite_has_none_of_them() -> None:
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("n", sa.Integer, sa.Sequence("of_the_client")))
    metadata.info["sql"] = "CREATE SCHEMA app; CREATE DOMAIN d AS text; CREATE SEQUENCE s; CREATE EXTENSION x"
    assert declare([metadata], sqlite.dialect()).of(Standalone) == ()  # type: ignore[type-abstract]


def test_a_domain_declared_twice_otherwise_is_an_error() -> None:
    metadata = sa.MetaData()
    for name, check in (("a", "VALUE > 0"), ("b", "VALUE > 1")):
        sa.Table(name, metadata, sa.Column("x", postgresql.DOMAIN("d", sa.Integer, check=check)))
    with pytest.raises(ModelsError, match=r"b\.x: the domain d is declared a second time \(first: a\.x\)"):
        declared(metadata=metadata)


def test_namespaces_are_implied_by_what_stands_in_them() -> None:
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("e", sa.Enum("a", name="e", schema="enums")), schema="tables")
    sa.Enum("a", name="f", schema="alone", metadata=metadata)
    metadata.info["sql"] = "CREATE SCHEMA empty; CREATE SEQUENCE sequences.s"
    names = {"enums", "tables", "alone", "empty", "sequences"}
    found = declare([metadata], postgresql.dialect(), "tables").of(Namespace)
    assert {item.name.name: item.named for item in found} == {name: name == "empty" for name in names - {"tables"}}
    assert declared_namespaces([metadata], postgresql.dialect()) == names | {""}
    assert declared_namespaces([metadata], sqlite.dialect()) == {"tables"}


def test_a_sequence_that_numbers_its_owner_is_a_serial_as_the_database_tells_it(postgresql_url: str) -> None:
    engine = sa.create_engine(postgresql_url)
    with engine.connect() as connection:
        for statement in (
            'CREATE SEQUENCE "S.1" AS integer START 5',
            """CREATE TABLE t (a int DEFAULT nextval('"S.1"') NOT NULL, b int DEFAULT nextval('"S.1"'))""",
            'ALTER SEQUENCE "S.1" OWNED BY t.a',
        ):
            connection.exec_driver_sql(statement)
        metadata = sa.MetaData()
        default = sa.text("""nextval('"S.1"')""")
        columns = [sa.Column("a", sa.Integer, server_default=default, nullable=False)]
        sa.Table("t", metadata, *columns, sa.Column("b", sa.Integer, server_default=default))
        metadata.info["sql"] = """CREATE SEQUENCE public."S.1" AS int START 5 OWNED BY t.a"""
        found = declare([metadata], engine.dialect, "public")
        assert found.of(Sequence) == ()
        assert [(item.autoincrement, str(item.sequence)) for item in found.tables[0].columns] == [
            (True, "start 5"),
            (False, "None"),
        ]
        assert compare(inspect(connection), found, connection) == ()
    engine.dispose()
