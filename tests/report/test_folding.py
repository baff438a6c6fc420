"""Equal changes of types are one to a person and all there for a program."""

import io
import json
from dataclasses import replace

import pytest

from schemactl.changes import AlterColumn
from schemactl.report import advice
from schemactl.report.json import write as write_json
from schemactl.report.terminal import write
from schemactl.reports import DiffReport
from schemactl.schema import Column, ObjectName
from tests.report.values import FOLDED


def times(count: int) -> DiffReport:
    changes = tuple(
        AlterColumn(
            ObjectName(f"t{number}"),
            Column("at", "timestamp without time zone"),
            Column("at", "timestamp with time zone"),
        )
        for number in range(count)
    )
    return replace(FOLDED, changes=changes, hazards=(), unmanaged=())


def text(report: DiffReport) -> str:
    stream = io.StringIO()
    write(report, stream, color=False)
    return stream.getvalue()


@pytest.fixture
def sqlmodel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advice, "installed", lambda _: (0, 0, 45))


@pytest.mark.usefixtures("sqlmodel")
def test_a_librarys_new_version_is_one_line_with_both_ways_out() -> None:
    said = text(times(48))
    assert said.count("48 columns  type: timestamp without time zone → timestamp with time zone") == 1
    assert said.count("SQLModel ≥ 0.0.45 maps datetime so.") == 1
    assert "accept: schemactl migrate; values are read as UTC" in said
    assert "keep: Field(sa_type=DateTime(timezone=False))" in said
    assert all(f"t{number}.at" in said for number in range(48))
    assert "48 tables differ: 48 columns changed." in said
    assert len(said.splitlines()) == 8


@pytest.mark.usefixtures("sqlmodel")
def test_two_are_told_one_by_one_with_the_same_advice() -> None:
    said = text(times(2))
    assert said.count("column at") == said.count("SQLModel ≥ 0.0.45") == 2


def test_an_older_library_did_not_do_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ((), (0, 0, 44), (0, 0)):
        monkeypatch.setattr(advice, "installed", lambda _, version=version: version)
        assert "SQLModel" not in text(times(4))
        assert "4 columns" in text(times(4))


@pytest.mark.usefixtures("sqlmodel")
def test_only_the_models_follow_a_library() -> None:
    said = text(replace(times(4), declared="head"))
    assert "4 columns" in said
    assert "SQLModel" not in said


def test_programs_get_every_change() -> None:
    stream = io.StringIO()
    write_json(FOLDED, stream)
    found = json.loads(stream.getvalue())
    assert len(found["changes"]) == len(FOLDED.changes)
    assert found["unmanaged"] == ["theirs", "enum mood"]


def test_versions_of_packages() -> None:
    assert advice.installed("sqlalchemy") >= (2, 0)
    assert advice.installed("no-such-package") == ()
