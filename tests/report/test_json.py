"""What scripts read."""

import io
import json

import pytest

from schemactl.report import FORMATS
from schemactl.reports import Report
from schemactl.schema.codec import dump_snapshot, load_snapshot
from tests.report.values import (
    APPLY,
    CHECK,
    DIFF,
    HEADS,
    INSPECT,
    MERGE,
    MIGRATE,
    REPORTS,
    REVISION,
    SCHEMA,
    SQL_INSPECT,
    TWO_DATABASES,
)


def document(report: Report) -> dict:
    stream = io.StringIO()
    FORMATS["json"](report, stream)
    return json.loads(stream.getvalue())


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "inspect"])
def test_head(name):
    data = document(REPORTS[name])
    assert data["schema_version"] == 1
    assert data["exit_code"] == REPORTS[name].exit_code
    assert isinstance(data["command"], str)


def test_commands_are_the_ones_that_were_run():
    assert document(APPLY)["command"] == "upgrade"
    assert document(HEADS)["command"] == "heads"
    assert document(CHECK)["command"] == "check"
    assert document(MERGE)["command"] == "merge"
    assert document(REVISION)["command"] == "revision"


def test_changes():
    change = document(DIFF)["changes"][4]
    assert (change["kind"], change["symbol"], change["path"]) == ("alter-column", "~", "users.name")
    assert change["differences"] == [
        {"property": "type", "actual": "character varying(50)", "declared": "text"},
        {"property": "nullable", "actual": True, "declared": False},
        {"property": "default", "actual": None, "declared": "'?'"},
    ]
    assert change["declared"]["name"] == "name"


def test_unverified_changes_say_so():
    assert [change["verified"] for change in document(DIFF)["changes"]].count(False) == 1


def test_nested_reports():
    data = document(MIGRATE)
    assert data["revision"]["changes"][0]["kind"] == "add-column"
    assert data["applied"]["revisions"][0]["seconds"] == 0.123


def test_inspect_is_a_snapshot_file():
    stream = io.StringIO()
    FORMATS["json"](INSPECT, stream)
    assert stream.getvalue() == dump_snapshot(SCHEMA)
    assert load_snapshot(stream.getvalue(), "it") == SCHEMA


def test_inspect_with_sql():
    data = document(SQL_INSPECT)
    assert data["command"] == "inspect"
    assert data["sql"] == list(SQL_INSPECT.sql)
    assert data["schema"]["dialect"] == "postgresql"


def test_further_databases():
    data = document(TWO_DATABASES)
    assert data["changes"] == []
    assert data["also"][0]["changes"][0]["path"] == "users.email"
    assert data["exit_code"] == 1


def test_severity_is_a_word():
    assert [finding["severity"] for finding in document(CHECK)["findings"]] == ["error", "warning"]
