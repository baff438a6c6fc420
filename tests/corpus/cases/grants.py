"""Privileges. The roles are those that every PostgreSQL server has."""

from sqlalchemy import Column, Enum, Integer, MetaData, String, Table
from sqlalchemy.dialects.postgresql import DOMAIN

from tests.corpus.case import POSTGRESQL, Case, also, key

ROWS = {"notes": [{"id": 1, "author": "ada"}]}


def notes(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("notes", metadata, key(), Column("author", String(20)))


def changed(name: str, before: str, after: str, *expected: str) -> Case:
    return Case(
        name=f"grant_{name}",
        before=lambda m: notes(m, before),
        after=lambda m: notes(m, after),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=expected,
    )


READ = "GRANT SELECT ON notes TO pg_monitor"
MONITOR = "~ grant to pg_monitor"

LATER = "ALTER DEFAULT PRIVILEGES IN SCHEMA public"
ON_TABLES = "default grant on tables to pg_monitor"
TYPES = (
    "CREATE DOMAIN mail AS text; CREATE TYPE pair AS (a integer, b text); CREATE TYPE span AS RANGE (subtype = integer)"
)
ODD = (
    "CREATE DOMAIN mail AS text; CREATE FUNCTION odd(a text, b integer, c timestamptz, d mail[]) RETURNS integer"
    " LANGUAGE sql AS 'SELECT 1'"
)


def ages(metadata: MetaData, base: str, *labels: str) -> Table:
    """Types that are made anew, with what hangs on them and no model names."""
    metadata.info["sql"] = [f"CREATE DOMAIN age AS {base}", "CREATE DOMAIN old AS age"]
    table = Table("notes", metadata, key(), Column("mood", Enum(*labels, name="mood")), Column("age", AGE))
    return also(
        table,
        "REVOKE USAGE ON TYPE mood FROM PUBLIC",
        "GRANT USAGE ON TYPE mood, old TO pg_monitor",
        "GRANT USAGE ON TYPE age TO pg_monitor WITH GRANT OPTION",
        "COMMENT ON TYPE mood IS 'how'",
    )


AGE = DOMAIN("age", Integer, create_type=False)

CASES = (
    changed("added", "", READ, "+ grant to pg_monitor"),
    changed("everything", "", READ.replace("SELECT", "ALL PRIVILEGES"), "+ grant to pg_monitor"),
    changed("to_everybody", "", "GRANT SELECT, INSERT ON TABLE public.notes TO PUBLIC", "+ grant to PUBLIC"),
    changed("more", READ, f"{READ}; GRANT UPDATE ON notes TO pg_monitor", f"{MONITOR} privileges"),
    changed("less", f"{READ}; GRANT UPDATE ON notes TO pg_monitor", READ, f"{MONITOR} privileges"),
    changed("option", READ, f"{READ} WITH GRANT OPTION", f"{MONITOR} grantable"),
    changed("option_taken", f"{READ} WITH GRANT OPTION", READ, f"{MONITOR} grantable"),
    changed("column", READ, f"{READ}; GRANT UPDATE (author) ON notes TO pg_monitor", f"{MONITOR} privileges"),
    changed("spelled_otherwise", READ, 'grant select on table "public"."notes" to group "pg_monitor"'),
    changed(
        "on_types",
        "",
        f"{TYPES}; GRANT USAGE ON TYPE pair, span TO pg_monitor; REVOKE ALL ON DOMAIN mail FROM PUBLIC",
        "+ composite type pair",
        "+ domain mail",
        "+ grant to PUBLIC",
        "+ grant to pg_monitor",
        "+ grant to pg_monitor",
        "+ range type span",
    ),
    changed("on_a_domain", TYPES, f"{TYPES}; GRANT USAGE ON DOMAIN mail TO pg_monitor", "+ grant to pg_monitor"),
    changed(
        "on_a_domain_to_nobody",
        TYPES,
        f"{TYPES}; REVOKE USAGE ON TYPE mail FROM PUBLIC",
        "~ grant to PUBLIC privileges",
    ),
    changed(
        "on_a_type_spelled_otherwise",
        f"{TYPES}; GRANT USAGE ON TYPE mail, pair TO pg_monitor",
        f'{TYPES}; GRANT ALL PRIVILEGES ON DOMAIN "public"."mail" TO pg_monitor;'
        ' grant usage on type PAIR to "pg_monitor"',
    ),
    changed(
        "on_a_function_spelled_otherwise",
        f"{ODD}; GRANT EXECUTE ON FUNCTION odd(text, integer, timestamp with time zone, mail[]) TO pg_monitor",
        f'{ODD}; GRANT EXECUTE ON FUNCTION odd(IN a pg_catalog.text, b int, "c" timestamptz(3), public.mail ARRAY)'
        " TO pg_monitor",
    ),
    changed("on_a_namespace", "", "GRANT USAGE, CREATE ON SCHEMA public TO pg_monitor", "+ grant to pg_monitor"),
    Case(
        name="grant_on_types_made_anew",
        before=lambda m: ages(m, "integer", "sad", "glad", "mad"),
        after=lambda m: ages(m, "bigint", "glad", "sad"),
        rows={"notes": [{"id": 1, "mood": "sad", "age": 7}]},
        dialects=POSTGRESQL,
        expected=("~ domain age type", "~ enum mood labels"),
    ),
    Case(
        name="grant_on_a_renamed_type",
        before=lambda m: notes(m, "CREATE DOMAIN mail AS text", "GRANT USAGE ON TYPE mail TO pg_monitor"),
        after=lambda m: notes(m, "CREATE DOMAIN post AS text", "GRANT USAGE ON TYPE post TO pg_monitor"),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("→ domain post renamed from mail",),
    ),
    Case(
        name="grant_taken_on_a_renamed_type",
        before=lambda m: notes(m, "CREATE DOMAIN mail AS text", "GRANT USAGE ON TYPE mail TO pg_monitor"),
        after=lambda m: notes(m, "CREATE DOMAIN post AS text", "REVOKE USAGE ON TYPE post FROM pg_monitor"),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("~ grant to pg_monitor privileges", "→ domain post renamed from mail"),
    ),
    changed("default_added", "", f"{LATER} GRANT SELECT, INSERT ON TABLES TO pg_monitor", f"+ {ON_TABLES}"),
    changed(
        "default_everywhere",
        "",
        "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;"
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor WITH GRANT OPTION",
        "+ default grant on functions to PUBLIC",
        f"+ {ON_TABLES}",
    ),
    changed(
        "default_of_another_role",
        "",
        "ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor IN SCHEMA public GRANT USAGE ON TYPES TO pg_read_all_data",
        "+ default grant on types made by pg_monitor to pg_read_all_data",
    ),
    changed(
        "default_changed",
        f"{LATER} GRANT SELECT, INSERT ON TABLES TO pg_monitor",
        f"{LATER} GRANT SELECT, UPDATE ON TABLES TO pg_monitor WITH GRANT OPTION",
        f"~ {ON_TABLES} grantable",
        f"~ {ON_TABLES} privileges",
    ),
    changed(
        "default_spelled_otherwise",
        f"{LATER} GRANT EXECUTE ON FUNCTIONS TO pg_monitor; {LATER} GRANT SELECT, UPDATE ON SEQUENCES TO pg_monitor",
        'alter default privileges for user CURRENT_USER in schema "public" grant all on routines to group pg_monitor;'
        f"{LATER} GRANT UPDATE ON SEQUENCES TO pg_monitor; {LATER} GRANT ALL ON SEQUENCES TO pg_monitor;"
        f"{LATER} REVOKE USAGE ON SEQUENCES FROM pg_monitor",
    ),
    Case(
        name="forgotten_default_grants",
        before=lambda m: notes(
            m,
            f"{LATER} GRANT SELECT ON TABLES TO pg_monitor",
            "ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC",
        ),
        after=lambda m: notes(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        forgotten=True,
        expected=("- default grant on functions to PUBLIC", f"- {ON_TABLES}"),
    ),
    Case(
        name="default_grant_that_no_model_names",
        before=lambda m: also(notes(m), f"{LATER} GRANT SELECT ON TABLES TO pg_monitor"),
        after=lambda m: notes(m),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
)
