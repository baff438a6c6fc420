"""Running the project's env.py for the databases and models that it configures."""

import asyncio
import contextvars
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from io import StringIO
from typing import Any, Generic, TypeVar

from alembic.util import load_python_file
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from schemactl.database import parse_url, scratch_database, translate
from schemactl.environment.alembic_config import ProjectConfig, alembic_config, is_asked_for
from schemactl.environment.attempts import Attempts, redirected, without_new_files
from schemactl.environment.context import ConnectsElsewhere, ListeningContext, Request, Work
from schemactl.environment.environment import Environment
from schemactl.environment.failures import environment_error, shown_path
from schemactl.environment.proxies import as_context
from schemactl.environment.quiet import quiet
from schemactl.environment.script import LazyScriptDirectory, make_directory
from schemactl.errors import ConfigurationError, ConnectionFailed, DriverError, EnvironmentFileError, SchemactlError
from schemactl.project import Project

T = TypeVar("T")
UNREACHABLE = (ConnectionFailed, DriverError)


def run_environment(
    project: Project,
    work: Callable[[Environment], T],
    *,
    offline: bool = False,
    writing: bool = False,
    models: bool = True,
    attributes: Mapping[str, Any] | None = None,
    directory: LazyScriptDirectory | None = None,
    command: Sequence[str] = ("revision", "--autogenerate"),
    starting_revision: str | None = None,
    destination: str = "heads",
    output: StringIO | None = None,
) -> tuple[T, ...]:
    """Run env.py and do some work for each database that it configures.

    Args:
        project: the project; one without env.py is run with its models and its URL.
        work: called inside env.py's `run_migrations()`.
        offline: run env.py in offline mode: no connection, SQL goes to `output`.
        writing: revisions will run. SQLite gets real transactions, with foreign keys off; without it no SQLite
            file is made.
        models: whether the work needs the models; an env.py that schemactl scaffolded then loads them.
        attributes: what env.py finds in `config.attributes`, a connection for one.
        directory: the revisions as they were read already.
        command: the `alembic` command that env.py believes to serve.
        starting_revision: where offline SQL begins.
        destination: what env.py sees as the revision argument.
        output: where offline SQL goes.

    Returns:
        What the work returned, once per database, in env.py's order.

    Raises:
        EnvironmentFileError: env.py fails, configures nothing, or cannot be made to act on the URL that was given.
        ConnectionFailed: the database cannot be reached.
        ConfigurationError: the URL does not parse, or comes from an environment variable that is not set.
    """
    request = Request(
        offline=offline,
        as_sql=offline,
        writing=writing,
        models=models,
        url=_asked(project),
        fallback_url=_fallback(project),
        starting_revision=starting_revision,
        destination=destination,
        output=output or StringIO(),
    )
    run = _Run(alembic_config(project, attributes=attributes, command=command), directory, work, request)
    return _outside_loop(run.offline if offline else run.online)


def harvest(
    project: Project, *, models: bool = True, attributes: Mapping[str, Any] | None = None
) -> tuple[Environment, ...]:
    """Return what env.py configures, a database reached or not.

    Many give their options in online mode only. So env.py runs in that mode, on an empty SQLite database in memory
    where it opens SQLite; if its server cannot be reached, on a scratch database, and failing that, offline.

    Args:
        project: the project; one without env.py gives its models.
        models: whether the models are wanted.
        attributes: what env.py finds in `config.attributes`.

    Returns:
        One environment per database, `connection` None.

    Raises:
        EnvironmentFileError: env.py fails or configures nothing.
    """
    attempts = Attempts()
    request = Request(models=models, url=_asked(project), fallback_url=_fallback(project), in_memory=True)
    config = alembic_config(project, attributes=attributes, command=("revision", "--autogenerate"))
    run = _Run(config, None, _without_connection, request, attempts)
    for attempt in (run.online, run.on_scratch):
        try:
            return _outside_loop(attempt)
        except SchemactlError as error:
            if not _is_about_the_database(error):
                raise
    return _outside_loop(replace(run, request=replace(request, offline=True, as_sql=True)).offline)


def _is_about_the_database(error: SchemactlError) -> bool:
    """Whether it cannot be reached, or its URL cannot be read, where the models may well be."""
    return isinstance(error, UNREACHABLE) or type(error) is ConfigurationError


def _without_connection(environment: Environment) -> Environment:
    return replace(environment, connection=None)


@dataclass(frozen=True)
class _Run(Generic[T]):
    """One run of env.py, with what may have to be tried for it."""

    config: ProjectConfig
    directory: LazyScriptDirectory | None
    work: Callable[[Environment], T]
    request: Request
    attempts: Attempts = field(default_factory=Attempts)

    def on_scratch(self) -> tuple[T, ...]:
        """Run env.py as it is, on a scratch database in place of its own.

        Raises:
            ConfigurationError: there is none to be had.
        """
        url = self.attempts.url or self.request.fallback_url
        own = self.config.env_file is None or "schemactl" in self.config.env_file.read_text(errors="replace")
        if own or url is None or url.get_backend_name() == "sqlite":
            raise ConfigurationError("No scratch database helps here.")
        with (
            scratch_database(url, scratch_url=self.config.project.config.scratch_url) as scratch,
            redirected(scratch.engine.url),
        ):
            return self._results(self.work, replace(self.request, url=None))

    def offline(self) -> tuple[T, ...]:
        return self._results(self.work, self.request)

    def online(self) -> tuple[T, ...]:
        """Run env.py as it is; where it acts on another database than was asked for, run it on that one."""
        if self.request.url is None:
            return self._results(self.work, self.request)
        try:
            return self._results(self.work, self.request)
        except ConnectsElsewhere:
            return self._on_own_connection(offline=False)
        except _BeforeWork:
            return self._on_own_connection(offline=True)

    def _on_own_connection(self, *, offline: bool) -> tuple[T, ...]:
        survey = replace(self.request, offline=True, as_sql=True)
        if len(self._results(lambda environment: environment.name, survey)) > 1:
            raise EnvironmentFileError(
                f"{self._shown} configures several databases and does not take the URL from alembic.ini, so that "
                f"the one from {self.config.project.config.url_origin} cannot be used.",
                "Take that URL away, or make env.py read it: config.get_main_option('sqlalchemy.url').",
            )
        return self._results(self.work, replace(self.request, hand_over=True, offline=offline))

    def _results(self, work: Work, request: Request) -> tuple[Any, ...]:
        with ExitStack() as cleanup, quiet(), self.attempts as attempts:
            script = self.directory or self._make_directory()
            context = ListeningContext(self.config, script, work, request, cleanup)
            if request.in_memory:
                cleanup.enter_context(redirected(make_url("sqlite://")))
            elif not request.writing:
                cleanup.enter_context(without_new_files())
            try:
                with as_context(context):
                    self._execute()
            except ConnectsElsewhere:
                raise
            except (Exception, SystemExit) as error:
                raise self._failure(error, context, attempts) from error
            return self._checked(context)

    def _make_directory(self) -> LazyScriptDirectory | None:
        return make_directory(self.config) if self.config.script_location else None

    def _execute(self) -> None:
        env_file = self.config.env_file
        if env_file is not None:
            load_python_file(env_file.parent, env_file.name)
        elif self.config.script_location and not self.config.project.config.models:
            raise EnvironmentFileError(
                f"There is no env.py in {self.config.script_location}.", "Write one with: schemactl init"
            )
        else:
            from schemactl.environment.env import run

            run()

    def _failure(self, error: BaseException, context: ListeningContext, attempts: Attempts) -> BaseException:
        """Say whose error it is: the work's, the connection's, or env.py's."""
        if error is context.failure:
            return translate(error, _url_of(context)) if isinstance(error, DBAPIError) else error
        if isinstance(error, (SchemactlError, SystemExit)) and not isinstance(error, UNREACHABLE):
            return environment_error(error, self._env_file, self.config.project.root)
        if not context.configured and (isinstance(error, UNREACHABLE) or attempts.is_connection_error(error)):
            return self._unreachable(error, attempts)
        if isinstance(error, (DBAPIError, NoSuchModuleError)):
            return translate(error, attempts.url or self.request.fallback_url or "sqlite://")
        return environment_error(error, self._env_file, self.config.project.root)

    def _unreachable(self, error: BaseException, attempts: Attempts) -> BaseException:
        translated = translate(error, attempts.url or self.request.fallback_url or "sqlite://")
        if self.request.url is not None and not self.request.hand_over and not self.request.as_sql:
            return _BeforeWork(translated)
        return translated

    def _checked(self, context: ListeningContext) -> tuple[Any, ...]:
        if context.failure is not None:
            raise context.failure
        if context.lost_work:
            raise EnvironmentFileError(
                f"{self._shown} ends a transaction without committing it: what was done in it is lost.",
                "Call connection.commit() after the statements that env.py executes before context.configure().",
            )
        if not context.results:
            raise EnvironmentFileError(
                f"{self._shown} does not call context.run_migrations().",
                "Call it after context.configure(), as Alembic's templates do.",
            )
        return tuple(context.results)

    @property
    def _env_file(self) -> Any:
        return self.config.env_file or self.config.project.root

    @property
    def _shown(self) -> str:
        return shown_path(self._env_file)


class _BeforeWork(Exception):
    """env.py could not connect, and a database was asked for that can be tried without it."""


def _asked(project: Project) -> URL | None:
    return parse_url(project.config.url) if project.config.url and is_asked_for(project) else None


def _fallback(project: Project) -> URL | None:
    text = project.config.url or project.config.scratch_url
    try:
        return parse_url(text) if text else None
    except ConfigurationError:
        return None


def _url_of(context: ListeningContext) -> URL:
    connection = context.get_context().connection
    return connection.engine.url if connection is not None else make_url("sqlite://")


def _outside_loop(function: Callable[[], T]) -> T:
    """Call a function outside any running event loop: the async templates start their own."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return function()
    results: list[T] = []
    failures: list[BaseException] = []

    def call() -> None:
        try:
            results.append(function())
        except BaseException as error:
            failures.append(error)
            if not isinstance(error, Exception):
                raise

    thread = threading.Thread(target=contextvars.copy_context().run, args=(call,), name="schemactl env.py")
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
    return results[0]
