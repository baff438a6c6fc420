"""What follows a rename by itself is no difference, on each server at hand and on any connection."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.declare import declare
from schemactl.inspect import inspect
from schemactl.plan import make_plan
from schemactl.schema import Schema, Standalone
from tests.compare.comparing import lines

OLD = (
    "CREATE VIEW old_one AS SELECT id, name FROM users",
    "CREATE VIEW further AS SELECT name FROM old_one",
    "GRANT SELECT ON old_one TO PUBLIC",
)
NEW = tuple(each.replace("old_one", "new_one") for each in OLD)
RENAMED = "→ new_one renamed from old_one"


@pytest.fixture
def engine(each_postgresql_url: str) -> Iterator[sa.Engine]:
    engine = sa.create_engine(each_postgresql_url, poolclass=sa.NullPool)
    with engine.begin() as connection:
        for statement in ("CREATE TABLE users (id int PRIMARY KEY, name varchar(20))", *OLD):
            connection.exec_driver_sql(statement)
    yield engine
    engine.dispose()


def declared(engine: sa.Engine, *sql: str, name: str = "varchar(20)") -> Schema:
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)
    type_ = sa.Text() if name == "text" else sa.String(20)
    sa.Table("users", metadata, key, sa.Column("name", type_), info={"sql": list(sql)})
    earlier = sa.MetaData()
    earlier.info["sql"] = list(OLD)
    labels = tuple(item.label for item in declare([earlier], engine.dialect, "public").of(Standalone))
    return replace(declare([metadata], engine.dialect, "public"), forgotten=labels)


def changes(connection: sa.Connection, goal: Schema, asked: sa.Connection | None = None) -> tuple[Change, ...]:
    actual = inspect(connection)
    connection.rollback()
    found = compare(actual, goal, asked)
    assert inspect(connection) == actual, "the comparison left something behind"
    return found


@pytest.mark.parametrize("isolation_level", ["READ COMMITTED", "AUTOCOMMIT"])
@pytest.mark.parametrize("search_path", ["public", "public, pg_catalog"])
def test_what_follows_is_not_listed(engine: sa.Engine, isolation_level: str, search_path: str) -> None:
    with engine.connect().execution_options(isolation_level=isolation_level) as connection:
        connection.exec_driver_sql(f"SET search_path = {search_path}")
        connection.commit()
        assert lines(changes(connection, declared(engine, *NEW), connection)) == [RENAMED]
    with engine.connect() as other:
        assert lines(changes(other, declared(engine, *OLD), other)) == []


def test_inside_of_a_transaction(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE users ADD COLUMN further int")
        found = lines(compare(inspect(connection), declared(engine, *NEW), connection))
        assert found == ["- users column further integer", RENAMED]
        assert connection.exec_driver_sql("SELECT count(further) FROM users").scalar() == 0


def test_without_an_answer_it_is_unverified(engine: sa.Engine) -> None:
    with engine.connect() as connection, engine.connect() as reader:
        reader.exec_driver_sql("SELECT * FROM old_one")
        found = lines(changes(connection, declared(engine, *NEW), connection))
    assert [each for each in found if not each.endswith("(unverified)")] == [RENAMED]
    assert len(found) == 4


def test_where_the_database_is_another_one_it_is_unverified(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        actual = inspect(connection)
        connection.exec_driver_sql("DROP VIEW old_one CASCADE")
        found = lines(compare(actual, declared(engine, *NEW), connection))
    assert len(found) == 4
    assert all(each.endswith("(unverified)") for each in found if "further" in each or "grant" in each)


def test_what_nobody_declares_is_refused_over_it(engine: sa.Engine) -> None:
    goal = declared(engine, *(each for each in NEW if "further" not in each), name="text")
    with engine.begin() as connection:
        actual = inspect(connection)
        plan = make_plan(
            compare(actual, replace(goal, forgotten=[OLD_LABEL]), connection),
            "postgresql",
            actual=actual,
            declared=goal,
        )
    assert plan.conflicts == (
        "The view further is in the way of a change of the view old_one, and something it needs is renamed.",
    )


OLD_LABEL = "view old_one"
