"""Comments of tables and columns."""

from sqlalchemy import Column, Integer, MetaData, String, Table

from tests.corpus.case import POSTGRESQL, SQLITE, Case, key

ROWS = {"users": [{"id": 1, "name": "Ann"}]}
HOSTILE = "it's \"5%\" :name %(x)s \\ '''\n\tsecond line; -- no end"


def users(metadata: MetaData, column: str | None = None, table: str | None = None) -> Table:
    return Table("users", metadata, key(), Column("name", String(50), comment=column), comment=table)


CASES = (
    Case(
        name="add_comments",
        before=users,
        after=lambda m: users(m, "How they are called", "People"),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name comment", "~ table users comment"),
    ),
    Case(
        name="drop_comments",
        before=lambda m: users(m, HOSTILE, HOSTILE),
        after=users,
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name comment", "~ table users comment"),
    ),
    Case(
        name="change_comments",
        before=lambda m: users(m, "a", "b"),
        after=lambda m: users(m, HOSTILE, HOSTILE),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name comment", "~ table users comment"),
    ),
    Case(
        name="empty_comment_is_none",
        before=users,
        after=lambda m: [users(m, "", ""), Table("others", m, key())],
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ table others",),
    ),
    Case(
        name="add_table_with_comments",
        before=lambda m: Table("others", m, key()),
        after=lambda m: [Table("others", m, key()), users(m, HOSTILE, "People")],
        dialects=POSTGRESQL,
        expected=("+ table users",),
    ),
    Case(
        name="drop_table_with_comments",
        before=lambda m: [Table("others", m, key()), users(m, HOSTILE, "People")],
        after=lambda m: Table("others", m, key()),
        dialects=POSTGRESQL,
        expected=("- table users",),
    ),
    Case(
        name="add_column_with_comment",
        before=users,
        after=lambda m: Table("users", m, key(), Column("name", String(50)), Column("age", Integer, comment=HOSTILE)),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("+ column users.age",),
    ),
    Case(
        name="change_type_keeps_comment",
        before=lambda m: users(m, HOSTILE),
        after=lambda m: Table("users", m, key(), Column("name", String(90), comment=HOSTILE)),
        rows=ROWS,
        dialects=POSTGRESQL,
        expected=("~ column users.name type",),
    ),
    Case(
        name="comments_where_there_are_none",
        before=users,
        after=lambda m: [users(m, "How they are called", "People"), Table("others", m, key(), comment="x")],
        rows=ROWS,
        dialects=SQLITE,
        expected=("+ table others",),
    ),
)
