"""Every property that the SQLite reader fills, each on a real table in a file."""

import pytest
from sqlalchemy import Connection, create_engine, event

from schemactl.inspect import inspect
from schemactl.schema import (
    Check,
    Column,
    Computed,
    ForeignKey,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)
from schemactl.schema.codec import dump_snapshot, load_snapshot


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def read(connection: Connection, *statements: str) -> Schema:
    for statement in statements:
        connection.exec_driver_sql(statement)
    return inspect(connection)


def table(schema: Schema, name: str = "t") -> Table:
    found = schema.table(ObjectName(name))
    assert found is not None
    return found


def test_columns(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        """CREATE TABLE t (
            id integer PRIMARY KEY AUTOINCREMENT,
            name varchar ( 50 ) NOT NULL COLLATE nocase DEFAULT 'it''s (a) 10%',
            price numeric(10,
                2) DEFAULT (1 + 2),
            made timestamp  with   time zone DEFAULT CURRENT_TIMESTAMP,
            minus int DEFAULT -1 NULL,
            none text DEFAULT NULL,
            untyped,
            plain text COLLATE BINARY,
            twice int GENERATED ALWAYS AS (minus * 2) STORED,
            thrice int AS (minus * 3 || ')') NOT NULL
        )""",
    )
    assert table(schema).columns == (
        Column("id", "INTEGER", nullable=False, autoincrement=True),
        Column("name", "VARCHAR ( 50 )", nullable=False, default="'it''s (a) 10%'", collation="NOCASE"),
        Column("price", "NUMERIC(10, 2)", default="1 + 2"),
        Column("made", "TIMESTAMP WITH TIME ZONE", default="CURRENT_TIMESTAMP"),
        Column("minus", "INT", default="-1"),
        Column("none", "TEXT"),
        Column("untyped", ""),
        Column("plain", "TEXT"),
        Column("twice", "INT", computed=Computed("minus * 2", stored=True)),
        Column("thrice", "INT", nullable=False, computed=Computed("minus * 3 || ')'", stored=False)),
    )


def test_inline_constraints(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE p (id integer CONSTRAINT named PRIMARY KEY, other int UNIQUE)",
        """CREATE TABLE t (
            a int PRIMARY KEY ON CONFLICT REPLACE,
            b int CONSTRAINT u UNIQUE ON CONFLICT IGNORE CONSTRAINT c CHECK (b > 0) CHECK (b < 9),
            c int NOT NULL REFERENCES p,
            d int CONSTRAINT f REFERENCES p(other) ON DELETE SET NULL ON UPDATE CASCADE MATCH FULL
                DEFERRABLE INITIALLY DEFERRED,
            e int REFERENCES p (id) ON DELETE NO ACTION NOT DEFERRABLE INITIALLY DEFERRED CHECK (e <> 1),
            g int REFERENCES p (id) CONSTRAINT nn NOT NULL DEFERRABLE,
            h int REFERENCES P (ID) ON UPDATE SET DEFAULT ON DELETE RESTRICT DEFERRABLE INITIALLY IMMEDIATE UNIQUE
        )""",
    )
    p = ObjectName("p")
    assert table(schema, "p").constraints == (PrimaryKey(("id",), "named"), Unique(("other",)))
    assert table(schema).constraints == (
        PrimaryKey(("a",), on_conflict="REPLACE"),
        Unique(("h",)),
        Unique(("b",), "u", on_conflict="IGNORE"),
        ForeignKey(("c",), p, ("id",)),
        ForeignKey(("e",), p, ("id",)),
        ForeignKey(("g",), p, ("id",), deferrable=True),
        ForeignKey(("h",), p, ("id",), on_delete="RESTRICT", on_update="SET DEFAULT", deferrable=True),
        ForeignKey(
            ("d",),
            p,
            ("other",),
            "f",
            on_delete="SET NULL",
            on_update="CASCADE",
            match="FULL",
            deferrable=True,
            initially_deferred=True,
        ),
        Check("b < 9"),
        Check("e <> 1"),
        Check("b > 0", "c"),
    )


def test_table_constraints(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE p (x int, y int, PRIMARY KEY (y, x))",
        """CREATE TABLE t (a int, "B c" int, d text,
            CONSTRAINT pk PRIMARY KEY ("b C" DESC, a) ON CONFLICT ABORT
            CONSTRAINT u UNIQUE (d COLLATE NOCASE, A),
            UNIQUE ('a', [B c], `d`)
            CHECK (a IN (1, 2)),
            CONSTRAINT "the, check" CHECK (d <> ')' AND (a > 1 OR "B c" < 2)) ON CONFLICT FAIL,
            FOREIGN KEY (a, [b c]) REFERENCES p ON DELETE CASCADE,
            CONSTRAINT dangling
            CONSTRAINT f FOREIGN KEY (A) REFERENCES missing (m) DEFERRABLE INITIALLY DEFERRED
        )""",
    )
    assert table(schema).constraints == (
        PrimaryKey(("B c", "a"), "pk"),
        Unique(("a", "B c", "d")),
        Unique(("d", "a"), "u"),
        ForeignKey(("a", "B c"), ObjectName("p"), ("y", "x"), on_delete="CASCADE"),
        ForeignKey(("a",), ObjectName("missing"), ("m",), "f", deferrable=True, initially_deferred=True),
        Check("a IN (1, 2)"),
        Check("""d <> ')' AND (a > 1 OR "B c" < 2)""", "the, check"),
    )
    assert [column.nullable for column in table(schema).columns] == [False, False, True]


def test_autoincrement_as_a_table_constraint(sqlite: Connection) -> None:
    schema = read(sqlite, "CREATE TABLE t (a integer, PRIMARY KEY (a AUTOINCREMENT))")
    assert table(schema).columns[0].autoincrement
    assert [each.name.name for each in schema.tables] == ["t"]


def test_comments_and_odd_spelling(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        """create /* ( */ table t -- a comment (
        (
            a int -- it's, an ( apostrophe
            check (a > 0 /* ) */ and -- )
                a < 9), /* CHECK (no) */
            "check" "my type" default "x", [primary key] int /**/ unique,
            generated int generated always as (a) virtual,
            key text default key_ default ('a,b'),
            `back``tick` generated check (1), -- an end
            été int collate rtrim
        ) -- done""",
    )
    found = table(schema)
    assert [column.name for column in found.columns] == [
        "a", "check", "primary key", "generated", "key", "back`tick", "été",
    ]  # fmt: skip
    assert found.constraints == (
        Unique(("primary key",)),
        Check("1"),
        Check("a > 0   and  \n                a < 9"),
    )
    assert found.columns[3].computed == Computed("a", stored=False)
    assert found.columns[4].default == "'a,b'"
    assert found.columns[6].collation == "RTRIM"


def test_options(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE t (a int PRIMARY KEY) without /* x */ rowid, STRICT",
        "CREATE TABLE s (strict int) strict",
        "CREATE TABLE n (without int, rowid_ int)",
    )
    assert table(schema).options == (("strict", "true"), ("without_rowid", "true"))
    assert table(schema, "s").options == (("strict", "true"),)
    assert table(schema, "n").options == ()


def test_what_alter_table_leaves_behind(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE old (a int CHECK (a > 0), b int, c int)",
        "CREATE INDEX i ON old (a, (b + a)) WHERE b > a",
        "CREATE TABLE child (x int REFERENCES old (a))",
        "ALTER TABLE old RENAME TO t",
        'ALTER TABLE t RENAME COLUMN a TO "new a"',
        "ALTER TABLE t DROP COLUMN c",
        "ALTER TABLE t ADD COLUMN d text NOT NULL DEFAULT 'x' COLLATE nocase CHECK (d <> '')",
    )
    assert [column.name for column in table(schema).columns] == ["new a", "b", "d"]
    assert table(schema).columns[2].collation == "NOCASE"
    assert table(schema).constraints == (Check('"new a" > 0'), Check("d <> ''"))
    assert table(schema).indexes == (
        Index("i", (IndexPart("new a"), IndexPart(expression='b + "new a"')), predicate='b > "new a"'),
    )
    assert table(schema, "child").constraints == (ForeignKey(("x",), ObjectName("t"), ("new a",)),)


def test_a_table_made_by_a_query(sqlite: Connection) -> None:
    schema = read(sqlite, "CREATE TABLE s (a int, b text)", 'CREATE TABLE t AS SELECT a, b AS "b c", a + 1 FROM s')
    assert [(column.name, column.type) for column in table(schema).columns] == [
        ("a", "INT"),
        ("b c", "TEXT"),
        ("a + 1", ""),
    ]


@pytest.mark.parametrize(
    ("definition", "parts"),
    [
        ("(b, A)", (IndexPart("b"), IndexPart("a"))),
        ("(a DESC, b ASC)", (IndexPart("a", descending=True), IndexPart("b"))),
        ("(s COLLATE nocase DESC)", (IndexPart("s", collation="NOCASE", descending=True),)),
        ("(s COLLATE BINARY)", (IndexPart("s"),)),
        ("(n COLLATE NOCASE)", (IndexPart("n"),)),
        ("(n COLLATE binary)", (IndexPart("n", collation="BINARY"),)),
        ("(((a)))", (IndexPart("a"),)),
        ("('a', [b], `s`)", (IndexPart("a"), IndexPart("b"), IndexPart("s"))),
        ("(lower(s))", (IndexPart(expression="lower(s)"),)),
        (
            "(lower( s ) COLLATE NOCASE DESC)",
            (IndexPart(expression="lower( s )", collation="NOCASE", descending=True),),
        ),
        ("((a + b) * 2)", (IndexPart(expression="(a + b) * 2"),)),
        ("((a + b))", (IndexPart(expression="a + b"),)),
        ("(s || n COLLATE NOCASE)", (IndexPart(expression="s || n COLLATE NOCASE"),)),
        ("((s || n) COLLATE NOCASE)", (IndexPart(expression="s || n", collation="NOCASE"),)),
        ("(coalesce(a, ',', b), b)", (IndexPart(expression="coalesce(a, ',', b)"), IndexPart("b"))),
    ],
)
def test_parts_of_an_index(sqlite: Connection, definition: str, parts: tuple[IndexPart, ...]) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE t (a int, b int, s text, n text COLLATE NOCASE)",
        f"CREATE INDEX i /* on (x) */ ON t {definition}",
    )
    assert table(schema).indexes == (Index("i", parts),)
    answers = sqlite.exec_driver_sql(
        "SELECT name, \"desc\", coll FROM pragma_index_xinfo('i') WHERE key ORDER BY seqno"
    )
    for part, (name, descending, collation) in zip(parts, answers.all(), strict=True):
        own = "NOCASE" if part.column == "n" else "BINARY"
        assert (part.column, part.descending, (part.collation or own)) == (name, bool(descending), collation.upper())


def test_indexes(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE t (a int UNIQUE, b int)",
        "CREATE UNIQUE INDEX IF NOT EXISTS main.z ON T (b)",
        "CREATE INDEX [an (index)] ON t (b) WHERE /* c */ b IS NOT NULL AND a IN (1, 2) -- end",
    )
    assert table(schema).indexes == (
        Index("an (index)", (IndexPart("b"),), predicate="b IS NOT NULL AND a IN (1, 2)"),
        Index("z", (IndexPart("b"),), unique=True),
    )


def test_what_is_no_table_of_the_users_is_left_out(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        "CREATE TABLE t (a integer PRIMARY KEY AUTOINCREMENT)",
        "CREATE VIEW v AS SELECT a FROM t",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE docs USING fts5(body)",
        "CREATE VIRTUAL TABLE boxes USING rtree(id, a, b)",
        "CREATE TABLE docs_extra (a int)",
        "CREATE TABLE sqlitely (a int)",
        "CREATE TEMPORARY TABLE temporary (x int)",
        "ANALYZE",
    )
    assert [each.name.name for each in schema.tables] == ["docs_extra", "sqlitely", "t"]


def test_a_virtual_table_whose_module_is_not_loaded(sqlite: Connection) -> None:
    for statement in (
        "CREATE TABLE t (a int)",
        "CREATE TABLE vec_chunks (a int)",
        "PRAGMA writable_schema = ON",
        "INSERT INTO sqlite_master VALUES ('table', 'vec', 'vec', 0, 'CREATE VIRTUAL TABLE vec USING vec0(x)')",
    ):
        sqlite.exec_driver_sql(statement)
    sqlite.commit()
    engine = create_engine(sqlite.engine.url)
    with engine.connect() as connection:
        assert [each.name.name for each in inspect(connection).tables] == ["t"]


HOSTILE = [
    "Mixed", "select", "with space", "dot.ted", 'double"quote', "single'quote", "back`tick", "[bracket", "per%cent",
    "%s", ":bind", "?", "line\nbreak", "back\\slash", "ünïcødé 表 🦉", "x" * 200, "comma,(paren", "--comment", "/*",
    "check (a",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names(sqlite: Connection, name: str) -> None:
    quoted, other = quote(name), quote(name + "~")
    schema = read(
        sqlite,
        f"""CREATE TABLE {quoted} (id integer PRIMARY KEY, {quoted} text NOT NULL CONSTRAINT {other} UNIQUE,
            CONSTRAINT {quoted} CHECK ({quoted} <> 'a'),
            CONSTRAINT f FOREIGN KEY ({quoted}) REFERENCES {quoted} ({quoted}))""",
        f"CREATE INDEX {other} ON {quoted} ({quoted}, lower({quoted}) COLLATE NOCASE) WHERE {quoted} > 'b'",
    )
    (found,) = schema.tables
    assert found.name == ObjectName(name)
    assert found.columns[1] == Column(name, "TEXT", nullable=False)
    assert found.constraints == (
        PrimaryKey(("id",)),
        Unique((name,), name + "~"),
        ForeignKey((name,), found.name, (name,), "f"),
        Check(f"{quoted} <> 'a'", name),
    )
    parts = (IndexPart(name), IndexPart(expression=f"lower({quoted})", collation="NOCASE"))
    assert found.indexes == (Index(name + "~", parts, predicate=f"{quoted} > 'b'"),)


def test_attached_databases_are_namespaces(sqlite: Connection) -> None:
    sqlite.exec_driver_sql("ATTACH ':memory:' AS \"other :one\"")
    read(
        sqlite,
        "CREATE TABLE t (a int)",
        'CREATE TABLE "other :one".t (b int PRIMARY KEY)',
        'CREATE TABLE "other :one".u (b int REFERENCES t)',
    )
    assert [str(each.name) for each in inspect(sqlite).tables] == ["t"]
    schema = inspect(sqlite, namespaces=["main", "other :one", "missing"])
    assert [str(each.name) for each in schema.tables] == ["t", "other :one.t", "other :one.u"]
    assert schema.tables[2].constraints == (ForeignKey(("b",), ObjectName("t", "other :one"), ("b",)),)


def test_temporary_tables(sqlite: Connection) -> None:
    definition = "t (a int CHECK (a IN (1,2)), b text COLLATE NOCASE DEFAULT (lower('X')), c int AS (a + 1))"
    ordinary = read(sqlite, f"CREATE TABLE {definition}", "CREATE INDEX i ON t (a, lower(b)) WHERE a > 1")
    sqlite.exec_driver_sql(f"CREATE TEMPORARY TABLE {definition}")
    sqlite.exec_driver_sql("CREATE INDEX temp.i ON t (a, lower(b)) WHERE a > 1")
    assert inspect(sqlite, temporary=True) == ordinary
    assert inspect(sqlite) == ordinary


def test_an_open_transaction_stays_open(sqlite: Connection) -> None:
    inspect(sqlite)
    assert not sqlite.in_transaction()
    with sqlite.begin():
        sqlite.exec_driver_sql("CREATE TABLE t (a int)")
        assert len(inspect(sqlite).tables) == 1
        assert sqlite.in_transaction()


def test_the_number_of_queries_is_fixed(sqlite: Connection) -> None:
    statements: list[str] = []
    event.listen(sqlite, "before_cursor_execute", lambda *call: statements.append(call[2]))
    counts = []
    for begin, end in ((0, 10), (10, 200)):
        for at in range(begin, end):
            sqlite.exec_driver_sql(f"CREATE TABLE n{at} (id int PRIMARY KEY REFERENCES n0, CHECK (id > 0))")
            sqlite.exec_driver_sql(f"CREATE INDEX i{at} ON n{at} (id + 1)")
        statements.clear()
        assert len(inspect(sqlite).tables) == end
        counts.append(len(statements))
    assert counts[0] == counts[1] < 10


def test_a_snapshot_reads_back_the_same(sqlite: Connection) -> None:
    schema = read(
        sqlite,
        """CREATE TABLE t (a integer PRIMARY KEY AUTOINCREMENT, b text DEFAULT 'x' COLLATE NOCASE UNIQUE,
           c int AS (a), d int REFERENCES t ON DELETE CASCADE DEFERRABLE, CHECK (d > 0))""",
        "CREATE INDEX i ON t (b DESC, lower(b)) WHERE d > 1",
    )
    assert load_snapshot(dump_snapshot(schema), "snapshot") == schema
