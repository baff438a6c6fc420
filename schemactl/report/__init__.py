"""How reports are written: one function a format, listed in `FORMATS`.

To add a format: write its function `(report, stream, *, color=None)` in a file of its own and list it here.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol, TextIO

from schemactl.report import json, terminal
from schemactl.reports import Report


class Format(Protocol):
    """A format: writes a report to a stream. `color` None leaves it to the stream (colour on a terminal only)."""

    def __call__(self, report: Report, stream: TextIO, *, color: bool | None = None) -> None: ...


FORMATS: Mapping[str, Format] = MappingProxyType({"rich": terminal.write, "json": json.write})
"""Every format by the name that `--format` takes."""

__all__ = ["FORMATS", "Format"]
