"""Joining heads."""

from collections.abc import Sequence
from dataclasses import replace

from schemactl.environment import Graph
from schemactl.errors import HistoryError
from schemactl.history.writing import NewRevision


def merge_of(graph: Graph, revisions: Sequence[str], new: NewRevision) -> NewRevision:
    """Where a revision goes that joins several heads.

    Args:
        graph: the revisions.
        revisions: what to join, in Alembic's words; `heads` for all.
        new: the rest.

    Raises:
        HistoryError: fewer than two revisions are named, or one is unknown.
    """
    found = tuple(dict.fromkeys(item for revision in revisions for item in graph.resolve(revision)))
    if len(found) < 2:
        named = f"only {found[0]}" if found else "no revision"
        raise HistoryError(
            f"There is nothing to merge: {', '.join(revisions)} names {named}.", "See the heads with: schemactl heads"
        )
    message = new.message or f"merge {' and '.join(found)}"
    return replace(new, head=found, message=message)
