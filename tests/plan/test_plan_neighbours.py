"""Foreign keys of somebody else's tables make way for a change of the key that they refer to, and come back."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from schemactl.compare import compare, scope
from schemactl.compare.ownership import without_unmanaged
from schemactl.declare import declare
from schemactl.errors import Refused
from schemactl.inspect import inspect
from schemactl.plan import Plan, inverse, make_plan, operations, statements
from schemactl.schema import Schema

DATABASE = """
CREATE TABLE users (id int PRIMARY KEY, code int NOT NULL, name text, CONSTRAINT uq UNIQUE (code));
CREATE TABLE theirs (id int, code int, CONSTRAINT fk FOREIGN KEY (code) REFERENCES users (code) ON DELETE CASCADE);
INSERT INTO users VALUES (1, 10, 'a'), (2, 20, 'b');
INSERT INTO theirs VALUES (1, 10), (2, 20);
"""


def users(*constraints: sa.Constraint) -> sa.MetaData:
    metadata = sa.MetaData()
    key = sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)
    code = sa.Column("code", sa.Integer, nullable=False)
    sa.Table("users", metadata, key, code, sa.Column("name", sa.Text), *constraints)
    return metadata


def ours(connection: sa.Connection, declared: Schema, excluded: bool) -> Schema:
    """The database without the table that is not ours, whether it is excluded or simply unknown."""
    live = inspect(connection)
    if excluded:
        return scope(live, exclude=("theirs",))
    known = frozenset(table.name for table in declared.tables)
    return without_unmanaged(live, known=known, ours=(declared,), is_created=lambda _: False)[0]


@contextmanager
def database(url: str) -> Iterator[sa.Engine]:
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(DATABASE)
    yield engine
    engine.dispose()


def plan_to(engine: sa.Engine, metadata: sa.MetaData, excluded: bool = False) -> Plan:
    with engine.connect() as connection:
        declared = declare([metadata], engine.dialect, "public")
        actual = ours(connection, declared, excluded)
        changes = compare(actual, declared, connection)
    return make_plan(changes, "postgresql", actual=actual, declared=declared)


def carry_out(engine: sa.Engine, plan: Plan) -> None:
    with engine.begin() as connection:
        for statement in statements(operations(plan), "postgresql"):
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


@pytest.mark.parametrize("excluded", [False, True], ids=["unknown", "excluded"])
def test_a_foreign_key_of_others_is_lifted_and_said(each_postgresql_url: str, excluded: bool) -> None:
    goal = users(sa.UniqueConstraint("code", name="uq", postgresql_include=["name"]))
    with database(each_postgresql_url) as engine:
        before = inspect_all(engine)
        plan = plan_to(engine, goal, excluded)
        said = "The foreign key fk of theirs, which is not managed here, is dropped and made again."
        assert said in [hazard.message for hazard in plan.hazards]
        carry_out(engine, plan)
        assert not plan_to(engine, goal, excluded).changes
        theirs = [table for table in inspect_all(engine).tables if table.name.name == "theirs"]
        assert theirs == [table for table in before.tables if table.name.name == "theirs"]
        carry_out(engine, inverse(plan))
        assert inspect_all(engine) == before


def test_what_takes_no_index_away_lifts_nothing(each_postgresql_url: str) -> None:
    goal = users(sa.UniqueConstraint("code", name="uq", info={"postgresql_with": {"fillfactor": 70}}))
    with database(each_postgresql_url) as engine:
        plan = plan_to(engine, goal)
        assert [hazard.message for hazard in plan.hazards] == []
        assert [*statements(operations(plan), "postgresql")] == ["ALTER INDEX uq SET (fillfactor = 70)"]


def test_a_key_that_others_refer_to_and_that_goes_is_refused(each_postgresql_url: str) -> None:
    with database(each_postgresql_url) as engine:
        plan = plan_to(engine, users())
        with pytest.raises(
            Refused, match=r"The foreign key fk of theirs.* refers to users \(code\), which is unique no"
        ):
            operations(plan)


def test_a_key_that_another_one_replaces_is_not_refused(each_postgresql_url: str) -> None:
    goal = users(sa.UniqueConstraint("code", name="other", deferrable=False, postgresql_nulls_not_distinct=True))
    with database(each_postgresql_url) as engine:
        carry_out(engine, plan_to(engine, goal))
        assert not plan_to(engine, goal).changes


def inspect_all(engine: sa.Engine) -> Schema:
    with engine.connect() as connection:
        return inspect(connection)
