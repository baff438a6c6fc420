"""Values of `declare` that need no database, and the errors that name the table."""

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel

from schemactl.declare import declare, declared_tables
from schemactl.declare.defaults_postgresql import as_printed
from schemactl.declare.quoting_postgresql import quote_identifier
from schemactl.declare.types_postgresql import spell_text
from schemactl.errors import ModelsError
from schemactl.schema import Column, Computed, Enum, ForeignKey, ObjectName, PrimaryKey, Schema

POSTGRESQL = postgresql.psycopg2.dialect()
SQLITE = sqlite.dialect()


def one(*arguments: object, dialect: sa.Dialect = POSTGRESQL, **options: object) -> Schema:
    metadata = sa.MetaData()
    sa.Table("t", metadata, *arguments, **options)
    return declare((metadata,), dialect)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("VARCHAR(50)", "character varying(50)"),
        ("CHAR", "character(1)"),
        ("NUMERIC(10)", "numeric(10,0)"),
        ("FLOAT", "double precision"),
        ("FLOAT(24)", "real"),
        ("FLOAT(25)", "double precision"),
        ("TIMESTAMP", "timestamp without time zone"),
        ("TIMESTAMP(3) WITH TIME ZONE", "timestamp(3) with time zone"),
        ("TIMESTAMPTZ(3)", "timestamp(3) with time zone"),
        ("INTERVAL SECOND (3)", "interval second(3)"),
        ("VARCHAR(5)[][]", "character varying(5)[]"),
        ("vector( 3 )", "vector(3)"),
        ('"Odd Type"', '"Odd Type"'),
    ],
)
def test_types_are_spelled_as_format_type_does(written: str, printed: str) -> None:
    assert spell_text(written) == printed


@pytest.mark.parametrize(
    ("written", "type_", "printed"),
    [
        ("'x'", "character varying(5)", "'x'::character varying"),
        ("'x'", "character(5)", "'x'::bpchar"),
        (r"'a\b'", "text", r"'a\b'"),
        ("'007'", "integer", "7"),
        ("-2147483648", "integer", "'-2147483648'::bigint"),
        ("'f'", "boolean", "false"),
        ("'maybe'", "boolean", "'maybe'"),
        ("""'{"a":1}'""", "jsonb", """'{"a":1}'"""),
        ("""'{"a":1}'""", "json", """'{"a":1}'::json"""),
        ("nextval('s')", "integer", "nextval('s'::regclass)"),
        ("now()", "timestamp with time zone", "now()"),
        ("'2020-01-01'", "date", "'2020-01-01'"),
    ],
)
def test_only_certain_defaults_are_rewritten(written: str, type_: str, printed: str) -> None:
    assert as_printed(written, type_) == printed


@pytest.mark.parametrize(
    ("name", "quoted"), [("a_1", "a_1"), ("A", '"A"'), ("user", '"user"'), ("status", "status"), ('q"', '"q"""')]
)
def test_names_are_quoted_as_postgresql_does(name: str, quoted: str) -> None:
    assert quote_identifier(name) == quoted


def test_the_whole_of_a_table() -> None:
    schema = one(sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Enum("b", "a", name="letter")))
    assert schema.tables[0].columns == (
        Column("id", "integer", nullable=False, autoincrement=True),
        Column("n", "letter"),
    )
    assert schema.tables[0].constraints == (PrimaryKey(("id",)),)
    assert schema.enums == (Enum(ObjectName("letter"), ("b", "a")),)


def test_the_dialect_is_left_as_it_is() -> None:
    dialect = postgresql.psycopg2.dialect()
    schema = one(sa.Column("c", sa.String, server_default="100%"), dialect=dialect)
    assert schema.tables[0].columns[0].default == "'100%'::character varying"
    assert dialect.paramstyle == "pyformat"
    assert sa.literal("100%").compile(dialect=dialect, compile_kwargs={"literal_binds": True}).string == "'100%%'"


def test_a_dialect_without_comments_has_none() -> None:
    table = one(sa.Column("c", sa.Integer, comment="x"), comment="y", dialect=SQLITE).tables[0]
    assert (table.comment, table.columns[0].comment) == (None, None)
    assert one(sa.Column("c", sa.Integer), comment="").tables[0].comment is None


def test_a_server_says_whether_it_has_virtual_columns() -> None:
    for has_virtual in (False, True):
        dialect = postgresql.psycopg2.dialect()
        dialect.supports_virtual_generated_columns = has_virtual
        schema = one(sa.Column("c", sa.Integer, sa.Computed("1 + 1")), dialect=dialect)
        assert schema.tables[0].columns[0].computed == Computed("1 + 1", stored=not has_virtual)


def test_a_virtual_column_that_the_server_does_not_have() -> None:
    old = postgresql.psycopg2.dialect()
    old.supports_virtual_generated_columns = False
    with pytest.raises(ModelsError, match=r"t\.c is a virtual generated column"):
        one(sa.Column("c", sa.Integer, sa.Computed("1 + 1", persisted=False)), dialect=old)


def test_another_dialect_keeps_what_its_ddl_says() -> None:
    from sqlalchemy.dialects import mysql

    metadata = sa.MetaData()
    sa.Table(
        "t",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(9), comment="x", server_default="a"),
        sa.Index("ix", sa.desc("name")),
    )
    table = declare((metadata,), mysql.dialect()).tables[0]
    assert table.columns[0].autoincrement
    assert table.columns[1] == Column("name", "VARCHAR(9)", default="'a'", comment="x")
    assert (table.indexes[0].parts[0].column, table.indexes[0].parts[0].descending) == ("name", True)


def test_views_and_temporary_tables_are_no_tables() -> None:
    metadata = sa.MetaData()
    kept = sa.Table("kept", metadata, sa.Column("id", sa.Integer))
    sa.Table("marked", metadata, sa.Column("id", sa.Integer), info={"is_view": True})
    sa.Table("skipped", metadata, sa.Column("id", sa.Integer), info={"skip_autogenerate": True})
    sa.Table("passing", metadata, sa.Column("id", sa.Integer), prefixes=["TEMPORARY"])
    if hasattr(sa, "CreateView"):
        sa.CreateView(sa.select(kept.c.id), "view", metadata=metadata)
    assert [str(name) for name in declared_tables((metadata,))] == ["kept"]


def test_tables_are_found_under_their_names() -> None:
    metadata = sa.MetaData()
    near = sa.Table("a", metadata, sa.Column("id", sa.Integer), schema="public")
    far = sa.Table("a", metadata, sa.Column("id", sa.Integer), schema="far")
    assert declared_tables((metadata,), "public") == {ObjectName("a"): near, ObjectName("a", "far"): far}


def test_a_foreign_key_into_another_metadata() -> None:
    first, second = sa.MetaData(), sa.MetaData()
    sa.Table("a", first, sa.Column("Id", sa.Integer, key="id", primary_key=True))
    sa.Table("b", second, sa.Column("a_id", sa.ForeignKey("a.id")))
    keys = declare((second, first), POSTGRESQL).table(ObjectName("b")).of(ForeignKey)
    assert keys == (ForeignKey(("a_id",), ObjectName("a"), ("Id",)),)


def test_an_enum_of_many_columns_is_one() -> None:
    metadata = sa.MetaData()
    for name in ("a", "b"):
        sa.Table(name, metadata, sa.Column("e", sa.Enum("x", "y", name="e")))
    assert len(declare((metadata,), POSTGRESQL).enums) == 1
    assert declare((metadata,), SQLITE).enums == ()


def test_one_enum_name_for_two_lists() -> None:
    with pytest.raises(ModelsError, match=r"enum e is declared twice.*x, y by t\.a, x by t\.b"):
        one(sa.Column("a", sa.Enum("x", "y", name="e")), sa.Column("b", sa.Enum("x", name="e")))


def test_an_enum_without_a_name() -> None:
    with pytest.raises(ModelsError, match=r"t\.a"):
        one(sa.Column("a", sa.Enum("x", "y")))


def test_an_index_declared_twice_on_one_table() -> None:
    with pytest.raises(ModelsError, match="index ix is declared twice, both times on the table t"):
        one(sa.Column("a", sa.Integer), sa.Index("ix", "a"), sa.Index("ix", "a"))


def test_an_index_declared_twice_on_two_tables() -> None:
    metadata = sa.MetaData()
    for name in ("a", "b"):
        sa.Table(name, metadata, sa.Column("c", sa.Integer), sa.Index("ix", "c"))
    with pytest.raises(ModelsError, match="index ix is declared twice, on the tables a and b"):
        declare((metadata,), SQLITE)


def test_an_index_without_columns() -> None:
    with pytest.raises(ModelsError, match="index ix of the table t has no columns"):
        one(sa.Column("a", sa.Integer), sa.Index("ix"))


def test_a_foreign_key_that_leads_nowhere() -> None:
    with pytest.raises(ModelsError, match=r"t\.a leads to nowhere \(id\), which is a table that no MetaData holds"):
        one(sa.Column("a", sa.ForeignKey("nowhere.id")))


def test_a_foreign_key_to_a_column_that_is_not_there() -> None:
    metadata = sa.MetaData()
    sa.Table("a", metadata, sa.Column("id", sa.Integer))
    sa.Table("b", metadata, sa.Column("a_id", sa.Integer, sa.ForeignKey("a.ID")))
    with pytest.raises(ModelsError, match=r"b\.a_id leads to a \(ID\), which has no such column"):
        declare((metadata,), POSTGRESQL)


def test_one_table_in_two_metadatas() -> None:
    first, second = sa.MetaData(), sa.MetaData()
    for metadata in (first, second):
        sa.Table("a", metadata, sa.Column("id", sa.Integer))
    with pytest.raises(ModelsError, match="table a is declared twice, in two MetaData"):
        declare((first, second), SQLITE)


def test_one_table_with_and_without_the_default_namespace() -> None:
    metadata = sa.MetaData()
    sa.Table("a", metadata, sa.Column("id", sa.Integer))
    sa.Table("a", metadata, sa.Column("id", sa.Integer), schema="public")
    with pytest.raises(ModelsError, match=r"declared twice, as a and as public\.a"):
        declare((metadata,), POSTGRESQL, "public")


@pytest.mark.parametrize(
    "column", [sa.Column("c"), sa.Column("c", sa.types.NullType()), sa.Column("c", postgresql.ARRAY(sa.Integer))]
)
def test_a_type_that_the_dialect_does_not_have(column: sa.Column) -> None:
    with pytest.raises(ModelsError, match=r"The column t\.c cannot be written as SQL"):
        one(column, dialect=SQLITE)


def test_a_name_that_is_too_long_for_a_constraint() -> None:
    with pytest.raises(ModelsError, match="table t cannot be read: IdentifierError"):
        one(sa.Column("c", sa.Integer), sa.UniqueConstraint("c", name="n" * 64))


def test_a_type_that_fails_in_the_users_code() -> None:
    class Broken(sa.types.UserDefinedType):
        def get_col_spec(self, **_: object) -> str:
            return {}["no such key"]

    with pytest.raises(ModelsError, match=r"The column t\.c cannot be read: KeyError: 'no such key'"):
        one(sa.Column("c", Broken()))


def test_every_error_has_a_hint() -> None:
    with pytest.raises(ModelsError) as caught:
        one(sa.Column("a", sa.ForeignKey("nowhere.id")))
    assert "__tablename__" in caught.value.hint


def test_sqlmodel_types() -> None:
    own = sa.MetaData()

    class Thing(SQLModel, table=True):
        metadata = own
        id: int | None = Field(default=None, primary_key=True)
        name: str
        short: str = Field(max_length=5)

    columns = declare((own,), POSTGRESQL).tables[0].columns
    assert [column.type for column in columns] == ["integer", "character varying", "character varying(5)"]
    assert [column.type for column in declare((own,), SQLITE).tables[0].columns] == ["INTEGER", "VARCHAR", "VARCHAR(5)"]
