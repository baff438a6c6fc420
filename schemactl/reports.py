"""What the commands return: frozen values that `report/` turns into text and JSON.

Every report has `command`, which names it, and `exit_code`, the process's exit code where the command ends normally.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from schemactl.changes import Change
from schemactl.config import Setting
from schemactl.counts import Count
from schemactl.findings import Finding, Severity
from schemactl.proof import ProofStep
from schemactl.schema import Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What every report has.

    Attributes:
        also: the same report on each further database that env.py configures; most configure one.
    """

    command: ClassVar[str]
    also: tuple["Report", ...] = ()

    @property
    def exit_code(self) -> int:
        """The process's exit code: the highest of this report and those in `also`."""
        return max(self.own_exit_code, *(report.exit_code for report in self.also), 0)

    @property
    def own_exit_code(self) -> int:
        """The exit code that this report alone stands for: 0, or 1 where a check found something."""
        return 0


@dataclass(frozen=True, slots=True)
class Hazard:
    """A danger of a step.

    Attributes:
        kind: `loses-data`, `blocks-reads`, `blocks-writes`, `rewrites-table`, `can-fail`, `breaks-running-code`.
        path: the object's address, as in `Change.path`.
        change: the change's kind, as in `Change.kind`.
        message: what happens, in one sentence.
        allow: of a loss, what consents to it by name: `drop-column:users.nick`; several for several labels.
        counts: what the target's rows say about it; empty where nobody could ask them.
    """

    kind: str
    path: str
    change: str
    message: str
    allow: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()

    @property
    def destroys(self) -> bool:
        """Whether data is lost, so that somebody has to consent."""
        return self.kind == "loses-data"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffReport(Report):
    """What differs between two sides.

    Attributes:
        actual: what the first side is called: a masked URL, `head`, a revision id, a file's name.
        declared: what the second side is called: `models`, …
        dialect: SQLAlchemy's name of the dialect in which both are written.
        changes: what turns *actual* into *declared*.
        hazards: the dangers of doing so.
        sql: the statements that would do it, None where nobody asked for them.
        tables: how many tables were compared.
        unmanaged: what the database alone has, in no model and no revision; it is left alone and no difference.
        check: whether differences make the exit code 1 (`--exit-code`).
    """

    command: ClassVar[str] = "diff"
    actual: str
    declared: str
    dialect: str
    changes: tuple[Change, ...]
    hazards: tuple[Hazard, ...] = ()
    sql: tuple[str, ...] | None = None
    tables: int = 0
    unmanaged: tuple[str, ...] = ()
    check: bool = False

    @property
    def own_exit_code(self) -> int:
        return 1 if self.check and self.changes else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionReport(Report):
    """A revision that was written, or would be (`path` None under `--dry-run`, or where there was nothing to write).

    Attributes:
        revision: its id, None where nothing was to be written.
        path: the file, relative to the working directory where it lies below it.
        message: its message.
        down_revision: what it stands on: no id, one, or several (a merge).
        changes: what it does.
        hazards: the dangers of doing so.
        sql: the statements of its upgrade, None where nobody asked for them.
        source: the file's text where it was not written (`--dry-run`).
        proof: what was tried with it on a scratch database.
    """

    command: ClassVar[str] = "revision"
    revision: str | None
    path: str | None
    message: str | None = None
    down_revision: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    hazards: tuple[Hazard, ...] = ()
    sql: tuple[str, ...] | None = None
    source: str | None = None
    proof: tuple[ProofStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Lifted:
    """What only the database had, and what was dropped and made again because it stood in a revision's way.

    Attributes:
        kind: `view`, `materialized view`, `trigger`, `policy`, `rule`, `function` or `procedure`; `privilege`,
            `comment` and the like where somebody gave it by hand to what the revision makes anew.
        name: its name; that of a trigger, policy or rule with its table's.
        because: what it was in the way of: a column, most often.
    """

    kind: str
    name: str
    because: str


@dataclass(frozen=True, slots=True)
class PlannedRevision:
    """One revision of a plan, in the order in which it runs."""

    revision: str
    doc: str
    direction: str
    path: str
    seconds: float | None = None
    """How long it took; None before it ran."""
    lifted: tuple[Lifted, ...] = ()
    """What made way for it and came back (PostgreSQL)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyReport(Report):
    """An upgrade, downgrade or stamp, planned or done.

    Attributes:
        verb: `upgrade`, `downgrade` or `stamp`.
        database: the target's masked URL.
        before: the revisions the database stood at.
        after: those it stands at now; of a dry run, those it would.
        revisions: what ran, with times, or would run.
        destroys: hazards that lose data, found in the revisions' operations, where rows are there to lose.
        stops: hazards of operations that fail because of rows that are there, counted; nothing is run then.
        sql: the statements, None where nobody asked for them.
        done: False of a dry run.
    """

    command: ClassVar[str] = "apply"
    verb: str
    database: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    revisions: tuple[PlannedRevision, ...]
    destroys: tuple[Hazard, ...] = ()
    stops: tuple[Hazard, ...] = ()
    sql: tuple[str, ...] | None = None
    done: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MigrateReport(Report):
    """What `migrate` did, or would do.

    Attributes:
        revision: the revision it wrote (`revision.revision` None where the history was complete).
        applied: what it applied, None with `--no-apply` or where consent was withheld.
        remaining: what still differs after applying: nothing, if all is well.
        unmanaged: what the database alone has, in no model and no revision; it is left alone.
        done: False of a dry run.
    """

    command: ClassVar[str] = "migrate"
    revision: RevisionReport
    applied: ApplyReport | None
    remaining: tuple[Change, ...] = ()
    unmanaged: tuple[str, ...] = ()
    done: bool = True

    @property
    def own_exit_code(self) -> int:
        return 1 if self.remaining else 0


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One revision of the files.

    Attributes:
        state: `applied`, `pending`, or "" where no database was asked.
    """

    revision: str
    down_revisions: tuple[str, ...]
    doc: str
    path: str
    branch_labels: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    is_head: bool = False
    is_base: bool = False
    is_branch_point: bool = False
    is_merge_point: bool = False
    is_current: bool = False
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryReport(Report):
    """`history` (all entries, newest first), `heads` or `current` (the chosen ones).

    Attributes:
        view: `history`, `heads` or `current`.
        database: the target's masked URL, None where none was asked.
        unknown: revisions in the database that no file has.
    """

    command: ClassVar[str] = "history"
    view: str
    entries: tuple[HistoryEntry, ...]
    database: str | None = None
    unknown: tuple[str, ...] = ()
    check: bool = False

    @property
    def own_exit_code(self) -> int:
        return 8 if self.check and self.view == "heads" and len(self.entries) > 1 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport(Report):
    """Where the database stands.

    Attributes:
        database: the target's masked URL.
        exists: False where the database (an SQLite file) is not there yet.
        current: the revisions in its version table.
        heads: the heads of the files.
        pending: what an upgrade to all heads would run, oldest first.
        unknown: revisions in the database that no file has.
        applied: how many revisions of the files are applied.
    """

    command: ClassVar[str] = "status"
    database: str
    exists: bool
    current: tuple[str, ...]
    heads: tuple[str, ...]
    pending: tuple[HistoryEntry, ...]
    unknown: tuple[str, ...] = ()
    applied: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport(Report):
    """The gate for CI.

    Attributes:
        database: the target's masked URL, None where there was none to look at.
        looked_at: what was compared, one line each, so that a green check says what it covers.
        findings: what is wrong, worst first.
        unmanaged: what the database alone has, in no model and no revision; it is left alone, and a finding says so.
    """

    command: ClassVar[str] = "check"
    database: str | None
    looked_at: tuple[str, ...]
    findings: tuple[Finding, ...]
    unmanaged: tuple[str, ...] = ()

    @property
    def own_exit_code(self) -> int:
        errors = [finding for finding in self.findings if finding.severity is Severity.ERROR]
        if any(finding.rule in ("heads", "unknown-revision") for finding in errors):
            return 8
        return 1 if errors else 0


class Outcome(StrEnum):
    """What came of verifying a revision."""

    PROVED = "proved"
    IRREVERSIBLE = "irreversible"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class VerifiedRevision:
    """One revision, run up, down and up again on a scratch database.

    Attributes:
        outcome: `proved`: each time the schema was what it shall be; `irreversible`: its downgrade raises; `failed`.
        said: why it is not proved, in lines.
        seconds: how long it took.
        proof: what was tried with it.
    """

    revision: str
    doc: str
    path: str
    outcome: Outcome
    said: tuple[str, ...]
    seconds: float
    proof: tuple[ProofStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport(Report):
    """What `verify` found.

    Attributes:
        database: the masked URL of the database for which the revisions are; it was not looked at.
        revisions: the revisions, oldest first; after one that cannot be run there are none.
    """

    command: ClassVar[str] = "verify"
    database: str
    revisions: tuple[VerifiedRevision, ...]

    @property
    def own_exit_code(self) -> int:
        return 7 if any(item.outcome is Outcome.FAILED for item in self.revisions) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectReport(Report):
    """A structure; `sql` holds its DDL where that was asked for."""

    command: ClassVar[str] = "inspect"
    source: str
    schema: Schema
    sql: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigReport(Report):
    """Every setting with its origin."""

    command: ClassVar[str] = "config"
    root: str
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of `init`: `action` is `created`, `kept` (it was there) or `overwritten`."""

    path: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InitReport(Report):
    """What `init` wrote; `adopted` says that an Alembic project was found there."""

    command: ClassVar[str] = "init"
    root: str
    files: tuple[WrittenFile, ...]
    adopted: bool = False
    next_steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What work asks before it goes on. The face answers: on a terminal by asking, else by the flags that were given.

    Attributes:
        text: the question, to be answered by yes or no.
        report: what to show before asking, None for nothing.
        flag: the flag that answers it beforehand (`--yes`).
        hazards: the dangers that the answer accepts.
    """

    text: str
    report: Report | None = None
    flag: str = "--yes"
    hazards: tuple[Hazard, ...] = ()


Ask = Callable[[Question], bool]
"""Answers a question. Raises `UsageError` naming the flag where nobody can be asked."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with several answers: what became of something.

    Attributes:
        text: the question.
        options: the answers, likeliest first.
        flags: the flag that gives each answer beforehand (`--rename users.name:users.full_name`).
    """

    text: str
    options: tuple[str, ...]
    flags: tuple[str, ...]


Choose = Callable[[Sequence[Choice]], int]
"""Answers the first of the choices that are open. Raises `UsageError` naming all flags where nobody can be asked."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said beforehand of what became of what is gone, and who is asked about the rest.

    Attributes:
        renames: `OLD:NEW`, both as addresses: `users.name:users.full_name`, `users:people`, `color.red:color.ruby`.
        drops: addresses of what is really gone: `users.nick`.
        defaults: `COLUMN=VALUE`: what rows that are there get in a new column that must hold a value.
        choose: answers what is left open; None to leave it a drop and an addition.
    """

    renames: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    defaults: tuple[str, ...] = ()
    choose: Choose | None = None
