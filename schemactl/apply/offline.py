"""One revision as SQL, as `alembic upgrade --sql` writes it, without a database and without env.py."""

from collections.abc import Iterator
from io import StringIO

from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.script import Script

from schemactl.apply.planned import UPGRADE
from schemactl.apply.running import Runner
from schemactl.environment import Environment, Graph, detached


def rendered(environment: Environment, graph: Graph, script: Script, direction: str = UPGRADE) -> str:
    """The SQL of one revision. Nothing is executed.

    Args:
        environment: one of the project's, for its dialect and options.
        graph: the revisions.
        script: the revision.
        direction: `upgrade` or `downgrade`.

    Raises:
        RevisionFailed: the revision cannot be written as SQL: it asks the database something, most often.
    """
    output = StringIO()
    begin = tuple(script._versioned_down_revisions) if direction == UPGRADE else (script.revision,)
    with detached(graph, environment, begin, output) as offline:
        runner = Runner(graph, offline.dialect.name, place="a text")

        def steps(_heads: tuple[str, ...], _context: MigrationContext) -> Iterator[RevisionStep]:
            return runner.steps([script], direction)

        with runner.failures():
            offline.run_migrations(steps)
    return output.getvalue()
