"""`diff` on the terminal."""

from collections.abc import Iterator

from schemactl.report.terminal.changes import change_trees, summary
from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.text import GOOD, line, plural
from schemactl.reports import DiffReport, Hazard


def render(report: DiffReport) -> Iterator[Block]:
    """A tree an object that differs and a summary; with `--sql` the statements, and the rest as comments above them."""
    if report.sql is not None:
        yield Script(report.sql, (verdict(report), *map(hazard_note, report.hazards)))
        return
    if not report.changes:
        yield line((verdict(report), GOOD))
        return
    yield line(f"{report.actual} → {report.declared}")
    yield from change_trees(report.changes, report.hazards)
    yield line("")
    yield line((verdict(report), "bold"))


def verdict(report: DiffReport) -> str:
    """The line that sums a comparison up."""
    if report.changes:
        return summary(report.changes)
    verb = "matches" if report.tables == 1 else "match"
    return f"No differences: {plural(report.tables, 'table')} of {report.actual} {verb} {report.declared}."


def hazard_note(hazard: Hazard) -> str:
    """A hazard as a comment of a script."""
    return f"{hazard.kind.replace('-', ' ')}: {hazard.path}: {hazard.message}"
