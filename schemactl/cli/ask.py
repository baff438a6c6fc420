"""Questions: asked on a terminal, answered by a flag, never waited for where nobody sits."""

import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TextIO

from schemactl.errors import Refused, UsageError
from schemactl.report.terminal import console_on, write
from schemactl.report.terminal.changes import hazard_lines
from schemactl.report.terminal.text import line
from schemactl.reports import Ask, Choice, Choose, Hazard, Question, Report, RevisionReport


class Run(Protocol):
    """What a question has to know about the run of the command line."""

    no_input: bool

    def colored(self, stream: TextIO) -> bool:
        """Whether to colour what goes to a stream."""
        ...

    def interactive(self) -> bool:
        """Whether there is somebody to ask."""
        ...


def answers(run: Run, *, yes: bool, allow: Sequence[str] = ()) -> Ask:
    """What answers a command's questions.

    Args:
        run: the run of the command line, which knows whether somebody can be asked.
        yes: whether `--yes` was given.
        allow: the losses that were consented to by name. Where a question is about no others, the answer is yes.
    """

    def ask(question: Question) -> bool:
        losses = [hazard for hazard in question.hazards if hazard.destroys]
        open_ = [hazard for hazard in losses if not (hazard.allow and {*hazard.allow} <= {*allow})]
        if yes or (losses and not open_):
            return True
        if not run.interactive():
            said = dict.fromkeys(line for each in question.hazards for line in _told(each))
            raise UsageError(
                f"{question.text} Nobody can be asked here: {_why(run)}.{''.join(said)}", _flags(question, open_)
            )
        return _on_terminal(run, question)

    return ask


def _told(hazard: Hazard) -> Iterator[str]:
    counts = "".join(f"\n    counted: {count.said}" for count in hazard.counts)
    yield f"\n  {hazard.kind.replace('-', ' ')}: {hazard.message}{counts}"


def _flags(question: Question, losses: Sequence[Hazard]) -> str:
    """What to pass, to the letter, to answer beforehand."""
    names = dict.fromkeys(name for hazard in losses for name in hazard.allow)
    flags = " ".join(f"--allow {shlex.quote(name)}" for name in names)
    if not flags or any(not hazard.allow for hazard in losses):
        return f"Pass {question.flag} to say yes beforehand, or look first with --dry-run."
    return f"Pass {flags} to consent to it by name, or {question.flag} for all of it; or look first with --dry-run."


def choices(run: Run) -> Choose:
    """What answers questions with several answers: the person at the terminal, or an error that names the flags.

    Args:
        run: the run of the command line, which knows whether somebody can be asked.
    """

    def choose(open_: Sequence[Choice]) -> int:
        if not run.interactive():
            lines = [f"\n  {each.text}" + "".join(f"\n    {flag}" for flag in each.flags) for each in open_]
            raise UsageError(
                f"Nobody can be asked here what was renamed: {_why(run)}.{''.join(lines)}",
                "Pass one of these flags for each. Or say it in the models: info={'renamed_from': 'old_name'}.",
            )
        return _chosen_on_terminal(run, open_[0])

    return choose


def _chosen_on_terminal(run: Run, choice: Choice) -> int:
    from rich.prompt import IntPrompt

    console = console_on(sys.stderr, color=run.colored(sys.stderr))
    console.print(line(choice.text))
    for number, option in enumerate(choice.options, start=1):
        console.print(line((f"  {number}  ", "bold"), option))
    allowed = [str(number) for number in range(1, len(choice.options) + 1)]
    try:
        return IntPrompt(line("Number"), console=console, choices=allowed)() - 1
    except EOFError as error:
        console.print("")
        raise Refused("Nothing was written.", f"Answer beforehand: {' or '.join(choice.flags)}") from error


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
