"""Rules of tables and views, declared as SQL on the metadata."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, Integer, MetaData, String, Table, Text

from tests.corpus.case import POSTGRESQL, Build, Case, also, key, nothing
from tests.corpus.cases.comments import HOSTILE

ROWS = {"users": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}]}

NAME = String(50)
NOTED = (
    "CREATE RULE noted AS ON UPDATE TO users WHERE new.name <> old.name "
    "DO ALSO INSERT INTO log (line) VALUES (old.name || ' 5% it''s;')"
)
BOTH = (
    'CREATE RULE "Both; of them" AS ON DELETE TO users DO ALSO '
    "(INSERT INTO log (line) VALUES (old.name); DELETE FROM log WHERE line = ')')"
)
VIEW = "CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users"
INSTEAD = "CREATE RULE instead AS ON INSERT TO loud DO INSTEAD INSERT INTO users (name) VALUES (lower(new.name))"
NEVER = "CREATE RULE never AS ON DELETE TO loud DO INSTEAD NOTHING"


def users(*sql: str, name: Any = NAME, more: Callable[[], list[Any]] = list) -> Build:
    def build(metadata: MetaData) -> None:
        metadata.info["sql"] = list(sql)
        Table("log", metadata, key(), Column("line", String(90)))
        Table("users", metadata, key(), Column("name", name), Column("age", Integer), *more())

    return build


def beside(*statements: str, name: Any = NAME, sql: tuple[str, ...] = ()) -> Build:
    """Rules that stand beside the models."""

    def build(metadata: MetaData) -> None:
        users(*sql, name=name)(metadata)
        also(metadata.tables["users"], *statements)

    return build


def named(table: str) -> Build:
    """A table without a serial, whose sequence would keep its name."""

    def build(metadata: MetaData) -> None:
        metadata.info["sql"] = [NOTED.replace("TO users", f"TO {table}")]
        Table("log", metadata, key(), Column("line", String(90)))
        Table(table, metadata, Column("id", Integer), Column("name", NAME))

    return build


def case(name: str, before: Build, after: Build, *expected: str, rows: Any = ROWS, **options: Any) -> Case:
    return Case(name=name, before=before, after=after, rows=rows, dialects=POSTGRESQL, expected=expected, **options)


def commented(comment: str) -> str:
    return f"COMMENT ON RULE noted ON users IS '{comment.replace(chr(39), chr(39) * 2)}'"


CASES = (
    case(
        "add_rules",
        users(VIEW),
        users(NOTED, BOTH, VIEW, INSTEAD, NEVER, commented(HOSTILE)),
        "+ rule Both; of them",
        "+ rule instead",
        "+ rule never",
        "+ rule noted",
    ),
    case(
        "drop_rules",
        users(NOTED, BOTH, VIEW, INSTEAD, commented(HOSTILE)),
        users(VIEW),
        "- rule Both; of them",
        "- rule instead",
        "- rule noted",
        forgotten=True,
    ),
    case("rule_with_another_action", users(NOTED), users(NOTED.replace("||", "|| new.name ||")), "~ rule noted action"),
    case(
        "rule_at_another_event",
        users(BOTH),
        users(BOTH.replace("ON DELETE", "ON UPDATE")),
        "~ rule Both; of them event",
    ),
    case(
        "rule_that_is_spelled_otherwise",
        users(NOTED, VIEW, INSTEAD),
        users(
            NOTED.replace("users", "public.users")
            .replace("new.", "NEW .")
            .replace("DO ALSO", "do")
            .replace("||", "||\n"),
            VIEW,
            INSTEAD.replace("lower", "LOWER"),
        ),
    ),
    case("rule_gets_a_comment", users(NOTED), users(NOTED, commented(HOSTILE)), "~ rule noted comment"),
    case(
        "rule_gets_another_comment",
        users(NOTED, commented(HOSTILE)),
        users(NOTED, commented("b")),
        "~ rule noted comment",
    ),
    case("rule_loses_its_comment", users(NOTED, commented("a")), users(NOTED), "~ rule noted comment"),
    case("rule_is_disabled", users(NOTED), users(NOTED, "ALTER TABLE users DISABLE RULE noted"), "~ rule noted state"),
    case(
        "rule_is_always_enabled",
        users(NOTED, "ALTER TABLE users ENABLE REPLICA RULE noted"),
        users(NOTED, "ALTER TABLE users ENABLE ALWAYS RULE noted", commented("a")),
        "~ rule noted comment",
        "~ rule noted state",
    ),
    case(
        "disabled_rule_with_another_action",
        users(NOTED, "ALTER TABLE users DISABLE RULE noted", commented("a")),
        users(NOTED.replace("it''s", "is"), "ALTER TABLE users DISABLE RULE noted", commented("a")),
        "~ rule noted action",
    ),
    case(
        "rules_that_nobody_declares_are_left_alone",
        beside(NOTED, VIEW, NEVER),
        lambda m: [beside(NOTED, VIEW, NEVER)(m), Table("others", m, key())],
        "+ table others",
    ),
    case(
        "retyped_column_of_rules_that_nobody_declares",
        beside(NOTED, BOTH, commented("a"), "ALTER TABLE users DISABLE RULE noted", VIEW, INSTEAD),
        beside(NOTED, BOTH, commented("a"), "ALTER TABLE users DISABLE RULE noted", VIEW, INSTEAD, name=Text),
        "~ column users.name type",
    ),
    case(
        "retyped_column_of_rules_that_models_declare",
        users(NOTED, BOTH, VIEW, INSTEAD, commented("a")),
        users(NOTED, BOTH.replace("';", ""), VIEW, INSTEAD.replace("lower", "upper"), commented("a"), name=Text),
        "~ column users.name type",
        "~ rule instead action",
    ),
    case(
        "view_made_anew_keeps_its_rules",
        users(VIEW, INSTEAD, NEVER),
        users(VIEW.replace("id, ", ""), INSTEAD, NEVER),
        "~ view loud definition",
    ),
    case(
        "rule_of_a_new_table",
        nothing,
        users(NOTED, VIEW, NEVER),
        "+ rule never",
        "+ rule noted",
        "+ table log",
        "+ table users",
        "+ view loud",
        rows={},
    ),
    case(
        "rule_of_a_dropped_table",
        beside(NOTED, commented(HOSTILE)),
        lambda m: Table("log", m, key(), Column("line", String(90))),
        "- table users",
    ),
    case(
        "rule_of_a_renamed_table",
        named("users"),
        named("people"),
        "→ table people renamed from users",
        renames=(("users", "people"),),
    ),
    case(
        "rule_of_a_column_that_comes",
        users(NOTED),
        users(NOTED.replace("WHERE", "WHERE new.extra > 1 AND"), more=lambda: [Column("extra", Integer)]),
        "+ column users.extra",
        "~ rule noted action",
    ),
    case(
        "rule_of_a_column_that_goes",
        users(NOTED.replace("WHERE", "WHERE new.extra > 1 AND"), more=lambda: [Column("extra", Integer)]),
        users(NOTED),
        "- column users.extra",
        "~ rule noted action",
    ),
)
