"""Privileges. The roles are those that every PostgreSQL server has."""

from sqlalchemy import Column, MetaData, String, Table

from tests.corpus.case import POSTGRESQL, Case, key

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
    changed("on_a_namespace", "", "GRANT USAGE, CREATE ON SCHEMA public TO pg_monitor", "+ grant to pg_monitor"),
)
