"""One database as the project's env.py configures it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from alembic.runtime.migration import MigrationContext, RevisionStep, StampStep
from sqlalchemy import Connection, MetaData
from sqlalchemy.engine import URL, Dialect

if TYPE_CHECKING:
    from schemactl.environment.alembic_config import ProjectConfig

Steps = Callable[[tuple[str, ...], MigrationContext], Iterable[RevisionStep | StampStep]]


@dataclass(frozen=True)
class Environment:
    """What env.py configured for one database.

    Attributes:
        context: Alembic's migration context.
        options: all that env.py gave to `context.configure`, save connection and URL.
        connection: the open connection; None offline and in what `harvest` returns.
        metadatas: the models' side, in env.py's order.
        name: the multidb template's name of the database, "" elsewhere.
        arguments: what env.py passed to `run_migrations`; every upgrade() and downgrade() gets it.
        config: the configuration that env.py saw.
        url: the database's URL, None where there is no connection.
    """

    context: MigrationContext
    options: Mapping[str, Any]
    connection: Connection | None = None
    metadatas: tuple[MetaData, ...] = ()
    name: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict)
    config: "ProjectConfig | None" = None
    url: URL | None = None

    @property
    def dialect(self) -> Dialect:
        """The dialect of the database."""
        return self.context.dialect

    @property
    def version_table(self) -> str:
        """The name of the table that holds the current revisions."""
        return str(self.context.version_table)

    @property
    def version_table_schema(self) -> str | None:
        """The namespace of the version table, None for the default one."""
        return self.context.version_table_schema

    @property
    def include_schemas(self) -> bool:
        """Whether env.py asks for all namespaces."""
        return bool(self.options.get("include_schemas"))

    @property
    def in_callers_transaction(self) -> bool:
        """Whether env.py, or who called it, opened the transaction and will end it: nothing is committed here."""
        return self.context._in_external_transaction

    def run_migrations(self, steps: Steps) -> None:
        """Run steps through Alembic, which writes the version table.

        Args:
            steps: called with the current revisions, yields the steps.
        """
        # Alembic takes them when it is configured, which is env.py's work
        self.context._migrations_fn = cast(Callable[..., Iterable[RevisionStep]], steps)
        self.context.run_migrations(**self.arguments)


def as_metadatas(value: Any) -> tuple[MetaData, ...]:
    """Return env.py's target_metadata as a tuple: it may be None, one MetaData or several."""
    if value is None:
        return ()
    return (value,) if isinstance(value, MetaData) else tuple(value)
