"""Triggers, declared as SQL on the metadata."""

from sqlalchemy import Column, Integer, MetaData, String, Table, Text

from tests.corpus.case import POSTGRESQL, SQLITE, Case, key, nothing

ROWS = {"users": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}]}

NOTE = """CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO log (line) VALUES ('it''s ' || TG_OP || coalesce(TG_ARGV[0], ''));
    RETURN NULL;
END $$"""
TRIM = """CREATE FUNCTION trim_name() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN NEW.name := trim(NEW.name); RETURN NEW; END'"""

LITE = "CREATE TRIGGER noted AFTER INSERT ON users BEGIN INSERT INTO log (line) VALUES ('it''s ; ' || new.name); END"
NOTED = "CREATE TRIGGER noted AFTER INSERT OR UPDATE OF name ON users FOR EACH ROW EXECUTE FUNCTION note('a;b', 2)"
TRIMMED = (
    "CREATE TRIGGER trimmed BEFORE INSERT ON users FOR EACH ROW WHEN (NEW.name <> '') EXECUTE FUNCTION trim_name()"
)


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = {"postgresql": [NOTE, TRIM, *sql], "sqlite": list(sql)}
    Table("log", metadata, key(), Column("line", String(90)))
    return Table("users", metadata, key(), Column("name", String(50)), Column("age", Integer))


def named(metadata: MetaData, table: str, *sql: str) -> None:
    only_log(metadata)
    metadata.info["sql"]["postgresql"] += [each.replace("ON users", f"ON {table}") for each in sql]
    Table(table, metadata, Column("id", Integer), Column("name", String(50)))


def with_mail(metadata: MetaData, *sql: str) -> None:
    users(metadata, *sql).append_column(Column("mail", String(9)))


def only_log(metadata: MetaData) -> None:
    metadata.info["sql"] = {"postgresql": [NOTE, TRIM]}
    Table("log", metadata, key(), Column("line", String(90)))


VIEW = "CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users"
LOUD_TRIGGER = "CREATE TRIGGER a_loud INSTEAD OF INSERT OR DELETE ON loud FOR EACH ROW EXECUTE FUNCTION note()"

CASES = (
    Case(
        name="add_trigger",
        before=users,
        after=lambda m: users(m, LITE),
        rows=ROWS,
        dialects=SQLITE,
        expected=("+ trigger noted",),
    ),
    Case(
        name="trigger_with_another_body",
        before=lambda m: users(m, LITE),
        after=lambda m: users(m, LITE.replace("it''s", "It is")),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ trigger noted action",),
    ),
    Case(
        name="trigger_at_another_time",
        before=lambda m: users(m, LITE),
        after=lambda m: users(m, LITE.replace("AFTER INSERT", "BEFORE UPDATE OF name, age")),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ trigger noted event",),
    ),
    Case(
        name="trigger_in_other_white_space",
        before=lambda m: users(m, LITE),
        after=lambda m: users(
            m, LITE.replace("AFTER INSERT ON", "after\ninsert on").replace("users BEGIN", '"users"  BEGIN')
        ),
        rows=ROWS,
        dialects=SQLITE,
        expected=(),
    ),
    Case(
        name="trigger_moves_to_another_table",
        before=lambda m: users(m, LITE.replace("new.name", "new.id")),
        after=lambda m: users(m, LITE.replace("new.name", "new.id").replace("ON users", "ON log")),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ trigger noted table",),
    ),
    Case(
        name="add_triggers",
        before=users,
        after=lambda m: users(m, NOTED, TRIMMED),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ trigger noted", "+ trigger trimmed"),
    ),
    Case(
        name="trigger_with_another_event_and_action",
        before=lambda m: users(m, NOTED),
        after=lambda m: users(m, NOTED.replace("INSERT OR UPDATE OF name", "DELETE").replace("2)", "3)")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ trigger noted action", "~ trigger noted event"),
    ),
    Case(
        name="trigger_spelled_otherwise",
        before=lambda m: users(m, NOTED, TRIMMED),
        after=lambda m: users(
            m,
            NOTED.replace("INSERT OR UPDATE OF name ON users", 'update of "name" or insert on public."users"')
            .replace("FUNCTION note", "PROCEDURE public.note")
            .replace("2)", "'2')"),
            TRIMMED.replace("<> ''", "!= ''::text").replace("CREATE", "CREATE OR REPLACE"),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="trigger_with_state_and_comment",
        before=lambda m: users(m, NOTED, TRIMMED, "ALTER TABLE users ENABLE REPLICA TRIGGER trimmed"),
        after=lambda m: users(
            m,
            NOTED,
            TRIMMED,
            "ALTER TABLE ONLY users DISABLE TRIGGER noted",
            "ALTER TABLE users ENABLE ALWAYS TRIGGER trimmed",
            "COMMENT ON TRIGGER noted ON users IS 'it''s 5% :x'",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ trigger noted comment", "~ trigger noted state", "~ trigger trimmed state"),
    ),
    Case(
        name="constraint_trigger",
        before=lambda m: users(
            m, NOTED, "ALTER TABLE users DISABLE TRIGGER noted", "COMMENT ON TRIGGER noted ON users IS 'old'"
        ),
        after=lambda m: users(
            m,
            "CREATE CONSTRAINT TRIGGER noted AFTER INSERT ON users FROM log DEFERRABLE INITIALLY DEFERRED"
            " FOR EACH ROW EXECUTE FUNCTION note()",
            "ALTER TABLE users DISABLE TRIGGER noted",
            "COMMENT ON TRIGGER noted ON users IS 'old'",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ trigger noted action", "~ trigger noted constraint", "~ trigger noted event"),
    ),
    Case(
        name="trigger_with_transition_tables",
        before=users,
        after=lambda m: users(
            m,
            "CREATE TRIGGER noted AFTER UPDATE ON users REFERENCING OLD TABLE AS before NEW TABLE after"
            " EXECUTE FUNCTION note()",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ trigger noted",),
    ),
    Case(
        name="triggers_of_a_new_table",
        before=only_log,
        after=lambda m: users(m, NOTED, TRIMMED),
        dialects=POSTGRESQL,
        expected=("+ table users", "+ trigger noted", "+ trigger trimmed"),
    ),
    Case(
        name="trigger_of_a_new_lite_table",
        before=nothing,
        after=lambda m: users(m, LITE),
        dialects=SQLITE,
        expected=("+ table log", "+ table users", "+ trigger noted"),
    ),
    Case(
        name="trigger_over_a_new_column",
        before=lambda m: users(m, NOTED),
        after=lambda m: with_mail(m, NOTED.replace("OF name", "OF name, mail")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column users.mail", "~ trigger noted event"),
    ),
    Case(
        name="lite_trigger_over_a_new_column",
        before=lambda m: users(m, LITE),
        after=lambda m: with_mail(m, LITE.replace("new.name", "new.mail")),
        rows=ROWS,
        dialects=SQLITE,
        expected=("+ column users.mail", "~ trigger noted action"),
    ),
    Case(
        name="trigger_of_a_view",
        before=users,
        after=lambda m: users(m, VIEW, LOUD_TRIGGER),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ trigger a_loud", "+ view loud"),
    ),
    Case(
        name="lite_trigger_of_a_view",
        before=users,
        after=lambda m: users(
            m, VIEW, "CREATE TRIGGER a_loud INSTEAD OF DELETE ON loud BEGIN DELETE FROM users WHERE id = old.id; END"
        ),
        rows=ROWS,
        dialects=SQLITE,
        expected=("+ trigger a_loud", "+ view loud"),
    ),
    Case(
        name="column_of_a_trigger_changes_type",
        before=lambda m: users(m, NOTED, TRIMMED, "ALTER TABLE users DISABLE TRIGGER trimmed"),
        after=lambda m: [
            only_log(m),
            Table("users", m, key(), Column("name", Text), Column("age", Integer)),
            m.info.update(sql=[NOTE, TRIM, NOTED]),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
        impossible={"goal": "a trigger that no model names comes back as it was"},
    ),
    Case(
        name="trigger_of_a_view_that_is_made_anew",
        before=lambda m: users(m, VIEW, LOUD_TRIGGER, "COMMENT ON TRIGGER a_loud ON loud IS 'kept'"),
        after=lambda m: users(m, VIEW.replace("id, ", ""), LOUD_TRIGGER, "COMMENT ON TRIGGER a_loud ON loud IS 'kept'"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ view loud definition",),
    ),
    Case(
        name="table_with_a_trigger_renamed",
        before=lambda m: named(m, "users", NOTED),
        after=lambda m: named(m, "people", NOTED),
        rows=ROWS,
        renames=(("users", "people"),),
        dialects=POSTGRESQL,
        expected=("→ table people renamed from users",),
    ),
    Case(
        name="table_renamed_and_its_trigger_changed",
        before=lambda m: named(m, "users", NOTED),
        after=lambda m: named(m, "people", NOTED.replace("INSERT OR UPDATE OF name", "DELETE")),
        rows=ROWS,
        renames=(("users", "people"),),
        dialects=POSTGRESQL,
        expected=("→ table people renamed from users", "~ trigger noted event"),
    ),
)
