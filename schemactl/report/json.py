"""Reports as JSON, for scripts.

The layout is a contract: `SCHEMA_VERSION` grows when an entry goes or changes its meaning.
"""

import json
from dataclasses import fields, is_dataclass
from typing import Any, TextIO

from schemactl.changes import Change
from schemactl.reports import ApplyReport, HistoryReport, InspectReport, Report, RevisionReport
from schemactl.schema import Schema
from schemactl.schema.codec import dump_snapshot, to_data

SCHEMA_VERSION = 1


def write(report: Report, stream: TextIO, *, color: bool | None = None) -> None:  # noqa: ARG001
    """Writes the report as one JSON document; that of `inspect` is a snapshot file.

    Args:
        report: what a command returned.
        stream: where to.
        color: no meaning here.
    """
    if isinstance(report, InspectReport) and report.sql is None:
        stream.write(dump_snapshot(report.schema))
        return
    head = {"schema_version": SCHEMA_VERSION, "command": command_of(report), "exit_code": report.exit_code}
    stream.write(text({**head, **_entries(report)}))


def text(content: Any) -> str:
    """Plain data as the text that every JSON document of this package has."""
    return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False, default=str) + "\n"


def command_of(report: Report) -> str:
    """The name of the command that returns such a report."""
    if isinstance(report, ApplyReport):
        return report.verb
    if isinstance(report, HistoryReport):
        return report.view
    if isinstance(report, RevisionReport) and len(report.down_revision) > 1:
        return "merge"
    return report.command


def data(value: Any) -> Any:
    """A value of a report as plain data."""
    if isinstance(value, Change):
        return _change(value)
    if isinstance(value, Schema):
        return to_data(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _entries(value)
    if isinstance(value, (tuple, list)):
        return [data(item) for item in value]
    return value


def _entries(value: Any) -> dict[str, Any]:
    """Every field, defaults included: who reads a report must not have to know what we leave out."""
    return {item.name: data(getattr(value, item.name)) for item in fields(value)}


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "symbol": change.symbol,
        "path": change.path,
        "owner": str(change.owner),
        "subject": change.subject,
        "detail": change.detail,
        "verified": change.verified,
        "differences": [to_data(item) for item in change.differences],
        **{item.name: to_data(getattr(change, item.name)) for item in fields(change)},
    }
