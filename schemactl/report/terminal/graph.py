"""The graph of revisions as lanes of line-drawing characters, newest first, as version control logs draw theirs.

●      4d merge
├─╮
● │    3c orders
│ ●    2b teams
├─╯
●      1a users
"""

from collections.abc import Iterator, Sequence

from schemactl.reports import HistoryEntry


def lanes(entries: Sequence[HistoryEntry]) -> Iterator[tuple[str, HistoryEntry | None]]:
    """Pairs of a prefix and the entry beside it; None for a line that only joins lanes.

    Args:
        entries: revisions, each before those it stands on.
    """
    shown = {entry.revision for entry in entries}
    waiting: list[str | None] = []
    for entry in entries:
        column, *others = [at for at, name in enumerate(waiting) if name == entry.revision] or [_free(waiting)]
        if others:
            yield _joint(waiting, column, dict.fromkeys(others, "╯")), None
            for at in others:
                waiting[at] = None
        waiting[column] = entry.revision
        yield _row(waiting, column, entry.state), entry
        parents = [name for name in entry.down_revisions if name in shown]
        waiting[column], more = parents[0] if parents else None, parents[1:]
        marks: dict[int, str] = {}
        for name in more:
            lane = _lane_of(waiting, name, column)
            marks[lane] = "╮" if waiting[lane] is None else "┤"
            waiting[lane] = name
        if marks:
            yield _joint(waiting, column, marks), None
        _trim(waiting)


def _free(waiting: list[str | None], taken: int = -1) -> int:
    for at, name in enumerate(waiting):
        if name is None and at > taken:
            return at
    waiting.append(None)
    return len(waiting) - 1


def _lane_of(waiting: list[str | None], name: str, column: int) -> int:
    """The lane right of `column` in which a parent already is awaited, or a free one."""
    right = [at for at, each in enumerate(waiting) if each == name and at > column]
    return right[0] if right else _free(waiting, column)


def _trim(waiting: list[str | None]) -> None:
    while waiting and waiting[-1] is None:
        waiting.pop()


def _row(waiting: list[str | None], column: int, state: str) -> str:
    dot = "○" if state == "pending" else "●"
    cells = [dot if at == column else " " if name is None else "│" for at, name in enumerate(waiting)]
    return " ".join(cells).rstrip()


def _joint(waiting: list[str | None], column: int, ends: dict[int, str]) -> str:
    last = max(ends)
    text = ""
    for at, name in enumerate(waiting):
        inside = column < at < last
        mark = "│" if name is not None else " "
        if at == column:
            mark = "├"
        elif at in ends:
            mark = ends[at] if at == last else {"╯": "┴", "╮": "┬", "┤": "┼"}[ends[at]]
        elif inside:
            mark = "┼" if name is not None else "─"
        text += mark + ("─" if column <= at < last else " ")
    return text.rstrip()
