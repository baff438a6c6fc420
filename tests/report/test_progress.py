"""Progress lines, and the bar on a terminal."""

import io

from schemactl.events import Event, Note, RevisionFinished, RevisionStarted
from schemactl.report.progress import ProgressLines

EVENTS: list[Event] = [
    Note("Comparing …"),
    RevisionStarted("1a2b3c", "add orders", "upgrade", 1, 2),
    RevisionFinished("1a2b3c", "add orders", "upgrade", 1, 2, 0.1234),
    RevisionStarted("2b3c4d", "", "upgrade", 2, 2),
    RevisionFinished("2b3c4d", "", "upgrade", 2, 2, 12.0),
]
LINES = "Comparing …\n  ✓ 1a2b3c add orders  0.12 s\n  ✓ 2b3c4d  12.00 s\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: io.StringIO, *, color: bool, bar: bool) -> str:
    with ProgressLines(stream, color=color, bar=bar) as listener:
        for event in EVENTS:
            listener(event)
    return stream.getvalue()


def test_lines_only_where_it_is_no_terminal():
    assert run(io.StringIO(), color=False, bar=False) == LINES


def test_a_bar_on_a_terminal():
    shown = run(Terminal(), color=True, bar=True)
    assert "1a2b3c add orders" in shown
    assert "2/2" in shown
    assert "\x1b[?25h" in shown, "the cursor is shown again"


def test_the_bar_goes_away_when_a_revision_fails():
    stream = Terminal()
    try:
        with ProgressLines(stream, color=True, bar=True) as listener:
            listener(EVENTS[1])
            raise RuntimeError
    except RuntimeError:
        assert "\x1b[?25h" in stream.getvalue()


def test_ascii():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    with ProgressLines(stream, color=False, bar=False) as listener:
        listener(EVENTS[2])
    stream.flush()
    assert raw.getvalue() == b"  + 1a2b3c add orders  0.12 s\n"
