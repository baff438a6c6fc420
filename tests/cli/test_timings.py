"""Where the time goes: parts that are told of count once, and `--timings` prints them to stderr."""

import io
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from schemactl.__main__ import main
from schemactl.events import Event, PartFinished
from schemactl.report.timings import Timings
from schemactl.timing import timed, told_to


def work(rounds: int) -> int:
    return sum(number * number for number in range(rounds * 100_000))


def test_a_part_inside_another_is_not_counted_twice() -> None:
    heard: list[Event] = []
    with told_to(heard.append), timed("outer"), timed("inner", "3 tables"):
        work(3)
    inner, outer = heard
    assert isinstance(inner, PartFinished) and isinstance(outer, PartFinished)
    assert (inner.part, inner.detail, outer.part) == ("inner", "3 tables", "outer")
    assert 0 <= outer.cpu < inner.cpu


def test_a_part_that_fails_is_told_of() -> None:
    heard: list[Event] = []
    with pytest.raises(ZeroDivisionError), told_to(heard.append), timed("division"):
        work(0 // 0)
    assert [event.part for event in heard if isinstance(event, PartFinished)] == ["division"]


def test_nothing_is_told_where_nobody_listens() -> None:
    with timed("alone"):
        pass


def test_equal_parts_are_added_up() -> None:
    timings, stream = Timings(), io.StringIO()
    for detail in ("1 table", "", "2 tables"):
        timings(PartFinished("settle", 1.0, 2.0, detail))
    timings.write(stream)
    assert re.search(r"^settle +3\.00 +6\.00  1 table, 2 tables$", stream.getvalue(), re.MULTILINE)


@pytest.mark.parametrize("command", [["diff"], ["check"]])
def test_the_table_is_on_stderr(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "timed_models.py").write_text(
        "from sqlalchemy import MetaData\nfrom sqlmodel import Field, SQLModel\n\n\n"
        "class Base(SQLModel):\n    metadata = MetaData()\n\n\n"
        "class Part(Base, table=True):\n    id: int = Field(primary_key=True)\n"
    )
    (tmp_path / "pyproject.toml").write_text(
        '[tool.schemactl]\nmodels = ["timed_models"]\nmetadata = "timed_models:Base.metadata"\n'
        f'database_url = "sqlite:///{tmp_path / "timed.db"}"\n'
    )
    with closing(sqlite3.connect(tmp_path / "timed.db")) as connection:
        connection.execute("CREATE TABLE part (id INTEGER PRIMARY KEY)")
    assert main(["init"]) == 0
    capsys.readouterr()
    assert main([*command, "--timings", "--quiet"]) in (0, 1)
    out, err = capsys.readouterr()
    parts = [line.split("  ")[0] for line in err.splitlines()]
    for part in ("start and imports", "env.py, models", "connect", "read catalog", "declare", "compare", "total"):
        assert part in parts, err
    assert "CPU s" not in out
    assert main([*command, "--quiet"]) in (0, 1)
    assert capsys.readouterr().err == ""
