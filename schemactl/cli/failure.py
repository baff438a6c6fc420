"""How an exception is told: on stderr for a person, on stdout as JSON for a script."""

import re
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

import click

from schemactl.cli.invocation import Invocation
from schemactl.errors import ProofFailed, SchemactlError
from schemactl.proof import ProofStep

_SECRET = re.compile(
    r"""(?P<before>://[^\s:/@]*:)\S*(?=@)                                            # user:password@host
      | (?P<word>\b(?:password|passwd|pwd)\s*[=:]\s*)('[^']*'|"[^"]*"|[^\s,;&)]+)   # password=…""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, in the words that are shown."""

    code: str
    message: str
    hint: str
    exit_code: int


def failure_of(error: BaseException) -> Failure:
    """The words and the exit code for an exception."""
    if isinstance(error, SchemactlError):
        return Failure(error.code, conceal(error.message), conceal(error.hint), error.exit_code)
    if isinstance(error, click.ClickException):
        return Failure("usage_error", conceal(error.format_message()), _usage_hint(error), 2)
    if isinstance(error, (KeyboardInterrupt, click.Abort)):
        return Failure("interrupted", "Interrupted.", "", 130)
    where = _place(error)
    return Failure(
        "unexpected",
        f"Unexpected {type(error).__name__}{where}. This is a defect of schemactl, or of code that it ran.",
        "Run the command again with --debug to see the traceback, and report it with the output of `schemactl config`.",
        3,
    )


def tell(failure: Failure, error: BaseException, invocation: Invocation) -> int:
    """Shows a failure.

    Returns:
        The exit code.
    """
    steps = error.steps if isinstance(error, ProofFailed) else ()
    if invocation.format == "json":
        _write_json(failure, invocation.command, steps)
    else:
        _tell_steps(steps, invocation)
    if invocation.debug:
        sys.stderr.write(conceal("".join(traceback.format_exception(error))))
    _line("error: ", failure.message, "bold red", invocation)
    if failure.hint:
        _line("hint: ", failure.hint, "cyan", invocation)
    return failure.exit_code


def conceal(text: str) -> str:
    """The text with what looks like a password replaced by `***`."""
    return _SECRET.sub(lambda match: f"{match['before'] or match['word']}***", text)


def _line(label: str, text: str, style: str, invocation: Invocation) -> None:
    from rich.text import Text

    from schemactl.report.terminal import console_on, fit
    from schemactl.report.terminal.text import clean

    console = console_on(sys.stderr, color=invocation.colored(sys.stderr))
    words = "\n".join(clean(part) for part in text.split("\n"))
    console.print(Text.assemble((label, style), fit(words, sys.stderr)), soft_wrap=True)


def _tell_steps(steps: tuple[ProofStep, ...], invocation: Invocation) -> None:
    """What held and what did not; why it did not is the failure's own message."""
    if not steps:
        return
    from schemactl.report.terminal import console_on
    from schemactl.report.terminal.proof import proof_lines

    console = console_on(sys.stderr, color=invocation.colored(sys.stderr))
    for line in proof_lines(steps, telling=False):
        console.print(line, soft_wrap=True)


def _write_json(failure: Failure, command: str, steps: tuple[ProofStep, ...]) -> None:
    from schemactl.report.json import SCHEMA_VERSION, data, text

    error = {"code": failure.code, "message": failure.message, "hint": failure.hint}
    document = {"schema_version": SCHEMA_VERSION, "command": command, "error": error, "exit_code": failure.exit_code}
    proof = {"proof": data(steps)} if steps else {}
    sys.stdout.write(text(document | proof))


def _usage_hint(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"See: {context.command_path if context else 'schemactl'} --help"


def _place(error: BaseException) -> str:
    """Where an exception rose, without its text, which may hold anything."""
    frames = traceback.extract_tb(error.__traceback__)
    return f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
