"""Virtual generated columns, which PostgreSQL has since 18."""

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql.base import PGDialect

from tests.corpus.case import Case, nothing
from tests.corpus.revisions import changes_to, run, write_revision
from tests.corpus.words import lines_of
from tests.plan.harness import engine_for

CASE = Case(name="virtual", before=nothing, after=nothing, expected=())


def items(expression: str | None, stored: bool = False) -> sa.MetaData:
    metadata = sa.MetaData()
    computed = [] if expression is None else [sa.Computed(expression, persisted=stored)]
    columns = [sa.Column("twice", sa.Integer, *computed)]
    sa.Table("items", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer), *columns)
    return metadata


PAIRS = {
    "stored_becomes_virtual": (items("n * 2", stored=True), items("n * 2"), "computed", 20),
    "virtual_becomes_stored": (items("n * 2"), items("n * 2", stored=True), "computed", 20),
    "another_expression": (items("n * 2"), items("n * 3"), "computed", 30),
    "plain_becomes_virtual": (items(None), items("n * 2"), "computed", 20),
}


@pytest.mark.skipif(
    not hasattr(PGDialect, "supports_virtual_generated_columns"), reason="virtual generated columns need SQLAlchemy 2.1"
)
@pytest.mark.parametrize("name", PAIRS)
def test_there_and_back(each_postgresql_url: str, name: str) -> None:
    engine = engine_for(each_postgresql_url)
    with engine.connect() as connection:
        if (connection.dialect.server_version_info or ()) < (18,):
            pytest.skip("virtual generated columns came with PostgreSQL 18")
    before, after, property_, value = PAIRS[name]
    before.create_all(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO items (n) VALUES (10)")
    changes = changes_to(engine, after, CASE)
    assert lines_of(changes) == [f"~ column items.twice {property_}"]
    source = write_revision(engine, after, CASE, changes)
    run(engine, source, "upgrade", after)
    assert changes_to(engine, after, CASE) == []
    assert _twice(engine) == value
    run(engine, source, "downgrade", after)
    assert changes_to(engine, before, CASE) == []
    assert _twice(engine) == 20


def _twice(engine: sa.Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT twice FROM items").scalar_one())
