"""From one design to another on a real database and back, with everything that has to hold on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.declare import declare, declared_tables
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, render
from schemactl.schema import Schema, Table
from schemactl.schema.codec import fingerprint
from tests.corpus import dump_postgresql, dump_sqlite
from tests.corpus.databases import empty, read
from tests.corpus.revisions import TEMPLATE, run
from tests.properties.build import inserts, metadata_of, quoted
from tests.properties.design import Design

DUMPS = {"postgresql": dump_postgresql.dump, "sqlite": dump_sqlite.dump}

Rows = dict[tuple[str, str], list[str]]


@dataclass(frozen=True)
class Written:
    """What was planned for a database: the revision's text and the operations of both ways."""

    changes: tuple[Change, ...]
    source: str
    upgrade: list[Any]
    downgrade: list[Any]


# --- steps ----------------------------------------------------------------------------------------------------------


def build(engine: sa.Engine, design: Design) -> None:
    """Makes the database what the design says, rows included. It was empty, or is PostgreSQL's."""
    empty(engine, ())
    metadata_of(design).create_all(engine)
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        lift = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET session_replication_role = replica"}
        cursor = driver.cursor()
        cursor.execute(lift[engine.dialect.name])
        for statement in inserts(design):
            cursor.execute(statement)
        driver.commit()


def changes_to(engine: sa.Engine, design: Design) -> tuple[Change, ...]:
    """What still differs from the design."""
    with engine.connect() as connection:
        return compare(inspect(connection), declared(engine, metadata_of(design)), connection)


def declared(engine: sa.Engine, metadata: sa.MetaData) -> Schema:
    """The metadata as a value."""
    return declare([metadata], engine.dialect, "public" if engine.dialect.name == "postgresql" else "")


def write(engine: sa.Engine, design: Design) -> Written:
    """Plans the way to the design, and back."""
    metadata, changes = metadata_of(design), changes_to(engine, design)
    goal = declared(engine, metadata)
    up = make_plan(changes, engine.dialect.name, actual=read(engine, ()), declared=goal)
    assert not up.skipped
    tables = declared_tables([metadata], goal.default_namespace, engine.dialect)
    upgrade, downgrade = operations(up, tables=tables), operations(inverse(up), actual_tables=tables)
    body = render(upgrade, downgrade, dialect=engine.dialect.name)
    imports = "\n".join(("from alembic import op", "import sqlalchemy as sa", *body.imports))
    source = TEMPLATE.format(message="random", imports=imports, upgrade=body.upgrade, downgrade=body.downgrade)
    return Written(changes, source, upgrade, downgrade)


def run_operations(engine: sa.Engine, found: Sequence[Any], metadata: sa.MetaData) -> None:
    """Runs operations as they are, in one transaction."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        options = {"target_metadata": metadata, "transactional_ddl": True}
        context = MigrationContext.configure(connection, opts=options)
        with context.begin_transaction(_per_migration=False):
            runner = Operations(context)
            for operation in found:
                runner.invoke(operation)


# --- what is compared -----------------------------------------------------------------------------------------------


def rows_of(engine: sa.Engine, first: Design, other: Design, *, back: bool) -> Rows:
    """The values of the columns that must be the same: those of one type on both sides, or of all once back."""
    found: Rows = {}
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        cursor = driver.cursor()
        for table in first.tables:
            counterpart = other.table(table.name)
            for column in table.columns if counterpart else ():
                twin = counterpart.column(column.name) if counterpart else None
                if twin and column.source is None and (back or twin.kind == column.kind) and twin.source is None:
                    cursor.execute(f"SELECT {quoted(column.name)} FROM {quoted(table.name)}")
                    found[table.name, column.name] = sorted(_plain(row[0]) for row in cursor.fetchall())
    return found


def _plain(value: Any) -> str:
    return repr(bytes(value) if isinstance(value, memoryview) else value)


def print_of(engine: sa.Engine, *, named: bool) -> str:
    """The fingerprint of the database, whatever the order of columns; without the names of constraints if told so."""
    schema = read(engine, ())
    tables = [_ordered(table, named) for table in schema.tables]
    return fingerprint(Schema.build(schema.dialect, [*tables, *schema.enums], schema.default_namespace))


def _ordered(table: Table, named: bool) -> Table:
    constraints = table.constraints if named else tuple(replace(item, name=None) for item in table.constraints)
    columns = tuple(sorted(table.columns, key=lambda column: column.name))
    return replace(table, columns=columns, constraints=tuple(sorted(constraints, key=repr)))


def is_named(*designs: Design) -> bool:
    """Whether every constraint comes back under its name: on SQLite one without a name cannot."""
    if designs[0].dialect == "postgresql":
        return True
    parts = [
        item.name
        for design in designs
        for table in design.tables
        for item in (*table.uniques, *table.checks, *table.foreign_keys)
    ]
    keys = [table.key_name for design in designs for table in design.tables if table.key]
    return None not in parts and None not in keys


def dump(engine: sa.Engine, *, named: bool) -> str:
    """The database's own account of itself."""
    text = DUMPS[engine.dialect.name](engine)
    return text if named else dump_sqlite.without_names(text)


# --- the whole way --------------------------------------------------------------------------------------------------


def travel(engine: sa.Engine, goal_engine: sa.Engine, first: Design, second: Design, *, thorough: bool) -> None:
    """There and back by the revision's text, then once more by the operations.

    Args:
        engine: the database.
        goal_engine: where the second design is built directly; PostgreSQL's may be the same database.
        first: what the database is at first, with rows.
        second: what it becomes.
        thorough: whether the downgrade is dumped too; its fingerprint is compared in any case.
    """
    named = is_named(first, second)
    build(goal_engine, replace(second, rows=0))
    goal = dump(goal_engine, named=named)
    build(engine, first)
    start, start_dump = print_of(engine, named=named), dump(engine, named=named) if thorough else ""
    kept, all_kept = rows_of(engine, first, second, back=False), rows_of(engine, first, second, back=True)
    assert changes_to(engine, first) == ()

    written, after = write(engine, second), metadata_of(second)
    run(engine, written.source, "upgrade", after)
    assert changes_to(engine, second) == ()
    assert dump(engine, named=named) == goal
    assert rows_of(engine, first, second, back=False) == kept
    reached = print_of(engine, named=named)

    run(engine, written.source, "downgrade", after)
    assert changes_to(engine, first) == ()
    assert print_of(engine, named=named) == start
    assert not thorough or dump(engine, named=named) == start_dump
    assert rows_of(engine, first, second, back=True) == all_kept

    run_operations(engine, written.upgrade, after)
    assert print_of(engine, named=named) == reached
    assert rows_of(engine, first, second, back=False) == kept
    run_operations(engine, written.downgrade, after)
    assert print_of(engine, named=named) == start
    assert rows_of(engine, first, second, back=True) == all_kept
