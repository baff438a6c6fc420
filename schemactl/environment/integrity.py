"""What must be true of a set of revision files before Alembic makes a map of it."""

from collections.abc import Iterable, Sequence

from alembic.script import Script
from alembic.util import to_tuple

from schemactl.environment.failures import shown_path
from schemactl.errors import HistoryError


def check_scripts(scripts: Sequence[Script]) -> None:
    """Look for what Alembic only warns about, or reports without the file.

    Raises:
        HistoryError: an id that would not stay within its quotes, one id or branch label in two files, a parent or
            dependency that no file has, a cycle.
    """
    known = _by_id(scripts)
    labels = _by_label(scripts, known)
    for script in scripts:
        _check_named(script, script._versioned_down_revisions, known, "down_revision")
        _check_named(script, _dependencies(script), known.keys() | labels.keys(), "depends_on")
    _check_cycles(known, labels)


def _by_id(scripts: Sequence[Script]) -> dict[str, Script]:
    known: dict[str, Script] = {}
    for script in scripts:
        _check_id(script)
        first = known.setdefault(script.revision, script)
        if first is not script:
            raise HistoryError(
                f"The revision {script.revision} is in two files: {_path(first)} and {_path(script)}.",
                "Give one of them another id, and correct the down_revision of what follows it.",
            )
    return known


def _check_id(script: Script) -> None:
    """Alembic pastes ids into the SQL of its version table, between quotes."""
    if any(letter in "'\"\\;" or not letter.isprintable() for letter in script.revision):
        raise HistoryError(
            f"{_path(script)}: {script.revision!r} cannot be a revision's id.",
            "Use letters, digits and underscores, in the file and in the down_revision of what follows it.",
        )


def _by_label(scripts: Sequence[Script], known: dict[str, Script]) -> dict[str, Script]:
    labels: dict[str, Script] = {}
    for script in scripts:
        for label in script._orig_branch_labels or ():
            first = labels.setdefault(label, known.get(label, script))
            if first is not script:
                raise HistoryError(
                    f"The branch label {label} is in two files: {_path(first)} and {_path(script)}.",
                    "Take it out of one of them.",
                )
    return labels


def _check_named(script: Script, names: Iterable[str], known: Iterable[str], attribute: str) -> None:
    for name in names:
        if name not in known:
            raise HistoryError(
                f"{_path(script)}: the {attribute} {name} is in no revision file.",
                f"Restore the file of {name}, or correct {attribute}.",
            )


def _check_cycles(known: dict[str, Script], labels: dict[str, Script]) -> None:
    """Take away what stands on nothing until nothing is left; what is left then stands on itself."""
    waiting = {
        name: {
            *script._versioned_down_revisions,
            *(labels[item].revision if item in labels else item for item in _dependencies(script)),
        }
        for name, script in known.items()
    }
    following: dict[str, list[str]] = {}
    for name, parents in waiting.items():
        for parent in parents:
            following.setdefault(parent, []).append(name)
    free = [name for name, parents in waiting.items() if not parents]
    while free:
        done = free.pop()
        for name in following.get(done, ()):
            waiting[name].discard(done)
            if not waiting[name]:
                free.append(name)
        del waiting[done]
    if waiting:
        raise HistoryError(_cycle_message(known, waiting), "Correct down_revision or depends_on in one of these files.")


def _cycle_message(known: dict[str, Script], waiting: dict[str, set[str]]) -> str:
    cycle = _cycle(waiting)
    files = ", ".join(_path(known[name]) for name in cycle)
    if len(cycle) == 1:
        return f"The revision {cycle[0]} stands on itself: {files}."
    return f"The revisions {' → '.join([*cycle, cycle[0]])} stand on each other: {files}."


def _cycle(waiting: dict[str, set[str]]) -> list[str]:
    """Walk down from any revision left over until one comes again; between the two lies a cycle."""
    path = [min(waiting)]
    while True:
        following = min(parent for parent in waiting[path[-1]] if parent in waiting)
        if following in path:
            return path[path.index(following) :]
        path.append(following)


def _dependencies(script: Script) -> tuple[str, ...]:
    dependencies: tuple[str, ...] = to_tuple(script.dependencies, default=())
    return dependencies


def _path(script: Script) -> str:
    return shown_path(script._script_path)
