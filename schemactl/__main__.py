"""The program: `schemactl` and `python -m schemactl`. Every exception ends here, in one line and an exit code."""

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from schemactl.cli.failure import failure_of, tell
from schemactl.cli.group import COMMANDS, group
from schemactl.cli.invocation import Invocation
from schemactl.cli.lexers import without_lexers
from schemactl.cli.memory import seldom_collected

TERMINATED = 128 + signal.SIGTERM


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line.

    Args:
        arguments: without the program's name; None for those of the process.

    Returns:
        The exit code.
    """
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    invocation = _beforehand(arguments)
    try:
        with _terminable(), seldom_collected(), without_lexers():
            result = group.main(list(arguments), prog_name="schemactl", standalone_mode=False, obj=invocation)
        return result if isinstance(result, int) else 0
    except BrokenPipeError:
        return _reader_left()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the one place where everything ends
        return _failed(error, invocation)


def _failed(error: BaseException, invocation: Invocation) -> int:
    try:
        return tell(failure_of(error), error, invocation)
    except BrokenPipeError:
        return _reader_left()


def _reader_left() -> int:
    """Ends quietly where the reader of stdout went away (`schemactl history | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _beforehand(arguments: Sequence[str]) -> Invocation:
    """What an error must know even where the arguments cannot be parsed: the format and the command."""
    wanted = os.environ.get("SCHEMACTL_FORMAT", "")
    for flag, following in zip(arguments, [*arguments, ""][1:], strict=True):
        name, _, value = flag.partition("=")
        if name == "--format":
            wanted = value or following
    command = next((each for each in arguments if each in COMMANDS), "")
    return Invocation(command=command, format="json" if wanted == "json" else "rich", debug="--debug" in arguments)


@contextmanager
def _terminable() -> Iterator[None]:
    """Makes SIGTERM unwind the stack, so that what is open is rolled back and closed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    raise SystemExit(TERMINATED)


if __name__ == "__main__":
    sys.exit(main())
