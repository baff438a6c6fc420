"""Findings: one hit of one rule or gate, as a value."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is; `ERROR` fails a check."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        rule: the rule's name: `missing-revision`, `pending`, `drift`, `heads`, `unmanaged`, …
        message: what is the case, in one sentence.
        hint: the one command, or code, that settles it.
        severity: error, warning or info.
        details: one line each for what the finding consists of (the differing objects, the pending revisions).
    """

    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    details: tuple[str, ...] = ()
