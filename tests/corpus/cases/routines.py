"""Functions and procedures, declared as SQL on the metadata."""

from sqlalchemy import DDL, CheckConstraint, Column, Enum, Index, Integer, MetaData, String, Table, Text, event, text

from tests.corpus.case import POSTGRESQL, Case, key

ROWS = {"users": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}]}


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("name", String(50)))


def called(metadata: MetaData, *sql: str) -> Table:
    """The table, with functions that are there before it when the database is built."""
    unchecked = "SET LOCAL check_function_bodies = false"
    run = [DDL(each) for each in (unchecked, *sql)]
    event.listen(metadata, "before_create", lambda _, connection, **__: [connection.execute(each) for each in run])
    return users(metadata, *(each.replace("CREATE F", "CREATE OR REPLACE F") for each in sql))


ADD = "CREATE FUNCTION add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS $$ SELECT a + b -- it's; $$"
CLOSED = (
    "REVOKE EXECUTE ON FUNCTION add(int, int) FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION add(int, int), add(bigint, bigint) TO pg_monitor",
)
TWICE = "CREATE FUNCTION a_twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT add(n, n)'"
NAMED = (
    "CREATE FUNCTION named(text) RETURNS SETOF users STABLE LANGUAGE sql AS $$ SELECT * FROM users WHERE name = $1 $$"
)
PROCEDURE = """CREATE PROCEDURE "Rename"(INOUT given int, name varchar(10) = 'x') LANGUAGE plpgsql AS $body$
BEGIN
    UPDATE users SET name = 'to' || "Rename".name WHERE id = given;
END $body$"""
AUDIT = "CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$"
ATOMIC = """CREATE FUNCTION ids(given int, OUT id int) RETURNS SETOF int LANGUAGE sql BEGIN ATOMIC
    SELECT u.id FROM users u, users o WHERE CASE WHEN given > 0 THEN u.id = ids.given END;
    SELECT u.id FROM users u;
END"""
SHORT = "CREATE FUNCTION short(name text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT length(name) < 9'"
NEXT = "CREATE FUNCTION next_id() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 7; END'"


def with_text(metadata: MetaData) -> Table:
    return Table("users", metadata, key(), Column("name", Text))


def moods(metadata: MetaData, *labels: str) -> Table:
    metadata.info["sql"] = "CREATE FUNCTION is_sad(mood) RETURNS boolean LANGUAGE sql AS $$ SELECT $1 = 'sad' $$"
    return Table("people", metadata, key(), Column("mood", Enum(*labels, name="mood")))


CASES = (
    Case(
        name="add_functions_that_call_one_another",
        before=users,
        after=lambda m: users(m, ADD, TWICE, NAMED),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ function a_twice(integer)", "+ function add(integer, integer)", "+ function named(text)"),
    ),
    Case(
        name="function_with_another_body",
        before=lambda m: users(m, ADD, TWICE, "COMMENT ON FUNCTION add IS 'old'"),
        after=lambda m: users(m, ADD.replace("a + b", "a - b"), TWICE, "COMMENT ON FUNCTION add(int, int) IS 'old'"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_with_white_space_in_its_body",
        before=lambda m: users(m, ADD),
        after=lambda m: users(m, ADD.replace("a + b", "a  +  b")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_with_other_options",
        before=lambda m: users(m, ADD),
        after=lambda m: users(
            m,
            ADD.replace(
                "LANGUAGE sql",
                "LANGUAGE sql STRICT SECURITY DEFINER PARALLEL SAFE COST 7 SET search_path = public, pg_temp"
                " SET work_mem TO '5MB'",
            ),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_spelled_otherwise",
        before=lambda m: users(m, ADD, TWICE, NAMED, PROCEDURE, ATOMIC),
        after=lambda m: users(
            m,
            """create or replace function public."add"(in a pg_catalog.int4, b integer = 1) /* sum */ returns INT4
            as $body$ SELECT a + b -- it's; $body$ volatile language 'sql' called on null input""",
            TWICE.replace("integer", "int").replace("'SELECT add(n, n)'", "$$SELECT add(n, n)$$ COST 100"),
            NAMED.replace("named(text)", "named(IN pg_catalog.text)").replace("SETOF users", "SETOF public.users"),
            PROCEDURE.replace("INOUT given", "given INOUT").replace("varchar(10)", "character varying"),
            ATOMIC.replace("given int", "given int4").replace("users u,", "public.users AS u,").replace("> 0", ">'0'"),
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="function_returns_another_type",
        before=lambda m: users(m, ADD, "COMMENT ON FUNCTION add(int, int) IS 'it''s 5% :x'"),
        after=lambda m: users(
            m, ADD.replace("RETURNS int", "RETURNS bigint"), "COMMENT ON FUNCTION add(a int, b int) IS 'it''s 5% :x'"
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_made_anew_keeps_its_privileges",
        before=lambda m: users(m, ADD, ADD.replace("int", "bigint"), *CLOSED),
        after=lambda m: users(m, ADD.replace("RETURNS int", "RETURNS bigint"), ADD.replace("int", "bigint"), *CLOSED),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_with_another_parameter_name",
        before=lambda m: users(m, ADD),
        after=lambda m: users(m, ADD.replace("a int", "c int").replace("a + b", "c + b")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_without_a_default",
        before=lambda m: users(m, ADD),
        after=lambda m: users(m, ADD.replace(" DEFAULT 1", "")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_returns_other_columns",
        before=lambda m: users(m, "CREATE FUNCTION pair(OUT a int, OUT b text) LANGUAGE sql AS $$ SELECT 1, 'x' $$"),
        after=lambda m: users(m, "CREATE FUNCTION pair(OUT a int, OUT c text) LANGUAGE sql AS $$ SELECT 1, 'x' $$"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function pair() definition",),
    ),
    Case(
        name="overloaded_functions",
        before=lambda m: users(m, ADD, ADD.replace("int", "bigint")),
        after=lambda m: users(
            m,
            ADD.replace("int", "text").replace("DEFAULT 1", "DEFAULT ''").replace("a + b", "a || b"),
            ADD,
            ADD.replace("int", "bigint").replace("a + b", "b + a"),
            "COMMENT ON FUNCTION add(int, int) IS 'of integers'",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(
            "+ function add(text, text)",
            "~ function add(bigint, bigint) definition",
            "~ function add(integer, integer) comment",
        ),
    ),
    Case(
        name="function_with_other_arguments",
        before=users,
        after=lambda m: users(m, "CREATE FUNCTION many(VARIADIC x timestamptz(3)[]) RETURNS int RETURN 1"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ function many(timestamp with time zone[])",),
    ),
    Case(
        name="add_procedure",
        before=users,
        after=lambda m: users(m, PROCEDURE, """COMMENT ON PROCEDURE "Rename"(INOUT int, varchar) IS 'a name'"""),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ procedure Rename(integer, character varying)",),
    ),
    Case(
        name="procedure_with_another_body",
        before=lambda m: users(m, PROCEDURE),
        after=lambda m: users(m, PROCEDURE.replace("'to'", "'%s :to'")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ procedure Rename(integer, character varying) definition",),
    ),
    Case(
        name="function_in_standard_sql",
        before=users,
        after=lambda m: users(m, ATOMIC),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ function ids(integer)",),
    ),
    Case(
        name="function_in_standard_sql_with_another_body",
        before=lambda m: users(m, ATOMIC),
        after=lambda m: users(m, ATOMIC.replace("> 0", "> 1")),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function ids(integer) definition",),
    ),
    Case(
        name="function_over_a_new_column_and_a_new_table",
        before=lambda m: users(m, NAMED),
        after=lambda m: [
            users(
                m,
                NAMED.replace("name = $1", "mail = $1"),
                "CREATE FUNCTION tags(t tags) RETURNS SETOF tags.id%TYPE LANGUAGE sql AS 'SELECT id FROM tags'",
            ).append_column(Column("mail", String(9))),
            Table("tags", m, key()),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column users.mail", "+ function tags(tags)", "+ table tags", "~ function named(text) definition"),
    ),
    Case(
        name="trigger_with_its_function",
        before=users,
        after=lambda m: users(
            m, AUDIT, "CREATE TRIGGER audit AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION audit()"
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ function audit()", "+ trigger audit"),
    ),
    Case(
        name="functions_that_tables_call",
        before=users,
        after=lambda m: [
            called(m, SHORT, NEXT).append_constraint(CheckConstraint("short(name)", name="ck_short")),
            Table("tags", m, Column("id", Integer, primary_key=True, server_default=text("next_id()"))),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ check ck_short", "+ function next_id()", "+ function short(text)", "+ table tags"),
    ),
    Case(
        name="function_of_an_index_with_another_body",
        before=lambda m: [called(m, SHORT), Index("ix_short", text("short(name)"), _table=m.tables["users"])],
        after=lambda m: [
            called(m, SHORT.replace("< 9", "< 8")),
            Index("ix_short", text("short(name)"), _table=m.tables["users"]),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function short(text) definition",),
    ),
    Case(
        name="function_of_a_new_column_calls_another",
        before=users,
        after=lambda m: called(
            m, NEXT, "CREATE FUNCTION a_next() RETURNS int LANGUAGE sql AS 'SELECT next_id()'"
        ).append_column(Column("number", Integer, server_default=text("a_next()"))),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column users.number", "+ function a_next()", "+ function next_id()"),
    ),
    Case(
        name="function_of_a_default_reads_its_new_table",
        before=users,
        after=lambda m: [
            called(m, "CREATE FUNCTION next_tag() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM tags $$"),
            Table("tags", m, Column("id", Integer, primary_key=True, server_default=text("next_tag()"))),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ function next_tag()", "+ table tags"),
    ),
    Case(
        name="function_of_a_view_with_another_parameter_name",
        before=lambda m: users(m, ADD, "CREATE VIEW sums AS SELECT add(id, 2) AS id FROM users"),
        after=lambda m: users(
            m,
            ADD.replace("a int", "c int").replace("a + b", "c + b"),
            "CREATE VIEW sums AS SELECT add(id, 2) AS id FROM users",
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ function add(integer, integer) definition",),
    ),
    Case(
        name="function_in_standard_sql_over_a_column_that_changes_type",
        before=lambda m: users(
            m, "CREATE FUNCTION names() RETURNS SETOF text BEGIN ATOMIC SELECT name || '!' FROM users; END"
        ),
        after=lambda m: [
            with_text(m),
            m.info.update(
                sql="CREATE FUNCTION names() RETURNS SETOF text BEGIN ATOMIC SELECT name || '!' FROM users; END"
            ),
        ],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
    ),
    Case(
        name="function_of_an_enum_that_loses_a_label",
        before=lambda m: moods(m, "sad", "gay", "odd"),
        after=lambda m: moods(m, "sad", "gay"),
        rows={"people": [{"id": 1, "mood": "sad"}]},
        dialects=POSTGRESQL,
        expected=("~ enum mood labels",),
    ),
)
