"""Work on each database that env.py configures, and their reports as one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from schemactl.database import mask
from schemactl.environment import Environment, harvest, run_environment
from schemactl.errors import FileMissing
from schemactl.project import Project
from schemactl.reports import Report

T = TypeVar("T")
R = TypeVar("R", bound=Report)


def in_databases(
    project: Project, work: Callable[[Environment], T], *, database: bool = True, models: bool = True
) -> tuple[T, ...]:
    """Read from each database that env.py configures.

    Args:
        project: the project.
        work: called with a connection; without one where none is wanted, or where the database is an SQLite file
            that is not there yet.
        database: whether the work wants the live database.
        models: whether it wants the models.

    Raises:
        ConnectionFailed: a database that is wanted cannot be reached.
    """
    if not database:
        return tuple(work(environment) for environment in harvest(project))
    try:
        return run_environment(project, work, models=models)
    except FileMissing:
        return tuple(work(environment) for environment in harvest(project, models=models))


def joined(reports: Sequence[R]) -> R:
    """The reports on several databases as one: the first, with the others in `also`."""
    return replace(reports[0], also=tuple(reports[1:])) if len(reports) > 1 else reports[0]


def database_name(project: Project, environment: Environment) -> str:
    """What reports call the database: its masked URL."""
    url = environment.url or project.config.url
    return mask(url) if url else environment.name or "the database"
