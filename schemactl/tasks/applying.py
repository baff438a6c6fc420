"""Upgrades, downgrades and stamps: planned, asked about, done, reported."""

from dataclasses import replace
from io import StringIO
from itertools import chain

from schemactl.apply import apply, destroys, plan_apply, stamp, weighed
from schemactl.changes import Change
from schemactl.database import check_writable, interruptible
from schemactl.environment import Environment, Graph, run_environment
from schemactl.errors import Refused, UsageError
from schemactl.events import Listener
from schemactl.history import current_revisions, heads_of
from schemactl.plan import remade
from schemactl.project import Project
from schemactl.reports import ApplyReport, Ask, DiffReport, Question, RevisionReport
from schemactl.tasks.databases import database_name, in_databases, joined
from schemactl.tasks.stopping import refuse_what_stops

_END = "\0"
"""Stands between statements in Alembic's offline output; no SQL text holds it."""


def planned(project: Project, graph: Graph, target: str, verb: str, *, writing: bool = False) -> ApplyReport:
    """What would run, and what of it destroys rows that are there.

    Args:
        project: the project.
        graph: the revisions.
        target: how far, in Alembic's words.
        verb: `upgrade` or `downgrade`.
        writing: it will be run afterwards, so the database must be one that can be written to.

    Raises:
        HistoryError: the target makes no sense for the database.
        ConnectionFailed: the database cannot be reached, or not be written to.
    """

    def work(environment: Environment) -> ApplyReport:
        current = current_revisions(environment)
        revisions = plan_apply(graph, current, target, verb)
        connection = environment.connection
        if writing and connection is not None and connection.dialect.name == "sqlite":
            check_writable(connection.engine.url)
        ids = {item.revision for item in revisions}
        there = graph.ancestors(current)
        lost = destroys(connection, revisions) if connection is not None else ()
        found = weighed(connection, revisions) if connection is not None else ()
        return ApplyReport(
            verb=verb,
            database=database_name(project, environment),
            before=current,
            after=heads_of(graph, there | ids if verb == "upgrade" else there - ids),
            revisions=revisions,
            destroys=(*lost, *(hazard for hazard in found if hazard.destroys)),
            stops=tuple(hazard for hazard in found if not hazard.destroys),
            done=False,
        )

    return joined(in_databases(project, work, models=False))


def applied(project: Project, graph: Graph, target: str, verb: str, *, ask: Ask, listener: Listener) -> ApplyReport:
    """Plan, ask if rows would be destroyed, run.

    Raises:
        Refused: the answer was no, or rows are there that would make a revision fail.
        HistoryError: the target makes no sense for the database.
        RevisionFailed: a revision failed.
    """
    plan = planned(project, graph, target, verb, writing=True)
    refuse_stopped(plan, "Nothing was done")
    reports = [plan, *plan.also]
    hazards = tuple(chain.from_iterable(report.destroys for report in reports if isinstance(report, ApplyReport)))
    if hazards and not ask(Question(f"{verb.capitalize()}, and lose this data?", plan, "--yes", hazards)):
        raise Refused(f"Nothing was done: the {verb} would destroy data.", "Answer yes, or pass --yes.")
    if not any(report.revisions for report in reports if isinstance(report, ApplyReport)):
        return replace(plan, done=True)
    return execute(project, graph, target, verb, listener)


def apply_written(
    project: Project, graph: Graph, written: RevisionReport, *, ask: Ask, listener: Listener
) -> ApplyReport:
    """Apply what is pending after `migrate` wrote a revision, or found that none is missing.

    A loss that was shown before the revision was written was consented to there, and is not asked about again.

    Raises:
        Refused: the answer was no; the message names the file, which is kept.
        RevisionFailed: a revision failed.
    """
    consented = {name for hazard in written.hazards if hazard.destroys for name in hazard.allow}

    def ask_about_others(question: Question) -> bool:
        open_ = tuple(hazard for hazard in question.hazards if not hazard.allow or not {*hazard.allow} <= consented)
        return not open_ or ask(replace(question, hazards=open_))

    try:
        return applied(project, graph, "heads", "upgrade", ask=ask_about_others, listener=listener)
    except Refused as refusal:
        if written.path is None:
            raise
        raise Refused(
            f"Revision {written.revision} is written, and nothing was applied.\n  {written.path}\n{refusal.message}",
            "Apply it with: schemactl upgrade, or delete the file.",
        ) from refusal


def refuse_stopped(plan: ApplyReport, what: str) -> None:
    """Refuse to begin where rows are known to make a revision fail.

    Args:
        plan: what would run.
        what: what is not done: `Nothing was done`.

    Raises:
        Refused: names the steps, how many rows each, and some of them.
    """
    reports = [each for each in (plan, *plan.also) if isinstance(each, ApplyReport)]
    found = [hazard for each in reports for hazard in (*each.stops, *each.destroys)]
    refuse_what_stops(found, what, written=True)


def left_over(found: DiffReport) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """What still differs once the databases stand at the heads, and what in them is somebody else's.

    Args:
        found: databases and models compared.
    """
    reports = [report for report in (found, *found.also) if isinstance(report, DiffReport)]
    changes = tuple(change for report in reports for change in report.changes)
    return changes, tuple(name for report in reports for name in report.unmanaged)


def execute(project: Project, graph: Graph, target: str, verb: str, listener: Listener) -> ApplyReport:
    """Run, without asking."""

    def work(environment: Environment) -> ApplyReport:
        before = current_revisions(environment)
        with interruptible(environment.connection):
            revisions = apply(environment, graph, target, verb, listener, remade)
        return ApplyReport(
            verb=verb,
            database=database_name(project, environment),
            before=before,
            after=current_revisions(environment),
            revisions=revisions,
        )

    found = run_environment(
        project,
        work,
        writing=True,
        models=False,
        directory=graph.directory,
        command=(verb, target),
        destination=target,
    )
    return joined(found)


def offline_sql(project: Project, graph: Graph, target: str, verb: str) -> ApplyReport:
    """The SQL that would run, from where the database really stands.

    Args:
        project: the project.
        graph: the revisions.
        target: in Alembic's words; `FROM:TO` to begin somewhere else, without a database.
        verb: `upgrade` or `downgrade`.

    Raises:
        UsageError: several databases are configured, or the database stands at several revisions.
    """
    start, colon, goal = target.rpartition(":")
    plan = None if colon else planned(project, graph, goal, verb)
    if plan is not None and (plan.also or len(plan.before) > 1):
        raise UsageError("--sql begins at one revision of one database.", f"Name it: schemactl {verb} FROM:TO --sql")
    begin = next(iter(plan.before), "base") if plan is not None else graph.resolve_one(start or "base")
    output = StringIO()

    def work(environment: Environment) -> ApplyReport:
        environment.context.impl.command_terminator = _END
        revisions = apply(environment, graph, goal, verb)
        return ApplyReport(
            verb=verb,
            database=plan.database if plan is not None else environment.dialect.name,
            before=() if begin == "base" else (begin,),
            after=plan.after if plan is not None else graph.resolve(goal),
            revisions=revisions,
            done=False,
        )

    report = run_environment(
        project,
        work,
        offline=True,
        models=False,
        directory=graph.directory,
        command=(verb, goal, "--sql"),
        starting_revision=None if begin == "base" else begin,
        destination=goal,
        output=output,
    )[0]
    pieces = (piece.strip() for piece in output.getvalue().split(_END))
    return replace(report, sql=tuple(piece for piece in pieces if piece))


def stamped(project: Project, graph: Graph, target: str, *, purge: bool, dry_run: bool) -> ApplyReport:
    """Write the version table without running anything.

    Raises:
        FileMissing: the database is an SQLite file that is not there; a stamp makes no database.
    """

    def work(environment: Environment) -> ApplyReport:
        before = current_revisions(environment)
        if not dry_run:
            stamp(environment, graph, target, purge=purge)
        return ApplyReport(
            verb="stamp",
            database=database_name(project, environment),
            before=before,
            after=graph.resolve(target) if dry_run else current_revisions(environment),
            revisions=(),
            done=not dry_run,
        )

    if dry_run:
        return joined(run_environment(project, work, models=False))
    run_environment(project, current_revisions, models=False)
    return joined(
        run_environment(
            project,
            work,
            writing=True,
            models=False,
            directory=graph.directory,
            command=("stamp", target),
            destination=target,
        )
    )
