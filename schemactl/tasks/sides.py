"""The sides of a comparison: from a word on the command line to a `Schema`.

A side is `models`, `database`, `head` or another revision (the history replayed on a scratch database), a snapshot
file, or the URL of some database.

Where a live database meets the project's own models or history, what is in neither is somebody else's and left out.
Between two databases, and in a snapshot, everything counts.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy import inspect as sqlalchemy_inspect

from schemactl.compare import scope
from schemactl.compare.ownership import IsCreated, without_unmanaged
from schemactl.database import connect, mask, parse_url, scratch_database
from schemactl.declare import declare, declared_namespaces, declared_tables
from schemactl.environment import Created, Environment, Graph, created_by, once_named, read_graph
from schemactl.errors import ConfigurationError, HistoryError, ModelsError, SnapshotError
from schemactl.events import Listener, Note, silent
from schemactl.inspect import inspect
from schemactl.project import Project
from schemactl.schema import Namespace, ObjectName, Schema, SchemaObject, Standalone
from schemactl.schema.codec import load_snapshot
from schemactl.timing import timed

MODELS = "models"
DATABASE = "database"
HEADS = "heads"


class Origin(StrEnum):
    """What a side was read from."""

    MODELS = "models"
    HISTORY = "history"
    LIVE = "live"
    SNAPSHOT = "snapshot"
    NOTHING = "nothing"


OWN = (Origin.MODELS, Origin.HISTORY)
"""What says which tables are the project's."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison.

    Attributes:
        name: what reports call it.
        schema: its structure, limited to what the project manages.
        tables: SQLAlchemy's tables where the side is the models, else empty.
        connection: a connection to a database of this structure, None where there is none.
        unmanaged: what of a live database was left out as somebody else's.
    """

    name: str
    schema: Schema
    origin: Origin
    tables: Mapping[ObjectName, Table] = field(default_factory=dict)
    connection: Connection | None = None
    unmanaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """Opens sides for one project and one of the databases that its env.py configures.

    What a side needs (scratch databases, connections) lives until `stack` closes.
    """

    project: Project
    environment: Environment
    stack: ExitStack
    listener: Listener = silent

    @classmethod
    @contextmanager
    def of(cls, project: Project, environment: Environment, listener: Listener = silent) -> Iterator["Sides"]:
        """Sides that live until the block ends."""
        with ExitStack() as stack:
            yield cls(project, environment, stack, listener)

    def one(self, spec: str) -> Side:
        """One side alone, limited to what the project manages.

        Raises:
            SchemactlError: it cannot be read.
        """
        if spec == MODELS:
            empty = self.database() if self.environment.connection is not None else self.empty()
            side = self.models(empty.schema, empty.connection)
        else:
            side = self._open(spec)
        return self.scoped(side, side)

    def pair(self, actual: str, declared: str) -> tuple[Side, Side]:
        """The two sides, both limited to what the project manages.

        Args:
            actual: the word for the side that is to be brought to the other.
            declared: the word for the goal.

        Raises:
            ConfigurationError: the sides are of two dialects, or a word names nothing.
        """
        if actual == declared == MODELS:
            raise ConfigurationError("Both sides are the models.", "Name another side: database, head, a file, a URL.")
        if actual == MODELS:
            right = self._open(declared)
            left = self.models(right.schema, right.connection)
        else:
            left = self._open(actual)
            right = self.models(left.schema, left.connection) if declared == MODELS else self._open(declared)
        if left.schema.dialect != right.schema.dialect:
            raise ConfigurationError(
                f"{left.name} is a {left.schema.dialect} schema and {right.name} a {right.schema.dialect} one.",
                "Compare two sides of one dialect; --url chooses the dialect of the models and of the history.",
            )
        left, right = self.scoped(left, right), self.scoped(right, left)
        return self.beside(self.owned(left, right), right), self.beside(self.owned(right, left), left)

    @timed("leave out")
    def owned(self, side: Side, *others: Side) -> Side:
        """A live database without what is neither in the models nor in the history.

        Args:
            side: the side; any other than a live database stays as it is.
            others: the project's own sides that are at hand. Without any, everything counts.
        """
        ours = [other.schema for other in others if other.origin in OWN]
        if side.origin is not Origin.LIVE or not ours:
            return side
        schema, unmanaged = without_unmanaged(
            side.schema,
            known=self._declared(side.schema.default_namespace),
            ours=ours,
            is_created=self._is_created(side.schema.default_namespace),
        )
        return replace(side, schema=schema, unmanaged=unmanaged)

    def beside(self, side: Side, other: Side) -> Side:
        """The project's own side, silent beside a live database about views and the like that it does not name.

        Args:
            side: the side; any other than the project's own stays as it is.
            other: what it is compared with.
        """
        if side.origin not in OWN or other.origin is not Origin.LIVE:
            return side
        return replace(side, schema=replace(side.schema, partial=True))

    def models(self, other: Schema, connection: Connection | None) -> Side:
        """The models, as a database of the other side's dialect and default namespace would hold them."""
        metadatas = self.environment.metadatas
        if not metadatas:
            raise ModelsError(
                "env.py gives Alembic no target_metadata, and [tool.schemactl] names no models.",
                'Set models = ["your_package.models"] in [tool.schemactl] of pyproject.toml.',
            )
        dialect: Dialect = connection.dialect if connection is not None else self.environment.dialect
        schema = declare(metadatas, dialect, other.default_namespace)
        if any(isinstance(item, Standalone) for item in other.objects):
            schema = replace(schema, forgotten=self._once_named())
        return Side(MODELS, schema, Origin.MODELS, declared_tables(metadatas, other.default_namespace, dialect))

    def empty(self) -> Side:
        """An empty database of the target's dialect."""
        connection = self.scratch()
        return Side("an empty database", inspect(connection), Origin.NOTHING, connection=connection)

    def history(self, *targets: str) -> tuple[Side, ...]:
        """What the revisions produce at each target, replayed in that order on one scratch database.

        Args:
            targets: revisions, each a descendant of the one before it or on another branch; `base` is the empty
                database.
        """
        connection = self.scratch()
        graph = read_graph(self.project)
        self.listener(Note(f"Replaying the history to {' and '.join(targets)} on a scratch database"))
        return tuple(self.replayed(graph, connection, target) for target in targets)

    def replayed(self, graph: Graph, connection: Connection, target: str) -> Side:
        """What a scratch database holds once the history took it to a target.

        Args:
            graph: the revisions.
            connection: the scratch database.
            target: in Alembic's words.
        """
        if target != "base":
            from schemactl.apply import replay  # most sides are no history
            from schemactl.plan import remade

            with timed("replay"):
                replay(self.environment, graph, connection, target, remake=remade)
        return self.read(connection, target)

    @timed("scratch database")
    def scratch(self) -> Connection:
        """An empty scratch database of the target's dialect, removed when the stack closes."""
        environment, config = self.environment, self.project.config
        url = environment.url or config.url or f"{environment.dialect.name}://"
        return self.stack.enter_context(scratch_database(url, scratch_url=config.scratch_url))

    @timed("leave out")
    def scoped(self, side: Side, other: Side) -> Side:
        """A side without what the project does not manage: version table, include/exclude, env.py's callbacks."""
        environment, config = self.environment, self.project.config
        version_table = ObjectName(environment.version_table, self._namespace(environment.version_table_schema, side))
        schema = scope(
            side.schema,
            include=config.include,
            exclude=config.exclude,
            other_tools=config.other_tools,
            declared=self._declared(side.schema.default_namespace),
            leave_out=frozenset({version_table}),
            standalone=side.schema.partial or not other.schema.partial,
        )
        include_object, include_name = (environment.options.get(f"include_{word}") for word in ("object", "name"))
        if include_object is None and include_name is None:
            return replace(side, schema=schema)
        from schemactl.compare.callbacks import filter_by_callbacks  # few env.py have any

        schema = filter_by_callbacks(
            schema,
            include_object=include_object,
            include_name=include_name,
            tables=side.tables,
            reflected=side.origin is not Origin.MODELS,
            other=other.schema,
        )
        return replace(side, schema=schema)

    def read(self, connection: Connection, name: str, origin: Origin = Origin.HISTORY) -> Side:
        """A database as it is now, inside the transaction under way: on a scratch database, what revisions left there.

        Args:
            connection: a connection to it.
            name: what reports call it.
            origin: what it holds.
        """
        return Side(name, inspect(connection, namespaces=self._namespaces(connection)), origin, connection=connection)

    def database(self) -> Side:
        """The live database; one that is an SQLite file and not there yet is empty, and is not made."""
        connection = self.environment.connection
        if connection is not None:
            return self.read(connection, mask(connection.engine.url), Origin.LIVE)
        url = self.environment.url or self.project.config.url
        return replace(self.empty(), name=f"{mask(url)} (not there yet)" if url else "a database that is not there yet")

    def _open(self, spec: str) -> Side:
        if spec == DATABASE:
            return self.database()
        if "://" in spec:
            url = parse_url(spec)
            read_only = url.get_backend_name() == "sqlite"
            return self.read(self.stack.enter_context(connect(url, read_only=read_only)), mask(url), Origin.LIVE)
        if Path(spec).suffix == ".json":
            return Side(spec, _snapshot(Path(spec)), Origin.SNAPSHOT)
        return self._revisions(spec)

    def _revisions(self, spec: str) -> Side:
        try:
            return replace(self.history(*spec.split(","))[-1], name=spec)
        except HistoryError as error:
            near = get_close_matches(spec, (MODELS, DATABASE), n=1, cutoff=0.8)
            raise HistoryError(error.message, f"Did you mean {near[0]}?" if near else error.hint) from error

    def _declared(self, default_namespace: str) -> frozenset[ObjectName]:
        """The names of the models' tables."""
        tables = [table for metadata in self.environment.metadatas for table in metadata.tables.values()]
        return frozenset(
            ObjectName(table.name, "" if table.schema in (None, default_namespace) else table.schema)
            for table in tables
        )

    def _once_named(self) -> tuple[str, ...]:
        try:
            return once_named(read_graph(self.project))
        except ConfigurationError:  # no folder for revisions: there is no history
            return ()

    def _is_created(self, default_namespace: str) -> IsCreated:
        """The question whether the history creates something; the files are read at the first one."""

        @cache
        def created() -> Created:
            try:
                graph = read_graph(self.project)
            except ConfigurationError:  # no folder for revisions: there is no history
                return Created()
            return created_by(graph, self.environment.name, default_namespace)

        def is_created(item: SchemaObject) -> bool:
            found = created()
            return item.name in found.tables if item.kind == "table" else found.has_type(item.name)

        return is_created

    def _namespaces(self, connection: Connection) -> tuple[str, ...] | None:
        """Which namespaces to read: those of the models, now or once; all of them with Alembic's `include_schemas`."""
        options = self.environment.options
        if options.get("include_schemas"):
            wanted = options.get("include_name")
            names = _namespaces_of(connection)
            keep = [name for name in names if name not in _SYSTEM_NAMESPACES]
            return tuple(name for name in keep if wanted is None or wanted(name, "schema", {}))
        named = declared_namespaces(self.environment.metadatas, connection.dialect)
        named |= self._once_used(connection, named)
        return tuple(sorted(named | {""})) if named - {""} else None

    def _once_used(self, connection: Connection, named: frozenset[str]) -> frozenset[str]:
        """The namespaces that a revision made for the models, and of which these know no more."""
        if connection.dialect.name != "postgresql":
            return frozenset()
        default = connection.dialect.default_schema_name
        others = {*_namespaces_of(connection)} - named - {default, *_SYSTEM_NAMESPACES}
        if not others:
            return frozenset()
        labels = self._once_named()
        return frozenset(name for name in others if Namespace(ObjectName(name)).label in labels)

    @staticmethod
    def _namespace(name: str | None, side: Side) -> str:
        return "" if name in (None, side.schema.default_namespace) else str(name)


def _namespaces_of(connection: Connection) -> list[str]:
    """The names of all namespaces, without an open transaction left behind: who settles opens one that may write."""
    began_here = not connection.in_transaction()
    try:
        return sqlalchemy_inspect(connection).get_schema_names()
    finally:
        if began_here:
            connection.rollback()


_SYSTEM_NAMESPACES = ("information_schema", "pg_catalog", "pg_toast", "mysql", "performance_schema", "sys")


def _snapshot(path: Path) -> Schema:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SnapshotError(str(path), str(error)) from error
    return load_snapshot(text, str(path))
