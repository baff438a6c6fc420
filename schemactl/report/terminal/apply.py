"""`upgrade`, `downgrade` and `stamp` on the terminal."""

from collections.abc import Iterator

from schemactl.report.terminal.changes import hazard_lines
from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.text import GOOD, clean, line, listed, plural
from schemactl.reports import ApplyReport, Lifted

_PAST = {"upgrade": "Upgraded", "downgrade": "Downgraded", "stamp": "Stamped"}
_FUTURE = {"upgrade": "Would upgrade", "downgrade": "Would downgrade", "stamp": "Would stamp"}


def render(report: ApplyReport) -> Iterator[Block]:
    """Where the database stands now, or what would run and be lost; with `--sql` the statements.

    What ran is not listed: it was told as progress, a line a revision, while it ran.
    """
    if report.sql is not None:
        yield Script(report.sql)
        return
    if not report.revisions and report.before == report.after:
        yield line((f"Nothing to do: {report.database} stands at {listed(report.after, 'base')}.", GOOD))
        return
    if not report.done:
        yield from (line(f"  ○ {item.revision} {item.doc}".rstrip()) for item in report.revisions)
        yield from hazard_lines((*report.stops, *report.destroys))
    yield line((headline(report), "bold"))
    yield from (line(lifted_line(item)) for revision in report.revisions for item in revision.lifted)


def lifted_line(item: Lifted) -> str:
    """What says that something only this database has made way."""
    return f"  The {item.kind} {clean(item.name)} was dropped and made again for {clean(item.because)}."


def headline(report: ApplyReport) -> str:
    """The line that says what was done, and from where to where."""
    verb = (_PAST if report.done else _FUTURE)[report.verb]
    journey = f"{listed(report.before, 'base')} → {listed(report.after, 'base')}"
    return f"{verb} {report.database}: {journey}{_amount(report)}."


def _amount(report: ApplyReport) -> str:
    if report.verb == "stamp":
        return ""
    times = [item.seconds for item in report.revisions if item.seconds is not None]
    took = f" in {sum(times):.2f} s" if report.done and times else ""
    return f", {plural(len(report.revisions), 'revision')}{took}"
