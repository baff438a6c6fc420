"""What people read: each report as plain text, against files in `golden/`.

To write the files anew after a change that is meant: SCHEMACTL_TEST_GOLDEN=1 pytest tests/report, then read the diff.
"""

import io
import os
from pathlib import Path

import pytest

from schemactl.report import FORMATS
from schemactl.report.terminal import RENDERERS, write
from schemactl.report.terminal.graph import lanes
from schemactl.reports import HistoryEntry, Report
from tests.report.values import COUNTED_SQL, DIFF, REPORTS, SQL, SQL_APPLY

GOLDEN = Path(__file__).parent / "golden"


def text(report: Report, *, color: bool = False, width: int | None = 80) -> str:
    stream = io.StringIO()
    write(report, stream, color=color, width=width)
    return stream.getvalue()


@pytest.mark.parametrize("name", list(REPORTS))
def test_as_agreed(name):
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("SCHEMACTL_TEST_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text(REPORTS[name]), "utf-8")
    assert text(REPORTS[name]) == path.read_text("utf-8")


def test_no_golden_file_is_left_over():
    assert {path.stem for path in GOLDEN.iterdir()} == set(REPORTS)


def test_every_kind_of_report_has_a_value_here():
    assert {type(report) for report in REPORTS.values()} == set(RENDERERS)
    assert {kind.__name__ for kind in Report.__subclasses__()} == {kind.__name__ for kind in RENDERERS}


@pytest.mark.parametrize("name", list(REPORTS))
def test_at_80_columns_no_line_is_longer(name):
    if REPORTS[name] in (SQL, SQL_APPLY, COUNTED_SQL):
        return
    assert max(map(len, text(REPORTS[name]).splitlines())) <= 80


@pytest.mark.parametrize("name", list(REPORTS))
def test_no_spaces_at_the_end_of_lines_and_no_escapes_without_colour(name):
    plain = text(REPORTS[name])
    assert "\x1b" not in plain
    assert [line for line in plain.splitlines() if line != line.rstrip()] == []
    assert plain.endswith("\n")


def test_a_pipe_gets_no_colour_and_no_wrapping(monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    stream = io.StringIO()
    FORMATS["rich"](DIFF, stream)
    assert "\x1b" not in stream.getvalue()
    assert "foreign key fk_orders_user_id_users  (user_id) → users (id) on delete cascade\n" in stream.getvalue()


def test_colour_where_it_is_wanted():
    colored = text(DIFF, color=True)
    assert "\x1b[32m+ column email" in colored
    assert "\x1b[31m- column fax" in colored
    assert "\x1b" in text(SQL, color=True)


@pytest.mark.parametrize(
    ("variables", "tty", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"CI": "true"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_conventions_of_colour(variables, tty, expected, monkeypatch):
    from schemactl.report.terminal import wants_color

    for name in ("NO_COLOR", "CI", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    class Stream(io.StringIO):
        def isatty(self) -> bool:
            return tty

    assert wants_color(Stream()) is expected


def test_a_stream_of_ascii_gets_ascii():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    write(DIFF, stream, color=False, width=80)
    stream.flush()
    shown = raw.getvalue().decode("ascii")
    assert "|-- ~ column name" in shown or "+-- ~ column name" in shown
    assert "->" in shown


def graph(*edges: tuple[str, ...]) -> list[str]:
    entries = [HistoryEntry(name, tuple(parents), "", "") for name, *parents in edges]
    return [prefix + (f" {entry.revision}" if entry else "") for prefix, entry in lanes(entries)]


def test_graph_of_a_line():
    assert graph(("c", "b"), ("b", "a"), ("a",)) == ["● c", "● b", "● a"]


def test_graph_of_two_heads():
    assert graph(("c", "a"), ("b", "a"), ("a",)) == ["● c", "│ ● b", "├─╯", "● a"]


def test_graph_of_a_merge_of_three():
    drawn = graph(("m", "x", "y", "z"), ("x", "r"), ("y", "r"), ("z", "r"), ("r",))
    assert drawn == ["● m", "├─┬─╮", "● │ │ x", "│ ● │ y", "│ │ ● z", "├─┴─╯", "● r"]


def test_graph_of_parents_that_are_not_shown():
    assert graph(("c", "b"), ("z", "y")) == ["● c", "● z"]


def test_graph_of_many_merges_stays_narrow():
    edges: list[tuple[str, ...]] = []
    for number in range(40, 0, -1):
        edges += [(f"m{number}", f"a{number}", f"b{number}")]
        edges += [(f"a{number}", f"m{number - 1}"), (f"b{number}", f"m{number - 1}")]
    drawn = graph(*edges, ("m0",))
    assert sum(line.startswith(("●", "│ ●")) for line in drawn) == 121
    assert max(len(line.partition(" m")[0].partition(" a")[0].partition(" b")[0]) for line in drawn) <= 4
