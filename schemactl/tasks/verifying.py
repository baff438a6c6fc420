"""Proves revisions that are there: each is run up, down and up again on a scratch database, and compared each time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from alembic.script import Script
from sqlalchemy import Connection

from schemactl.apply import replay
from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.environment import Environment, Graph, shown_path
from schemactl.errors import RevisionFailed
from schemactl.events import Listener, Note, silent
from schemactl.history import range_ends
from schemactl.plan import remade
from schemactl.project import Project
from schemactl.reports import Outcome, VerifiedRevision, VerifyReport
from schemactl.schema import Schema
from schemactl.tasks.databases import database_name
from schemactl.tasks.sides import Sides

LISTED = 5
"""How many differences a revision's line names."""


def verified(
    project: Project, graph: Graph, environment: Environment, revision_range: str | None, listener: Listener = silent
) -> VerifyReport:
    """Run the revisions of a range on a scratch database, oldest first.

    Args:
        project: the project.
        graph: the revisions.
        environment: the database that env.py configures, for its dialect and options; it is not looked at.
        revision_range: `BASE:HEAD` as `history` takes it; None for all.
        listener: gets a note before each revision.

    Raises:
        HistoryError: an end of the range is unknown.
        UsageError: the range has no colon.
    """
    base, head = range_ends(revision_range)
    chosen = {script.revision for script in graph.walk(base, head)}
    with Sides.of(project, environment, listener) as sides:
        verifying = _Verifying(sides, graph, listener)
        found = tuple(verifying.revisions([script for script in _oldest_first(graph) if script.revision in chosen]))
    return VerifyReport(database=database_name(project, environment), revisions=found)


def _oldest_first(graph: Graph) -> list[Script]:
    return list(graph.walk())[::-1]


@dataclass
class _Verifying:
    """One run.

    Attributes:
        sides: opens scratch databases.
        graph: the revisions.
        listener: gets a note before each revision.
        connection: the scratch database, which stands below the next revision; None until it is needed.
        at: the revisions that ran on it.
    """

    sides: Sides
    graph: Graph
    listener: Listener
    connection: Connection | None = None
    at: set[str] = field(default_factory=set)

    def revisions(self, scripts: Sequence[Script]) -> Iterator[VerifiedRevision]:
        """Verify revisions, each on what those before it made; after one that cannot be run there is no going on."""
        for script in scripts:
            self.listener(Note(f"Verifying {script.revision} on a scratch database"))
            began = perf_counter()
            outcome, said = self._verify(script)
            path, seconds = shown_path(script._script_path), perf_counter() - began
            yield VerifiedRevision(script.revision, script.doc, path, outcome, tuple(said), seconds)
            if outcome is Outcome.FAILED and script.revision not in self.at:
                return

    def _verify(self, script: Script) -> tuple[Outcome, list[str]]:
        before = self._read(self._below(script))
        try:
            after = self._ran(script, "upgrade")
        except RevisionFailed as error:
            self.at.discard(script.revision)
            return Outcome.FAILED, error.message.split("\n")
        self.at.add(script.revision)
        try:
            back = self._ran(script, "downgrade")
        except RevisionFailed as error:
            return Outcome.IRREVERSIBLE, error.message.split("\n")[1:2]
        left = self._differences(back, before)
        if left:
            self.connection = None
            return Outcome.FAILED, [f"The downgrade does not bring back what was there: {left}"]
        try:
            again = self._ran(script, "upgrade")
        except RevisionFailed as error:
            self.connection = None
            return Outcome.FAILED, ["The second upgrade, after a downgrade, failed.", *error.message.split("\n")[1:]]
        left = self._differences(again, after)
        return (Outcome.FAILED, [f"A second upgrade makes something else: {left}"]) if left else (Outcome.PROVED, [])

    def _below(self, script: Script) -> Connection:
        """The scratch database with all that comes before a revision."""
        if self.connection is None:
            self.connection = self.sides.scratch()
            self.at = set()
        for earlier in _oldest_first(self.graph):
            if earlier.revision == script.revision:
                break
            if earlier.revision not in self.at:
                self._ran(earlier, "upgrade")
                self.at.add(earlier.revision)
        return self.connection

    def _ran(self, script: Script, direction: str) -> Schema:
        """What the database is once one revision ran."""
        connection = self.connection
        assert connection is not None
        replay(self.sides.environment, self.graph, connection, script.revision, direction, remade, only=script)
        return self._read(connection)

    def _read(self, connection: Connection) -> Schema:
        side = self.sides.read(connection, "a scratch database")
        return self.sides.scoped(side, side).schema

    def _differences(self, actual: Schema, wanted: Schema) -> str:
        found = compare(actual, wanted, self.connection)
        more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
        return ", ".join(_said(change) for change in found[:LISTED]) + more


def _said(change: Change) -> str:
    return f"{change.symbol} {change.kind.partition('-')[2].replace('-', ' ')} {change.path}"
