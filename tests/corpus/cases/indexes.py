"""Indexes that no constraint owns."""

from typing import Any

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text, func, text
from sqlalchemy.dialects import postgresql

from tests.corpus.case import POSTGRESQL, Build, Case, also, conventional, key

ROWS = {"users": [{"id": 1, "email": "a@x", "team": 1}, {"id": 2, "email": "B@x", "team": None}]}


def users(metadata: MetaData, *indexes: object) -> Table:
    return Table("users", metadata, key(), Column("email", String(50)), Column("team", Integer), *indexes)


def ix(*parts: object, name: str = "ix_users", **options: object) -> Index:
    return Index(name, *parts, **options)


def where(text_: str) -> dict[str, object]:
    return {"postgresql_where": text(text_), "sqlite_where": text(text_)}


def docs(*statements: str, **index: Any) -> Build:
    """Documents of many types, with an index over the column `on`, or with what statements make."""

    def build(metadata: MetaData) -> None:
        options = dict(index)
        part = options.pop("on", None)
        table = Table(
            "docs",
            metadata,
            key(),
            Column("n", Integer),
            Column("title", Text),
            Column("body", postgresql.JSONB),
            Column("words", postgresql.TSVECTOR),
            Column("tags", postgresql.ARRAY(Integer)),
            Column("span", postgresql.INT4RANGE),
            *(
                [ix(part, **{f"postgresql_{name}": value for name, value in options.items()})]
                if part is not None
                else []
            ),
        )
        also(table, *statements)

    return build


DOCS = {"docs": [{"id": 1, "n": 1, "title": "A", "body": {"a": 1}, "tags": [1]}, {"id": 2, "title": "b"}]}


def change(name: str, before: dict[str, Any], after: dict[str, Any], *properties: str, **options: Any) -> Case:
    """The index over the documents changes; with no properties it is the same, spelled otherwise."""
    return Case(
        name=name,
        before=docs(**before),
        after=docs(**after),
        rows=DOCS,
        expected=tuple(f"~ index ix_users {item}" for item in properties),
        dialects=POSTGRESQL,
        **options,
    )


def both(name: str, before: dict[str, Any], after: dict[str, Any], *properties: str) -> tuple[Case, Case]:
    """The index changes, and back."""
    return (
        change(f"index_{name}_comes", before, after, *properties),
        change(f"index_{name}_goes", after, before, *properties),
    )


OWN_CLASS = (
    'CREATE OPERATOR CLASS "My app"."My ops" FOR TYPE int4 USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, '
    "OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int4, int4)"
)
OWN_COLLATION = 'CREATE COLLATION "My app"."My C" FROM "C"'

CASES = (
    Case(
        name="add_index",
        before=users,
        after=lambda m: users(m, ix("email")),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_index_by_convention",
        before=lambda m: Table("users", conventional(m), key(), Column("email", String(50))),
        after=lambda m: Table("users", conventional(m), key(), Column("email", String(50), index=True)),
        rows={"users": [{"id": 1, "email": "a"}]},
        expected=("+ index ix_users_email",),
    ),
    Case(
        name="add_unique_index",
        before=users,
        after=lambda m: users(m, ix("email", unique=True)),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_unique_index_to_twins",
        before=users,
        after=lambda m: users(m, ix("email", unique=True)),
        rows={"users": [{"id": 1, "email": "a@x"}, {"id": 2, "email": "a@x"}]},
        expected=("+ index ix_users",),
        refused="(?i)unique",
    ),
    Case(
        name="add_descending_index",
        before=users,
        after=lambda m: users(m, ix(text("email DESC"), "team")),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_expression_index",
        before=users,
        after=lambda m: users(m, ix(func.lower(text("email")), unique=True)),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="add_partial_index",
        before=users,
        after=lambda m: users(m, ix("email", unique=True, **where("team IS NOT NULL AND email <> 'it''s 5%'"))),
        rows=ROWS,
        expected=("+ index ix_users",),
    ),
    Case(
        name="drop_index",
        before=lambda m: users(m, ix("email", "team")),
        after=users,
        rows=ROWS,
        expected=("- index ix_users",),
    ),
    Case(
        name="drop_expression_and_partial_index",
        before=lambda m: users(m, ix(text("lower(email) DESC"), text("(team + 1)"), unique=True, **where("team > 0"))),
        after=users,
        rows=ROWS,
        expected=("- index ix_users",),
    ),
    Case(
        name="columns_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", "team")),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="order_of_index",
        before=lambda m: users(m, ix("email", "team")),
        after=lambda m: users(m, ix("team", "email")),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="direction_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix(text("email DESC"))),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="index_becomes_unique",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", unique=True)),
        rows=ROWS,
        expected=("~ index ix_users unique",),
    ),
    Case(
        name="predicate_of_index",
        before=lambda m: users(m, ix("email", **where("team > 0"))),
        after=lambda m: users(m, ix("email", **where("team > 1"))),
        rows=ROWS,
        expected=("~ index ix_users predicate",),
    ),
    Case(
        name="expression_of_index",
        before=lambda m: users(m, ix(text("coalesce(email, 'X')"))),
        after=lambda m: users(m, ix(text("coalesce(email, 'x')"))),
        rows=ROWS,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="rename_index",
        before=lambda m: users(m, ix("email", "team", name="ix_old", **where("team > 0"))),
        after=lambda m: users(m, ix("email", "team", name="ix_new", **where("team > 0"))),
        rows=ROWS,
        expected=("→ index ix_new renamed from ix_old",),
    ),
    Case(
        name="swap_names_of_indexes",
        before=lambda m: users(m, ix("email", name="ix_a"), ix("team", name="ix_b")),
        after=lambda m: users(m, ix("team", name="ix_a"), ix("email", name="ix_b")),
        rows=ROWS,
        expected=("~ index ix_a parts", "~ index ix_b parts"),
    ),
    Case(
        name="index_moves_to_another_table",
        before=lambda m: [users(m, ix("email")), Table("teams", m, key(), Column("name", String(9)))],
        after=lambda m: [users(m), Table("teams", m, key(), Column("name", String(9)), ix("name"))],
        rows=ROWS,
        expected=("- index ix_users", "+ index ix_users"),
    ),
    Case(
        name="rebuild_keeps_indexes",
        before=lambda m: users(
            m, ix(text("lower(email)"), text("team DESC")), ix("team", name="ix_b", **where("id > 1"))
        ),
        after=lambda m: Table(
            "users",
            m,
            key(),
            Column("email", String(90)),
            Column("team", Integer, nullable=False, server_default="0"),
            ix(text("lower(email)"), text("team DESC")),
            ix("team", name="ix_b", **where("id > 1")),
        ),
        rows={"users": [{"id": 1, "email": "a@x", "team": 1}]},
        expected=("~ column users.email type", "~ column users.team default", "~ column users.team nullable"),
    ),
    Case(
        name="type_under_expression_and_partial_index",
        before=lambda m: Table(
            "users", m, key(), Column("x", String(9)), ix(text("lower(x)"), "x", **where("x IN ('a', 'b')"))
        ),
        after=lambda m: Table(
            "users", m, key(), Column("x", Text), ix(text("lower(x)"), "x", **where("x IN ('a', 'b')"))
        ),
        rows={"users": [{"id": 1, "x": "a"}]},
        expected=("~ column users.x type",),
    ),
    Case(
        name="method_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_using="hash")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users method",),
    ),
    Case(
        name="gin_index",
        before=lambda m: Table("docs", m, key(), Column("body", postgresql.JSONB)),
        after=lambda m: Table(
            "docs",
            m,
            key(),
            Column("body", postgresql.JSONB),
            ix("body", postgresql_using="gin", postgresql_ops={"body": "jsonb_path_ops"}),
        ),
        rows={"docs": [{"id": 1, "body": {"a": 1}}]},
        dialects=POSTGRESQL,
        expected=("+ index ix_users",),
    ),
    Case(
        name="operator_class_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_ops={"email": "varchar_pattern_ops"})),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="included_columns_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_include=["team"])),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users include",),
    ),
    Case(
        name="nulls_of_index",
        before=lambda m: users(m, ix(text("team DESC"))),
        after=lambda m: users(m, ix(text("team DESC NULLS LAST"))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="collation_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix(text('email COLLATE "C"'))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users parts",),
    ),
    Case(
        name="storage_of_index",
        before=lambda m: users(m, ix("email")),
        after=lambda m: users(m, ix("email", postgresql_with={"fillfactor": 70})),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users storage",),
    ),
    Case(
        name="index_nulls_not_distinct",
        before=lambda m: users(m, ix("team", unique=True)),
        after=lambda m: users(m, ix("team", unique=True, postgresql_nulls_not_distinct=True)),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ index ix_users nulls_not_distinct",),
    ),
    *both("hash", {"on": "n"}, {"on": "n", "using": "hash"}, "method"),
    *both("brin", {"on": "n"}, {"on": "n", "using": "brin", "with": {"pages_per_range": 8}}, "method", "storage"),
    *both("spgist", {"on": "title"}, {"on": "title", "using": "spgist"}, "method"),
    *both("pattern", {"on": "title"}, {"on": "title", "ops": {"title": "text_pattern_ops"}}, "parts"),
    *both(
        "path_ops",
        {"on": "body", "using": "gin"},
        {"on": "body", "using": "gin", "ops": {"body": "jsonb_path_ops"}},
        "parts",
    ),
    *both(
        "options_of_an_operator_class",
        {"on": "words", "using": "gist"},
        {"on": "words", "using": "gist", "ops": {"words": "tsvector_ops(siglen=32)"}},
        "parts",
    ),
    *both("fillfactor", {"on": "n"}, {"on": "n", "with": {"fillfactor": 70, "deduplicate_items": False}}, "storage"),
    *both(
        "fastupdate",
        {"on": "tags", "using": "gin"},
        {"on": "tags", "using": "gin", "with": {"fastupdate": False}},
        "storage",
    ),
    *both("nulls_first", {"on": "n"}, {"on": text("n NULLS FIRST")}, "parts"),
    *both("nulls_last", {"on": text("n DESC")}, {"on": text("n DESC NULLS LAST")}, "parts"),
    *both("include_of_two", {"on": "n"}, {"on": "n", "include": ["title", "id"]}, "include"),
    *both("predicate", {"on": "n"}, {"on": "n", "where": text("title IS NOT NULL AND n > 0")}, "predicate"),
    change("index_method_is_the_default", {"on": "n"}, {"on": "n", "using": "BTREE"}),
    change("index_operator_class_is_the_default", {"on": "title"}, {"on": "title", "ops": {"title": "text_ops"}}),
    change(
        "index_operator_class_of_an_expression_is_the_default",
        {"on": text("lower(title)")},
        {"on": func.lower(text("title")).label("low"), "ops": {"low": "text_ops"}},
    ),
    change(
        "index_operator_class_of_gin_is_the_default",
        {"on": "body", "using": "gin"},
        {"on": "body", "using": "gin", "ops": {"body": "jsonb_ops"}},
    ),
    change(
        "index_options_of_an_operator_class_spelled_otherwise",
        {"on": text("words tsvector_ops (siglen='32')"), "using": "gist"},
        {"on": "words", "using": "GIST", "ops": {"words": "tsvector_ops( siglen = 32 )"}},
    ),
    change(
        "index_storage_spelled_otherwise",
        {"on": "tags", "using": "gin", "with": {"fastupdate": "off", "gin_pending_list_limit": 128}},
        {"on": "tags", "using": "gin", "with": {"GIN_PENDING_LIST_LIMIT": "128", "fastupdate": False}},
    ),
    change(
        "index_collation_and_operator_class",
        {"on": text('title COLLATE "C" text_pattern_ops DESC NULLS LAST')},
        {"on": text('title COLLATE "POSIX" text_pattern_ops DESC NULLS LAST')},
        "parts",
    ),
    change("index_collation_is_that_of_its_column", {"on": "title"}, {"on": text('title COLLATE "default"')}),
    change(
        "index_collation_of_pg_catalog", {"on": text('title COLLATE "C"')}, {"on": text('title COLLATE pg_catalog."C"')}
    ),
    change("index_tablespace_is_the_default", {"on": "n"}, {"on": "n", "tablespace": "pg_default"}),
    Case(
        name="rename_index_with_its_default_operator_class",
        before=lambda m: users(m, ix("email", name="ix_old", postgresql_with={"fillfactor": 70})),
        after=lambda m: users(
            m,
            ix(
                "email",
                name="ix_new",
                postgresql_ops={"email": "text_ops"},
                postgresql_using="btree",
                postgresql_with={"fillfactor": "70"},
            ),
        ),
        rows=ROWS,
        expected=("→ index ix_new renamed from ix_old",),
        dialects=POSTGRESQL,
    ),
    Case(
        name="index_names_of_another_namespace",
        before=docs(
            OWN_CLASS,
            OWN_COLLATION,
            'CREATE INDEX ix_users ON docs (n "My app"."My ops" DESC, title COLLATE "My app"."My C" text_pattern_ops)',
        ),
        after=docs(OWN_CLASS, OWN_COLLATION),
        undeclared=("- index ix_users",),
        namespaces=("My app",),
        rows=DOCS,
        expected=("- index ix_users",),
        dialects=POSTGRESQL,
    ),
)
