"""Everything schemactl can do, as functions: one a command. Each returns a frozen report and prints nothing.

Errors that a user can act on are `SchemactlError`s. Progress goes to a listener; a caller that wants none passes none.
A function imports what it needs when it is called: a command is not to wait for the others' parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from schemactl.events import silent
from schemactl.project import Project, open_project
from schemactl.timing import timed

if TYPE_CHECKING:
    from schemactl.environment import Environment
    from schemactl.events import Listener
    from schemactl.reports import (
        Answers,
        ApplyReport,
        Ask,
        CheckReport,
        ConfigReport,
        DiffReport,
        HistoryReport,
        InitReport,
        InspectReport,
        MigrateReport,
        RevisionReport,
        StatusReport,
        VerifyReport,
    )

__all__ = [
    "Project",
    "check",
    "config",
    "current",
    "diff",
    "downgrade",
    "heads",
    "history",
    "init",
    "inspect",
    "merge",
    "migrate",
    "open_project",
    "revision",
    "stamp",
    "status",
    "upgrade",
    "verify",
]


def init(directory: Path, *, asynchronous: bool = False, overwrite: Callable[[str], bool]) -> InitReport:
    """Scaffold a project, or adopt the Alembic project that is there.

    Args:
        directory: the project's folder; it is made if it does not exist.
        asynchronous: write the database module with an asynchronous engine and session.
        overwrite: asked before a file that is there is written to; gets its path.

    Raises:
        ConfigurationError: a file that is there cannot be read.
    """
    from schemactl.generate import scaffold

    return scaffold(directory, asynchronous=asynchronous, overwrite=overwrite)


def config(project: Project) -> ConfigReport:
    """Every setting in force and where it came from."""
    from schemactl.reports import ConfigReport

    return ConfigReport(root=str(project.root), settings=project.config.settings)


def diff(
    project: Project,
    *,
    actual: str = "database",
    declared: str = "models",
    sql: bool = False,
    check: bool = False,
    listener: Listener = silent,
) -> DiffReport:
    """What differs between two sides, and what it would take to bring the first to the second.

    Args:
        project: the project.
        actual: the side that is: `models`, `database`, `head`, a revision, a snapshot file or a URL.
        declared: the side that shall be, in the same words.
        sql: also give the statements that would do it.
        check: let the report's exit code be 1 where something differs.
        listener: gets notes on what is being done.

    Raises:
        SchemactlError: a side cannot be read.
    """

    with timed("start and imports"):
        from schemactl.reports import DiffReport
        from schemactl.tasks.databases import in_databases, joined
        from schemactl.tasks.differing import draft_between
        from schemactl.tasks.elsewhere import elsewhere
        from schemactl.tasks.sides import DATABASE, Origin, Sides

    def work(environment: Environment) -> DiffReport:
        with Sides.of(project, environment, listener) as sides:
            left, right = sides.pair(actual, declared)
            other = elsewhere(sides, left, right)
            draft = draft_between(left, right, other)
            if draft.found and right.origin is Origin.MODELS:
                from schemactl.tasks.renaming import as_said  # where nothing differs nothing was renamed

                draft = as_said(draft, sides, other)
            return DiffReport(
                actual=left.name,
                declared=right.name,
                dialect=left.schema.dialect,
                changes=draft.changes,
                hazards=draft.hazards,
                sql=draft.statements if sql else None,
                tables=len({table.name for side in (left, right) for table in side.schema.tables}),
                unmanaged=left.unmanaged + right.unmanaged,
                check=check,
            )

    return joined(in_databases(project, work, database=DATABASE in (actual, declared)))


def inspect(
    project: Project, *, source: str = "database", sql: bool = False, listener: Listener = silent
) -> InspectReport:
    """The structure of one side.

    Args:
        project: the project.
        source: `database`, `models`, `head`, a revision, a snapshot file or a URL.
        sql: also give the DDL that would make it.
        listener: gets notes on what is being done.

    Raises:
        SchemactlError: the side cannot be read.
    """

    from schemactl.reports import InspectReport
    from schemactl.tasks.databases import in_databases, joined
    from schemactl.tasks.differing import draft_between
    from schemactl.tasks.sides import DATABASE, Sides

    def work(environment: Environment) -> InspectReport:
        with Sides.of(project, environment, listener) as sides:
            side = sides.one(source)
            statements = draft_between(sides.scoped(sides.empty(), side), side).statements if sql else None
            return InspectReport(source=side.name, schema=side.schema, sql=statements)

    return joined(in_databases(project, work, database=source == DATABASE))


def revision(
    project: Project,
    *,
    message: str | None = None,
    empty: bool = False,
    sql: bool = False,
    dry_run: bool = False,
    rev_id: str | None = None,
    head: str = "head",
    splice: bool = False,
    branch_label: str | None = None,
    version_path: str | None = None,
    depends_on: Sequence[str] = (),
    answers: Answers | None = None,
    ask: Ask | None = None,
    listener: Listener = silent,
) -> RevisionReport:
    """Write the revision that the history lacks, and prove it.

    The live database says nothing about what is written. It is asked only for rows, where a step loses some or can fail
    because of them, and where it cannot be asked nothing is said of them.

    Args:
        project: the project.
        message: what the revision does; None to make it from the changes.
        empty: write an empty revision to be filled by hand.
        sql: also give the statements of its upgrade.
        dry_run: write nothing; the report holds the file's text.
        rev_id: its id, None for a random one.
        head: what it stands on.
        splice: let it stand on a revision that is no head.
        branch_label: a label for the branch that begins with it.
        version_path: the folder, where the project has several.
        depends_on: revisions that must be applied before it.
        answers: what became of what is gone; None to drop it.
        ask: answers the question that a step raises which loses data; None to write it all the same.
        listener: gets notes on what is being done.

    Raises:
        UsageError: it is not clear what became of something, and nobody can be asked.
        Refused: the answer was no.
        HistoryError: several heads and none named.
        ProofFailed: the file is written, and on a scratch database it did not do what it shall.
    """
    from schemactl.environment import harvest, read_graph
    from schemactl.history import NewRevision
    from schemactl.tasks.billing import billed
    from schemactl.tasks.drafting import missing_revision
    from schemactl.tasks.revising import ask_to_lose, expect_one_head, write_empty, write_missing

    graph = read_graph(project)
    new = NewRevision(message, rev_id, head, splice, branch_label, version_path, tuple(depends_on))
    expect_one_head(graph, head)
    if empty:
        return write_empty(graph, new)
    with missing_revision(project, graph, harvest(project), answers, listener) as missing:
        hazards = billed(project, missing, listener, needed=False)
        if ask is not None and not dry_run:
            ask_to_lose(missing, hazards, answers.drops if answers is not None else (), ask)
        return replace(write_missing(missing, new, sql=sql, dry_run=dry_run), hazards=hazards)


def migrate(
    project: Project,
    *,
    ask: Ask,
    message: str | None = None,
    apply: bool = True,
    dry_run: bool = False,
    answers: Answers | None = None,
    listener: Listener = silent,
) -> MigrateReport:
    """Bring the database to the models: write the missing revision, apply what is pending, verify.

    Args:
        project: the project.
        ask: answers the questions.
        message: the revision's message; None to make it from the changes.
        apply: whether to touch the database.
        dry_run: only say what would be done.
        answers: what became of what is gone; None to drop it.
        listener: gets notes, and an event before and after each revision.

    Raises:
        UsageError: it is not clear what became of something, and nobody can be asked.
        Refused: the answer was no, or rows are there that would make a step fail.
        ProofFailed: the file is written, and on a scratch database it did not do what it shall.
        RevisionFailed: a revision failed and was rolled back.
    """
    from schemactl.environment import harvest, read_graph
    from schemactl.history import NewRevision
    from schemactl.reports import MigrateReport
    from schemactl.tasks.applying import apply_written, left_over, planned, refuse_stopped
    from schemactl.tasks.billing import billed
    from schemactl.tasks.drafting import missing_revision
    from schemactl.tasks.foreseeing import foreseen
    from schemactl.tasks.revising import ask_to_write, expect_one_head, write_missing
    from schemactl.tasks.stopping import refuse_what_stops

    graph = read_graph(project)
    expect_one_head(graph, "head")
    # first of all: nothing is written for a database that cannot take it
    plan = planned(project, graph, "heads", "upgrade", writing=not dry_run) if apply else None
    if plan is not None and not dry_run:
        refuse_stopped(plan, "Nothing was written")
    with missing_revision(project, graph, harvest(project), answers, listener) as missing:
        draft = write_missing(missing, NewRevision(message), sql=True, dry_run=True)
        live = foreseen(project, missing.parts) if apply else ()
        draft = replace(draft, hazards=billed(project, missing, listener, needed=apply) + live)
        if dry_run:
            return MigrateReport(revision=draft, applied=plan, done=False)
        if apply:
            refuse_what_stops(draft.hazards, "Nothing was written", written=False)
        ask_to_write(missing, draft, ask, apply=apply)
        written = write_missing(missing, NewRevision(message, draft.revision), sql=False, dry_run=False)
        written = replace(written, hazards=draft.hazards)
    if not apply:
        return MigrateReport(revision=written, applied=None)
    done = apply_written(project, graph.fresh(), written, ask=ask, listener=listener)
    remaining, unmanaged = left_over(diff(project))
    return MigrateReport(revision=written, applied=done, remaining=remaining, unmanaged=unmanaged)


def upgrade(
    project: Project,
    target: str = "head",
    *,
    ask: Ask,
    dry_run: bool = False,
    sql: bool = False,
    listener: Listener = silent,
) -> ApplyReport:
    """Apply pending revisions.

    Args:
        project: the project.
        target: how far, in Alembic's words: `head`, `heads`, an id, `+1`, `label@head`.
        ask: answers the question that a step raises which destroys rows.
        dry_run: only say what would run.
        sql: give the statements and run nothing.
        listener: gets an event before and after each revision.

    Raises:
        Refused: the answer was no.
        HistoryError: the target is unknown, ambiguous, or below the database.
        RevisionFailed: a revision failed and was rolled back.
    """
    return _moved(project, target, "upgrade", ask=ask, dry_run=dry_run, sql=sql, listener=listener)


def downgrade(
    project: Project, target: str, *, ask: Ask, dry_run: bool = False, sql: bool = False, listener: Listener = silent
) -> ApplyReport:
    """Take revisions back.

    Args:
        project: the project.
        target: how far, in Alembic's words: `base`, an id, `-1`.
        ask: answers the question that a step raises which destroys rows.
        dry_run: only say what would run.
        sql: give the statements and run nothing.
        listener: gets an event before and after each revision.

    Raises:
        Refused: the answer was no.
        HistoryError: the target is unknown, ambiguous, or above the database.
        RevisionFailed: a revision failed and was rolled back.
    """
    return _moved(project, target, "downgrade", ask=ask, dry_run=dry_run, sql=sql, listener=listener)


def stamp(project: Project, target: str, *, purge: bool = False, dry_run: bool = False) -> ApplyReport:
    """Say that the database stands at a revision, without running anything.

    Args:
        project: the project.
        target: the revision, in Alembic's words; `base` for none.
        purge: empty the version table first, whatever it holds.
        dry_run: only say what would be done.

    Raises:
        HistoryError: the target is unknown, or the version table holds a revision that no file has.
    """
    from schemactl.environment import read_graph
    from schemactl.tasks.applying import stamped

    return stamped(project, read_graph(project), target, purge=purge, dry_run=dry_run)


def merge(
    project: Project,
    revisions: Sequence[str] = ("heads",),
    *,
    message: str | None = None,
    rev_id: str | None = None,
    branch_label: str | None = None,
) -> RevisionReport:
    """Write a revision that joins several heads.

    Args:
        project: the project.
        revisions: what to join; `heads` for all.
        message: its message; None to name what it joins.
        rev_id: its id, None for a random one.
        branch_label: a label for what follows it.

    Raises:
        HistoryError: there is nothing to join.
    """
    from schemactl.environment import read_graph
    from schemactl.history import NewRevision, merge_of
    from schemactl.tasks.revising import write_empty

    graph = read_graph(project)
    return write_empty(graph, merge_of(graph, revisions, NewRevision(message, rev_id, branch_label=branch_label)))


def status(project: Project) -> StatusReport:
    """Where the database stands and what is pending.

    Raises:
        ConnectionFailed: the database cannot be reached. An SQLite file that is not there yet is no error.
    """
    from schemactl.environment import read_graph
    from schemactl.tasks.standing import status_of

    return status_of(project, read_graph(project))


def history(project: Project, *, revision_range: str | None = None, database: bool = False) -> HistoryReport:
    """The revisions, newest first.

    Args:
        project: the project.
        revision_range: `BASE:HEAD` in Alembic's words, None for all.
        database: also mark what is applied and what is pending.

    Raises:
        HistoryError: an end of the range is unknown.
    """
    from schemactl.environment import read_graph
    from schemactl.history import entries
    from schemactl.reports import HistoryReport
    from schemactl.tasks.standing import marked_history

    graph = read_graph(project)
    if not database:
        return HistoryReport(view="history", entries=entries(graph, revision_range))
    return marked_history(project, graph, revision_range)


def current(project: Project, *, check_heads: bool = False) -> HistoryReport:
    """The revisions at which the database stands.

    Args:
        project: the project.
        check_heads: raise if they are not the heads.

    Raises:
        HistoryError: with `check_heads`, something is pending or unknown.
    """
    from schemactl.environment import read_graph
    from schemactl.tasks.standing import current_entries

    return current_entries(project, read_graph(project), check_heads=check_heads)


def heads(project: Project, *, check: bool = False) -> HistoryReport:
    """The heads of the files. No database is looked at.

    Args:
        project: the project.
        check: let the report's exit code be 8 where there are several.
    """
    from schemactl.environment import read_graph
    from schemactl.history import entry
    from schemactl.reports import HistoryReport

    graph = read_graph(project)
    return HistoryReport(view="heads", entries=tuple(entry(graph, item) for item in sorted(graph.heads)), check=check)


def check(project: Project, *, database: bool = True, listener: Listener = silent) -> CheckReport:
    """Hold models, history and database against each other.

    Args:
        project: the project.
        database: whether to look at the live database, too.
        listener: gets notes on what is being done.

    Raises:
        SchemactlError: a side could not be read: nothing is then said to be in order.
    """
    with timed("start and imports"):
        from schemactl.environment import read_graph
        from schemactl.tasks.checking import check_database
        from schemactl.tasks.databases import in_databases, joined

    graph = read_graph(project)

    def work(environment: Environment) -> CheckReport:
        return check_database(project, environment, graph, database=database, listener=listener)

    return joined(in_databases(project, work, database=database))


def verify(project: Project, revision_range: str | None = None, *, listener: Listener = silent) -> VerifyReport:
    """Prove revisions that are there: run each up, down and up again on a scratch database, and compare each time.

    Args:
        project: the project.
        revision_range: `BASE:HEAD` in Alembic's words, None for all.
        listener: gets notes on what is being done.

    Raises:
        HistoryError: an end of the range is unknown.
    """
    from schemactl.environment import harvest, read_graph
    from schemactl.tasks.databases import joined
    from schemactl.tasks.verifying import verified

    graph = read_graph(project)
    reports = [verified(project, graph, each, revision_range, listener) for each in harvest(project)]
    return joined(reports)


def _moved(
    project: Project, target: str, verb: str, *, ask: Ask, dry_run: bool, sql: bool, listener: Listener
) -> ApplyReport:
    from schemactl.environment import read_graph
    from schemactl.tasks.applying import applied, offline_sql, planned

    graph = read_graph(project)
    if sql:
        return offline_sql(project, graph, target, verb)
    if dry_run:
        return planned(project, graph, target, verb)
    return applied(project, graph, target, verb, ask=ask, listener=listener)
