"""`check` on the terminal."""

from collections import Counter
from collections.abc import Iterator

from schemactl.findings import Finding, Severity
from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import BAD, FAINT, GOOD, line, plural
from schemactl.reports import CheckReport

_STYLES = {Severity.ERROR: BAD, Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "·"}


def render(report: CheckReport) -> Iterator[Block]:
    """Each finding with what settles it; then what was looked at, so that a green check says what it covers."""
    for finding in report.findings:
        yield from _finding(finding)
    for looked_at in report.looked_at:
        yield line((f"Looked at {looked_at}", FAINT))
    if not report.findings:
        yield line(("✓ No findings.", GOOD))
        return
    counts = Counter(finding.severity for finding in report.findings)
    yield line((", ".join(plural(counts[each], str(each)) for each in Severity if counts[each]) + ".", "bold"))


def _finding(finding: Finding) -> Iterator[Block]:
    style = _STYLES[finding.severity]
    yield line((f"{_MARKS[finding.severity]} {finding.rule}: ", style), finding.message)
    yield from (line(f"    {detail}") for detail in finding.details)
    if finding.hint:
        yield from (
            line(("  → ", "cyan") if not at else "    ", each) for at, each in enumerate(finding.hint.split("\n"))
        )
