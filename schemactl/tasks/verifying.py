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
from schemactl.events import Listener, Note, silent
from schemactl.history import range_ends
from schemactl.plan import remade
from schemactl.project import Project
from schemactl.proof import StepOutcome
from schemactl.reports import Outcome, VerifiedRevision, VerifyReport
from schemactl.schema import Schema
from schemactl.tasks.databases import database_name
from schemactl.tasks.proving import UPGRADE, Goal, Proof, prove
from schemactl.tasks.sides import Side, Sides

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
            proof = self._verify(script)
            path, seconds = shown_path(script._script_path), perf_counter() - began
            said = proof.failure.said if proof.failure is not None else ()
            outcome = _outcome(proof)
            yield VerifiedRevision(script.revision, script.doc, path, outcome, said, seconds, proof.steps)
            if not _applies(proof):
                return

    def _verify(self, script: Script) -> Proof:
        def below(found: Side, before: Side, there: Connection) -> list[str]:
            return self._said("The downgrade does not bring back what was there", found, before, there)

        def again(found: Side, first: Side, there: Connection) -> list[str]:
            return self._said("A second upgrade makes something else", found, first, there)

        def fresh() -> Connection:
            self.connection = None
            return self._below(script)

        proof = prove(self.sides, self.graph, script, Goal(below, again), self._below(script), fresh)
        self.at.add(script.revision)
        if proof.connection is None or not self._emptied(proof):
            self.connection = None
        return proof

    def _emptied(self, proof: Proof) -> bool:
        """Whether the rows of a proof are out again, for the next revision to get its own."""
        assert proof.connection is not None
        schema = self.sides.read(proof.connection, "a scratch database").schema if proof.filled.counts else None
        return schema is None or proof.filled.clear(proof.connection, [table.name for table in schema.tables])

    def _below(self, script: Script) -> Connection:
        """The scratch database with all that comes before a revision."""
        if self.connection is None:
            self.connection = self.sides.scratch()
            self.at = set()
        for earlier in _oldest_first(self.graph):
            if earlier.revision == script.revision:
                break
            if earlier.revision not in self.at:
                self._ran(earlier)
                self.at.add(earlier.revision)
        return self.connection

    def _ran(self, script: Script) -> None:
        """Run one revision up, without a look at what it makes."""
        assert self.connection is not None
        replay(self.sides.environment, self.graph, self.connection, script.revision, remake=remade, only=script)

    def _said(self, words: str, found: Side, wanted: Side, connection: Connection) -> list[str]:
        actual, declared = (self.sides.scoped(side, side).schema for side in (found, wanted))
        left = self._differences(actual, declared, connection)
        return [f"{words}: {left}"] if left else []

    def _differences(self, actual: Schema, wanted: Schema, connection: Connection) -> str:
        found = compare(actual, wanted, connection)
        more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
        return ", ".join(_said(change) for change in found[:LISTED]) + more


def _outcome(proof: Proof) -> Outcome:
    if proof.failure is not None:
        return Outcome.FAILED
    return Outcome.PROVED if proof.reversible else Outcome.IRREVERSIBLE


def _applies(proof: Proof) -> bool:
    """Whether the upgrade ran, so that what stands on the revision can be tried."""
    return all(step.outcome is not StepOutcome.FAILED for step in proof.steps if step.step == UPGRADE)


def _said(change: Change) -> str:
    return f"{change.symbol} {change.kind.partition('-')[2].replace('-', ' ')} {change.path}"
