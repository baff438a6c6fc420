"""Proves one revision on a scratch database that stands below it: up, down, up again, with rows in its tables.

A revision may refuse rows that were generated, for a reason that lies in these rows alone. It is then tried again on
empty tables, and the proof says so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import perf_counter

from alembic.script import Script
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from schemactl.apply import rendered, replay
from schemactl.changes import Change
from schemactl.database.rows import Filled, fill, named_tables
from schemactl.environment import Graph
from schemactl.errors import RevisionFailed, RevisionHalfDone
from schemactl.events import Note
from schemactl.plan import remade
from schemactl.proof import ProofStep, StepOutcome
from schemactl.schema import Schema
from schemactl.tasks.sides import Side, Sides
from schemactl.tasks.watching import Watched
from schemactl.timing import timed

UPGRADE, DIFF, DOWNGRADE, ROWS, AGAIN, OFFLINE = "upgrade", "diff", "downgrade", "rows", "again", "offline"
WORDS = {
    UPGRADE: "applies at the former head",
    DIFF: "the diff is empty",
    DOWNGRADE: "downgrade brings the former schema back",
    ROWS: "untouched rows are the same",
    AGAIN: "upgrades again",
    OFFLINE: "offline SQL renders",
}
"""The steps in their order, with what each one shows."""

LISTED = 5
"""How many tables a remark names."""

_ABOUT_ROWS = ("22", "23", "P0", "2F", "38", "39")
"""How PostgreSQL's error codes begin that are about values: bad data, broken constraints, what functions raise."""

_ALONE = "schemactl upgrade sees to that; alembic upgrade by itself will be refused by the server."


class NotProved(Exception):
    """A step failed.

    Attributes:
        said: why, in lines.
        error: what the revision raised; None where it ran and something else came of it.
    """

    def __init__(self, said: Sequence[str], error: RevisionFailed | None = None) -> None:
        super().__init__("\n".join(said))
        self.said = tuple(said)
        self.error = error


@dataclass(frozen=True, slots=True)
class Goal:
    """What is expected of a revision. Each function gets what a step left, and says in lines what is wrong with it.

    Attributes:
        below: of the downgrade, with what was there before.
        again: of the second upgrade, with what the first one left.
        above: of the upgrade; None where nobody knows.
        changes: what the revision is known to change; None of one that may have been written by hand, which may be
            irreversible and ask the database something, without being wrong.
        coming: the structure to come, for rows that keep to it; None where nobody knows.
    """

    below: Callable[[Side, Side, Connection], Sequence[str]]
    again: Callable[[Side, Side, Connection], Sequence[str]]
    above: Callable[[Side, Connection], Sequence[str]] | None = None
    changes: Sequence[Change] | None = None
    coming: Schema | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of proving a revision.

    Attributes:
        steps: each step.
        connection: the scratch database, which stands above the revision; None where it is no longer fit for use.
        filled: the rows that were put into it.
        failure: why it is not proved; None where it is.
        reversible: whether its downgrade ran.
    """

    steps: tuple[ProofStep, ...]
    connection: Connection | None
    filled: Filled
    failure: NotProved | None = None
    reversible: bool = True


def prove(
    sides: Sides, graph: Graph, script: Script, goal: Goal, connection: Connection, fresh: Callable[[], Connection]
) -> Proof:
    """Prove a revision.

    Args:
        sides: reads scratch databases.
        graph: the revisions.
        script: the revision.
        goal: what is expected of it.
        connection: a scratch database that stands below it.
        fresh: gives another one, for a second try.
    """
    began = perf_counter()
    before = sides.read(connection, "a scratch database")
    source = script._script_path.read_text(encoding="utf-8", errors="replace")
    filled = fill(connection, before.schema, named_tables(before.schema, source), goal.coming)
    journey = _Journey(sides, graph, script, goal, connection, before, filled, source)
    proof = journey.go(perf_counter() - began)
    failure = proof.failure
    ran = journey.at in (UPGRADE, DOWNGRADE, AGAIN)
    if failure is None or not (ran and filled.tables and _is_about_rows(failure.error)):
        return proof
    in_place = journey.at == UPGRADE and not isinstance(failure.error, RevisionHalfDone) and filled.clear(connection)
    where, empty = connection if in_place else fresh(), Filled(there=filled.there)
    second = _Journey(sides, graph, script, goal, where, before, empty, source).go()
    if second.failure is not None:
        return second
    remark = f"runs only where the rows allow it: {_heart(failure.said)}"
    return replace(second, steps=tuple(_limited(step, journey.at, remark) for step in second.steps))


@dataclass
class _Journey:
    """One way up, down and up again.

    Attributes:
        at: the step that is under way.
        done: the steps that were tried.
    """

    sides: Sides
    graph: Graph
    script: Script
    goal: Goal
    connection: Connection
    before: Side
    filled: Filled
    source: str
    at: str = UPGRADE
    done: list[ProofStep] = field(default_factory=list)

    def go(self, spent: float = 0.0) -> Proof:
        """Go as far as it goes.

        Args:
            spent: the seconds that filling the tables took.
        """
        failure, connection, reversible = None, None, True
        try:
            reversible = self._walk(spent)
            connection = self.connection
        except NotProved as failed:
            failure = failed
        tried = {step.step for step in self.done}
        wanted = [step for step in WORDS if step not in tried and (step != DIFF or self.goal.above is not None)]
        why = f"not run, for this failed: {WORDS[self.at]}" if failure else "not run, for it cannot be reversed"
        self.done += [ProofStep(step, WORDS[step], StepOutcome.NOT_RUN, (why,)) for step in wanted]
        steps = sorted(self.done, key=lambda item: [*WORDS].index(item.step))
        return Proof(tuple(steps), connection, self.filled, failure, reversible)

    def _walk(self, spent: float) -> bool:
        """All steps; returns whether there was a way down."""
        with self._trying(UPGRADE, self._applies(), spent) as said:
            said += self._without_rows()
            tables, changes = self.filled.tables, self.goal.changes
            watched = Watched.of(self.connection, self.before.schema, tables, changes, self.source)
            above = self._ran("upgrade", telling=True)
        if self.goal.above is not None:
            with self._trying(DIFF):
                _expect_none(self.goal.above(above, self.connection))
        began = perf_counter()
        pairs, lost = watched.through(self.connection, above.schema)
        spent = perf_counter() - began
        below = self._down()
        if not self.filled.tables:
            self.done.append(ProofStep(ROWS, WORDS[ROWS], StepOutcome.NOT_RUN, ("not run, for there are none",)))
        else:
            with self._trying(ROWS, spent=spent) as said:
                lost += watched.back(self.connection, below.schema, pairs) if below is not None else []
                if lost and watched.triggers:
                    said += [*lost, f"triggers may have written that: {', '.join(watched.triggers)}"]
                elif lost:
                    raise NotProved(["Rows that it does not touch are not what they were.", *lost])
        if below is not None:
            with self._trying(AGAIN):
                _expect_none(self.goal.again(self._ran("upgrade"), above, self.connection))
        self._render(downgrade=below is not None)
        return below is not None

    def _down(self) -> Side | None:
        """What the downgrade leaves; None of a revision that cannot be reversed, and stays applied."""
        try:
            with self._trying(DOWNGRADE):
                below = self._ran("downgrade", telling=True)
                _expect_none(self.goal.below(below, self.before, self.connection))
        except NotProved as failed:
            rows = bool(self.filled.tables) and _is_about_rows(failed.error)
            if self.goal.changes is not None or failed.error is None or rows:
                raise
            if isinstance(failed.error, RevisionHalfDone):
                raise
            said = ("cannot be reversed", *failed.said)
            self.done[-1] = replace(self.done[-1], outcome=StepOutcome.LIMITED, said=said)
            return None
        return below

    def _render(self, *, downgrade: bool) -> None:
        """Write both ways as SQL. What was written by hand may need a database, and a rebuild on SQLite does."""
        try:
            with self._trying(OFFLINE):
                rendered(self.sides.environment, self.graph, self.script, "upgrade")
                if downgrade:
                    rendered(self.sides.environment, self.graph, self.script, "downgrade")
        except NotProved as failed:
            if self.goal.changes is not None and self.connection.dialect.name != "sqlite":
                raise
            said = (f"not without a database to look at: {' '.join(_without_database(failed.said))}",)
            self.done[-1] = replace(self.done[-1], outcome=StepOutcome.LIMITED, said=said)

    @contextmanager
    def _trying(self, step: str, words: str = "", spent: float = 0.0) -> Iterator[list[str]]:
        """Try a step and remember what came of it; what the block adds to the list are remarks."""
        self.at, began = step, perf_counter() - spent
        said: list[str] = []
        outcome = StepOutcome.FAILED
        try:
            yield said
            outcome = StepOutcome.HELD
        except RevisionFailed as error:
            said += error.message.split("\n")[1:-1]
            raise NotProved(error.message.split("\n")[1:-1], error) from error
        except NotProved as failed:
            said += failed.said
            raise
        finally:
            done = ProofStep(step, words or WORDS[step], outcome, tuple(said), perf_counter() - began)
            self.done.append(done)

    @timed("proof")
    def _ran(self, direction: str, *, telling: bool = False) -> Side:
        """What the database holds once the revision ran."""
        script = self.script
        environment, listener = self.sides.environment, self.sides.listener
        done = replay(environment, self.graph, self.connection, script.revision, direction, remade, only=script)
        for item in (item for revision in done for item in revision.lifted if telling and self.goal.changes):
            listener(Note(f"The {item.kind} {item.name} made way for {item.because}. {_ALONE}"))
        return self.sides.read(self.connection, "a scratch database")

    def _applies(self) -> str:
        rows, tables = sum(self.filled.counts.values()), len(self.filled.counts)
        if not tables:
            return WORDS[UPGRADE]
        return f"{WORDS[UPGRADE]} with {rows} rows in {tables} table{'s' if tables > 1 else ''}"

    def _without_rows(self) -> list[str]:
        refused = [*self.filled.refused.items()]
        more = [f"and {len(refused) - LISTED} more tables without rows"] if len(refused) > LISTED else []
        return [f"no rows in {name}: {why}" for name, why in refused[:LISTED]] + more


def _expect_none(wrong: Sequence[str]) -> None:
    if wrong:
        raise NotProved(wrong)


def _is_about_rows(error: RevisionFailed | None) -> bool:
    """Whether a failure can lie in the rows: the server says that a value is wrong, or the revision's own code does.

    SQLite has one code for too much.
    """
    cause = error.__cause__ if error is not None else None
    if error is None or not isinstance(cause, DBAPIError):
        return error is not None and not isinstance(cause, NotImplementedError)
    state = getattr(cause.orig, "pgcode", None) or getattr(cause.orig, "sqlstate", None)
    return state is None or state.startswith(_ABOUT_ROWS)


def _heart(said: Sequence[str]) -> str:
    """Of a failure's lines, the one that says why."""
    prefix = "The server says: "
    return next((line.removeprefix(prefix) for line in said if line.startswith(prefix)), said[0] if said else "")


def _without_database(said: Sequence[str]) -> Iterator[str]:
    """Why a revision cannot be written as SQL: the first sentence of each line; of a rebuild, in few words."""
    rebuilt = re.search(
        r"requires a live database connection with which to reflect the table (\"\S+\")", " ".join(said)
    )
    if rebuilt is not None:
        yield f"on SQLite {rebuilt[1]} is rebuilt as it is found"
        return
    yield from (re.split(r"(?<=\.)\s", line)[0] for line in said)


def _limited(step: ProofStep, failed: str, remark: str) -> ProofStep:
    if step.step == failed and step.outcome is StepOutcome.HELD:
        return replace(step, outcome=StepOutcome.LIMITED, said=(remark, *step.said))
    return step
