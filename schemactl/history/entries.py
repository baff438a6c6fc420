"""The revisions as entries of a report."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from alembic.script import Script
from alembic.util import to_tuple

from schemactl.environment import Graph, shown_path
from schemactl.errors import UsageError
from schemactl.reports import HistoryEntry


def entries(
    graph: Graph, revision_range: str | None = None, current: Sequence[str] | None = None
) -> tuple[HistoryEntry, ...]:
    """The revisions, newest first.

    Args:
        graph: the revisions.
        revision_range: `BASE:HEAD`, either end left out for the whole history; None for all.
        current: where a database stands, to mark what is applied and what is pending; None to mark nothing.

    Raises:
        UsageError: the range has no colon.
        HistoryError: an end of the range is unknown.
    """
    base, head = range_ends(revision_range)
    applied = graph.ancestors(current) if current is not None else None
    found = [entry(graph, script.revision) for script in graph.walk(base, head)]
    if applied is None:
        return tuple(found)
    return tuple(
        replace(
            item,
            is_current=item.revision in (current or ()),
            state="applied" if item.revision in applied else "pending",
        )
        for item in found
    )


def entry(graph: Graph, revision: str) -> HistoryEntry:
    """One revision of the files.

    Raises:
        HistoryError: no file has it.
    """
    script: Script = graph.get(revision)
    dependencies: tuple[str, ...] = to_tuple(script.dependencies, default=())
    return HistoryEntry(
        revision=script.revision,
        down_revisions=tuple(script._versioned_down_revisions),
        doc=script.doc,
        path=shown_path(script._script_path),
        branch_labels=tuple(sorted(script.branch_labels)),
        depends_on=tuple(dependencies),
        is_head=script.is_head,
        is_base=script.is_base,
        is_branch_point=script.is_branch_point,
        is_merge_point=script.is_merge_point,
    )


def pending(graph: Graph, current: Sequence[str]) -> tuple[HistoryEntry, ...]:
    """What an upgrade to all heads would run, oldest first.

    Args:
        graph: the revisions.
        current: where the database stands; ids that no file has are passed over.
    """
    found = entries(graph, current=[revision for revision in current if revision in graph])
    return tuple(item for item in reversed(found) if item.state == "pending")


def heads_of(graph: Graph, revisions: Iterable[str]) -> tuple[str, ...]:
    """What the version table holds where just these revisions are applied: those on which no other of them stands."""
    there = frozenset(revisions)
    return tuple(sorted(revision for revision in there if not graph.get(revision)._all_nextrev & there))


def range_ends(revision_range: str | None) -> tuple[str, str]:
    """The two ends of a range: what its first revision stands on, and its last one.

    Args:
        revision_range: `BASE:HEAD`, either end left out for the whole history; None for all.

    Raises:
        UsageError: it has no colon.
    """
    if revision_range is None:
        return "base", "heads"
    base, colon, head = revision_range.partition(":")
    if not colon:
        raise UsageError(
            f"{revision_range!r} is no range of revisions.", "Write BASE:HEAD, for example 1a2b: or :head or -3:"
        )
    return base.strip() or "base", head.strip() or "heads"
