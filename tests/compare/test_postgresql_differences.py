"""True differences on PostgreSQL: each is listed, exactly, and nothing else is."""

import enum
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg

from schemactl.compare import compare
from tests.compare.comparing import both_sides, diff, lines


class Mood(enum.Enum):
    HAPPY = "happy"
    SAD = "sad"


TABLE = "CREATE TABLE t (a integer, b text{})"


def columns() -> list[Any]:
    return [sa.Column("a", sa.Integer), sa.Column("b", sa.Text)]


def case(name: str, ddl: str | list[str], items: Any, *expected: str) -> Any:
    statements = [ddl] if isinstance(ddl, str) else ddl
    return pytest.param(statements, items, list(expected), id=name)


def on_column(name: str, actual: str, declared: Any, *expected: str) -> Any:
    return case(name, f"CREATE TABLE t (a {actual})", lambda: [declared()], *expected)


def on_table(name: str, actual: str, declared: Any, *expected: str) -> Any:
    return case(name, TABLE.format(actual), lambda: [*columns(), *declared()], *expected)


def on_index(name: str, actual: str, declared: Any, *expected: str) -> Any:
    return case(name, [TABLE.format(""), actual], lambda: [*columns(), *declared()], *expected)


def text_index(*parts: str, **options: Any) -> Any:
    return lambda: [sa.Index("ix", *map(sa.text, parts), **options)]


CASES = [
    # columns
    case("add-column", "CREATE TABLE t (a integer)", columns, "+ t column b text"),
    case("drop-column", TABLE.format(", c date"), columns, "- t column c date"),
    on_column("type", "integer", lambda: sa.Column("a", sa.BigInteger), "~ t column a type integer → bigint"),
    on_column(
        "length",
        "varchar(50)",
        lambda: sa.Column("a", sa.String(60)),
        "~ t column a type character varying(50) → character varying(60)",
    ),
    on_column(
        "precision",
        "numeric(10,2)",
        lambda: sa.Column("a", sa.Numeric(10, 3)),
        "~ t column a type numeric(10,2) → numeric(10,3)",
    ),
    on_column(
        "time-zone",
        "timestamp",
        lambda: sa.Column("a", sa.DateTime(timezone=True)),
        "~ t column a type timestamp without time zone → timestamp with time zone",
    ),
    on_column(
        "array", "integer", lambda: sa.Column("a", pg.ARRAY(sa.Integer)), "~ t column a type integer → integer[]"
    ),
    on_column("json", "json", lambda: sa.Column("a", pg.JSONB), "~ t column a type json → jsonb"),
    on_column(
        "nullable", "integer", lambda: sa.Column("a", sa.Integer, nullable=False), "~ t column a nullable True → False"
    ),
    on_column(
        "add-default",
        "integer",
        lambda: sa.Column("a", sa.Integer, server_default=sa.text("1")),
        "~ t column a default None → 1",
    ),
    on_column("drop-default", "integer DEFAULT 1", lambda: sa.Column("a", sa.Integer), "~ t column a default 1 → None"),
    on_column(
        "default",
        "text DEFAULT 'x'",
        lambda: sa.Column("a", sa.Text, server_default="X"),
        "~ t column a default 'x'::text → 'X'::text",
    ),
    on_column(
        "default-white-space",
        "text DEFAULT 'x y'",
        lambda: sa.Column("a", sa.Text, server_default="x  y"),
        "~ t column a default 'x y'::text → 'x  y'::text",
    ),
    on_column(
        "default-function",
        "timestamptz DEFAULT now()",
        lambda: sa.Column("a", sa.DateTime(True), server_default=sa.text("clock_timestamp()")),
        "~ t column a default now() → clock_timestamp()",
    ),
    on_column(
        "default-that-is-not-valid",
        "integer DEFAULT 1",
        lambda: sa.Column("a", sa.Integer, server_default=sa.text("no_such_function()")),
        "~ t column a default 1 → no_such_function()",
    ),
    on_column(
        "json-default",
        "json DEFAULT '{}'",
        lambda: sa.Column("a", sa.JSON, server_default="[]"),
        "~ t column a default '{}'::json → '[]'::json",
    ),
    on_column(
        "type-and-default",
        "varchar(9) DEFAULT 'x'",
        lambda: sa.Column("a", sa.Text, server_default="x"),
        "~ t column a type character varying(9) → text",
    ),
    on_column(
        "comment", "integer", lambda: sa.Column("a", sa.Integer, comment="age"), "~ t column a comment None → age"
    ),
    on_column("collation", "text", lambda: sa.Column("a", sa.Text(collation="C")), "~ t column a collation None → C"),
    case(
        "identity",
        "CREATE TABLE t (a integer PRIMARY KEY)",
        lambda: [sa.Column("a", sa.Integer, sa.Identity(always=True), primary_key=True)],
        "~ t column a identity None → generated always as identity",
    ),
    case(
        "identity-start",
        "CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY)",
        lambda: [sa.Column("a", sa.Integer, sa.Identity(always=True, start=5), primary_key=True)],
        "~ t column a identity generated always as identity → generated always as identity (start 5)",
    ),
    case(
        "computed",
        TABLE.format(", c integer GENERATED ALWAYS AS (a * 2) STORED"),
        lambda: [*columns(), sa.Column("c", sa.Integer, sa.Computed("a * 3", persisted=True))],
        "~ t column c computed generated always as ((a * 2)) stored → generated always as (a * 3) stored",
    ),
    # keys
    case(
        "primary-key-columns",
        "CREATE TABLE t (a integer, b text NOT NULL, CONSTRAINT t_pkey PRIMARY KEY (a))",
        lambda: [
            sa.Column("a", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("b", sa.Text, primary_key=True),
        ],
        "~ t primary key t_pkey columns ('a',) → ('a', 'b')",
    ),
    case(
        "primary-key-name",
        "CREATE TABLE t (a integer PRIMARY KEY)",
        lambda: [sa.Column("a", sa.Integer, autoincrement=False), sa.PrimaryKeyConstraint("a", name="pk_t")],
        "→ t primary key pk_t renamed from t_pkey",
    ),
    case(
        "add-primary-key",
        "CREATE TABLE t (a integer NOT NULL)",
        lambda: [sa.Column("a", sa.Integer, primary_key=True, autoincrement=False)],
        "+ t primary key (a) primary key (a)",
    ),
    # constraints
    on_table("add-unique", "", lambda: [sa.UniqueConstraint("a", name="u")], "+ t unique u unique (a)"),
    on_table("drop-unique", ", CONSTRAINT u UNIQUE (a)", list, "- t unique u unique (a)"),
    on_table(
        "unique-columns",
        ", CONSTRAINT u UNIQUE (a)",
        lambda: [sa.UniqueConstraint("a", "b", name="u")],
        "~ t unique u columns ('a',) → ('a', 'b')",
    ),
    on_table(
        "rename-unique",
        ", CONSTRAINT u UNIQUE (a)",
        lambda: [sa.UniqueConstraint("a", name="uq_t_a")],
        "→ t unique uq_t_a renamed from u",
    ),
    on_table(
        "unique-deferrable",
        ", CONSTRAINT u UNIQUE (a)",
        lambda: [sa.UniqueConstraint("a", name="u", deferrable=True)],
        "~ t unique u deferrable False → True",
    ),
    case(
        "unique-index-and-unique-constraint",
        [TABLE.format(""), "CREATE UNIQUE INDEX u ON t (a)"],
        lambda: [*columns(), sa.UniqueConstraint("a", name="u")],
        "+ t unique u unique (a)",
        "- t index u unique index (a)",
    ),
    case(
        "foreign-key-on-delete",
        "CREATE TABLE t (a integer PRIMARY KEY, p integer REFERENCES t)",
        lambda: [
            sa.Column("a", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("p", sa.ForeignKey("t.a", ondelete="CASCADE")),
        ],
        "~ t foreign key t_p_fkey on_delete None → CASCADE",
    ),
    case(
        "foreign-keys-that-repeat",
        "CREATE TABLE t (a integer PRIMARY KEY, p integer REFERENCES t REFERENCES t REFERENCES t)",
        lambda: [
            sa.Column("a", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("p", sa.ForeignKey("t.a")),
        ],
        "- t foreign key t_p_fkey1 foreign key (p) → t (a)",
        "- t foreign key t_p_fkey2 foreign key (p) → t (a)",
    ),
    on_table("add-check", "", lambda: [sa.CheckConstraint("a > 0", name="ck")], "+ t check ck check (a > 0)"),
    on_table("drop-check", ", CONSTRAINT ck CHECK (a > 0)", list, "- t check ck check ((a > 0))"),
    on_table(
        "check",
        ", CONSTRAINT ck CHECK (a > 0)",
        lambda: [sa.CheckConstraint("a >= 0", name="ck")],
        "~ t check ck expression (a > 0) → a >= 0",
    ),
    on_table(
        "check-values",
        ", CONSTRAINT ck CHECK (b IN ('x', 'y'))",
        lambda: [sa.CheckConstraint("b IN ('x', 'Y')", name="ck")],
        "~ t check ck expression (b = ANY (ARRAY['x'::text, 'y'::text])) → b IN ('x', 'Y')",
    ),
    on_table(
        "rename-check",
        ", CONSTRAINT ck CHECK (b IN ('x', 'y'))",
        lambda: [sa.CheckConstraint("b IN ('x', 'y')", name="ck_t_b")],
        "→ t check ck_t_b renamed from ck",
    ),
    on_table(
        "unnamed-check",
        ", CHECK (a > 0)",
        lambda: [sa.CheckConstraint("a > 1")],
        "- t check t_a_check check ((a > 0))",
        "+ t check (a > 1) check (a > 1)",
    ),
    on_table(
        "check-that-is-not-valid",
        ", CONSTRAINT ck CHECK (a > 0)",
        lambda: [sa.CheckConstraint("no_such_column > 0", name="ck")],
        "~ t check ck expression (a > 0) → no_such_column > 0",
    ),
    # indexes
    on_index("add-index", "SELECT", lambda: [sa.Index("ix", "a")], "+ t index ix index (a)"),
    on_index("drop-index", "CREATE INDEX ix ON t (a)", list, "- t index ix index (a)"),
    on_index("rename-index", "CREATE INDEX old ON t (a)", text_index("a"), "→ t index ix renamed from old"),
    on_index(
        "rename-expression-index",
        "CREATE INDEX old ON t ((lower(b)))",
        text_index("LOWER( b )"),
        "→ t index ix renamed from old",
    ),
    on_index(
        "index-unique", "CREATE INDEX ix ON t (a)", text_index("a", unique=True), "~ t index ix unique False → True"
    ),
    on_index(
        "index-predicate",
        "CREATE INDEX ix ON t (a) WHERE a > 0",
        text_index("a", postgresql_where=sa.text("a > 1")),
        "~ t index ix predicate (a > 0) → a > 1",
    ),
    on_index(
        "index-method",
        "CREATE INDEX ix ON t (a)",
        text_index("a", postgresql_using="hash"),
        "~ t index ix method None → hash",
    ),
    on_index(
        "index-unique-and-spelling",
        "CREATE INDEX ix ON t (a) WHERE b IN ('x', 'y')",
        text_index("a", unique=True, postgresql_where=sa.text("b in ('x','y')")),
        "~ t index ix unique False → True",
    ),
    on_index(
        "index-include",
        "CREATE INDEX ix ON t (a)",
        text_index("a", postgresql_include=["b"]),
        "~ t index ix include () → ('b',)",
    ),
]


@pytest.mark.parametrize(("ddl", "items", "expected"), CASES)
def test_a_true_difference_is_listed_and_nothing_else(
    postgresql: sa.Connection, ddl: list[str], items: Any, expected: list[str]
) -> None:
    assert lines(diff(postgresql, ddl, *items())) == expected


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 30


def test_a_type_change_drags_no_spelling_along(postgresql: sa.Connection) -> None:
    ddl = [
        "CREATE TABLE t (a varchar(9) DEFAULT 'x', CONSTRAINT ck CHECK (a IN ('x', 'y')))",
        "CREATE INDEX ix ON t ((lower(a))) WHERE a <> ''",
    ]
    changes = diff(
        postgresql,
        ddl,
        sa.Column("a", sa.Text, server_default="x"),
        sa.CheckConstraint("a in ('x','y')", name="ck"),
        sa.Index("ix", sa.text("lower(a)"), postgresql_where=sa.text("a != ''")),
    )
    assert lines(changes) == ["~ t column a type character varying(9) → text"]


def test_tables_and_enums(postgresql: sa.Connection) -> None:
    ddl = [
        "CREATE TYPE mood AS ENUM ('SAD')",
        "CREATE TYPE unused AS ENUM ('x')",
        "CREATE TABLE gone (a integer)",
        "CREATE TABLE kept (m mood)",
    ]
    metadata = sa.MetaData()
    sa.Table("kept", metadata, sa.Column("m", sa.Enum(Mood, name="mood")), comment="moods")
    made = sa.Table("made", metadata, sa.Column("k", sa.Enum("y", name="kind")))
    changes = compare(*both_sides(postgresql, ddl, made), postgresql)
    assert lines(changes) == [
        "- gone table, 1 column",
        "~ kept comment None → moods",
        "+ made table, 1 column",
        "+ kind enum (y)",
        "~ mood labels ('SAD',) → ('HAPPY', 'SAD')",
        "- unused enum (x)",
    ]


def test_a_default_that_names_a_label_still_to_come(postgresql: sa.Connection) -> None:
    ddl = ["CREATE TYPE mood AS ENUM ('SAD')", "CREATE TABLE t (m mood DEFAULT 'SAD')"]
    changes = diff(postgresql, ddl, sa.Column("m", sa.Enum(Mood, name="mood"), server_default="HAPPY"))
    assert lines(changes) == [
        "~ t column m default 'SAD'::mood → 'HAPPY'::mood",
        "~ mood labels ('SAD',) → ('HAPPY', 'SAD')",
    ]


def test_names_with_everything_in_them(postgresql: sa.Connection) -> None:
    name = 'a "b" %s 100% ü. :c'
    quoted = '"' + name.replace('"', '""') + '"'
    ddl = [
        f"CREATE TABLE {quoted} ({quoted} varchar(9) DEFAULT '5%')",
        f"ALTER TABLE {quoted} ADD CONSTRAINT {quoted} CHECK ({quoted} IN ('x%s','y'))",
        f'CREATE INDEX {quoted[:-1]}ix" ON {quoted} ((lower({quoted})))',
    ]
    column = sa.Column(name, sa.String(9), server_default="5%")
    check = sa.CheckConstraint(column.in_(["x%s", "y"]), name=name)
    table = sa.Table(name, sa.MetaData(), column, check, sa.Index(name + "ix", sa.func.lower(column)))
    assert lines(compare(*both_sides(postgresql, ddl, table), postgresql)) == []


@pytest.mark.parametrize("type_", ["no_such_type", "public.no_such_type", "numeric(1001,0)", "char(("])
def test_a_type_that_the_server_refuses_does_not_hide_the_rest(postgresql: sa.Connection, type_: str) -> None:
    class Odd(sa.types.UserDefinedType[Any]):
        cache_ok = True

        def get_col_spec(self, **_: Any) -> str:
            return type_

    ddl = ["CREATE TABLE t (a integer, b text DEFAULT 'x', CONSTRAINT ck CHECK (b IN ('x', 'y')))"]
    changes = diff(
        postgresql,
        ddl,
        sa.Column("a", Odd()),
        sa.Column("new", Odd()),
        sa.Column("b", sa.Text, server_default=sa.text("'x'")),
        sa.CheckConstraint("b in ('x','y')", name="ck"),
    )
    assert lines(changes) == [f"~ t column a type integer → {type_}", f"+ t column new {type_}"]
