"""One run of the command line: the options that every command shares, and how it reports, asks and tells."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from schemactl.errors import ConfigurationError

if TYPE_CHECKING:
    from schemactl.events import Listener
    from schemactl.project import Project
    from schemactl.report.timings import Timings
    from schemactl.reports import Ask, Report


@dataclass
class Invocation:
    """One run.

    Attributes:
        command: the command's name, "" before it is known.
        given: the shared options that were given on the command line, which the environment must not override.
        timings: what the parts of the command took, where the command was asked for it.
    """

    command: str = ""
    config: str | None = None
    env: str | None = None
    url: str | None = None
    x: tuple[str, ...] = ()
    format: str = "rich"
    color: str = "auto"
    no_input: bool = False
    quiet: bool = False
    debug: bool = False
    given: set[str] = field(default_factory=set)
    timings: Timings | None = None

    def project(self) -> Project:
        """The project that the options name."""
        from schemactl.project import open_project

        path = Path(self.config) if self.config else None
        if path is not None and not path.is_file():
            raise ConfigurationError(f"There is no file {path}.", "--config takes a pyproject.toml or an alembic.ini.")
        return open_project(config_file=path, environment=self.env, url=self.url, x_arguments=self.x)

    @contextmanager
    def listening(self) -> Iterator[Listener]:
        """Where progress goes while a command works: to stderr, or nowhere with --quiet."""
        from schemactl.events import silent

        if self.quiet:
            yield silent
            return
        from schemactl.report.progress import ProgressLines

        color, bar = self.colored(sys.stderr), sys.stderr.isatty() and not in_ci()
        with ProgressLines(sys.stderr, color=color, bar=bar) as listener:
            yield listener

    @contextmanager
    def timed(self, wanted: bool) -> Iterator[None]:
        """Lets the parts of the command be timed, if that is wanted; `emit` writes them to stderr."""
        if not wanted:
            yield
            return
        from schemactl.report.timings import Timings
        from schemactl.timing import told_to

        self.timings = Timings()
        with told_to(self.timings):
            yield

    def ask(self, *, yes: bool, allow: tuple[str, ...] = ()) -> Ask:
        """What answers questions: `--yes`, `--allow`, the person at the terminal, or an error that names the flags."""
        from schemactl.cli.ask import answers

        return answers(self, yes=yes, allow=allow)

    def emit(self, report: Report) -> int:
        """Writes the report to stdout.

        Returns:
            The exit code that the report stands for.
        """
        from schemactl.report import FORMATS

        FORMATS[self.format](report, sys.stdout, color=self.colored(sys.stdout))
        sys.stdout.flush()
        if self.timings is not None:
            self.timings.write(sys.stderr)
        return report.exit_code

    def colored(self, stream: TextIO) -> bool:
        """Whether to colour what goes to a stream."""
        if self.color != "auto":
            return self.color == "always"
        from schemactl.report.terminal import wants_color

        return wants_color(stream)

    def interactive(self) -> bool:
        """Whether there is somebody to ask."""
        return sys.stdin.isatty() and sys.stderr.isatty() and not self.no_input and not in_ci()


def in_ci() -> bool:
    """Whether this is a CI job, by the variable that all of them set."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")
