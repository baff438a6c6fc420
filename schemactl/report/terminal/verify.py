"""`verify` on the terminal."""

from collections import Counter
from collections.abc import Iterator

from schemactl.report.terminal.proof import duration, proof_lines
from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import BAD, FAINT, GOOD, line, plural
from schemactl.reports import Outcome, VerifyReport

_MARKS = {Outcome.PROVED: ("✓ ", GOOD), Outcome.IRREVERSIBLE: ("! ", "yellow"), Outcome.FAILED: ("✗ ", BAD)}
_WORDS = {Outcome.PROVED: "proved", Outcome.IRREVERSIBLE: "cannot be reversed", Outcome.FAILED: "failed"}


def render(report: VerifyReport) -> Iterator[Block]:
    """Each revision with its steps, their times, and why where it is not proved; then how many are."""
    for item in report.revisions:
        doc = f" {item.doc}" if item.doc else ""
        yield line(_MARKS[item.outcome], f"{item.revision}{doc}", (f"  {duration(item.seconds)}", FAINT))
        if item.outcome is not Outcome.PROVED:
            yield line(f"    {_WORDS[item.outcome]} ({item.path})")
        yield from proof_lines(item.proof)
    if not report.revisions:
        yield line("No revisions to verify.")
        return
    counts = Counter(item.outcome for item in report.revisions)
    said = ", ".join(f"{counts[each]} {_WORDS[each]}" for each in Outcome if counts[each])
    yield line((f"{plural(len(report.revisions), 'revision')} run up, down and up again: {said}.", "bold"))
