"""The history on another database, for what it leaves there."""

from collections.abc import Iterator

from alembic.runtime.migration import MigrationContext, RevisionStep
from sqlalchemy import Connection

from schemactl.apply.planned import UPGRADE, planned_scripts
from schemactl.apply.running import Runner
from schemactl.environment import Environment, Graph, attached


def replay(
    environment: Environment, graph: Graph, connection: Connection, target: str, direction: str = UPGRADE
) -> None:
    """Take a scratch database to a target, without env.py.

    Args:
        environment: one of the project's, for its options.
        graph: the revisions.
        connection: a scratch database, at the base or where an earlier replay left it. What runs there is committed.
        target: in Alembic's words.
        direction: `upgrade` or `downgrade`.

    Raises:
        HistoryError: the target is unknown, or a file cannot be loaded.
        RevisionFailed: a revision failed.
    """
    with attached(graph, connection, environment.options, environment.arguments) as scratch:
        runner = Runner(graph, scratch.dialect.name, place="a scratch database")

        def steps(heads: tuple[str, ...], _context: MigrationContext) -> Iterator[RevisionStep]:
            return runner.steps(planned_scripts(graph, heads, target, direction), direction)

        with runner.failures():
            scratch.run_migrations(steps)
    connection.commit()
