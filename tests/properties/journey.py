"""From one design to another on a real database and back, with everything that has to hold on the way."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pprint import pformat
from typing import Any

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from hypothesis import note

from schemactl.changes import Change
from schemactl.compare import compare
from schemactl.database import run_and_take_back
from schemactl.declare import declare, declared_tables
from schemactl.inspect import inspect
from schemactl.plan import after_renames, inverse, make_plan, operations, render, statements
from schemactl.schema import ObjectName, Schema, Table
from tests.corpus import dump_postgresql, dump_sqlite
from tests.corpus.databases import empty
from tests.corpus.revisions import TEMPLATE, run
from tests.properties.build import inserts, metadata_of, quoted
from tests.properties.design import Design, Tb
from tests.properties.renames import Names

DUMPS = {"postgresql": dump_postgresql.dump, "sqlite": dump_sqlite.dump}

SAME = Names()

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
        lift = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET LOCAL session_replication_role = replica"}
        cursor = driver.cursor()
        cursor.execute(lift[engine.dialect.name])
        for statement in inserts(design):
            cursor.execute(statement)
        driver.commit()


def declared(engine: sa.Engine, metadata: sa.MetaData) -> Schema:
    """The metadata as a value."""
    return declare([metadata], engine.dialect, "public" if engine.dialect.name == "postgresql" else "")


def tables_in(engine: sa.Engine, metadata: sa.MetaData) -> dict[ObjectName, sa.Table]:
    """The metadata's tables, under the names that the plan knows."""
    return declared_tables([metadata], "public" if engine.dialect.name == "postgresql" else "", engine.dialect)


def write(engine: sa.Engine, actual: Schema, design: Design, names: Names = SAME) -> Written:
    """Plans the way from the database, as it was just read, to the design, and back; renames as they were said."""
    metadata = metadata_of(design)
    goal = declared(engine, metadata)
    with engine.connect() as connection:
        changes = compare(actual, goal, connection) if names is SAME else _said(connection, actual, goal, names)
    up = make_plan(changes, engine.dialect.name, actual=actual, declared=goal)
    assert not up.skipped
    tables = tables_in(engine, metadata)
    upgrade, downgrade = operations(up, tables=tables), operations(inverse(up), actual_tables=tables)
    body = render(upgrade, downgrade, dialect=engine.dialect.name)
    imports = "\n".join(("from alembic import op", "import sqlalchemy as sa", *body.imports))
    source = TEMPLATE.format(message="random", imports=imports, upgrade=body.upgrade, downgrade=body.downgrade)
    return Written(changes, source, upgrade, downgrade)


def _said(connection: sa.Connection, actual: Schema, goal: Schema, names: Names) -> tuple[Change, ...]:
    """What was said to be renamed, and what differs once the database has done it, in a transaction to drop."""
    renames = tuple(names.changes())
    renamed = after_renames(actual, renames)
    plan = make_plan(renames, actual.dialect, actual=actual, declared=renamed)
    with run_and_take_back(connection, statements(operations(plan), actual.dialect)):
        return (*renames, *compare(inspect(connection), goal, connection))


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


def rows_of(engine: sa.Engine, first: Design, other: Design, *, back: bool, names: Names = SAME) -> Rows:
    """The values of the columns that must be the same: those of one type on both sides, or of all once back.

    Args:
        engine: the database.
        first: what it was at first, under the old names.
        other: what it becomes, under the old names.
        back: whether it is what it was at first.
        names: those under which it is now.
    """
    found: Rows = {}
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        cursor = driver.cursor()
        for table in first.tables:
            counterpart = other.table(table.name)
            for column in table.columns if counterpart else ():
                twin = counterpart.column(column.name) if counterpart else None
                if twin and column.source is None and (back or twin.kind == column.kind) and twin.source is None:
                    now = quoted(names.column(table.name, column.name)), quoted(names.table(table.name))
                    cursor.execute("SELECT {} FROM {}".format(*now))
                    found[table.name, column.name] = sorted(_plain(row[0]) for row in cursor.fetchall())
    return found


def _plain(value: Any) -> str:
    return repr(bytes(value) if isinstance(value, memoryview) else value)


@dataclass(frozen=True)
class Look:
    """What still differs from a design, and the database itself, in one order; `actual` is it as it was read."""

    changes: tuple[Change, ...]
    schema: Schema
    actual: Schema = field(compare=False, repr=False)


def look(engine: sa.Engine, design: Design, *, named: bool) -> Look:
    """Reads the database once; without the names of constraints if told so."""
    with engine.connect() as connection:
        schema = inspect(connection)
        changes = compare(schema, declared(engine, metadata_of(design)), connection)
    tables = [_ordered(table, named) for table in schema.tables]
    return Look(changes, Schema.build(schema.dialect, [*tables, *schema.enums], schema.default_namespace), schema)


def _ordered(table: Table, named: bool) -> Table:
    constraints = table.constraints if named else tuple(replace(item, name=None) for item in table.constraints)
    columns = tuple(sorted(table.columns, key=lambda column: column.name))
    return replace(table, columns=columns, constraints=tuple(sorted(constraints, key=repr)))


def is_named(first: Design, second: Design) -> bool:
    """Whether every constraint of the second design gets the name that CREATE TABLE would give it.

    On SQLite one without a name cannot be added. Elsewhere it may be one that is there already, under some name.
    """
    if first.dialect == "sqlite":
        return not any(None in _constraint_names(table) for design in (first, second) for table in design.tables)
    return not any(None in _constraint_names(table) for table in second.tables if first.table(table.name))


def _constraint_names(table: Tb) -> list[str | None]:
    names = [item.name for item in (*table.uniques, *table.checks, *table.foreign_keys)]
    return [*names, table.key_name] if table.key else names


def dump(engine: sa.Engine, *, named: bool) -> str:
    """The database's own account of itself, in one spelling of what two are in use for."""
    text = DUMPS[engine.dialect.name](engine)
    if engine.dialect.name == "postgresql":
        return text if named else _without_names(text)
    text = re.sub(" on (update|delete) no action", "", text)
    text = re.sub(r"default \( ('(?:[^']|'')*'|[\w.+-]+) \)", r"default \1", text)
    plain = re.sub(r'(: text (?:.* )?)constraint ("(?:[^"]|"")*"|\w+) ', r"\1", text)
    return text if named else "\n".join(sorted(plain.split("\n")))


def _without_names(text: str) -> str:
    """PostgreSQL's dump without the names of constraints."""
    plain = re.sub(r"(?m)^(\s+(?:ADD )?CONSTRAINT) (?:\"(?:[^\"]|\"\")*\"|\w+)", r"\1", text)
    statements = [
        sorted(item.split("\n")) if item.startswith("CREATE TABLE") else [item] for item in plain.split("\n\n")
    ]
    return "\n\n".join(sorted("\n".join(lines) for lines in statements))


# --- the whole way --------------------------------------------------------------------------------------------------


def travel(
    engine: sa.Engine,
    goal_engine: sa.Engine,
    first: Design,
    second: Design,
    *,
    thorough: bool,
    operations_too: bool,
    names: Names = SAME,
) -> None:
    """There and back by the revision's text, then once more by the operations if asked to.

    Args:
        engine: the database.
        goal_engine: where the second design is built directly; PostgreSQL's may be the same database.
        first: what the database is at first, with rows.
        second: what it becomes, under the names that it has at first.
        thorough: whether the downgrade is dumped too; its fingerprint is compared in any case.
        operations_too: whether Alembic runs the operations as well as their text.
        names: what is renamed on the way.
    """
    becomes = names.of(second)
    named = is_named(first, second)
    kept_names = named or engine.dialect.name == "postgresql"
    build(goal_engine, replace(becomes, rows=0))
    goal = dump(goal_engine, named=named)
    build(engine, first)
    start, start_dump = look(engine, first, named=kept_names), dump(engine, named=named) if thorough else ""
    kept, all_kept = rows_of(engine, first, second, back=False), rows_of(engine, first, second, back=True)
    same("the database just built", start.changes, ())

    written, after = write(engine, start.actual, becomes, names), metadata_of(becomes)
    note(written.source)
    run(engine, written.source, "upgrade", after)
    reached = look(engine, becomes, named=kept_names)
    same("what the upgrade left to do", reached.changes, ())
    same("the upgraded database and the goal", *_own_names(names, dump(engine, named=named), goal))
    same("rows after the upgrade", rows_of(engine, first, second, back=False, names=names), kept)

    run(engine, written.source, "downgrade", after)
    same("the downgraded database and the start", *_unquoted(names, look(engine, first, named=kept_names), start))
    same("the same, dumped", *_unquoted(names, dump(engine, named=named) if thorough else "", start_dump))
    same("rows after the downgrade", rows_of(engine, first, second, back=True), all_kept)

    if not operations_too:
        return
    run_operations(engine, written.upgrade, after)
    same("the database upgraded by operations", look(engine, becomes, named=kept_names), reached)
    same("rows after these", rows_of(engine, first, second, back=False, names=names), kept)
    run_operations(engine, written.downgrade, after)
    same("the database downgraded by operations", *_unquoted(names, look(engine, first, named=kept_names), start))
    same("rows after these", rows_of(engine, first, second, back=True), all_kept)


def _own_names(names: Names, *dumps: str) -> Sequence[str]:
    """Dumps, where something was renamed without the names of what numbers the columns: a sequence keeps its own."""
    if names is SAME:
        return dumps
    plain = (re.sub(r'"(?:[^"]|"")*_seq\d*"|\b\w+_seq\d*\b', "SEQUENCE", text) for text in dumps)
    return ["\n\n".join(sorted(text.split("\n\n"))) for text in plain]


def _unquoted(names: Names, *found: Any) -> Sequence[Any]:
    """What was found, where something was renamed as text without needless quotes: SQLite quotes new names."""
    return found if names is SAME else [re.sub(r'"(\w+)"', r"\1", pformat(item, width=160)) for item in found]


def same(what: str, found: Any, expected: Any) -> None:
    """Fails, with the lines that differ, unless both are equal."""
    if found != expected:
        texts = [item if isinstance(item, str) else pformat(item, width=160) for item in (expected, found)]
        lines = difflib.unified_diff(*[text.split("\n") for text in texts], "expected", "found", n=0, lineterm="")
        raise AssertionError("\n".join([f"{what}:", *lines]))
