"""The history on another database, for what it leaves there."""

import re
from collections.abc import Iterator

from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import Script
from sqlalchemy import Connection
from sqlalchemy import inspect as sqlalchemy_inspect
from sqlalchemy.schema import CreateSchema

from schemactl.apply.lifting import Remake
from schemactl.apply.planned import UPGRADE, planned_scripts
from schemactl.apply.running import Runner
from schemactl.database import interruptible
from schemactl.environment import Environment, Graph, attached
from schemactl.reports import PlannedRevision


def replay(
    environment: Environment,
    graph: Graph,
    connection: Connection,
    target: str,
    direction: str = UPGRADE,
    remake: Remake | None = None,
    *,
    only: Script | None = None,
) -> tuple[PlannedRevision, ...]:
    """Take a scratch database to a target, without env.py.

    Args:
        environment: one of the project's, for its options.
        graph: the revisions.
        connection: a scratch database, at the base or where an earlier replay left it. What runs there is committed.
        target: in Alembic's words.
        direction: `upgrade` or `downgrade`.
        remake: as `apply` takes it; None for what has to do without, as `alembic upgrade` does.
        only: the one revision to run, whatever else leads to the target.

    Returns:
        What ran.

    Raises:
        HistoryError: the target is unknown, or a file cannot be loaded.
        RevisionFailed: a revision failed.
    """
    _make_namespaces(environment, graph, connection)
    connection.commit()  # Alembic takes an open transaction for its caller's
    with attached(graph, connection, environment.options, environment.arguments) as scratch:
        runner = Runner(graph, scratch.dialect.name, place="a scratch database", connection=connection, remake=remake)

        def steps(heads: tuple[str, ...], _context: MigrationContext) -> Iterator[RevisionStep]:
            scripts = [only] if only is not None else planned_scripts(graph, heads, target, direction)
            return runner.steps(scripts, direction)

        with interruptible(connection), runner.failures():
            scratch.run_migrations(steps)
    connection.commit()
    return tuple(runner.done)


def _make_namespaces(environment: Environment, graph: Graph, connection: Connection) -> None:
    """Make what env.py, or whoever set up the real database, makes before the first revision."""
    if connection.dialect.name != "postgresql":
        return
    wanted = {table.schema for metadata in environment.metadatas for table in metadata.tables.values() if table.schema}
    first = {environment.version_table_schema} if environment.version_table_schema else set()
    there = set(sqlalchemy_inspect(connection).get_schema_names())
    missing = sorted((first | wanted) - there)
    if not missing:
        return
    sources = [_source(script) for script in graph.scripts]
    for name in missing:
        made_by_revision = any(_creates(source, name) for source in sources)
        # One that no revision uses yet is for the next one to make.
        used = any(_uses(source, name) for source in sources)
        if name in first or (used and not made_by_revision):
            connection.execute(CreateSchema(name))


def _creates(source: str, name: str) -> bool:
    pattern = rf"create\W*schema\W+(?:if\W+not\W+exists\W+)?{re.escape(name)}(?!\w)"
    return re.search(pattern, source, re.IGNORECASE) is not None


def _uses(source: str, name: str) -> bool:
    """Whether a revision puts something into a namespace: `schema="name"`, `name.table`, or the search path."""
    word = re.escape(name)
    pattern = rf"""schema\w*\W{{1,4}}{word}(?!\w) | (?<![\w.]){word}[\\"'`]*\.[\\"'`]*\w | search_path.*?\b{word}\b"""
    return re.search(pattern.replace(" | ", "|"), source, re.IGNORECASE) is not None


def _source(script: Script) -> str:
    return script._script_path.read_text(encoding="utf-8", errors="replace")
