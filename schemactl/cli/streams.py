"""Which stream is whose: stdout belongs to the report alone."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout


@contextmanager
def talk_on_stderr() -> Iterator[None]:
    """Sends to stderr what others print on stdout while a command works.

    Models, env.py, revisions and Alembic's hooks, which are processes of their own, may print; a report that is JSON
    or SQL must not have that in it.
    """
    with redirect_stdout(sys.stderr), _descriptor():
        yield


@contextmanager
def _descriptor() -> Iterator[None]:
    if not _is_the_process_stdout():
        yield
        return
    ours = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        os.dup2(ours, 1)
        os.close(ours)


def _is_the_process_stdout() -> bool:
    """Whether the report will go to descriptor 1, which processes inherit; not so where a program captures us."""
    try:
        return sys.__stdout__ is not None and sys.__stdout__.fileno() == 1 and sys.__stderr__ is not None
    except (OSError, ValueError):  # closed, or no file
        return False
