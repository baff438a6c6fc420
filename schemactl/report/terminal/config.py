"""`config` on the terminal."""

from collections.abc import Iterator

from schemactl.config import Setting
from schemactl.report.terminal.script import Block
from schemactl.report.terminal.text import FAINT, line, value
from schemactl.reports import ConfigReport

_WIDEST = 40


def render(report: ConfigReport) -> Iterator[Block]:
    """The project's folder, and a line a setting: name, value, where the value came from."""
    yield line(("project ", FAINT), report.root)
    rows = [(each.name, _content(each), each.origin) for each in report.settings]
    names = max((len(name) for name, _, _ in rows), default=0)
    values = min(_WIDEST, max((len(content) for _, content, _ in rows), default=0))
    for name, content, origin in rows:
        yield line((f"{name:{names}}", "bold"), f"  {content:{values}}", (f"  {origin}", FAINT))


def _content(setting: Setting) -> str:
    if isinstance(setting.value, tuple):
        return ", ".join(map(str, setting.value)) or "none"
    return value(setting.value)
