"""Every case, up and down, as a revision file, as operations and as plain statements, on databases with rows."""

from typing import Any

import pytest
import sqlalchemy as sa

from schemactl.plan import statements
from tests.plan.case import Case
from tests.plan.cases import CASES
from tests.plan.harness import differences, engine_for, plan_for, read, run_operations, run_source


def _parameters() -> list[Any]:
    return [pytest.param(case, dialect, id=f"{dialect}-{case.name}") for case in CASES for dialect in case.dialects]


def _expect(engine: sa.Engine, queries: tuple[tuple[str, list[tuple[Any, ...]]], ...]) -> None:
    with engine.begin() as connection:
        for query, expected in queries:
            cursor = connection.connection.cursor()
            cursor.execute(query)
            assert [tuple(row) for row in cursor.fetchall()] == expected, query


@pytest.mark.parametrize(("case", "dialect"), _parameters())
def test_case(case: Case, dialect: str, request: pytest.FixtureRequest) -> None:
    engine = engine_for(request.getfixturevalue(f"{dialect}_url"))
    before, after = sa.MetaData(), sa.MetaData()
    case.before(before)
    case.after(after)
    before.create_all(engine)
    with engine.begin() as connection:
        for statement in case.rows:
            connection.connection.cursor().execute(statement)
    start = read(engine)

    planned = plan_for(engine, after)
    assert planned.changes
    assert set(case.kinds) <= {change.kind for change in planned.changes}
    assert not planned.up.skipped

    run_source(engine, planned.source, "upgrade", after)
    assert differences(engine, after) == ()
    _expect(engine, case.upgraded)
    run_source(engine, planned.source, "downgrade", after)
    assert differences(engine, before) == ()
    _expect(engine, case.downgraded)

    run_operations(engine, planned.up_operations)
    assert differences(engine, after) == ()
    _expect(engine, case.upgraded)
    run_operations(engine, planned.down_operations)
    assert differences(engine, before) == ()
    assert {table.name for table in read(engine).tables} == {table.name for table in start.tables}

    _run_statements(engine, statements(planned.up_operations, dialect))
    assert differences(engine, after) == ()
    _expect(engine, case.upgraded)
    _run_statements(engine, statements(planned.down_operations, dialect))
    assert differences(engine, before) == ()
    _expect(engine, case.downgraded)
    engine.dispose()


def _run_statements(engine: sa.Engine, found: tuple[str, ...]) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        cursor = connection.connection.cursor()
        for statement in found:
            if statement not in ("BEGIN", "COMMIT"):
                cursor.execute(statement)
