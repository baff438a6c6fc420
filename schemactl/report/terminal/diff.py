"""`diff` on the terminal."""

from collections.abc import Iterator

from schemactl.report.terminal.changes import change_trees, summary
from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.text import FAINT, GOOD, line, listed, plural
from schemactl.reports import DiffReport, Hazard


def render(report: DiffReport) -> Iterator[Block]:
    """A tree an object that differs and a summary; with `--sql` the statements, and the rest as comments above them."""
    if report.sql is not None:
        alone = [left_alone(report.unmanaged)] if report.unmanaged else []
        yield Script(report.sql, (verdict(report), *alone, *map(hazard_note, report.hazards)))
        return
    if report.changes:
        yield line(f"{report.actual} → {report.declared}")
        yield from change_trees(report.changes, report.hazards, to_models=report.declared == MODELS)
        yield line("")
    yield line((verdict(report), "bold" if report.changes else GOOD))
    if any(not change.verified for change in report.changes):
        yield line((UNVERIFIED, "yellow"))
    if report.unmanaged:
        yield line((left_alone(report.unmanaged), FAINT))


MODELS = "models"
"""What a report calls the models' side."""

UNVERIFIED = (
    "Texts can be compared on a server of the same major version where databases can be made: "
    "scratch_url in [tool.schemactl]."
)
"""What to do where no database could compare two texts."""


def verdict(report: DiffReport) -> str:
    """The line that sums a comparison up."""
    if report.changes:
        return summary(report.changes)
    verb = "matches" if report.tables == 1 else "match"
    return f"No differences: {plural(report.tables, 'table')} of {report.actual} {verb} {report.declared}."


def left_alone(names: tuple[str, ...]) -> str:
    """The line that names what is somebody else's."""
    return f"Unmanaged, in no model and no revision, left alone: {listed(names)}"


def hazard_note(hazard: Hazard) -> str:
    """A hazard as a comment of a script."""
    counts = "".join(f" Counted: {count.said}." for count in hazard.counts)
    return f"{hazard.kind.replace('-', ' ')}: {hazard.path}: {hazard.message}{counts}"
