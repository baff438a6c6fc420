"""`migrate` on the terminal."""

from collections.abc import Iterator

from schemactl.report.terminal import apply, revision
from schemactl.report.terminal.changes import change_trees, summary
from schemactl.report.terminal.diff import left_alone
from schemactl.report.terminal.script import Block, Script
from schemactl.report.terminal.text import BAD, FAINT, GOOD, line
from schemactl.reports import MigrateReport


def render(report: MigrateReport) -> Iterator[Block]:
    """What was written, what was applied, and whether anything still differs; of a dry run, the SQL too."""
    yield from revision.content(report.revision)
    if report.revision.sql:
        yield line("")
        yield Script(report.revision.sql, quoted=True)
    if report.applied is not None and (report.applied.revisions or report.done):
        yield from apply.render(report.applied)
    if report.remaining:
        yield line((f"Still different: {summary(report.remaining)}", BAD))
        yield from change_trees(report.remaining)
        yield line("The database is not what its revisions make. Look with: schemactl check")
    elif report.applied is not None and report.done:
        yield line(("✓ ", GOOD), "The database matches the models.")
    elif report.done and report.revision.path is not None:
        yield line("Not applied. Apply it with: schemactl upgrade")
    if report.unmanaged:
        yield line((left_alone(report.unmanaged), FAINT))
