"""Questions: asked on a terminal, answered by a flag, never waited for where nobody sits."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TextIO

from schemactl.errors import UsageError
from schemactl.report.terminal import console_on, write
from schemactl.report.terminal.changes import hazard_lines
from schemactl.report.terminal.text import line
from schemactl.reports import Ask, Hazard, Question, Report, RevisionReport


class Run(Protocol):
    """What a question has to know about the run of the command line."""

    no_input: bool

    def colored(self, stream: TextIO) -> bool:
        """Whether to colour what goes to a stream."""
        ...

    def interactive(self) -> bool:
        """Whether there is somebody to ask."""
        ...


def answers(run: Run, *, yes: bool) -> Ask:
    """What answers a command's questions.

    Args:
        run: the run of the command line, which knows whether somebody can be asked.
        yes: whether `--yes` was given.
    """

    def ask(question: Question) -> bool:
        if yes:
            return True
        if not run.interactive():
            said = dict.fromkeys(f"\n  {each.kind.replace('-', ' ')}: {each.message}" for each in question.hazards)
            hazards = "".join(said)
            raise UsageError(
                f"{question.text} Nobody can be asked here: {_why(run)}.{hazards}",
                f"Pass {question.flag} to say yes beforehand, or look first with --dry-run.",
            )
        return _on_terminal(run, question)

    return ask


def overwriting(run: Run, *, yes: bool) -> Callable[[str], bool]:
    """What `init` asks before it writes to a file that is there. Where nobody can be asked, the file stays."""

    def overwrite(path: str) -> bool:
        if yes:
            return True
        verb = "Add to" if path.endswith(".toml") else "Overwrite"
        return run.interactive() and _on_terminal(run, Question(f"{verb} {path}?"))

    return overwrite


def _on_terminal(run: Run, question: Question) -> bool:
    from rich.prompt import Confirm

    color = run.colored(sys.stderr)
    console = console_on(sys.stderr, color=color)
    if question.report is not None:
        write(_without_sql(question.report), sys.stderr, color=color)
    for text in hazard_lines(_to_repeat(question)):
        console.print(text)
    try:
        return Confirm(line(question.text), console=console)(default=False)
    except EOFError:
        console.print("no")
        return False


def _to_repeat(question: Question) -> tuple[Hazard, ...]:
    """The hazards to show right before the question, each once: those of a revision are far above, over its file."""
    if question.report is not None and not isinstance(question.report, RevisionReport):
        return ()
    return tuple({(hazard.kind, hazard.message): hazard for hazard in question.hazards}.values())


def _without_sql(report: Report) -> Report:
    """The report as a tree: before a question the changes and hazards count, not the statements."""
    return replace(report, sql=None) if isinstance(report, RevisionReport) else report


def _why(run: Run) -> str:
    if run.no_input:
        return "--no-input was given"
    return "this is no terminal" if not (sys.stdin.isatty() and sys.stderr.isatty()) else "this is a CI job"
