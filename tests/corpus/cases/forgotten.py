"""Views and the like that the models named once and name no more: dropped, and back again with the downgrade."""

from sqlalchemy import Column, Integer, MetaData, String, Table

from tests.corpus.case import BOTH, POSTGRESQL, Case, key

ROWS = {"users": [{"id": 1, "name": "Ada", "age": 3}, {"id": 2, "name": "Bo", "age": 4}]}


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("name", String(50)), Column("age", Integer))


def forgotten(name: str, *sql: str, drops: tuple[str, ...], keeps: tuple[str, ...] = (), **options: object) -> Case:
    return Case(
        name=f"forgotten_{name}",
        before=lambda m: users(m, *keeps, *sql),
        after=lambda m: users(m, *keeps),
        rows=ROWS,
        dialects=BOTH if options.get("everywhere") else POSTGRESQL,
        expected=tuple(f"- {item}" for item in drops),
        forgotten=True,
    )


TOUCH = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"

CASES = (
    forgotten(
        "views",
        "CREATE VIEW a_names AS SELECT id, name FROM users WHERE id IN (1, 2)",
        "CREATE VIEW names_too AS SELECT name FROM a_names",
        drops=("view a_names", "view names_too"),
        everywhere=True,
    ),
    forgotten(
        "materialized_view",
        "CREATE MATERIALIZED VIEW ages AS SELECT age, count(*) AS n FROM users GROUP BY age",
        "CREATE UNIQUE INDEX ix_ages ON ages (age)",
        "COMMENT ON MATERIALIZED VIEW ages IS 'by age'",
        "GRANT SELECT ON ages TO pg_monitor",
        drops=("materialized view ages", "grant to pg_monitor"),
    ),
    forgotten(
        "routines",
        "CREATE FUNCTION loud(what text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(what) $$",
        "CREATE FUNCTION loud(what integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT what $$",
        "CREATE PROCEDURE nothing() LANGUAGE sql AS $$ SELECT 1 $$",
        "REVOKE ALL ON FUNCTION loud(text) FROM PUBLIC",
        drops=("function loud(text)", "function loud(integer)", "procedure nothing()", "grant to PUBLIC"),
    ),
    forgotten(
        "trigger",
        "CREATE TRIGGER touched BEFORE UPDATE OF name ON users "
        "FOR EACH ROW WHEN (OLD.age > 1) EXECUTE FUNCTION touch()",
        keeps=(TOUCH,),
        drops=("trigger touched",),
    ),
    forgotten(
        "trigger_with_its_function",
        TOUCH,
        "CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()",
        drops=("trigger touched", "function touch()"),
    ),
    forgotten(
        "policy", "CREATE POLICY own ON users AS RESTRICTIVE FOR SELECT USING (name = 'x')", drops=("policy own",)
    ),
    forgotten("grant", "GRANT SELECT, UPDATE (name) ON users TO pg_monitor", drops=("grant to pg_monitor",)),
    forgotten("sequence", "CREATE SEQUENCE numbers START 7 INCREMENT 2", drops=("sequence numbers",)),
    forgotten(
        "types",
        "CREATE DOMAIN positive AS integer CONSTRAINT above CHECK (VALUE > 0)",
        "CREATE TYPE pair AS (a positive, b text)",
        drops=("domain positive", "composite type pair"),
    ),
)
