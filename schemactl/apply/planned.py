"""Which revisions an upgrade or a downgrade runs, without loading one of them."""

import re
from collections.abc import Sequence

from alembic.script import Script
from alembic.script.revision import RangeNotAncestorError

from schemactl.environment import RELATIVE, Graph, history_errors, shown_path
from schemactl.errors import HistoryError
from schemactl.reports import PlannedRevision

UPGRADE = "upgrade"
DOWNGRADE = "downgrade"


def plan_apply(graph: Graph, current: Sequence[str], target: str, direction: str) -> tuple[PlannedRevision, ...]:
    """What would run, in its order.

    Args:
        graph: the revisions.
        current: the revisions at which the database stands.
        target: where to go, in Alembic's words: an id, `head`, `heads`, `base`, `+1`, `-1`, `label@head`.
        direction: `upgrade` or `downgrade`.

    Returns:
        The revisions; none where the database stands at the target.

    Raises:
        HistoryError: the target is unknown, ambiguous, or lies in the other direction; or the database stands at a
            revision that no file has.
    """
    return tuple(
        PlannedRevision(script.revision, script.doc, direction, shown_path(script._script_path))
        for script in planned_scripts(graph, current, target, direction)
    )


def planned_scripts(graph: Graph, current: Sequence[str], target: str, direction: str) -> list[Script]:
    """The same as Alembic's scripts; none of their files is loaded."""
    check_known(graph, current)
    _check_steps(graph, current, target, direction)
    goal = _without_symbol(graph, target)
    with history_errors():
        try:
            scripts = _above(graph, current, goal) if direction == UPGRADE else _below(graph, current, goal)
        except RangeNotAncestorError as error:
            raise _elsewhere(current, target, direction) from error
    if not scripts:
        _check_there(graph, current, target, direction)
    return scripts


def check_known(graph: Graph, current: Sequence[str]) -> None:
    """Refuse to act where the database stands at a revision that no file has.

    Raises:
        HistoryError: names the revision.
    """
    unknown = [revision for revision in current if revision not in graph]
    if unknown:
        raise HistoryError(
            f"The database stands at {', '.join(unknown)}, and no revision file has that id.",
            "Restore the file (git log --all -- migrations/versions), or, if the revision is gone for good, "
            "schemactl stamp --purge REV names the one that the database really matches.",
        )


def _without_symbol(graph: Graph, target: str) -> str:
    """Turn `id+2` into an id: Alembic reads ids with a dot in them otherwise."""
    relative = RELATIVE.fullmatch(target)
    return graph.resolve_one(target) if relative is not None and relative["symbol"] else target


def _check_steps(graph: Graph, current: Sequence[str], target: str, direction: str) -> None:
    """Say what is wrong with a number of steps before Alembic does in its own words.

    Raises:
        HistoryError: it leads the other way, is ambiguous, or goes past the end.
    """
    if not re.fullmatch(r"[+-]\d+", target):
        return
    steps, forward = int(target), direction == UPGRADE
    if (steps > 0) is not forward:
        raise HistoryError(
            f"{target} does not lead {'up' if forward else 'down'}.",
            f"Write {direction} {-steps:+d}, or name a revision." if steps else "Name a revision.",
        )
    if not forward and len(set(current)) > 1:
        raise HistoryError(
            f"The database stands at several revisions: {', '.join(sorted(current))}; {target} could begin at each.",
            f"Name the branch: LABEL@{target}, or the revision to go down to.",
        )
    there = graph.ancestors(current)
    left = len(graph) - len(there) if forward else len(there)
    if abs(steps) > left:
        said = f"{left} revision{'' if left == 1 else 's'} {'is' if left == 1 else 'are'}" if left else "none is"
        kind = "pending" if forward else "applied"
        raise HistoryError(f"{target} goes past the end of the history: {said} {kind}.", "See: schemactl history")


def _above(graph: Graph, current: Sequence[str], target: str) -> list[Script]:
    scripts = list(graph.directory.iterate_revisions(target, tuple(current), implicit_base=True))
    return scripts[::-1]


def _below(graph: Graph, current: Sequence[str], target: str) -> list[Script]:
    return list(graph.directory.iterate_revisions(tuple(current), target, select_for_downgrade=True))


def _check_there(graph: Graph, current: Sequence[str], target: str, direction: str) -> None:
    """Nothing to run is right only where the database stands at the target."""
    if re.fullmatch(r"(.+@)?[+-]\d+", target) or (direction == UPGRADE and not len(graph)):
        return
    goal = set(graph.resolve(target))
    if direction == DOWNGRADE and goal and goal == set(current) and target in ("head", "heads"):
        raise HistoryError(
            "The database stands at the head already, and a downgrade goes back.",
            "Name a revision below it: schemactl downgrade -1",
        )
    if direction == UPGRADE and not goal and current:
        raise HistoryError(
            f"{target} is below {', '.join(current)}, at which the database stands.",
            f"To go back to it: schemactl downgrade {target}",
        )
    if not goal <= set(current) and goal <= graph.ancestors(current) and direction == UPGRADE:
        raise HistoryError(
            f"{target} is applied already; the database stands at {', '.join(current)}, above it.",
            f"To go back to it: schemactl downgrade {target}",
        )
    if not goal <= graph.ancestors(current):
        raise _elsewhere(current, target, direction)


def _elsewhere(current: Sequence[str], target: str, direction: str) -> HistoryError:
    where = ", ".join(current) or "base"
    side = "above" if direction == UPGRADE else "below"
    return HistoryError(
        f"{target} is not {side} {where}, at which the database stands.", "See the revisions with: schemactl history"
    )
