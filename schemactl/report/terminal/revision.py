"""`revision` and `merge` on the terminal."""

from collections.abc import Iterator

from schemactl.report.terminal.changes import change_trees, summary
from schemactl.report.terminal.diff import hazard_note
from schemactl.report.terminal.proof import proof_lines
from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.text import FAINT, GOOD, clean, line, listed
from schemactl.reports import RevisionReport


def render(report: RevisionReport) -> Iterator[Block]:
    """The changes, the file and what it stands on; with `--sql` the statements, and the rest as comments above them."""
    if report.sql is not None:
        yield Script(report.sql, (headline(report), *map(hazard_note, report.hazards)))
        return
    yield from content(report)
    if report.source is not None:
        yield line("")
        yield from (line(each) for each in report.source.rstrip("\n").split("\n"))


def content(report: RevisionReport) -> Iterator[Block]:
    """The report without SQL or source."""
    if report.changes:
        yield from change_trees(report.changes, report.hazards)
        yield line("")
        yield line(summary(report.changes))
    done = report.path is not None
    yield line(("✓ " if done else "", GOOD), (headline(report), "bold" if done or report.changes else GOOD))
    if report.revision is not None and report.down_revision:
        yield line((f"  stands on {listed(report.down_revision)}", FAINT))
    yield from proof_lines(report.proof)


def headline(report: RevisionReport) -> str:
    """The line that says what was written."""
    message = f" “{clean(report.message)}”" if report.message else ""
    if report.path is not None:
        return f"Wrote revision {report.revision}{message}: {report.path}"
    if report.changes or report.source is not None:
        return f"Would write revision{f' {report.revision}' if report.revision else ''}{message}."
    return "Nothing to write: the revisions produce what the models declare."
