"""Where databases stand in the history, as reports."""

from dataclasses import replace

from schemactl.environment import Environment, Graph
from schemactl.errors import HistoryError
from schemactl.history import current_revisions, entries, entry, pending
from schemactl.project import Project
from schemactl.reports import HistoryReport, StatusReport
from schemactl.tasks.databases import database_name, in_databases, joined


def status_of(project: Project, graph: Graph) -> StatusReport:
    """Where each database stands and what is pending there."""

    def work(environment: Environment) -> StatusReport:
        current = current_revisions(environment)
        return StatusReport(
            database=database_name(project, environment),
            exists=environment.connection is not None,
            current=current,
            heads=tuple(sorted(graph.heads)),
            pending=pending(graph, current),
            unknown=_unknown(graph, current),
            applied=len(graph.ancestors(current)),
        )

    return joined(in_databases(project, work, models=False))


def marked_history(project: Project, graph: Graph, revision_range: str | None) -> HistoryReport:
    """The revisions, marked as applied or pending on each database."""

    def work(environment: Environment) -> HistoryReport:
        current = current_revisions(environment)
        return HistoryReport(
            view="history",
            entries=entries(graph, revision_range, [item for item in current if item in graph]),
            database=database_name(project, environment),
            unknown=_unknown(graph, current),
        )

    return joined(in_databases(project, work, models=False))


def current_entries(project: Project, graph: Graph, *, check_heads: bool) -> HistoryReport:
    """The revisions at which each database stands.

    Raises:
        HistoryError: with `check_heads`, they are not the heads.
    """

    def work(environment: Environment) -> HistoryReport:
        current = current_revisions(environment)
        if check_heads and set(current) != set(graph.effective_heads):
            raise HistoryError(
                f"The database stands at {', '.join(current) or 'base'}, and the history's head is "
                f"{', '.join(sorted(graph.heads)) or 'base'}.",
                "See what is pending with: schemactl status",
            )
        found = [entry(graph, item) for item in current if item in graph]
        return HistoryReport(
            view="current",
            entries=tuple(replace(item, is_current=True, state="applied") for item in found),
            database=database_name(project, environment),
            unknown=_unknown(graph, current),
        )

    return joined(in_databases(project, work, models=False))


def _unknown(graph: Graph, current: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item for item in current if item not in graph)
