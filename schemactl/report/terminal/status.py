"""`status` on the terminal."""

from collections.abc import Iterator

from rich.text import Text

from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import BAD, FAINT, GOOD, line, listed, plural
from schemactl.reports import StatusReport


def render(report: StatusReport) -> Iterator[Block]:
    """Where the database stands, where the files lead, and the command that closes the gap."""
    yield line(
        (f"{'Database':10}", FAINT), report.database, ("" if report.exists else "  (does not exist yet)", "yellow")
    )
    yield line((f"{'Current':10}", FAINT), listed(report.current, "base"))
    yield line((f"{'Heads':10}", FAINT), listed(report.heads))
    yield line((f"{'Revisions':10}", FAINT), f"{report.applied} applied, {len(report.pending)} pending")
    for entry in report.pending:
        yield line(f"  ○ {entry.revision} {entry.doc}".rstrip())
    for revision in report.unknown:
        yield line(("  ✗ ", BAD), f"{revision} is in the database, but in no revision file")
    yield _verdict(report)


def _verdict(report: StatusReport) -> Text:
    if report.unknown:
        return line(
            ("The database stands where no file leads: get the missing files, or see `schemactl stamp --help`.", BAD)
        )
    if len(report.heads) > 1:
        return line((f"{len(report.heads)} heads. Join them with: schemactl merge", "yellow"))
    if report.pending:
        return line((f"{plural(len(report.pending), 'revision')} pending. Apply with: schemactl upgrade", "yellow"))
    if not report.heads:
        return line('No revisions yet. Write the first with: schemactl migrate -m "first tables"')
    return line(("Up to date.", GOOD))
