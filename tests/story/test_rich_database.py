"""A database as projects have it after some years, as either side: what is found between two, and what becomes of them.

`rich_database.sql` makes it, `rich_rows.sql` fills it, and `rich_changes.sql` is what a later release did by hand.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from schemactl.compare import compare
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, statements
from schemactl.plan.steps import Plan
from schemactl.schema import Schema
from schemactl.schema.codec import dump_snapshot, fingerprint, load_snapshot
from tests.corpus.dump_postgresql import dump, pg_dump

HERE = Path(__file__).parent
NAMESPACES = ("public", "accounting", 'Tenant\'s "Data"')
EXTENSIONS = ("citext", "vector")

_TABLES = """
    SELECT c.oid::regclass::text FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname NOT IN ('pg_catalog', 'information_schema')
"""

Copy = Callable[..., sa.Engine]


@pytest.fixture
def copy(each_postgresql_url: str) -> Iterator[Copy]:
    """Makes databases on the server of the rich one: empty ones, or copies of another."""
    url = sa.make_url(each_postgresql_url)
    server = sa.create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    names: list[str] = []

    def make(template: sa.Engine | None = None) -> sa.Engine:
        names.append(f"{url.database}_{len(names)}")
        with server.connect() as connection:
            source = template.url.database if template else "template0"
            connection.exec_driver_sql(f'CREATE DATABASE "{names[-1]}" TEMPLATE "{source}"')
        return sa.create_engine(url.set(database=names[-1]), poolclass=NullPool)

    yield make
    with server.connect() as connection:
        for name in names:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture
def rich(each_postgresql_url: str) -> sa.Engine:
    engine = sa.create_engine(each_postgresql_url, poolclass=NullPool)
    with engine.connect() as connection:
        query = sa.text("SELECT name FROM pg_available_extensions")
        extension = next(name for name in EXTENSIONS if name in set(connection.scalars(query)))
    send(engine, (HERE / "rich_database.sql").read_text().replace(":extension", extension))
    send(engine, (HERE / "rich_rows.sql").read_text())
    return engine


def send(engine: sa.Engine, *sql: str) -> None:
    with engine.begin() as connection:
        for statement in sql:
            connection.execution_options(no_parameters=True).exec_driver_sql(statement)


def read(engine: sa.Engine) -> Schema:
    with engine.connect() as connection:
        return inspect(connection, namespaces=NAMESPACES)


def rows(engine: sa.Engine) -> dict[str, int]:
    """How many rows each table has."""
    with engine.connect() as connection:
        sent = connection.execution_options(no_parameters=True)
        names = sent.exec_driver_sql(f"{_TABLES} WHERE relkind IN ('r', 'p')").scalars()
        return {name: sent.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in [*names]}


def is_equal(engine: sa.Engine, goal: sa.Engine) -> None:
    """Holds a database against another one: by the comparison, both ways, and by the server's own account."""
    here, there = read(engine), read(goal)
    with engine.connect() as connection:
        assert compare(here, there, connection) == ()
        assert compare(there, here, connection) == ()
    assert dump(engine) == dump(goal)


def plan_between(start: sa.Engine, goal: sa.Engine) -> Plan:
    actual, declared = read(start), read(goal)
    with goal.connect() as connection:
        changes = compare(actual, declared, connection)
    assert all(change.verified for change in changes)
    return make_plan(changes, "postgresql", actual=actual, declared=declared)


def run(engine: sa.Engine, plan: Plan) -> None:
    sql = statements(operations(plan), "postgresql")
    assert not [each for each in sql if each.startswith("DROP") and each.endswith("CASCADE")]
    send(engine, *sql)


def test_made_from_nothing_and_unmade(rich: sa.Engine, copy: Copy) -> None:
    empty, made, gone = copy(), copy(), copy(rich)
    plan = plan_between(made, rich)
    run(made, plan)
    is_equal(made, rich)
    run(made, inverse(plan))
    is_equal(made, empty)
    plan = plan_between(gone, empty)
    run(gone, plan)
    is_equal(gone, empty)
    run(gone, inverse(plan))
    is_equal(gone, rich)


def test_a_later_release_and_back(rich: sa.Engine, copy: Copy) -> None:
    later, there = copy(rich), copy(rich)
    send(later, (HERE / "rich_changes.sql").read_text())
    plan = plan_between(there, later)
    assert len({change.kind for change in plan.changes}) > 20, "kinds of changes"
    run(there, plan)
    is_equal(there, later)
    assert rows(there) == {**rows(rich), "payment": 0}
    run(there, inverse(plan))
    is_equal(there, rich)
    assert rows(there) == rows(rich)
    back = copy(later)
    run(back, plan_between(back, rich))
    is_equal(back, rich)


def test_dumped_and_restored(rich: sa.Engine, copy: Copy) -> None:
    restored = copy()
    text = pg_dump(rich, "--inserts")
    send(restored, "\n".join(line for line in text.split("\n") if not line.startswith("\\")))
    is_equal(restored, rich)
    assert rows(restored) == rows(rich)
    assert fingerprint(read(restored)) == fingerprint(read(rich))
    snapshot = load_snapshot(dump_snapshot(read(rich)), "schema.json")
    with restored.connect() as connection:
        assert compare(snapshot, read(restored), connection) == compare(read(restored), snapshot, connection) == ()
