"""Questions: asked on a terminal, answered by a flag, never waited for where nobody sits."""

import sys
from collections.abc import Callable
from dataclasses import replace

from schemactl.cli.invocation import Invocation
from schemactl.errors import UsageError
from schemactl.report.terminal import console_on, write
from schemactl.report.terminal.changes import hazard_lines
from schemactl.report.terminal.text import line
from schemactl.reports import Ask, Question, Report, RevisionReport


def answers(invocation: Invocation, *, yes: bool) -> Ask:
    """What answers a command's questions.

    Args:
        invocation: the run, which knows whether somebody can be asked.
        yes: whether `--yes` was given.
    """

    def ask(question: Question) -> bool:
        if yes:
            return True
        if not invocation.interactive():
            hazards = "".join(f"\n  {each.kind.replace('-', ' ')}: {each.message}" for each in question.hazards)
            raise UsageError(
                f"{question.text} Nobody can be asked here: {_why(invocation)}.{hazards}",
                f"Pass {question.flag} to say yes beforehand, or look first with --dry-run.",
            )
        return _on_terminal(invocation, question)

    return ask


def overwriting(invocation: Invocation, *, yes: bool) -> Callable[[str], bool]:
    """What `init` asks before it writes to a file that is there. Where nobody can be asked, the file stays."""

    def overwrite(path: str) -> bool:
        if yes:
            return True
        verb = "Add to" if path.endswith(".toml") else "Overwrite"
        return invocation.interactive() and _on_terminal(invocation, Question(f"{verb} {path}?"))

    return overwrite


def _on_terminal(invocation: Invocation, question: Question) -> bool:
    from rich.prompt import Confirm

    color = invocation.colored(sys.stderr)
    console = console_on(sys.stderr, color=color)
    if question.report is not None:
        write(_without_sql(question.report), sys.stderr, color=color)
    for text in hazard_lines(question.hazards if question.report is None else ()):
        console.print(text)
    try:
        return Confirm(line(question.text), console=console)(default=False)
    except EOFError:
        console.print("no")
        return False


def _without_sql(report: Report) -> Report:
    """The report as a tree: before a question the changes and hazards count, not the statements."""
    return replace(report, sql=None) if isinstance(report, RevisionReport) else report


def _why(invocation: Invocation) -> str:
    if invocation.no_input:
        return "--no-input was given"
    return "this is no terminal" if not (sys.stdin.isatty() and sys.stderr.isatty()) else "this is a CI job"
