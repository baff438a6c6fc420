"""Alembic's `EnvironmentContext`, listening to what env.py configures."""

import inspect
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from io import StringIO
from typing import Any

from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from alembic.util import to_tuple
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from schemactl.database import connect, mask
from schemactl.environment.alembic_config import ProjectConfig
from schemactl.environment.dialects import same_database
from schemactl.environment.environment import Environment, as_metadatas
from schemactl.environment.proxies import as_op
from schemactl.environment.sqlite import MigratingSQLite
from schemactl.errors import EnvironmentFileError
from schemactl.timing import now, tell

Work = Callable[[Environment], Any]
_PLACE = frozenset(
    (
        "connection",
        "url",
        "dialect_name",
        "output_buffer",
        "starting_rev",
        "tag",
        "template_args",
        "literal_binds",
        "self",
    )
)
_SIGNATURE = inspect.signature(EnvironmentContext.configure)


class ConnectsElsewhere(Exception):
    """env.py opened another database than the one that was asked for."""


@dataclass(frozen=True)
class Request:
    """How env.py is to be run.

    Attributes:
        offline: env.py believes to be in offline mode.
        as_sql: nothing is executed, SQL is written instead.
        writing: revisions will run: SQLite gets real transactions.
        models: the work needs the models.
        in_memory: where env.py opens SQLite, it gets an empty database in memory.
        hand_over: connect to `url` here where env.py connects elsewhere or does not connect.
        url: the database that was asked for; None to take env.py's word.
        fallback_url: what tells the dialect where env.py does not.
        starting_revision: where offline SQL begins: at one revision, or before a merge at several.
        destination: what env.py sees as the revision argument.
        output: where offline SQL is written.
    """

    offline: bool = False
    as_sql: bool = False
    writing: bool = False
    models: bool = True
    in_memory: bool = False
    hand_over: bool = False
    url: URL | None = None
    fallback_url: URL | None = None
    starting_revision: str | tuple[str, ...] | None = None
    destination: str = "heads"
    output: StringIO | None = None


class ListeningContext(EnvironmentContext):
    """What env.py sees as `alembic.context`.

    Attributes:
        results: what the work returned, once per database.
        failure: what the work raised, None if it did not.
        configured: how many databases env.py has configured.
    """

    def __init__(
        self, config: ProjectConfig, script: ScriptDirectory | None, work: Work, request: Request, cleanup: ExitStack
    ) -> None:
        """Prepare a run of env.py.

        Args:
            config: what env.py sees as `context.config`.
            script: the project's revisions, None where it has none.
            work: called for each database.
            request: how env.py is to be run.
            cleanup: what must be closed after the run is put there.
        """
        options: dict[str, Any] = {"as_sql": request.as_sql, "destination_rev": request.destination}
        if request.starting_revision is not None:
            options["starting_rev"] = request.starting_revision
        super().__init__(config, script, **options)  # type: ignore[arg-type]
        self._initial = dict(options)
        self._work, self._request, self._cleanup = work, request, cleanup
        self._given: dict[str, Any] = {}
        self._handed = False
        self.results: list[Any] = []
        self.failure: BaseException | None = None
        self.configured = 0
        self._uncommitted: set[Connection] = set()
        self._begun = now()

    @property
    def lost_work(self) -> bool:
        """Whether env.py ended a transaction of its own without committing what revisions did in it."""
        return bool(self._uncommitted)

    @property
    def wants_models(self) -> bool:
        """Whether the work needs target_metadata."""
        return self._request.models

    @property
    def writing(self) -> bool:
        """Whether revisions will run."""
        return self._request.writing

    @property
    def project_config(self) -> ProjectConfig:
        """The configuration as the class that it is."""
        assert isinstance(self.config, ProjectConfig)
        return self.config

    def is_offline_mode(self) -> bool:
        return self._request.offline

    def configure(self, *arguments: Any, **options: Any) -> None:
        given = _given(self, arguments, options)
        self.configured += 1
        place = self._place(given)
        connection = place.get("connection")
        self._given = {name: value for name, value in given.items() if name not in _PLACE}
        forced: dict[str, Any] = {"transaction_per_migration": True, "output_buffer": self._request.output}
        # env.py may believe to be offline and be handed a connection
        forced["literal_binds"] = self._request.as_sql and bool(given.get("literal_binds"))
        if connection is not None and connection.dialect.name == "sqlite" and self._request.writing:
            migrating = MigratingSQLite(connection)
            self._cleanup.callback(migrating.restore)
            forced["transactional_ddl"] = True
            forced["on_version_apply"] = (*to_tuple(given.get("on_version_apply"), default=()), migrating.check)
        if connection is not None and self._request.writing and connection.in_transaction():
            self._expect_commit(connection)
        # Alembic keeps one dict for all databases; what the first one said must not reach the second
        self.context_opts = dict(self._initial)
        super().configure(**{**self._given, **forced, **place})

    def run_migrations(self, **arguments: Any) -> None:
        context = self.get_context()
        online = not self._request.as_sql and context.connection is not None
        environment = Environment(
            context=context,
            options=self._given,
            connection=context.connection if online else None,
            metadatas=as_metadatas(self._given.get("target_metadata")),
            name=self._name(arguments),
            arguments=arguments,
            config=self.project_config,
            url=context.connection.engine.url if online and context.connection is not None else None,
        )
        tell("env.py, models", self._begun)
        with as_op(context):
            try:
                self.results.append(self._work(environment))
            except BaseException as error:
                self.failure = error
                raise
            finally:
                self._begun = now()

    def _place(self, given: dict[str, Any]) -> dict[str, Any]:
        """Return the connection or dialect to configure with."""
        request = self._request
        connection = given.get("connection")
        if request.as_sql:
            return self._dialect(given)
        if connection is None and not request.hand_over:
            raise EnvironmentFileError(
                "env.py calls context.configure() without a connection.", "Pass it one in online mode."
            )
        if request.url is not None and not self._is_asked(connection):
            if not request.hand_over:
                raise ConnectsElsewhere
            connection = self._own_connection(request.url)
        return {"connection": connection}

    def _expect_commit(self, connection: Connection) -> None:
        """Watch a transaction that was open before Alembic came: only who opened it can commit it."""
        if self._is_handed_over(connection):
            return
        self._uncommitted.add(connection)

        def committed(ended: Connection, *_: Any) -> None:
            self._uncommitted.discard(ended)

        event.listen(connection, "commit", committed)
        event.listen(connection, "commit_twophase", committed)

    def _is_handed_over(self, connection: Connection) -> bool:
        return any(value is connection or value is connection.engine for value in self.config.attributes.values())

    def _is_asked(self, connection: Connection | None) -> bool:
        if connection is None or self._request.url is None:
            return False
        return self._is_handed_over(connection) or same_database(connection.engine.url, self._request.url)

    def _own_connection(self, url: URL) -> Connection:
        if self._handed:
            raise EnvironmentFileError(
                f"env.py configures several databases, and {mask(url)} was asked for.",
                "Take the URL away: env.py knows its databases itself.",
            )
        self._handed = True
        # in a read-only transaction PostgreSQL makes no temporary table, and comparing needs one
        read_only = not self._request.writing and url.get_backend_name() == "sqlite"
        return self._cleanup.enter_context(connect(url, read_only=read_only))

    def _dialect(self, given: dict[str, Any]) -> dict[str, Any]:
        """Return what names the dialect: env.py's own word, or else the target's URL."""
        connection, name = given.get("connection"), given.get("dialect_name")
        if connection is not None:
            return {"dialect_name": connection.dialect.name}
        url = self._request.url or _usable(given.get("url")) or (None if name else self._request.fallback_url)
        if url is not None:
            return {"url": url}
        return {"dialect_name": name or "sqlite"}

    def _name(self, arguments: dict[str, Any]) -> str:
        name = arguments.get("engine_name")
        token = str(self._given.get("upgrade_token", "upgrades"))
        return str(name) if name else token.removesuffix("upgrades").removesuffix("_")


def _given(self: EnvironmentContext, arguments: tuple[Any, ...], options: dict[str, Any]) -> dict[str, Any]:
    given = dict(_SIGNATURE.bind(self, *arguments, **options).arguments)
    return {**given, **given.pop("kw", {})}


def _usable(url: Any) -> URL | None:
    """Return a URL whose dialect can be loaded, None for the `driver://` of a template."""
    if not url:
        return None
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (SQLAlchemyError, ImportError, ValueError):
        return None
    return parsed
