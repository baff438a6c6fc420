"""A process that has imported what schemactl needs and forks itself for each command.

Each command is a real process with streams, environment, folder and user of its own; only the second that the
imports take is spent once. Requests come as lines of JSON on stdin, answers go as lines of JSON to stdout.
"""

import ctypes
import json
import os
import resource
import signal
import sys
from typing import Any, NoReturn


def serve() -> None:
    """Answer requests until stdin ends."""
    import_ahead()
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(request)
        if request["wait"]:
            _, status = os.waitpid(child, 0)
            _answer({"pid": child, "code": os.waitstatus_to_exitcode(status)})
        else:
            _answer({"pid": child})
            _, status = os.waitpid(child, 0)
            _answer({"pid": child, "code": os.waitstatus_to_exitcode(status)})


def _answer(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def import_ahead() -> None:
    """Import what nearly every command needs."""
    import alembic.command  # noqa: F401
    import psycopg2  # noqa: F401
    import sqlmodel  # noqa: F401

    import schemactl.api
    import schemactl.report.json
    import schemactl.report.terminal  # noqa: F401


def _run(request: dict[str, Any]) -> NoReturn:
    code = 70
    try:
        _redirect(0, os.devnull, os.O_RDONLY)
        _redirect(1, request["stdout"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        _redirect(2, request["stderr"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if request["obeys_modes"]:
            _obey_modes()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.path[:] = [entry for entry in sys.path if entry]
        sys.path.insert(0, request["folder"])
        from schemactl.__main__ import main

        code = main(request["arguments"])
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _obey_modes() -> None:
    """Make file modes count for root too: without CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH (1 and 2)."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) or libc.capset(header, _without(sets, 0b110)):
        raise OSError(ctypes.get_errno(), "capset")


def _without(sets: Any, capabilities: int) -> Any:
    for each in (0, 1):  # effective and permitted
        sets[each] &= ~capabilities
    return sets


def _redirect(descriptor: int, path: str, flags: int) -> None:
    opened = os.open(path, flags, 0o644)
    os.dup2(opened, descriptor)
    os.close(opened)


if __name__ == "__main__":
    serve()
