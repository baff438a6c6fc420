"""Every property that the PostgreSQL reader fills, each on a real table."""

import pytest
from sqlalchemy import Connection

from schemactl.inspect import inspect
from schemactl.schema import (
    Check,
    Column,
    Computed,
    Enum,
    ForeignKey,
    Identity,
    Index,
    IndexPart,
    MaterializedView,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def run(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement.replace("%", "%%"))


def read(connection: Connection, *statements: str) -> Schema:
    run(connection, *statements)
    return inspect(connection)


def table(schema: Schema, name: str = "t", namespace: str = "") -> Table:
    found = schema.table(ObjectName(name, namespace))
    assert found is not None
    return found


def column(schema: Schema, name: str = "c") -> Column:
    found = table(schema).column(name)
    assert found is not None
    return found


def version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("varchar(50)", "character varying(50)"),
        ("varchar", "character varying"),
        ("numeric(10,2)", "numeric(10,2)"),
        ("timestamptz", "timestamp with time zone"),
        ("timestamp(3)", "timestamp(3) without time zone"),
        ("float", "double precision"),
        ("char(3)", "character(3)"),
        ('"char"', '"char"'),
        ("int[]", "integer[]"),
        ("varchar(5)[][]", "character varying(5)[]"),
        ("interval day to second(2)", "interval day to second(2)"),
        ("bit varying(4)", "bit varying(4)"),
        ("mood", "mood"),
        ('"Mood % %s :x"', '"Mood % %s :x"'),
        ("mood[]", "mood[]"),
        ("elsewhere.mood", "elsewhere.mood"),
        ("elsewhere.price", "elsewhere.price"),
    ],
)
def test_types_are_spelled_as_the_catalog_does(postgresql: Connection, declared: str, expected: str) -> None:
    run(
        postgresql,
        "CREATE TYPE mood AS ENUM ('sad', 'ok')",
        """CREATE TYPE "Mood % %s :x" AS ENUM ()""",
        "CREATE SCHEMA elsewhere",
        "CREATE TYPE elsewhere.mood AS ENUM ('sad')",
        "CREATE DOMAIN elsewhere.price AS numeric(10,2)",
    )
    schema = read(postgresql, f"CREATE TABLE t (c {declared})")
    assert column(schema) == Column("c", expected)


def test_nullability_default_and_comment(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE TABLE t (a text NOT NULL, b text DEFAULT 'it''s 10%', c int DEFAULT NULL, d timestamptz DEFAULT now())",
        "COMMENT ON TABLE t IS 'The table''s own'",
        "COMMENT ON COLUMN t.a IS 'Line one\nline two'",
    )
    assert table(schema).comment == "The table's own"
    assert table(schema).columns == (
        Column("a", "text", nullable=False, comment="Line one\nline two"),
        Column("b", "text", default="'it''s 10%'::text"),
        Column("c", "integer"),
        Column("d", "timestamp with time zone", default="now()"),
    )


def test_a_default_of_null_is_none(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE DOMAIN word AS text DEFAULT 'x'",
        "CREATE TABLE t (a numeric(10,2) DEFAULT NULL, b varchar(5) DEFAULT NULL, c word DEFAULT NULL, d word)",
    )
    assert [each.default for each in table(schema).columns] == [None, None, "NULL::text", None]


def test_columns_keep_their_order_and_dropped_ones_are_gone(postgresql: Connection) -> None:
    schema = read(
        postgresql, "CREATE TABLE t (z int, gone int, a int)", "ALTER TABLE t DROP gone", "ALTER TABLE t ADD m int"
    )
    assert [each.name for each in table(schema).columns] == ["z", "a", "m"]


def test_a_table_without_columns(postgresql: Connection) -> None:
    assert read(postgresql, "CREATE TABLE t ()").tables == (Table(ObjectName("t"), ()),)


@pytest.mark.parametrize("name", ["t", "Mixed Case", "it's", 'a "quoted" one', "back\\slash", "per%cent :bind"])
def test_a_serial_is_recognised_by_its_own_sequence(postgresql: Connection, name: str) -> None:
    schema = read(postgresql, f"CREATE TABLE {quote(name)} (c bigserial PRIMARY KEY, n int)")
    assert table(schema, name).columns[0] == Column("c", "bigint", nullable=False, autoincrement=True)


def test_other_defaults_from_a_sequence_are_defaults(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE SEQUENCE free",
        """CREATE TABLE t (a serial, b int DEFAULT nextval('free'), c int DEFAULT nextval('t_a_seq'), d serial,
           e serial)""",
        "ALTER TABLE t ALTER d SET DEFAULT nextval('t_d_seq') * 2",
        "ALTER TABLE t ALTER e DROP DEFAULT",
        "CREATE SEQUENCE another OWNED BY t.a",
    )
    assert [(each.autoincrement, each.default) for each in table(schema).columns] == [
        (True, None),
        (False, "nextval('free'::regclass)"),
        (False, "nextval('t_a_seq'::regclass)"),
        (False, "(nextval('t_d_seq'::regclass) * 2)"),
        (False, None),
    ]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("int GENERATED ALWAYS AS IDENTITY", Identity(always=True)),
        ("smallint GENERATED BY DEFAULT AS IDENTITY", Identity()),
        ("bigint GENERATED ALWAYS AS IDENTITY (INCREMENT -1)", Identity(always=True, increment=-1)),
        ("int GENERATED BY DEFAULT AS IDENTITY (START 100 INCREMENT 5)", Identity(start=100, increment=5)),
        ("int GENERATED BY DEFAULT AS IDENTITY (MINVALUE 10 MAXVALUE 20)", Identity(min_value=10, max_value=20)),
        ("int GENERATED BY DEFAULT AS IDENTITY (CACHE 7 CYCLE)", Identity(cache=7, cycle=True)),
        ("bigint GENERATED BY DEFAULT AS IDENTITY (MAXVALUE 2147483647)", Identity(max_value=2147483647)),
        ("int GENERATED BY DEFAULT AS IDENTITY (MAXVALUE 2147483647)", Identity()),
    ],
)
def test_identity_options_that_are_the_servers_own_are_none(
    postgresql: Connection, declared: str, expected: Identity
) -> None:
    found = column(read(postgresql, f"CREATE TABLE t (c {declared})"))
    assert (found.identity, found.default, found.nullable, found.autoincrement) == (expected, None, False, False)


def test_generated_columns(postgresql: Connection) -> None:
    schema = read(postgresql, "CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) STORED)")
    assert column(schema) == Column("c", "integer", computed=Computed("(a * 2)", stored=True))


def test_virtual_generated_columns(postgresql: Connection) -> None:
    if version(postgresql) < 180000:
        pytest.skip("virtual generated columns came with PostgreSQL 18")
    schema = read(postgresql, "CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) VIRTUAL)")
    assert column(schema) == Column("c", "integer", computed=Computed("(a * 2)", stored=False))


def test_a_collation_is_named_where_it_is_not_the_types_own(postgresql: Connection) -> None:
    run(postgresql, """CREATE COLLATION "Mine" (provider = libc, locale = 'C')""")
    schema = read(postgresql, """CREATE TABLE t (a text, b text COLLATE "C", c text COLLATE "Mine", d name)""")
    assert [each.collation for each in table(schema).columns] == [None, "C", "Mine", None]


def test_keys_and_uniques(postgresql: Connection) -> None:
    nulls = "NULLS NOT DISTINCT " if version(postgresql) >= 150000 else ""
    schema = read(
        postgresql,
        f"""CREATE TABLE t (a int, b int, c int, CONSTRAINT "the key" PRIMARY KEY (b, a),
            CONSTRAINT u1 UNIQUE (c, a) INCLUDE (b), CONSTRAINT u2 UNIQUE {nulls}(b),
            CONSTRAINT u3 UNIQUE (c) DEFERRABLE, CONSTRAINT u4 UNIQUE (c) DEFERRABLE INITIALLY DEFERRED)""",
    )
    assert table(schema).constraints == (
        PrimaryKey(("b", "a"), "the key"),
        Unique(("c", "a"), "u1", include=("b",)),
        Unique(("b",), "u2", nulls_not_distinct=bool(nulls)),
        Unique(("c",), "u3", deferrable=True),
        Unique(("c",), "u4", deferrable=True, initially_deferred=True),
    )
    assert [each.nullable for each in table(schema).columns] == [False, False, True]
    assert table(schema).indexes == ()


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("", {}),
        ("MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION NOT DEFERRABLE", {}),
        ("MATCH FULL", {"match": "FULL"}),
        ("ON DELETE CASCADE ON UPDATE RESTRICT", {"on_delete": "CASCADE", "on_update": "RESTRICT"}),
        ("ON DELETE SET NULL ON UPDATE SET DEFAULT", {"on_delete": "SET NULL", "on_update": "SET DEFAULT"}),
        ("DEFERRABLE", {"deferrable": True}),
        ("DEFERRABLE INITIALLY DEFERRED", {"deferrable": True, "initially_deferred": True}),
    ],
)
def test_foreign_keys(postgresql: Connection, clause: str, expected: dict[str, object]) -> None:
    schema = read(
        postgresql,
        "CREATE TABLE p (x int, y int, UNIQUE (y, x))",
        f"CREATE TABLE t (a int, b int, CONSTRAINT f FOREIGN KEY (b, a) REFERENCES p (y, x) {clause})",
    )
    assert table(schema).of(ForeignKey) == (
        ForeignKey(("b", "a"), ObjectName("p"), ("y", "x"), "f", **expected),  # type: ignore[arg-type]
    )


def test_set_null_of_some_columns(postgresql: Connection) -> None:
    if version(postgresql) < 150000:
        pytest.skip("lists of columns came with PostgreSQL 15")
    schema = read(
        postgresql,
        "CREATE TABLE p (x int, y int, UNIQUE (y, x))",
        """CREATE TABLE t (a int, "B" int, FOREIGN KEY ("B", a) REFERENCES p (y, x) ON DELETE SET NULL ("B"))""",
    )
    assert table(schema).of(ForeignKey)[0].on_delete == "SET NULL"
    assert table(schema).of(ForeignKey)[0].on_delete_columns == ("B",)


def test_a_foreign_key_into_another_namespace(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE SCHEMA other",
        "CREATE TABLE other.p (id int PRIMARY KEY)",
        "CREATE TABLE t (a int REFERENCES other.p)",
    )
    assert table(schema).constraints == (ForeignKey(("a",), ObjectName("p", "other"), ("id",), "t_a_fkey"),)


def test_checks(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        """CREATE TABLE t (a int NOT NULL, s text, CONSTRAINT c1 CHECK (a > 0), CONSTRAINT c2 CHECK (s IN ('x', '%')),
           CONSTRAINT c3 CHECK (a < 9) NO INHERIT)""",
        "ALTER TABLE t ADD CONSTRAINT c4 CHECK (a <> 5) NOT VALID",
    )
    assert table(schema).constraints == (
        Check("(a > 0)", "c1"),
        Check("(s = ANY (ARRAY['x'::text, '%'::text]))", "c2"),
        Check("(a < 9)", "c3", no_inherit=True),
        Check("(a <> 5)", "c4", not_valid=True),
    )


def test_an_exclusion_constraint_owns_its_index(postgresql: Connection) -> None:
    assert table(read(postgresql, "CREATE TABLE t (r int4range, EXCLUDE USING gist (r WITH &&))")).indexes == ()


def index_of(connection: Connection, definition: str) -> Index:
    run(
        connection,
        """CREATE TABLE t (a int, b int, s text, f text COLLATE "C", k char(3),
           v varchar(9), j jsonb, m bit varying, "lower(s)" text)""",
    )
    (found,) = table(read(connection, definition)).indexes
    return found


@pytest.mark.parametrize(
    ("definition", "parts"),
    [
        ("(b, a)", (IndexPart("b"), IndexPart("a"))),
        ("(a DESC, b)", (IndexPart("a", descending=True), IndexPart("b"))),
        ("(a NULLS FIRST)", (IndexPart("a", nulls_first=True),)),
        ("(a DESC NULLS LAST)", (IndexPart("a", descending=True, nulls_first=False),)),
        ("(a NULLS LAST, b DESC NULLS FIRST)", (IndexPart("a"), IndexPart("b", descending=True))),
        ("(lower(s))", (IndexPart(expression="lower(s)"),)),
        ("((a + b), b)", (IndexPart(expression="a + b"), IndexPart("b"))),
        ("(((a)::bigint))", (IndexPart(expression="a::bigint"),)),
        ("((timezone('UTC', '2020-01-01'::timestamptz)))", None),
        ("(s text_pattern_ops)", (IndexPart("s", operator_class="text_pattern_ops"),)),
        ("(s text_ops, k bpchar_ops, v text_ops)", (IndexPart("s"), IndexPart("k"), IndexPart("v"))),
        ("(v varchar_ops)", (IndexPart("v", operator_class="varchar_ops"),)),
        ("(m)", (IndexPart("m"),)),
        ("(m bit_ops)", (IndexPart("m", operator_class="bit_ops"),)),
        ("(lower(s) varchar_pattern_ops DESC)", None),
        ('(s COLLATE "C")', (IndexPart("s", collation="C"),)),
        ('(f COLLATE "C")', (IndexPart("f"),)),
        ('(f COLLATE "default")', (IndexPart("f", collation="default"),)),
        ('(lower(s) COLLATE "C")', (IndexPart(expression="lower(s)", collation="C"),)),
        ('((s COLLATE "C"))', (IndexPart("s", collation="C"),)),
        ("""(("lower(s)" || f COLLATE "C"))""", (IndexPart(expression="""\"lower(s)" || (f COLLATE "C")"""),)),
        ("(lower(f))", (IndexPart(expression="lower(f)"),)),
        ('("lower(s)", lower(s))', (IndexPart("lower(s)"), IndexPart(expression="lower(s)"))),
        ("((s IS NULL), (j ->> 'a'))", (IndexPart(expression="s IS NULL"), IndexPart(expression="j ->> 'a'::text"))),
    ],
)
def test_parts_of_an_index(postgresql: Connection, definition: str, parts: tuple[IndexPart, ...] | None) -> None:
    found = index_of(postgresql, f'CREATE INDEX "lower(s)" ON t {definition}')
    if parts is not None:
        assert found == Index("lower(s)", parts)
    assert found.parts[0].expression is None or not found.parts[0].expression.startswith("((")


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("CREATE UNIQUE INDEX i ON t (a)", Index("i", (IndexPart("a"),), unique=True)),
        ("CREATE INDEX i ON t (a) WHERE b > 3", Index("i", (IndexPart("a"),), predicate="(b > 3)")),
        ("CREATE INDEX i ON t USING gin (j)", Index("i", (IndexPart("j"),), method="gin")),
        (
            "CREATE INDEX i ON t USING gin (j jsonb_path_ops)",
            Index("i", (IndexPart("j", operator_class="jsonb_path_ops"),), method="gin"),
        ),
        (
            "CREATE INDEX i ON t USING brin (a) WITH (pages_per_range = 16, autosummarize = on)",
            Index("i", (IndexPart("a"),), method="brin", storage=(("autosummarize", "on"), ("pages_per_range", "16"))),
        ),
        ("CREATE INDEX i ON t (b) INCLUDE (s, a)", Index("i", (IndexPart("b"),), include=("s", "a"))),
        (
            "CREATE INDEX i ON t (a) WITH (fillfactor = 70)",
            Index("i", (IndexPart("a"),), storage=(("fillfactor", "70"),)),
        ),
    ],
)
def test_indexes(postgresql: Connection, definition: str, expected: Index) -> None:
    assert index_of(postgresql, definition) == expected


def test_a_unique_index_whose_nulls_are_not_distinct(postgresql: Connection) -> None:
    if version(postgresql) < 150000:
        pytest.skip("NULLS NOT DISTINCT came with PostgreSQL 15")
    found = index_of(postgresql, "CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT")
    assert found == Index("i", (IndexPart("a"),), unique=True, nulls_not_distinct=True)


def test_an_operator_class_with_parameters(postgresql: Connection) -> None:
    run(postgresql, "CREATE TABLE t (v tsvector)")
    (found,) = table(read(postgresql, "CREATE INDEX i ON t USING gist (v tsvector_ops (siglen = 64))")).indexes
    assert found.parts == (IndexPart("v", operator_class="tsvector_ops(siglen=64)"),)


def test_enums_keep_the_order_of_their_labels(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'Happy %')",
        "ALTER TYPE mood ADD VALUE 'angry' BEFORE 'sad'",
        "CREATE TYPE nothing AS ENUM ()",
        "CREATE DOMAIN d AS mood",
    )
    assert schema.enums == (
        Enum(ObjectName("mood"), ("angry", "sad", "it's ok", "Happy %")),
        Enum(ObjectName("nothing"), ()),
    )


def test_what_is_no_table_of_the_users_is_left_out(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE TABLE t (a int, b int PRIMARY KEY)",
        "CREATE VIEW v AS SELECT a FROM t",
        "CREATE MATERIALIZED VIEW m AS SELECT a FROM t",
        "CREATE SEQUENCE s",
        "CREATE TYPE composite AS (x int)",
        "CREATE TABLE extension_owned (id serial PRIMARY KEY)",
        "CREATE TYPE extension_enum AS ENUM ('a')",
        "ALTER EXTENSION plpgsql ADD TABLE extension_owned",
        "ALTER EXTENSION plpgsql ADD TYPE extension_enum",
        "CREATE MATERIALIZED VIEW extension_view AS SELECT a FROM t",
        "ALTER EXTENSION plpgsql ADD MATERIALIZED VIEW extension_view",
        "CREATE TEMPORARY TABLE temporary (x int)",
        "CREATE UNLOGGED TABLE unlogged (x int)",
    )
    assert [str(each.name) for each in schema.tables] == ["t", "unlogged"]
    assert [str(each.name) for each in schema.of(MaterializedView)] == ["m"]
    assert schema.enums == ()


def test_a_partitioned_table_is_one_table(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        "CREATE TABLE p (id int, day date, note text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
        "CREATE TABLE p2 PARTITION OF p DEFAULT",
        'CREATE INDEX by_note ON p (lower(note) COLLATE "C")',
        "CREATE TABLE t (id int, day date, FOREIGN KEY (id, day) REFERENCES p)",
    )
    assert [(str(each.name), str(each.partition_of)) for each in schema.tables] == [
        ("p", "None"),
        ("p1", "p"),
        ("p2", "p"),
        ("t", "None"),
    ]
    assert table(schema, "p").options == (("partition_by", "RANGE (day)"),)
    assert table(schema, "p2") == Table(ObjectName("p2"), (), partition_of=ObjectName("p"), bound="DEFAULT")
    assert len(table(schema).constraints) == 1
    assert table(schema, "p").indexes == (Index("by_note", (IndexPart(expression="lower(note)", collation="C"),)),)


def test_an_inherited_table_shows_what_it_has(postgresql: Connection) -> None:
    schema = read(postgresql, "CREATE TABLE p (a int CHECK (a > 0))", "CREATE TABLE t (b int) INHERITS (p)")
    assert [(each.name, each.inherited) for each in table(schema).columns] == [("a", True), ("b", False)]
    assert table(schema).inherits == (ObjectName("p"),)
    assert (table(schema).constraints, table(schema, "p").constraints) == ((), (Check("(a > 0)", "p_a_check"),))


HOSTILE = [
    "Mixed",
    "select",
    "with space",
    "dot.ted",
    'double"quote',
    "single'quote",
    "per%cent",
    "%s",
    "%(x)s",
    ":bind",
    "line\nbreak",
    "back\\slash",
    "ünïcødé 表 🦉",
    "$dollar$",
    "x" * 63,
    "comma,(paren",
    "--comment",
    "/*",
    "::int",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names(postgresql: Connection, name: str) -> None:
    quoted, other = quote(name), name[:-1] + "~"
    run(
        postgresql,
        f"CREATE SCHEMA {quoted}",
        f"CREATE TYPE {quoted}.{quote(other)} AS ENUM ('a')",
        f"""CREATE TABLE {quoted}.{quoted} (id serial PRIMARY KEY, {quoted} text NOT NULL, e {quoted}.{quote(other)},
            CONSTRAINT {quote(other)} UNIQUE ({quoted}), CHECK ({quoted} <> 'a'),
            CONSTRAINT f FOREIGN KEY ({quoted}) REFERENCES {quoted}.{quoted} ({quoted}))""",
        f"CREATE INDEX i ON {quoted}.{quoted} ({quoted}, lower({quoted}) COLLATE \"C\") WHERE {quoted} > 'b'",
    )
    schema = inspect(postgresql, namespaces=[name])
    (found,) = schema.tables
    assert schema.enums == (Enum(ObjectName(other, name), ("a",)),)
    assert found.name == ObjectName(name, name)
    assert found.columns[0].autoincrement
    assert found.columns[1] == Column(name, "text", nullable=False)
    assert found.of(Unique) == (Unique((name,), other),)
    assert found.of(ForeignKey) == (ForeignKey((name,), found.name, (name,), "f"),)
    assert [part.column for part in found.indexes[0].parts] == [name, None]
    assert found.indexes[0].parts[1].collation == "C"


def test_constraints_come_in_one_order(postgresql: Connection) -> None:
    schema = read(
        postgresql,
        """CREATE TABLE t (a int CONSTRAINT z CHECK (a > 1) CONSTRAINT b CHECK (a > 2) REFERENCES t PRIMARY KEY,
           b int UNIQUE)""",
    )
    assert [type(each).__name__ for each in table(schema).constraints] == [
        "PrimaryKey",
        "Unique",
        "ForeignKey",
        "Check",
        "Check",
    ]
