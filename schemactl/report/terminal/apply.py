"""`upgrade`, `downgrade` and `stamp` on the terminal."""

from collections.abc import Iterator

from rich.text import Text

from schemactl.report.terminal.changes import hazard_lines
from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.text import FAINT, GOOD, line, listed, plural
from schemactl.reports import ApplyReport, PlannedRevision

_PAST = {"upgrade": "Upgraded", "downgrade": "Downgraded", "stamp": "Stamped"}
_FUTURE = {"upgrade": "Would upgrade", "downgrade": "Would downgrade", "stamp": "Would stamp"}


def render(report: ApplyReport) -> Iterator[Block]:
    """The revisions that ran or would, what is lost, and where the database stands; with `--sql` the statements."""
    if report.sql is not None:
        yield Script(report.sql)
        return
    if not report.revisions and report.before == report.after:
        yield line((f"Nothing to do: {report.database} stands at {listed(report.after, 'base')}.", GOOD))
        return
    yield from (revision_line(item, done=report.done) for item in report.revisions)
    yield from hazard_lines(report.destroys)
    yield line((headline(report), "bold"))


def headline(report: ApplyReport) -> str:
    """The line that says what was done, and from where to where."""
    verb = (_PAST if report.done else _FUTURE)[report.verb]
    journey = f"{listed(report.before, 'base')} → {listed(report.after, 'base')}"
    return f"{verb} {report.database}: {journey}{_amount(report)}."


def revision_line(item: PlannedRevision, *, done: bool) -> Text:
    """`  ✓ 1a2b3c add orders  0.12 s`, or with a hollow mark what would run."""
    time = f"  {item.seconds:.2f} s" if item.seconds is not None else ""
    mark = ("✓", GOOD) if done else ("○", "")
    return line("  ", mark, f" {item.revision} {item.doc}".rstrip(), (time, FAINT))


def _amount(report: ApplyReport) -> str:
    if report.verb == "stamp":
        return ""
    times = [item.seconds for item in report.revisions if item.seconds is not None]
    took = f" in {sum(times):.2f} s" if report.done and times else ""
    return f", {plural(len(report.revisions), 'revision')}{took}"
