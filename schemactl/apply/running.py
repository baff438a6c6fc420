"""Runs revisions through Alembic: each in its transaction, told as events, explained where one fails."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter

from alembic.runtime.migration import MigrationContext, RevisionStep, StampStep
from alembic.script import Script
from sqlalchemy import Connection

from schemactl.apply.failures import revision_failure
from schemactl.apply.guard import guarded
from schemactl.apply.lifting import Lifting, Remake
from schemactl.apply.planned import UPGRADE, planned_scripts
from schemactl.apply.trace import Trace
from schemactl.environment import Environment, Graph, history_errors, shown_path
from schemactl.errors import HistoryError, RevisionFailed, SchemactlError
from schemactl.events import Listener, RevisionFinished, RevisionStarted, silent
from schemactl.reports import PlannedRevision


@dataclass
class Runner:
    """One run: knows which revision is running, so that a failure can name it.

    Attributes:
        graph: the revisions.
        dialect: SQLAlchemy's name of the dialect.
        place: what a failure calls the database.
        listener: gets an event before and after each revision.
        connection: the database; None offline.
        shared: all revisions run in one transaction, which env.py or its caller ends.
        remake: makes again what only the database has and what is in the way; None to let the server refuse.
        done: what ran, with its times.
    """

    graph: Graph
    dialect: str
    place: str = "the database"
    listener: Listener = silent
    connection: Connection | None = None
    shared: bool = False
    remake: Remake | None = None
    done: list[PlannedRevision] = field(default_factory=list)
    _running: Script | None = None
    _direction: str = UPGRADE
    _trace: Trace = field(default_factory=lambda: Trace(None))
    _lifting: Lifting = field(default_factory=lambda: Lifting(None, None))

    def steps(self, scripts: Sequence[Script], direction: str) -> Iterator[RevisionStep]:
        """Yield the steps of these revisions to Alembic, which runs one and comes back when it is committed.

        Every file is loaded before the first revision runs, so that one that cannot be loaded stops all of them.
        """
        self._direction = direction
        steps = [RevisionStep(self.graph.map, script, direction == UPGRADE) for script in scripts]
        for position, (script, step) in enumerate(zip(scripts, steps, strict=True), start=1):
            self._trace.restart()
            self._running = script
            told = (script.revision, script.doc, direction, position, len(scripts))
            step.migration_fn = self._lifting.around(guarded(step.migration_fn, script, self.dialect))
            self.listener(RevisionStarted(*told))
            began = perf_counter()
            yield step
            seconds = perf_counter() - began
            self._running = None
            planned = PlannedRevision(script.revision, script.doc, direction, shown_path(script._script_path))
            self.done.append(replace(planned, seconds=seconds, lifted=self._lifting.told))
            self.listener(RevisionFinished(*told, seconds))

    @contextmanager
    def failures(self) -> Iterator[None]:
        """Say of a failure which revision it was, what the server said, and what is left.

        Raises:
            RevisionFailed: a revision failed.
        """
        with (
            Trace(self.connection) as self._trace,
            Lifting(self.connection, self.remake) as self._lifting,
            history_errors(),
        ):
            try:
                yield
            except (Exception, SystemExit) as error:
                if self._running is None or _is_signal(error):
                    raise
                raise self._failure(error, self._running) from error

    def _failure(self, error: BaseException, script: Script) -> RevisionFailed:
        return revision_failure(
            error,
            script,
            self._direction,
            left_something=self._trace.left_something,
            place=self.place,
            done=0 if self.shared else len(self.done),
            undone=len(self.done) if self.shared else 0,
        )


def _is_signal(error: BaseException) -> bool:
    """Whether it is how a termination signal unwinds the stack, and not a revision's own `sys.exit`."""
    return isinstance(error, SystemExit) and error.code == 128 + signal.SIGTERM


def apply(
    environment: Environment,
    graph: Graph,
    target: str,
    direction: str,
    listener: Listener = silent,
    remake: Remake | None = None,
) -> tuple[PlannedRevision, ...]:
    """Upgrade or downgrade the database of an environment, each revision in a transaction of its own.

    Args:
        environment: as `run_environment(…, writing=True)` gives it.
        graph: the revisions.
        target: in Alembic's words.
        direction: `upgrade` or `downgrade`.
        listener: gets an event before and after each revision.
        remake: makes again what only the database has and what is in the way of a revision (see `apply.lifting`).

    Returns:
        What ran, with its times.

    Raises:
        HistoryError: the target makes no sense for this database, or a file cannot be loaded.
        RevisionFailed: a revision failed and was rolled back; those before it stay.
        RevisionHalfDone: it had left its transaction before it failed.
    """
    runner = Runner(
        graph,
        environment.dialect.name,
        listener=listener,
        connection=environment.connection,
        shared=environment.in_callers_transaction,
        remake=remake,
    )

    def steps(heads: tuple[str, ...], _context: MigrationContext) -> Iterator[RevisionStep]:
        return runner.steps(planned_scripts(graph, heads, target, direction), direction)

    with runner.failures():
        environment.run_migrations(steps)
    return tuple(runner.done)


def stamp(environment: Environment, graph: Graph, target: str, *, purge: bool = False) -> None:
    """Write the version table as if the database stood at the target. Nothing is run.

    Args:
        environment: as `run_environment(…, writing=True)` gives it.
        graph: the revisions.
        target: in Alembic's words; `base` for none.
        purge: empty the version table first, whatever it holds.

    Raises:
        HistoryError: the target is unknown, or the version table holds a revision that no file has.
    """
    destination = graph.resolve(target)

    def steps(heads: tuple[str, ...], _context: MigrationContext) -> list[StampStep]:
        return graph.directory._stamp_revs(destination or "base", () if purge else heads)

    environment.context.purge = purge
    try:
        with history_errors():
            environment.run_migrations(steps)
    except SchemactlError as error:
        if purge:
            raise
        raise HistoryError(error.message, "Empty the version table first: schemactl stamp --purge REV") from error
