"""What env.py and the models do to the host program, kept from it: loggers, standard output, patched names."""

import contextlib
import logging
import logging.config
import sys
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep the host's loggers as they are, and standard output for reports, while foreign code runs.

    The env.py of every template calls `fileConfig`, which disables the loggers of the program and prints Alembic's.
    """
    root = logging.getLogger()
    before = (root.level, list(root.handlers), _disabled())
    file_config, logging.config.fileConfig = logging.config.fileConfig, _nothing
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        logging.config.fileConfig = file_config
        root.setLevel(before[0])
        root.handlers[:] = before[1]
        _enable(before[2])


def _nothing(*_arguments: Any, **_options: Any) -> None:
    """Take the place of `fileConfig`."""


def _disabled() -> frozenset[str]:
    return frozenset(name for name, logger in _loggers() if logger.disabled)


def _enable(disabled: frozenset[str]) -> None:
    for name, logger in _loggers():
        logger.disabled = name in disabled


def _loggers() -> list[tuple[str, logging.Logger]]:
    found = logging.Logger.manager.loggerDict.items()
    return [(name, logger) for name, logger in found if isinstance(logger, logging.Logger)]
