"""Reports for people: Rich trees and lines on a terminal, the same as plain text in a pipe or a CI log.

One file a kind of report, each with a function `render(report)` that yields what Rich can print, listed in `RENDERERS`.
"""

import io
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from schemactl.report.terminal import (
    apply,
    check,
    config,
    diff,
    history,
    init,
    inspect,
    migrate,
    revision,
    status,
    verify,
)
from schemactl.report.terminal.script import Block, Script
from schemactl.reports import (
    ApplyReport,
    CheckReport,
    ConfigReport,
    DiffReport,
    HistoryReport,
    InitReport,
    InspectReport,
    MigrateReport,
    Report,
    RevisionReport,
    StatusReport,
    VerifyReport,
)

RENDERERS: Mapping[type[Report], Callable[[Any], Iterable[Block]]] = MappingProxyType(
    {
        DiffReport: diff.render,
        RevisionReport: revision.render,
        MigrateReport: migrate.render,
        ApplyReport: apply.render,
        HistoryReport: history.render,
        StatusReport: status.render,
        CheckReport: check.render,
        VerifyReport: verify.render,
        InspectReport: inspect.render,
        ConfigReport: config.render,
        InitReport: init.render,
    }
)
"""What each kind of report looks like."""

UNWRAPPED = 10_000
"""The width where no terminal limits it: a log's reader can search a long line, not one cut into pieces."""

_ASCII = str.maketrans(
    {
        "→": "->",
        "✓": "+",
        "✗": "x",
        "●": "*",
        "○": "o",
        "│": "|",
        "├": "|",
        "└": "`",
        "─": "-",
        "“": '"',
        "”": '"',
        "…": "...",
        "≥": ">=",
    }
)


def write(report: Report, stream: TextIO, *, color: bool | None = None, width: int | None = None) -> None:
    """Writes the report for a person.

    Args:
        report: what a command returned.
        stream: where to.
        color: whether to colour; None for: on a terminal that wants it.
        width: the line's width in cells; None for the terminal's, and no limit elsewhere.
    """
    tty = stream.isatty()
    color = wants_color(stream) if color is None else color
    buffer = io.StringIO()
    console = console_on(buffer, color=color, width=width or (shutil.get_terminal_size().columns if tty else UNWRAPPED))
    for item in blocks(report):
        if isinstance(item, Script):
            item.write(console, buffer, color=color, tty=tty)
        else:
            console.print(item)
    stream.write(fit(buffer.getvalue() if color else _trimmed(buffer.getvalue()), stream))


def blocks(report: Report) -> Iterator[Block]:
    """What stands for a report, and for the same on further databases below it."""
    yield from RENDERERS[type(report)](report)
    for further in report.also:
        yield Text()
        yield from blocks(further)


def console_on(stream: TextIO, *, color: bool, width: int | None = None) -> Console:
    """A Rich console that prints texts to the letter: no markup, no emoji codes, no highlighting."""
    return Console(
        file=stream,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        width=width,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def wants_color(stream: TextIO) -> bool:
    """Whether a stream is a terminal that shows colour, by the conventions NO_COLOR, FORCE_COLOR, CI and TERM."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


def fit(text: str, stream: TextIO) -> str:
    """The text with what the stream's encoding lacks replaced."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_ASCII).encode(encoding, "backslashreplace").decode(encoding)
    return text


def _trimmed(text: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())
