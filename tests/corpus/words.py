"""Changes as the short lines that a case expects."""

from collections.abc import Iterable

from schemactl.changes import Change


def lines_of(changes: Iterable[Change]) -> list[str]:
    """Every change as its lines, sorted: one for each property that differs, else one."""
    return sorted(line for change in changes for line in _lines(change))


def _lines(change: Change) -> list[str]:
    start = f"{change.symbol} {_object(change)}"
    if change.differences:
        return [f"{start} {item.property}" for item in change.differences]
    return [f"{start} {change.detail}" if change.kind.startswith("rename-") else start]


def _object(change: Change) -> str:
    if not change.subject:
        return f"{change.kind.partition('-')[2].replace('-', ' ')} {change.owner}"
    if change.subject.startswith("column "):
        return f"column {change.path}"
    return change.subject
