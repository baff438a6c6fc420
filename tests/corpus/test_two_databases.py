"""Every pair of databases: listed, written, applied, compared, dumped, taken back, rows kept."""

from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, render
from schemactl.schema import Schema
from schemactl.schema.codec import dump_snapshot, fingerprint, load_snapshot
from tests.corpus import dump_postgresql
from tests.corpus.databases import empty
from tests.corpus.inherited_parts import INHERITED
from tests.corpus.revisions import TEMPLATE, run
from tests.corpus.two_databases import PAIRS, Pair
from tests.corpus.words import lines_of

SERVERS = {"found": "postgresql", "own": "postgresql_too"}

PARAMETERS = [
    pytest.param(pair, server, id=f"{label}-{pair.name}")
    for pair in (*PAIRS, *INHERITED)
    for server, label in SERVERS.items()
]


@pytest.mark.parametrize(("pair", "server"), PARAMETERS)
def test_pair(pair: Pair, server: str, corpus_engine: sa.Engine) -> None:
    if _major(corpus_engine) < pair.since:
        pytest.skip(f"PostgreSQL has this since {pair.since}")
    empty(corpus_engine, ())
    _execute(corpus_engine, pair.goal)
    goal, goal_dump = _read(corpus_engine), dump_postgresql.dump(corpus_engine)
    empty(corpus_engine, ())
    _execute(corpus_engine, pair.start + pair.rows)
    start, start_dump, kept = _read(corpus_engine), dump_postgresql.dump(corpus_engine), _rows(corpus_engine)

    with corpus_engine.connect() as connection:
        changes = compare(start, load_snapshot(dump_snapshot(goal), "goal"), connection)
    assert lines_of(changes) == sorted(pair.expected)
    if not changes:
        assert lines_of(compare(goal, start)) == []
        return

    source = _revision(pair, start, goal, changes)
    assert [statement for statement in pair.writes if statement not in source] == [], source
    for _ in range(2):
        run(corpus_engine, source, "upgrade", None)
        assert lines_of(compare(_read(corpus_engine), goal)) == []
        assert dump_postgresql.dump(corpus_engine) == goal_dump
        assert pair.drops or _rows(corpus_engine) == kept
        run(corpus_engine, source, "downgrade", None)
        assert lines_of(compare(_read(corpus_engine), start)) == []
        assert fingerprint(_read(corpus_engine)) == fingerprint(start)
        assert dump_postgresql.dump(corpus_engine) == start_dump
        assert pair.drops or _rows(corpus_engine) == kept


def _major(engine: sa.Engine) -> int:
    with engine.connect() as connection:
        return int(connection.execute(sa.text("SHOW server_version_num")).scalar_one()) // 10000


def _execute(engine: sa.Engine, sql: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(sql, execution_options={"no_parameters": True})


def _read(engine: sa.Engine) -> Schema:
    with engine.connect() as connection:
        return inspect(connection)


def _rows(engine: sa.Engine) -> dict[str, list[str]]:
    """The rows of the start's tables that are not partitions, by table."""
    with engine.connect() as connection:
        found = "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition"
        names = connection.execute(sa.text(f"{found} AND relnamespace = 'public'::regnamespace")).scalars().all()
        rows = {name: connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in names}
        return {name: sorted(map(str, found)) for name, found in rows.items() if found}


def _revision(pair: Pair, start: Schema, goal: Schema, changes: Sequence[Change]) -> str:
    plan = make_plan(changes, "postgresql", actual=start, declared=goal)
    body = render(operations(plan), operations(inverse(plan)), dialect="postgresql")
    return TEMPLATE.format(
        message=pair.name,
        imports="\n".join(("from alembic import op", "import sqlalchemy as sa", *body.imports)),
        upgrade=body.upgrade,
        downgrade=body.downgrade,
    )
