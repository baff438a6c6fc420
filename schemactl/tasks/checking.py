"""The gate for CI: models, history and database held against each other, each difference said once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.environment import Environment, Graph
from schemactl.events import Listener
from schemactl.findings import Finding, Severity
from schemactl.history import current_revisions, pending
from schemactl.project import Project
from schemactl.reports import CheckReport
from schemactl.tasks.databases import database_name
from schemactl.tasks.differing import draft_between
from schemactl.tasks.elsewhere import elsewhere
from schemactl.tasks.renaming import as_said
from schemactl.tasks.sides import Side, Sides

_WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def check_database(
    project: Project, environment: Environment, graph: Graph, *, database: bool, listener: Listener
) -> CheckReport:
    """Check one of the databases that env.py configures.

    Args:
        project: the project.
        environment: with a connection where the live database is to be looked at.
        graph: the revisions.
        database: whether to look at the live database.
        listener: gets notes on what is being done.

    Raises:
        SchemactlError: a side could not be read; nothing is then said to be in order.
    """
    with Sides.of(project, environment, listener) as sides:
        check = _Check(sides, graph, current_revisions(environment) if database else ())
        findings = [*check.heads(), *check.models(), *(check.live() if database else ())]
        name = database_name(project, environment) if database else None
        ordered = sorted(findings, key=lambda finding: _WORST_FIRST.index(finding.severity))
        return CheckReport(
            database=name,
            looked_at=tuple(check.looked_at(database)),
            findings=tuple(ordered),
            unmanaged=tuple(each for finding in findings if finding.rule == "unmanaged" for each in finding.details),
        )


@dataclass
class _Check:
    sides: Sides
    graph: Graph
    current: tuple[str, ...]

    def __post_init__(self) -> None:
        known = all(revision in self.graph for revision in self.current)
        self.connection = self.sides.scratch()
        at = [*self.current] if known else []
        self.at_current = self._replayed(at)
        self.at_heads = self._replayed(list(self.graph.heads))
        models = self.sides.models(self.at_heads.schema, self.connection)
        self.declared = self.sides.scoped(models, self.at_heads)
        self.produced = self.sides.scoped(self.at_heads, models)

    def looked_at(self, database: bool) -> Iterator[str]:
        """What was compared."""
        tables, revisions = _amount(len(self.declared.schema.tables), "table"), _amount(len(self.graph), "revision")
        yield f"{tables} of the models against {revisions}, replayed on a scratch database"
        if database:
            at = ", ".join(self.current) or "base"
            yield f"the database against what its revisions up to {at} produce"

    def heads(self) -> Iterator[Finding]:
        """Several heads."""
        heads = self.graph.heads
        if len(heads) > 1:
            yield Finding(
                "heads", f"The history has {len(heads)} heads.", "schemactl merge", details=tuple(sorted(heads))
            )

    def models(self) -> Iterator[Finding]:
        """Models ahead of the history."""
        changes = as_said(draft_between(self.produced, self.declared), self.sides).found
        sure = [change for change in changes if change.verified]
        if sure:
            yield Finding(
                "missing-revision",
                f"The models differ from what the revisions produce: {_amount(len(sure), 'difference')}.",
                'schemactl revision -m "…"',
                details=_lines(sure),
            )
        yield from _unverified(changes)

    def live(self) -> Iterator[Finding]:
        """Where the database stands, and whether it is what its revisions produce."""
        unknown = [revision for revision in self.current if revision not in self.graph]
        if unknown:
            yield Finding(
                "unknown-revision",
                f"The database stands at {', '.join(unknown)}, and no revision file has that id.",
                "git log --all --oneline -- migrations/versions",
                details=tuple(unknown),
            )
            return
        waiting = pending(self.graph, self.current)
        if waiting:
            yield Finding(
                "pending",
                f"{_amount(len(waiting), 'revision')} not applied to the database.",
                "schemactl upgrade",
                details=tuple(f"{item.revision} {item.doc}" for item in waiting),
            )
        yield from self._drift()

    def _drift(self) -> Iterator[Finding]:
        raw = self.sides.database()
        live = self.sides.owned(self.sides.scoped(raw, self.at_current), self.at_current, self.at_heads, self.declared)
        expected = self.sides.beside(self.sides.scoped(self.at_current, raw), raw)
        changes = compare(live.schema, expected.schema, live.connection, elsewhere(self.sides, live, expected))
        drift = [change.inverse() for change in changes if change.verified]
        if drift:
            yield Finding(
                "drift",
                f"The database is not what its applied revisions produce: {_amount(len(drift), 'difference')}.",
                f"schemactl diff --from database --to {','.join(self.current) or 'base'} --sql",
                details=_lines(drift),
            )
        if live.unmanaged:
            yield Finding(
                "unmanaged",
                f"{_amount(len(live.unmanaged), 'object')} of the database in no model and no revision; left alone.",
                "List what is not yours under exclude in [tool.schemactl], or write models for it.",
                Severity.INFO,
                live.unmanaged,
            )
        yield from _unverified(changes)

    def _replayed(self, targets: Sequence[str]) -> Side:
        side = self.sides.replayed(self.graph, self.connection, "base") if not targets else None
        for target in targets:
            side = self.sides.replayed(self.graph, self.connection, target)
        assert side is not None
        return side


def _unverified(changes: Sequence[Change]) -> Iterator[Finding]:
    unsure = [change for change in changes if not change.verified]
    if unsure:
        yield Finding(
            "unverified",
            f"{_amount(len(unsure), 'difference')} in SQL text could not be verified.",
            "Name a server of the same major version on which databases can be made: scratch_url in [tool.schemactl].",
            Severity.WARNING,
            _lines(unsure),
        )


def _amount(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _lines(changes: Sequence[Change]) -> tuple[str, ...]:
    return tuple(_line(change) for change in changes)


def _line(change: Change) -> str:
    place = f"{change.owner} {change.subject}".strip()
    differing = ", ".join(
        f"{item.property} {_shown(item.actual)} → {_shown(item.declared)}" for item in change.differences
    )
    return f"{change.symbol} {place} {differing or change.detail}".rstrip()


def _shown(value: object) -> str:
    return "none" if value is None else str(value)
