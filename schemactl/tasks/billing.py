"""The bill of a draft: what it takes and what would stop it, counted on the target before anything is written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from schemactl.changes import Change
from schemactl.counts import Count
from schemactl.database.counting import Counter, Look, counting, look
from schemactl.environment import Environment, Graph
from schemactl.errors import SchemactlError
from schemactl.events import Listener, Note
from schemactl.history import current_revisions
from schemactl.project import Project
from schemactl.reports import Hazard
from schemactl.tasks.databases import in_databases
from schemactl.tasks.drafting import Missing, MissingRevision
from schemactl.tasks.looks import Before, looks_for


def billed(project: Project, missing: MissingRevision, listener: Listener, *, needed: bool) -> tuple[Hazard, ...]:
    """The dangers of a draft, with what the target's rows say about them.

    A database is asked only where something is to be counted, and only one that stands at the heads of the history:
    elsewhere the revisions between may change what is there.

    Args:
        project: the project.
        missing: the draft.
        listener: gets a note where the database cannot be asked.
        needed: whether it is an error where it cannot.

    Raises:
        ConnectionFailed: the database cannot be reached, and is needed.
    """
    parts = {part.sides.environment.name: part for part in missing.parts}
    # Databases without names of their own cannot be told apart.
    if not any(_worth_a_look(part) for part in missing.parts) or len(parts) < len(missing.parts):
        return missing.hazards
    try:
        found = in_databases(project, lambda each: _in_database(each, parts[each.name], missing.graph), models=False)
    except SchemactlError as error:
        if needed:
            raise
        listener(Note(f"Nothing was counted on the database. {error.message}"))
        return missing.hazards
    return tuple(hazard for hazards in found for hazard in hazards)


def _worth_a_look(part: Missing) -> bool:
    return any(hazard.destroys or hazard.kind == "can-fail" for hazard in part.draft.hazards)


def _in_database(environment: Environment, part: Missing, graph: Graph) -> tuple[Hazard, ...]:
    hazards, connection = part.draft.hazards, environment.connection
    if connection is None or set(current_revisions(environment)) != set(graph.effective_heads):
        return hazards
    return counted(connection, Before(part.head.schema, part.draft.changes, connection.dialect), hazards)


def counted(connection: Connection, before: Before, hazards: Iterable[Hazard]) -> tuple[Hazard, ...]:
    """Dangers with what rows say about them.

    Args:
        connection: the target; its transaction is left as it was.
        before: what it holds, and what shall change.
        hazards: the dangers of that.
    """
    with counting(connection) as counter:
        found = [
            (change, wanted, seen)
            for change in before.changes
            if change.verified
            for wanted, seen in _seen(counter, change, before)
        ]
    told: set[int] = set()
    return tuple(_with_counts(hazard, found, told) for hazard in hazards)


def _seen(counter: Counter, change: Change, before: Before) -> Iterable[tuple[Look, Count]]:
    for wanted in looks_for(change, before):
        count = look(counter, wanted)
        if count is not None:
            yield wanted, count


def _with_counts(hazard: Hazard, found: Sequence[tuple[Change, Look, Count]], told: set[int]) -> Hazard:
    """The danger with its counts, each of which goes to the first danger that it is about."""
    own = [
        (number, count)
        for number, (change, wanted, count) in enumerate(found)
        if number not in told and (change.path, change.kind, wanted.kind) == (hazard.path, hazard.change, hazard.kind)
    ]
    told.update(number for number, _ in own)
    return replace(hazard, counts=tuple(count for _, count in own)) if own else hazard
