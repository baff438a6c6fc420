"""Namespaces and extensions."""

from sqlalchemy import Column, Enum, Integer, MetaData, Table

from tests.corpus.case import POSTGRESQL, Case, also, key


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("n", Integer))


ROWS = {"users": [{"id": 1, "n": 5}]}

CASES = (
    Case(
        name="add_namespace_for_a_table",
        before=users,
        after=lambda m: [users(m), Table("logs", m, key(), schema="My app")],
        rows=ROWS,
        reads=("My app",),
        dialects=POSTGRESQL,
        expected=("+ namespace My app", "+ table My app.logs"),
    ),
    Case(
        name="add_namespace_for_an_enum",
        before=users,
        after=lambda m: [
            m.info.update(sql="CREATE SCHEMA app"),
            Table("users", m, key(), Column("n", Integer), Column("s", Enum("a", "b", name="s", schema="app"))),
        ],
        rows=ROWS,
        reads=("app",),
        dialects=POSTGRESQL,
        expected=("+ namespace app", "+ enum app.s", "+ column users.s"),
    ),
    Case(
        name="add_namespace_in_sql",
        before=users,
        after=lambda m: users(m, "CREATE SCHEMA IF NOT EXISTS app", "COMMENT ON SCHEMA app IS 'it''s 5% :x'"),
        rows=ROWS,
        reads=("app",),
        dialects=POSTGRESQL,
        expected=("+ namespace app",),
    ),
    Case(
        name="namespace_comment",
        before=lambda m: users(m, "CREATE SCHEMA app"),
        after=lambda m: users(m, "CREATE SCHEMA app", "COMMENT ON SCHEMA app IS 'ours'"),
        rows=ROWS,
        reads=("app",),
        dialects=POSTGRESQL,
        expected=("~ namespace app comment",),
    ),
    Case(
        name="namespace_of_the_last_table_stays",
        before=lambda m: [users(m), Table("logs", m, key(), schema="app")],
        after=lambda m: users(m, "CREATE SCHEMA app"),
        rows=ROWS,
        reads=("app",),
        dialects=POSTGRESQL,
        expected=("- table app.logs",),
    ),
    Case(
        name="default_namespace_is_there",
        before=lambda m: users(m, "CREATE SCHEMA IF NOT EXISTS public"),
        after=lambda m: users(m, "CREATE SCHEMA IF NOT EXISTS public"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="add_extension",
        extensions=("uuid-ossp",),
        before=users,
        after=lambda m: users(m, 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp"'),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ extension uuid-ossp",),
    ),
    Case(
        name="add_extension_into_a_new_namespace",
        extensions=("citext",),
        before=users,
        after=lambda m: users(m, "CREATE SCHEMA ext", "CREATE EXTENSION citext WITH SCHEMA ext VERSION '1.6'"),
        rows=ROWS,
        reads=("ext",),
        dialects=POSTGRESQL,
        expected=("+ extension citext", "+ namespace ext"),
    ),
    Case(
        name="extension_and_namespace_that_no_model_names",
        extensions=("citext",),
        before=lambda m: also(users(m), "CREATE EXTENSION citext", "CREATE SCHEMA app"),
        after=users,
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="extension_with_version_left_open",
        extensions=("citext",),
        before=lambda m: users(m, "CREATE EXTENSION citext VERSION '1.6'"),
        after=lambda m: users(
            m, "CREATE EXTENSION citext WITH SCHEMA public", "CREATE EXTENSION IF NOT EXISTS plpgsql"
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
)
