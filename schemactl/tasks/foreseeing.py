"""What only the live database has, and what will make way there when a draft is applied."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection

from schemactl.environment import Environment
from schemactl.inspect.postgresql.in_the_way import Target, in_the_way
from schemactl.inspect.postgresql.session import read_session
from schemactl.plan.standalone.causes import Cause, causes
from schemactl.project import Project
from schemactl.reports import Hazard
from schemactl.schema import Schema, Standalone
from schemactl.schema.standalone import Need
from schemactl.tasks.databases import in_databases
from schemactl.tasks.drafting import Missing


def foreseen(project: Project, parts: Sequence[Missing]) -> tuple[Hazard, ...]:
    """The views and the like that an upgrade drops and makes again, or that it will be refused for.

    A database is asked only where a draft changes something that others may need.

    Args:
        project: the project.
        parts: what the history lacks, one for each database that env.py configures.
    """
    found = [
        causes(part.draft.changes, part.head.schema, backwards=False)
        if part.head.schema.dialect == "postgresql"
        else {}
        for part in parts
    ]
    if not any(found):
        return ()
    left = iter(zip(parts, found, strict=True))

    def work(environment: Environment) -> tuple[Hazard, ...]:
        part, own = next(left)
        if environment.connection is None:
            return ()
        return tuple(_hazards(environment.connection, part.head.schema, own))

    return tuple(hazard for each in in_databases(project, work, models=False) for hazard in each)


def _hazards(connection: Connection, history: Schema, found: Mapping[Need, Cause]) -> Iterator[Hazard]:
    session = read_session(connection)
    known = {(item.kind, item.key) for item in history.objects if isinstance(item, Standalone)}
    told = set()
    for need, cause in found.items():
        for item in in_the_way(connection, _target(need, cause)) if need.column != "*" else ():
            place = item.place(session)
            if item.kind and place not in known and place not in told:
                told.add(place)
                yield _hazard(f"{item.kind} {item.shown(session)}", cause)


def _target(need: Need, cause: Cause) -> Target:
    name = tuple(filter(None, (need.name.namespace, need.name.name)))
    if need.constraint:
        return Target("constraint", name, need.constraint)
    if need.column:
        return Target("dropped column" if cause.goes else "column", name, need.column)
    return Target("relation" if cause.change.kind.endswith("-table") else "type", name)


def _hazard(shown: str, cause: Cause) -> Hazard:
    change = cause.change
    if cause.goes:
        message = f"The {shown}, which only this database has, needs {cause.what}, which is dropped: that is refused."
        return Hazard("can-fail", change.path, change.kind, message)
    message = (
        f"The {shown}, which only this database has, is dropped and made again when the revision is applied here, "
        f"because it needs {cause.what}."
    )
    return Hazard("blocks-reads", change.path, change.kind, message)
