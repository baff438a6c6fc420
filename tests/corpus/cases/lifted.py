"""Views that stand in the way of a change, most of them declared by nobody."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Computed,
    Enum,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from tests.corpus.case import POSTGRESQL, SQLITE, Build, Case, also, key, nothing

ROWS = {"users": [{"id": 1, "name": "Ada", "age": 36}, {"id": 2, "name": "Bo", "age": 7}]}


def users(name: Any, *statements: str, sql: tuple[str, ...] = (), more: Callable[[], list[Any]] = list) -> Build:
    """Users whose name has a type, with views that stand beside the models, and views that stand in them."""

    def build(metadata: MetaData) -> Table:
        metadata.info["sql"] = list(sql)
        return also(Table("users", metadata, key(), Column("name", name), Column("age", Integer), *more()), *statements)

    return build


ACTIVE = (
    "CREATE VIEW active AS SELECT id, name FROM users WHERE age > 1 AND name <> 'Cy'",
    "COMMENT ON VIEW active IS 'it''s 5% :x'",
    "COMMENT ON COLUMN active.name IS 'the name'",
    "CREATE RULE nothing AS ON DELETE TO active DO INSTEAD NOTHING",
    "GRANT SELECT ON active TO PUBLIC",
)
ON_ACTIVE = (
    'CREATE MATERIALIZED VIEW "An active" AS SELECT a.name AS "The name", count(*) AS n FROM active a GROUP BY a.name',
    'CREATE UNIQUE INDEX "An active by" ON "An active" (lower("The name"))',
    'CREATE VIEW about AS SELECT n FROM "An active"',
    "CREATE VIEW a_bystander AS SELECT id FROM users",
)
INSTEAD = (
    "CREATE FUNCTION instead() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
    "CREATE TRIGGER instead INSTEAD OF INSERT ON active FOR EACH ROW EXECUTE FUNCTION instead()",
    "COMMENT ON TRIGGER instead ON active IS 'kept'",
)
DECLARED = "CREATE VIEW active AS SELECT id, name FROM users WHERE age > 1"
NAMES = "CREATE VIEW a_names AS SELECT name FROM active"
WATCHING = (
    "CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
    "CREATE TRIGGER watched AFTER UPDATE OF name ON users FOR EACH ROW WHEN (old.name <> 'Cy') "
    "EXECUTE FUNCTION watch()",
    "CREATE TRIGGER whole AFTER UPDATE ON users FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) "
    "EXECUTE FUNCTION watch()",
    "ALTER TABLE users DISABLE TRIGGER watched",
    "COMMENT ON TRIGGER watched ON users IS 'kept'",
    "CREATE POLICY own ON users USING (name <> 'Cy')",
)
BESIDE = (
    "CREATE VIEW active AS SELECT id, name FROM users WHERE age > 1",
    "CREATE VIEW a_louder AS SELECT upper(name) AS name FROM active",
    "CREATE TRIGGER coming AFTER INSERT ON users WHEN new.age > 0 BEGIN SELECT 'in'; SELECT 'a:b'; END",
    "CREATE TRIGGER instead INSTEAD OF INSERT ON active BEGIN INSERT INTO users (name) VALUES (new.name); END",
)
IN_LIST = "CREATE VIEW listed AS SELECT age FROM users WHERE name IN ('Ada', 'Bo')"
LOUD = "CREATE MATERIALIZED VIEW loud AS SELECT id, upper(name) AS name FROM users WHERE name IN ('Ada', 'Bo')"
BY_ID = "CREATE UNIQUE INDEX by_id ON loud (id)"
OVER = "CREATE VIEW over_loud AS SELECT name FROM loud"


def doubled(type_: type[Any]) -> Callable[[], list[Any]]:
    return lambda: [Column("more", type_), Column("twice", Integer, Computed("age * 2", persisted=True))]


def big() -> list[Any]:
    return [Column("more", Integer), CheckConstraint("more > 1", name="big")]


def grouped(*columns: str) -> Build:
    def build(metadata: MetaData) -> Table:
        table = Table(
            "users",
            metadata,
            Column("id", Integer, nullable=False, autoincrement=False),
            Column("name", String(50), nullable=False),
            Column("age", Integer),
            PrimaryKeyConstraint(*columns, name="users_pkey" if len(columns) == 1 else "users_both_pkey"),
        )
        return also(table, "CREATE VIEW grouped AS SELECT id, age, count(*) AS n FROM users GROUP BY id, name")

    return build


CASES = (
    Case(
        name="retyped_column_of_views_that_nobody_declares",
        before=users(String(50), *ACTIVE, *INSTEAD, *ON_ACTIVE),
        after=users(Text, *ACTIVE, *INSTEAD, *ON_ACTIVE),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
    ),
    Case(
        name="retyped_column_of_a_view_that_models_declare",
        before=users(String(50), sql=(DECLARED, "COMMENT ON VIEW active IS 'kept'")),
        after=users(Text, sql=(DECLARED, "COMMENT ON VIEW active IS 'kept'")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
    ),
    Case(
        name="retyped_column_of_a_view_that_changes_too",
        before=users(String(50), sql=(DECLARED,)),
        after=users(Text, sql=(DECLARED.replace("> 1", "> 2"), "COMMENT ON VIEW active IS 'new'")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type", "~ view active comment", "~ view active definition"),
    ),
    Case(
        name="retyped_column_in_rows_that_are_kept_whole",
        before=users(
            String(50),
            "CREATE VIEW whole AS SELECT u FROM users u",
            "CREATE MATERIALIZED VIEW kept AS SELECT u AS one, ARRAY[u] AS many FROM users u WITH NO DATA",
        ),
        after=users(
            Text,
            "CREATE VIEW whole AS SELECT u FROM users u",
            "CREATE MATERIALIZED VIEW kept AS SELECT u AS one, ARRAY[u] AS many FROM users u WITH NO DATA",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
    ),
    Case(
        name="generated_column_of_a_view_makes_way",
        before=users(String(50), "CREATE VIEW twos AS SELECT twice FROM users", more=doubled(Integer)),
        after=lambda m: setattr(
            users(String(50), "CREATE VIEW twos AS SELECT twice FROM users", more=doubled(Integer))(m).c.age,
            "type",
            BigInteger(),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.age type",),
    ),
    Case(
        name="retyped_column_of_a_view_with_a_list",
        before=users(String(50), IN_LIST),
        after=lambda m: setattr(users(String(50), IN_LIST)(m).c.age, "type", BigInteger()),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.age type",),
    ),
    Case(
        name="enum_of_a_view_loses_a_label",
        before=users(
            String(50),
            "CREATE VIEW moods AS SELECT id, mood, 'good'::mood AS best FROM users",
            more=lambda: [Column("mood", Enum("good", "so", "bad", name="mood"))],
        ),
        after=users(
            String(50),
            "CREATE VIEW moods AS SELECT id, mood, 'good'::mood AS best FROM users",
            more=lambda: [Column("mood", Enum("good", "bad", name="mood"))],
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ enum mood labels",),
    ),
    Case(
        name="primary_key_by_which_a_view_groups",
        before=grouped("id"),
        after=grouped("id", "name"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ primary key users_both_pkey columns", "~ primary key users_both_pkey name"),
    ),
    Case(
        name="materialized_view_with_another_query",
        before=users(
            String(50),
            sql=(LOUD, BY_ID, OVER, "COMMENT ON MATERIALIZED VIEW loud IS 'kept'", "GRANT SELECT ON loud TO PUBLIC"),
        ),
        after=users(
            String(50),
            sql=(
                LOUD.replace("upper", "lower"),
                BY_ID,
                OVER,
                "COMMENT ON MATERIALIZED VIEW loud IS 'kept'",
                "GRANT SELECT ON loud TO PUBLIC",
            ),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ materialized view loud definition",),
    ),
    Case(
        name="materialized_view_with_another_query_and_index",
        before=users(String(50), sql=(LOUD, BY_ID)),
        after=users(String(50), sql=(LOUD.replace("upper", "lower"), BY_ID.replace("by_id", "by_name"))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ materialized view loud definition", "→ index by_name renamed from by_id"),
    ),
    Case(
        name="view_without_a_column_beneath_another_view",
        before=users(String(50), sql=(DECLARED, NAMES, "GRANT SELECT ON active TO PUBLIC")),
        after=users(String(50), sql=(DECLARED.replace("id, name", "name"), NAMES, "GRANT SELECT ON active TO PUBLIC")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ view active definition",),
    ),
    Case(
        name="retyped_column_of_triggers_and_policies",
        before=users(String(50), *WATCHING),
        after=users(Text, *WATCHING),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
    ),
    Case(
        name="rebuilt_table_with_triggers_and_views_that_nobody_declares",
        before=users(String(50), *BESIDE),
        after=users(String(60), *BESIDE),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ column users.name type",),
    ),
    Case(
        name="rebuilt_table_with_triggers_and_views_that_models_declare",
        before=users(String(50), "CREATE VIEW beside AS SELECT age FROM users", sql=BESIDE),
        after=users(
            String(60),
            "CREATE VIEW beside AS SELECT age FROM users",
            sql=(BESIDE[0].replace(" FROM", "\n  FROM"), BESIDE[1], BESIDE[2].replace("'in'", "'into'"), *BESIDE[3:]),
        ),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ column users.name type", "~ trigger coming action"),
    ),
    Case(
        name="rebuilt_table_loses_a_column_that_no_view_needs",
        before=users(
            String(50), *BESIDE, more=lambda: [Column("more", Integer), CheckConstraint("more > 1", name="big")]
        ),
        after=users(String(50), *BESIDE),
        rows=ROWS,
        dialects=SQLITE,
        expected=("- check big", "- column users.more"),
    ),
    Case(
        name="dropped_table_comes_back_with_its_triggers",
        before=users(String(50), "CREATE TRIGGER going AFTER DELETE ON users BEGIN SELECT 1; END"),
        after=nothing,
        dialects=SQLITE,
        expected=("- table users",),
    ),
    Case(
        name="dropped_table_comes_back_with_all_that_hangs_on_it",
        before=users(
            String(50),
            "CREATE TRIGGER same BEFORE UPDATE ON users FOR EACH ROW "
            "EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            "CREATE POLICY own ON users USING (name <> 'Cy')",
            "GRANT SELECT (name), INSERT ON users TO PUBLIC",
        ),
        after=nothing,
        dialects=POSTGRESQL,
        expected=("- table users",),
    ),
)
