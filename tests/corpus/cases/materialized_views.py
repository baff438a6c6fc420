"""Materialized views with their indexes, declared as SQL on the metadata."""

from sqlalchemy import Column, Integer, MetaData, String, Table

from tests.corpus.case import POSTGRESQL, Case, key

ROWS = {"users": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}]}


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("name", String(50)), Column("age", Integer))


LOUD = "CREATE MATERIALIZED VIEW loud AS SELECT id, upper(name) AS name FROM users WHERE name IN ('Ada', 'Bo')"
BY_ID = "CREATE UNIQUE INDEX by_id ON loud (id)"
BY_NAME = "CREATE INDEX by_name ON loud USING btree (lower(name) text_pattern_ops DESC NULLS LAST) WHERE name <> ':x'"
OVER = "CREATE VIEW over_loud AS SELECT name FROM loud"

CASES = tuple(
    Case(dialects=POSTGRESQL, rows=ROWS, **options)  # type: ignore[arg-type]
    for options in (
        {
            "name": "add_materialized_view_with_indexes",
            "before": users,
            "after": lambda m: users(m, LOUD, BY_ID, BY_NAME, "COMMENT ON MATERIALIZED VIEW loud IS 'it''s 5%'", OVER),
            "expected": ("+ materialized view loud", "+ view over_loud"),
        },
        {
            "name": "materialized_view_spelled_otherwise",
            "before": lambda m: users(m, LOUD, BY_ID, BY_NAME),
            "after": lambda m: users(
                m,
                LOUD.replace(
                    "loud AS SELECT id, upper(name) AS name", "loud (id, name) AS SELECT users.id, UPPER(users.name)"
                ).replace("FROM users", "FROM public.users")
                + " WITH NO DATA",
                BY_ID,
                BY_NAME.replace("lower(name)", '((lower("name")))').replace("name <>", "(name)::text !="),
            ),
            "expected": (),
        },
        {
            "name": "materialized_view_with_other_properties",
            "before": lambda m: users(m, LOUD.replace("loud AS", "loud WITH (autovacuum_enabled, fillfactor=70) AS")),
            "after": lambda m: users(
                m,
                LOUD.replace("loud AS", "loud WITH (fillfactor = 80) AS"),
                "COMMENT ON MATERIALIZED VIEW loud IS 'loud'",
            ),
            "expected": ("~ materialized view loud comment", "~ materialized view loud storage"),
        },
        {
            "name": "indexes_of_a_materialized_view",
            "before": lambda m: users(m, LOUD, BY_ID, "CREATE INDEX gone ON loud (name)", BY_NAME),
            "after": lambda m: users(
                m,
                LOUD,
                BY_ID.replace("by_id", "by_number"),
                "CREATE INDEX come ON loud USING hash (name)",
                BY_NAME.replace(" DESC NULLS LAST", ""),
            ),
            "expected": (
                "+ index come",
                "- index gone",
                "~ index by_name parts",
                "→ index by_number renamed from by_id",
            ),
        },
        {
            "name": "index_of_a_materialized_view_with_all_it_can_have",
            "before": lambda m: users(m, LOUD),
            "after": lambda m: users(
                m,
                LOUD,
                'CREATE INDEX "By all" ON public.loud (name COLLATE "C" varchar_pattern_ops, (id + 1)) INCLUDE (id) '
                "WITH (fillfactor = 60) WHERE (id > 0) AND (name::text <> 'a:b')",
            ),
            "expected": ("+ index By all",),
        },
    )
)
