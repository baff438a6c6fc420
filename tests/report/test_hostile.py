"""Names that would colour, hide, reorder or break what is printed."""

import io
import json

import pytest

from schemactl.changes import AddColumn, AlterColumn, DropTable, RenameColumn
from schemactl.config import Setting
from schemactl.events import Note, RevisionFinished, RevisionStarted
from schemactl.findings import Finding
from schemactl.report import FORMATS
from schemactl.report.progress import ProgressLines
from schemactl.report.terminal import write
from schemactl.report.terminal.text import clean
from schemactl.reports import (
    CheckReport,
    ConfigReport,
    DiffReport,
    Hazard,
    HistoryEntry,
    HistoryReport,
    InspectReport,
    Report,
)
from schemactl.schema import Column, ObjectName, Schema, Table

NAMES = [
    "[red]x[/red]", "[/]", "[link=http://x]y[/link]", ":smile:", "a\x1b[31mb", "\x9b31m", "a\nb", "a\rb", "a\tb",
    "a\x00b", "user.name", "a b", "100%", '"quoted"', "it's", "naïve", "表", "\u202eevil", "zero\u200bwidth", "\ud800",
    "\\x1b", "a" * 300,
]  # fmt: skip


def reports(name: str) -> list[Report]:
    table = Table(ObjectName(name, name), (Column(name, name, default=name, comment=name),), comment=name)
    changes = (
        AddColumn(table.name, table.columns[0]),
        AlterColumn(table.name, Column("c", "int", comment=name), Column("c", name, comment=None)),
        RenameColumn(table.name, name, "new"),
        DropTable(table),
    )
    hazards = (Hazard("loses-data", name, "drop-table", name),)
    entry = HistoryEntry(name, (), name, name, branch_labels=(name,))
    return [
        DiffReport(actual=name, declared=name, dialect="sqlite", changes=changes, hazards=hazards),
        InspectReport(source=name, schema=Schema.build("sqlite", [table])),
        HistoryReport(view="history", entries=(entry,), unknown=(name,)),
        CheckReport(database=name, looked_at=(name,), findings=(Finding(name, name, name, details=(name,)),)),
        ConfigReport(root=name, settings=(Setting(name, name, name),)),
    ]


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_names_are_shown_to_the_letter_or_as_escapes(name, color):
    for report in reports(name):
        stream = io.StringIO()
        write(report, stream, color=color)
        shown = stream.getvalue()
        shown.encode("utf-8")
        assert clean(name) in shown
        assert "\x1b[31mb" not in shown
        for letter in "\x00\r\t\x9b\u202e\u200b":
            assert letter not in shown


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_names_in_json(name):
    for report in reports(name):
        stream = io.StringIO()
        FORMATS["json"](report, stream)
        json.loads(stream.getvalue())


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_names_in_progress(name):
    stream = io.StringIO()
    with ProgressLines(stream, color=False, bar=False) as listener:
        listener(RevisionStarted("1a", name, "upgrade", 1, 1))
        listener(RevisionFinished("1a", name, "upgrade", 1, 1, 0.5))
        listener(Note(name))
    assert stream.getvalue() == f"  ✓ 1a {clean(name)}  0.50 s\n{clean(name)}\n"


def test_two_names_are_never_shown_alike_by_escaping_alone():
    shown = [clean(name) for name in NAMES if name != "\\x1b"]
    assert len(set(shown)) == len(shown)
