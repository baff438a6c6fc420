"""Domains and composite types, declared by SQLAlchemy and as SQL."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, Integer, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import ARRAY, DOMAIN
from sqlalchemy.types import UserDefinedType

from tests.corpus.case import POSTGRESQL, Case, also, key

ROWS: dict[str, list[dict[str, Any]]] = {"users": [{"id": 1, "mail": "a@b"}, {"id": 2, "mail": "c@d"}]}


class Named(UserDefinedType[Any]):
    """A type that the database knows by its name."""

    cache_ok = True

    def __init__(self, name: str) -> None:
        self.name = name

    def get_col_spec(self, **_: Any) -> str:
        return self.name


def users(metadata: MetaData, *sql: str, type_: Any = None, name: str = "mail") -> Table:
    """A table over a type that SQL declares."""
    metadata.info["sql"] = list(sql)
    domain = DOMAIN(name, Text, create_type=False)
    return Table("users", metadata, key(), Column("mail", domain if type_ is None else type_))


def typed(metadata: MetaData, type_: Any) -> Table:
    return Table("users", metadata, key(), Column("mail", type_))


def changed(name: str, before: str, after: str, *properties: str, **options: Any) -> Case:
    return Case(
        name=f"domain_{name}",
        before=lambda m: users(m, f"CREATE DOMAIN mail {before}"),
        after=lambda m: users(m, f"CREATE DOMAIN mail {after}"),
        **({"rows": ROWS} | options),
        dialects=POSTGRESQL,
        expected=tuple(f"~ domain mail {item}" for item in properties),
    )


def attributes(name: str, before: str, after: str, *properties: str, **options: Any) -> Case:
    return Case(
        name=f"composite_{name}",
        before=lambda m: users(m, f"CREATE TYPE pair AS ({before})", type_=Text),
        after=lambda m: users(m, f"CREATE TYPE pair AS ({after})", type_=Text),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=tuple(f"~ composite type pair {item}" for item in properties),
        **options,
    )


def mail(**options: Any) -> DOMAIN:
    return DOMAIN("mail", Text, **options)


DOMAINS = (
    Case(
        name="add_table_over_a_domain",
        before=lambda m: Table("others", m, key()),
        after=lambda m: [
            Table("others", m, key()),
            typed(m, DOMAIN("mail", sa.String(50), check="VALUE LIKE '%@%'", not_null=True, default="a@b")),
            Table("lists", m, key(), Column("mails", ARRAY(DOMAIN("mail", sa.String(50), create_type=False)))),
        ],
        dialects=POSTGRESQL,
        expected=("+ domain mail", "+ table lists", "+ table users"),
    ),
    Case(
        name="add_column_over_a_domain",
        before=lambda m: Table("users", m, key()),
        after=lambda m: typed(m, mail(constraint_name="ck_mail", check="VALUE LIKE '%@%'", default="a@b")),
        rows={"users": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=("+ column users.mail", "+ domain mail"),
    ),
    Case(
        name="second_table_over_a_domain",
        before=lambda m: typed(m, mail(check="VALUE <> ''")),
        after=lambda m: [
            typed(m, mail(check="VALUE <> ''")),
            Table("others", m, key(), Column("mail", mail(check="VALUE <> ''"))),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ table others",),
    ),
    Case(
        name="text_to_domain",
        before=lambda m: typed(m, Text()),
        after=lambda m: typed(m, mail(check="VALUE LIKE '%@%'")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ domain mail", "~ column users.mail type"),
    ),
    Case(
        name="domains_that_need_one_another",
        before=lambda m: Table("users", m, key()),
        after=lambda m: users(
            m,
            """CREATE DOMAIN "Word"
            AS text COLLATE "C" CONSTRAINT "5%:x" CHECK (VALUE <> '5%:x') CHECK (VALUE <> '')""",
            "CREATE DOMAIN a_mail AS \"Word\" NOT NULL DEFAULT 'a@b' CHECK (VALUE LIKE '%@%')",
            "COMMENT ON DOMAIN a_mail IS 'it''s 5% :x'",
            type_=DOMAIN("a_mail", Text, create_type=False),
        ),
        rows={"users": [{"id": 1}]},
        becomes={"users": [{"id": 1, "mail": "a@b"}]},
        dialects=POSTGRESQL,
        expected=("+ column users.mail", "+ domain Word", "+ domain a_mail"),
    ),
    Case(
        name="domain_that_no_model_names",
        before=lambda m: [also(Table("users", m, key()), "CREATE DOMAIN mail AS text")],
        after=lambda m: Table("users", m, key()),
        dialects=POSTGRESQL,
        expected=(),
    ),
    changed("default", "AS text DEFAULT 'a'", "AS text DEFAULT 'b'", "default"),
    changed("default_added", "AS text", "AS text DEFAULT lower('B')", "default"),
    changed("default_goes", "AS text DEFAULT 'a'", "AS text", "default"),
    changed("not_null", "AS text", "AS text NOT NULL", "nullable"),
    changed("drop_not_null", "AS text NOT NULL", "AS text", "nullable"),
    changed("check_added", "AS text", "AS text CHECK (VALUE LIKE '%@%')", "checks"),
    changed(
        "check_that_a_row_breaks", "AS text", "AS text CHECK (VALUE <> 'a@b')", "checks", refused="contains values"
    ),
    changed(
        "checks_changed",
        "AS text CONSTRAINT a CHECK (VALUE <> 'a') CONSTRAINT b CHECK (length(VALUE) < 9) CHECK (VALUE <> 'c')",
        "text CONSTRAINT a CHECK (VALUE <> 'b') CONSTRAINT b CHECK (LENGTH(value) < 9) CONSTRAINT d CHECK (VALUE<>'c')",
        "checks",
    ),
    changed(
        "check_goes", "AS text CHECK (VALUE <> 'a') CHECK (VALUE <> 'b')", "AS text CHECK (VALUE <> 'a')", "checks"
    ),
    changed(
        "spelled_otherwise",
        "AS varchar(50) DEFAULT 'a' CHECK (VALUE IN ('a@b', 'c@d')) NOT NULL",
        "character varying(50) CONSTRAINT mail_check CHECK (value in ('a@b'::varchar, 'c@d')) DEFAULT('a') NOT NULL",
    ),
    Case(
        name="domain_comment",
        before=lambda m: users(m, "CREATE DOMAIN mail AS text", "COMMENT ON DOMAIN mail IS 'a'"),
        after=lambda m: users(m, "CREATE DOMAIN mail AS text", "COMMENT ON DOMAIN mail IS 'b'"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ domain mail comment",),
    ),
    Case(
        name="domain_over_a_new_enum",
        before=lambda m: Table("users", m, key()),
        after=lambda m: [
            sa.Enum("a", "b", name="letter", metadata=m),
            typed(m, DOMAIN("mail", sa.Enum("a", "b", name="letter", metadata=m), default="a")),
        ],
        rows={"users": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=("+ column users.mail", "+ domain mail", "+ enum letter"),
    ),
)


def coded(metadata: MetaData, base: str, *extra: Any) -> Table:
    """Tables over a domain in every way in which a column can have it."""
    metadata.info["sql"] = [
        f"CREATE DOMAIN code AS {base} CHECK (VALUE <> '7')",
        "CREATE DOMAIN codes_of_all AS code NOT NULL",
        "COMMENT ON DOMAIN code IS 'c'",
    ]
    code = DOMAIN("code", Text, create_type=False)
    return Table(
        "users",
        metadata,
        key(),
        Column("mail", code, server_default=sa.text("'5'")),
        Column("codes", ARRAY(code)),
        Column("own", DOMAIN("codes_of_all", Text, create_type=False), unique=True),
        sa.CheckConstraint("mail <> '8'", name="ck_users"),
        sa.Index("ix_users", "mail", postgresql_where=sa.text("mail <> '9'")),
        *extra,
    )


CODES = {"users": [{"id": 1, "mail": "1", "codes": ["2", "3"], "own": "4"}]}

REPLACED = (
    Case(
        name="domain_base_type",
        before=lambda m: coded(m, "varchar(5)"),
        after=lambda m: coded(m, "integer"),
        rows=CODES,
        keeps=("users.id",),
        becomes={"users": [{"id": 1, "mail": 1, "codes": "{2,3}", "own": 4}]},
        dialects=POSTGRESQL,
        expected=("~ domain code type", "~ domain code checks"),
    ),
    Case(
        name="domain_base_type_longer",
        before=lambda m: coded(m, "varchar(5)"),
        after=lambda m: coded(m, "varchar(9)"),
        rows=CODES,
        dialects=POSTGRESQL,
        expected=("~ domain code type",),
    ),
    Case(
        name="domain_base_type_that_a_row_does_not_fit",
        before=lambda m: users(m, "CREATE DOMAIN mail AS text"),
        after=lambda m: users(m, "CREATE DOMAIN mail AS integer"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ domain mail type",),
        refused="invalid input syntax",
    ),
)

COMPOSITES = (
    Case(
        name="add_composite_types",
        before=lambda m: Table("users", m, key()),
        after=lambda m: users(
            m,
            'CREATE TYPE z AS (x integer, "Odd.5%:x" varchar(5) COLLATE "C")',
            "CREATE TYPE a_pair AS (n numeric(10, 2)[], z z)",
            "COMMENT ON TYPE a_pair IS 'it''s 5% :x'",
            type_=Named("a_pair"),
        ),
        rows={"users": [{"id": 1}]},
        dialects=POSTGRESQL,
        expected=("+ column users.mail", "+ composite type a_pair", "+ composite type z"),
    ),
    attributes("add_attribute", "a integer", "b text, a integer", "attributes"),
    attributes("drop_attribute", "a integer, b text", "b text", "attributes"),
    attributes("type_of_attribute", "a integer, b text", 'a bigint, b text COLLATE "C"', "attributes"),
    attributes("spelled_otherwise", "a integer, b varchar(5)", "a int4, B character varying ( 5 )"),
    attributes("order_is_not_compared", "a integer, b text", "b text, a integer"),
    Case(
        name="composite_that_a_table_uses_grows",
        before=lambda m: users(m, "CREATE TYPE pair AS (a integer, b text)", type_=Named("pair")),
        after=lambda m: users(m, "CREATE TYPE pair AS (a integer, b text, c date)", type_=Named("pair")),
        rows={"users": [{"id": 1, "mail": "(1,x)"}]},
        keeps=("users.id",),
        becomes={"users": [{"id": 1, "mail": "(1,x,)"}]},
        dialects=POSTGRESQL,
        expected=("~ composite type pair attributes",),
    ),
    Case(
        name="composite_comment",
        before=lambda m: users(m, "CREATE TYPE pair AS (a integer)", type_=Text),
        after=lambda m: users(m, "CREATE TYPE pair AS (a integer)", "COMMENT ON TYPE pair IS 'b'", type_=Text),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ composite type pair comment",),
    ),
    Case(
        name="composite_type_is_no_row_type",
        before=lambda m: [Table("users", m, key(), Column("n", Integer)), users_of_users(m)],
        after=lambda m: [Table("users", m, key(), Column("n", Integer)), users_of_users(m)],
        dialects=POSTGRESQL,
        expected=(),
    ),
)


def users_of_users(metadata: MetaData) -> Table:
    return Table("pairs", metadata, key(), Column("one", Named("users")), sa.ForeignKeyConstraint(["id"], ["users.id"]))


CASES = (*DOMAINS, *REPLACED, *COMPOSITES)
