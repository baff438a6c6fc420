"""Columns that number their rows: what was given out once is not given out again, whatever becomes of the column."""

from typing import Any

import pytest
import sqlalchemy as sa

from tests.corpus.case import Case, nothing
from tests.corpus.revisions import changes_to, run, write_revision
from tests.plan.harness import engine_for

KINDS: dict[str, Any] = {
    "serial": lambda: sa.Column("id", sa.Integer, primary_key=True),
    "bigserial": lambda: sa.Column("id", sa.BigInteger, primary_key=True),
    "identity": lambda: sa.Column("id", sa.Integer, sa.Identity(), primary_key=True),
    "always": lambda: sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
    "bounded": lambda: sa.Column("id", sa.Integer, sa.Identity(minvalue=0, maxvalue=5000), primary_key=True),
}
PAIRS = [(before, after) for before in KINDS for after in KINDS if before != after]


@pytest.mark.parametrize(("before", "after"), PAIRS, ids=[f"{before}-{after}" for before, after in PAIRS])
def test_numbers_go_on_where_they_were(postgresql_url: str, before: str, after: str) -> None:
    _numbers_go_on(postgresql_url, before, after)


@pytest.mark.parametrize("after", ["identity", "always"])
def test_numbers_go_on_on_each_server(each_postgresql_url: str, after: str) -> None:
    _numbers_go_on(each_postgresql_url, "serial", after)


def _numbers_go_on(url: str, before: str, after: str) -> None:
    engine, old, new = engine_for(url), sa.MetaData(), sa.MetaData()
    sa.Table("items", old, KINDS[before](), sa.Column("n", sa.Integer))
    sa.Table("items", new, KINDS[after](), sa.Column("n", sa.Integer))
    old.create_all(engine)
    first = [_insert(engine) for _ in range(5)]
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM items WHERE id > {first[2]}")
    case = Case(name="numbers", before=nothing, after=nothing, expected=())
    source = write_revision(engine, new, case, changes_to(engine, new, case))
    run(engine, source, "upgrade", new)
    assert changes_to(engine, new, case) == []
    assert _insert(engine) == first[-1] + 1
    run(engine, source, "downgrade", new)
    assert changes_to(engine, old, case) == []
    assert _insert(engine) == first[-1] + 2


def test_rows_that_a_sequence_never_numbered_are_passed(postgresql_url: str) -> None:
    engine, new = engine_for(postgresql_url), sa.MetaData()
    sa.Table("items", new, sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True), sa.Column("n", sa.Integer))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE items (id serial PRIMARY KEY, n integer)")
        connection.exec_driver_sql("INSERT INTO items (id) VALUES (41)")
    case = Case(name="numbers", before=nothing, after=nothing, expected=())
    source = write_revision(engine, new, case, changes_to(engine, new, case))
    run(engine, source, "upgrade", new)
    assert _insert(engine) == 42


def _insert(engine: sa.Engine) -> int:
    with engine.begin() as connection:
        return int(connection.exec_driver_sql("INSERT INTO items (n) VALUES (1) RETURNING id").scalar_one())
