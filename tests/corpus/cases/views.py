"""Views, declared as SQL on the metadata."""

from sqlalchemy import Column, Integer, MetaData, String, Table

from tests.corpus.case import POSTGRESQL, SQLITE, Case, key

ROWS = {"users": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}]}


def users(metadata: MetaData, *sql: str) -> Table:
    metadata.info["sql"] = list(sql)
    return Table("users", metadata, key(), Column("name", String(50)), Column("age", Integer))


LOUD = "CREATE VIEW loud AS SELECT id, upper(name) AS name FROM users WHERE id IN (1, 2)"
LOUDER = "CREATE VIEW louder AS SELECT name || '!' AS name FROM loud"

CASES = (
    Case(
        name="add_views_that_need_one_another",
        before=users,
        after=lambda m: users(m, LOUD, LOUDER.replace("louder", "a_louder")),
        rows=ROWS,
        expected=("+ view a_louder", "+ view loud"),
    ),
    Case(
        name="drop_nothing_that_models_do_not_name",
        before=lambda m: users(m, LOUD),
        after=users,
        rows=ROWS,
        expected=(),
        impossible={"goal": "a view that no model names is left alone"},
    ),
    Case(
        name="view_with_another_query",
        before=lambda m: users(m, LOUD),
        after=lambda m: users(m, LOUD.replace("upper", "lower")),
        rows=ROWS,
        expected=("~ view loud definition",),
    ),
    Case(
        name="view_with_another_column",
        before=lambda m: users(m, LOUD),
        after=lambda m: users(m, LOUD.replace("AS name FROM", "AS name, 1 AS one FROM")),
        rows=ROWS,
        expected=("~ view loud definition",),
    ),
    Case(
        name="view_without_a_column",
        before=lambda m: users(m, LOUD),
        after=lambda m: users(m, LOUD.replace("id, ", "")),
        rows=ROWS,
        expected=("~ view loud definition",),
    ),
    Case(
        name="view_spelled_otherwise",
        before=lambda m: users(m, LOUD),
        after=lambda m: users(
            m, LOUD.replace("upper", "UPPER").replace("users", "public.users").replace(" AS name", '"name"')
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=(),
    ),
    Case(
        name="view_in_other_white_space",
        before=lambda m: users(m, LOUD),
        after=lambda m: users(m, LOUD.replace(" FROM", "\n  from")),
        rows=ROWS,
        dialects=SQLITE,
        expected=(),
    ),
    Case(
        name="view_with_options_and_comment",
        before=lambda m: users(m, LOUD),
        after=lambda m: users(
            m, LOUD.replace(" AS SELECT", " WITH (security_barrier) AS SELECT"), "COMMENT ON VIEW loud IS 'it''s 5% :x'"
        ),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ view loud comment", "~ view loud definition"),
    ),
    Case(
        name="view_over_a_new_column",
        before=lambda m: users(m, LOUD),
        after=lambda m: [
            users(m, LOUD.replace("AS name FROM", "AS name, mail FROM")),
            m.tables["users"].append_column(Column("mail", String(9))),
        ],
        rows=ROWS,
        expected=("+ column users.mail", "~ view loud definition"),
    ),
)
