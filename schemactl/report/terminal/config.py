"""`config` on the terminal."""

from collections.abc import Iterator

from rich.table import Table

from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import FAINT, line, value
from schemactl.reports import ConfigReport


def render(report: ConfigReport) -> Iterator[Block]:
    """The project's folder and a table of settings: name, value, where the value came from."""
    yield line(("Project ", FAINT), report.root)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("setting", "value", "from"):
        table.add_column(title, overflow="fold", header_style="bold", no_wrap=title == "setting")
    for setting in report.settings:
        content = "(none)" if setting.value == () else value(setting.value)
        table.add_row(line(setting.name), line(content), line((setting.origin, FAINT)))
    yield table
