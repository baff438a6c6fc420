"""ON CONFLICT on SQLite's constraints."""

from typing import Any

from sqlalchemy import Column, Integer, MetaData, PrimaryKeyConstraint, String, Table, UniqueConstraint

from tests.corpus.case import SQLITE, Build, Case

ROWS = {"users": [{"id": 1, "name": "Ada", "mail": "a"}, {"id": 2, "name": "Bo", "mail": "b"}]}


def users(
    primary: dict[str, Any], unique: dict[str, Any], null: dict[str, Any], name: str | None = "uq", length: int = 9
) -> Build:
    """Users, of whom each kind of constraint may say what to do with a row that breaks it."""

    def build(metadata: MetaData) -> None:
        Table(
            "users",
            metadata,
            Column("id", Integer),
            Column("name", String(length), nullable=False, **null),
            Column("mail", String(9)),
            PrimaryKeyConstraint("id", name="pk", **primary),
            UniqueConstraint("name", "mail", name=name, **unique),
        )

    return build


def numbered(length: int, **options: Any) -> Build:
    def build(metadata: MetaData) -> None:
        Table(
            "users",
            metadata,
            Column("id", Integer, primary_key=True, **options),
            Column("name", String(length), unique=True, sqlite_on_conflict_unique="REPLACE"),
            Column("mail", String(9)),
            sqlite_autoincrement=True,
        )

    return build


PLAIN: dict[str, Any] = {}
REPLACE = {"sqlite_on_conflict": "REPLACE"}
IGNORE_NULL = {"sqlite_on_conflict_not_null": "ignore"}

CASES = (
    Case(
        name="conflicts_come_to_be_settled",
        before=users(PLAIN, PLAIN, PLAIN),
        after=users({"sqlite_on_conflict": "FAIL"}, REPLACE, IGNORE_NULL),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ column users.name on_conflict", "~ primary key pk on_conflict", "~ unique uq on_conflict"),
    ),
    Case(
        name="conflicts_are_settled_otherwise",
        before=users(PLAIN, REPLACE, PLAIN),
        after=users(PLAIN, {"sqlite_on_conflict": "ROLLBACK"}, PLAIN),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ unique uq on_conflict",),
    ),
    Case(
        name="not_null_that_settles_conflicts",
        before=users(PLAIN, PLAIN, PLAIN),
        after=users(PLAIN, PLAIN, IGNORE_NULL),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ column users.name on_conflict",),
    ),
    Case(
        name="rebuild_keeps_how_conflicts_are_settled",
        before=users(REPLACE, REPLACE, IGNORE_NULL, None),
        after=users(REPLACE, REPLACE, IGNORE_NULL, None, 12),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ column users.name type",),
    ),
    Case(
        name="rebuild_keeps_how_conflicts_of_numbers_are_settled",
        before=numbered(9, sqlite_on_conflict_primary_key="IGNORE"),
        after=numbered(12, sqlite_on_conflict_primary_key="IGNORE"),
        rows=ROWS,
        dialects=SQLITE,
        expected=("~ column users.name type",),
    ),
    Case(
        name="unique_that_settles_conflicts_is_added",
        before=users(PLAIN, PLAIN, PLAIN),
        after=lambda m: [
            users(PLAIN, PLAIN, PLAIN)(m),
            m.tables["users"].append_constraint(UniqueConstraint("mail", name="uq_mail", **REPLACE)),
        ],
        rows=ROWS,
        dialects=SQLITE,
        expected=("+ unique uq_mail",),
    ),
    Case(
        name="conflict_that_is_settled_as_ever",
        before=users(PLAIN, PLAIN, PLAIN),
        after=users(
            {"sqlite_on_conflict": "ABORT"}, {"sqlite_on_conflict": "abort"}, {"sqlite_on_conflict_not_null": "ABORT"}
        ),
        rows=ROWS,
        dialects=SQLITE,
        expected=(),
    ),
)
