"""NOT NULL constraints of PostgreSQL 18, of whose names models say nothing."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table

from tests.corpus.case import POSTGRESQL, Case, also, key

ROWS = {"users": [{"id": 1, "age": 18}, {"id": 2, "age": 19}]}
NAMED = "ALTER TABLE users RENAME CONSTRAINT users_age_not_null TO age_is_there"


def users(*statements: str, **options: Any) -> Callable[[MetaData], Table]:
    return lambda metadata: also(Table("users", metadata, key(), Column("age", Integer, **options)), *statements)


def case(name: str, before: Any, after: Any, *expected: str, undeclared: tuple[str, ...] = ()) -> Case:
    return Case(
        name=name,
        before=before,
        after=after,
        rows=ROWS,
        dialects=POSTGRESQL,
        since=18,
        expected=expected,
        undeclared=undeclared,
    )


CASES = (
    case("not_null_named_by_hand", users(NAMED, nullable=False), users(nullable=False)),
    case(
        "not_null_named_by_hand_dropped",
        users(NAMED, nullable=False),
        users(nullable=True),
        "~ column users.age not_null",
        "~ column users.age nullable",
    ),
    case(
        "column_with_not_null_named_by_hand_dropped",
        users(NAMED, nullable=False, server_default="18"),
        lambda metadata: Table("users", metadata, key()),
        "- column users.age",
    ),
    case(
        "not_null_not_valid_is_validated",
        users("ALTER TABLE users ADD NOT NULL age NOT VALID", nullable=True),
        users(nullable=False),
        "~ column users.age not_null",
        undeclared=("~ column users.age not_null", "~ column users.age nullable"),
    ),
)
