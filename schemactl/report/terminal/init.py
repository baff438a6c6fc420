"""`init` on the terminal."""

from collections.abc import Iterator

from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import FAINT, GOOD, line
from schemactl.reports import InitReport

_STYLES = {"created": GOOD, "overwritten": "yellow", "extended": "yellow", "kept": FAINT}


def render(report: InitReport) -> Iterator[Block]:
    """Each file with what became of it, and what to do next."""
    if report.adopted:
        yield line(f"Found an Alembic project in {report.root}. It works as it is; nothing in it was changed.")
    for file in report.files:
        yield line((f"  {file.action:12}", _STYLES.get(file.action, "")), file.path)
    if report.next_steps:
        yield line(
            "Next:",
        )
    yield from (line(f"  {step}") for step in report.next_steps)
