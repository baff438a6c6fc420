"""`history`, `heads` and `current` on the terminal."""

from collections.abc import Iterator

from rich.text import Text

from schemactl.report.terminal.graph import lanes
from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import BAD, FAINT, line, listed
from schemactl.reports import HistoryEntry, HistoryReport

_EMPTY = {
    "history": "No revisions yet.",
    "heads": "No heads: there are no revisions yet.",
    "current": "The database stands at base: no revision is applied.",
}


def render(report: HistoryReport) -> Iterator[Block]:
    """The revisions, newest first; `history` with its branches and merges drawn beside them."""
    if report.view == "history":
        yield from _graph(report)
    else:
        yield from (_entry(entry) for entry in report.entries)
    for revision in report.unknown:
        yield line(("✗ ", BAD), f"{revision} is in the database, but in no revision file")
    if not report.entries and not report.unknown:
        yield line(_EMPTY[report.view])
    if report.view == "heads" and len(report.entries) > 1:
        yield line((f"{len(report.entries)} heads. Join them with: schemactl merge", "yellow"))


def _graph(report: HistoryReport) -> Iterator[Block]:
    rows = list(lanes(report.entries))
    for prefix, entry in rows:
        yield line((prefix, FAINT)) if entry is None else line(f"{prefix} ").append_text(_entry(entry))


def _entry(entry: HistoryEntry) -> Text:
    text = line((entry.revision, "yellow"), f" {entry.doc}" if entry.doc else "")
    marks = listed(_marks(entry), "")
    if marks:
        text.append_text(line((f" ({marks})", "cyan")))
    if entry.depends_on:
        text.append_text(line((f" depends on {listed(entry.depends_on)}", FAINT)))
    return text


def _marks(entry: HistoryEntry) -> Iterator[str]:
    yield from entry.branch_labels
    if entry.is_head:
        yield "head"
    if entry.is_current:
        yield "current"
    if entry.is_branch_point:
        yield "branch point"
    if entry.is_merge_point:
        yield "merge"
    if entry.state == "pending":
        yield "pending"
