"""Builds a database from one metadata, brings it to another through a plan, and looks at what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import Operations

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.declare import declare, declared_tables
from schemactl.inspect import inspect
from schemactl.plan import Plan, RenderedBody, inverse, make_plan, operations, render
from schemactl.schema import Schema

HEADER = "from alembic import op\nimport sqlalchemy as sa\n"


def engine_for(url: str) -> sa.Engine:
    """An engine whose transactions hold DDL, with SQLite's foreign keys off, as the apply side has it."""
    engine = sa.create_engine(url)
    if engine.dialect.name == "sqlite":

        @sa.event.listens_for(engine, "connect")
        def _(connection: Any, record: Any) -> None:
            connection.isolation_level = None

        @sa.event.listens_for(engine, "begin")
        def _(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN")

    return engine


def declared_schema(metadata: sa.MetaData, dialect: sa.Dialect) -> Schema:
    return declare([metadata], dialect, "public" if dialect.name == "postgresql" else "")


def tables_of(metadata: sa.MetaData) -> dict[Any, sa.Table]:
    return declared_tables([metadata], "public")


@dataclass
class Planned:
    """An upgrade and its downgrade, planned."""

    changes: tuple[Change, ...]
    up: Plan
    down: Plan
    body: RenderedBody
    up_operations: list[Any]
    down_operations: list[Any]

    @property
    def source(self) -> str:
        """The revision file."""
        imports = "".join(f"{line}\n" for line in self.body.imports)
        return (
            f"{HEADER}{imports}\n\ndef upgrade():\n    {self.body.upgrade}\n\n\ndef downgrade():\n"
            f"    {self.body.downgrade}\n"
        )


def plan_for(
    engine: sa.Engine,
    metadata: sa.MetaData,
    *,
    namespaces: list[str] | None = None,
    rename: Callable[[tuple[Change, ...]], tuple[Change, ...]] | None = None,
) -> Planned:
    with engine.begin() as connection:
        actual = inspect(connection, namespaces=namespaces)
        declared = declared_schema(metadata, engine.dialect)
        changes = compare(actual, declared, connection)
    changes = rename(changes) if rename else changes
    up = make_plan(changes, engine.dialect.name, actual=actual, declared=declared)
    down = inverse(up)
    up_operations = operations(up, tables=tables_of(metadata))
    down_operations = operations(down, actual_tables=tables_of(metadata))
    body = render(up_operations, down_operations, dialect=engine.dialect.name)
    return Planned(changes, up, down, body, up_operations, down_operations)


def run_operations(engine: sa.Engine, found: list[Any], metadata: sa.MetaData | None = None) -> None:
    """Runs operations as they are, in one transaction."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"target_metadata": metadata, "transactional_ddl": True})
        with context.begin_transaction(_per_migration=False):
            runner = Operations(context)
            for operation in found:
                runner.invoke(operation)


def run_source(engine: sa.Engine, source: str, function: str, metadata: sa.MetaData | None = None) -> None:
    """Runs a revision file's function as Alembic does."""
    names: dict[str, Any] = {}
    exec(compile(source, "revision.py", "exec"), names)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"target_metadata": metadata, "transactional_ddl": True})
        with context.begin_transaction(_per_migration=False), Operations.context(context):
            names[function]()
    assert op is not None


def read(engine: sa.Engine, namespaces: list[str] | None = None) -> Schema:
    with engine.begin() as connection:
        return inspect(connection, namespaces=namespaces)


def differences(engine: sa.Engine, metadata: sa.MetaData, namespaces: list[str] | None = None) -> tuple[Change, ...]:
    """What still differs from the metadata."""
    with engine.begin() as connection:
        return compare(
            inspect(connection, namespaces=namespaces), declared_schema(metadata, engine.dialect), connection
        )
