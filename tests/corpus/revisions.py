"""A case's revision: planned and written by schemactl, run by plain Alembic."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations

from schemactl.changes import AddColumn, Change, RenameColumn, RenameLabel, RenameTable
from schemactl.compare import compare
from schemactl.declare import declare, declared_tables
from schemactl.inspect import inspect
from schemactl.plan import inverse, make_plan, operations, render
from schemactl.schema import ObjectName, Schema, Standalone
from tests.corpus.case import Case
from tests.corpus.databases import read


class OrphanRows(Exception):
    """After the revision a foreign key of SQLite does not hold; it is checked before the commit."""


TEMPLATE = '''\
"""{message}

Revision ID: corpus
Revises: <base>
"""

{imports}

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    {upgrade}


def downgrade() -> None:
    {downgrade}
'''


def changes_to(
    engine: sa.Engine,
    metadata: sa.MetaData,
    case: Case,
    settled: Sequence[Change] = (),
    actual: Schema | None = None,
) -> list[Change]:
    """What turns the database into what the metadata declares, settled renames first.

    Args:
        engine: the database.
        metadata: what it is to become.
        case: the case.
        settled: renames that were settled.
        actual: the database, where it was read already.
    """
    with engine.connect() as connection:
        for change in settled:
            connection.exec_driver_sql(_rename(change, engine.dialect))
        if settled or actual is None:
            actual = inspect(connection, namespaces=["", *case.looked_at] if case.looked_at else None)
        return [*settled, *_filled(compare(actual, _declared(metadata, engine, case), connection), case)]


def _filled(changes: Sequence[Change], case: Case) -> Iterator[Change]:
    """The changes with what the case says that rows get in new columns."""
    for change in changes:
        fill = case.fills.get(change.path) if isinstance(change, AddColumn) else None
        yield replace(change, fill=fill) if isinstance(change, AddColumn) and fill is not None else change


def settled_renames(case: Case) -> list[Change]:
    """The renames that a case says were settled."""
    return [_settled(old, new) for old, new in case.renames]


def _settled(old: str, new: str) -> Change:
    if ":" in old:
        name, _, label = old.partition(":")
        return RenameLabel(ObjectName(name), label, new.partition(":")[2])
    if "." in old:
        return RenameColumn(ObjectName(new.rpartition(".")[0]), old.rpartition(".")[2], new.rpartition(".")[2])
    return RenameTable(ObjectName(old), ObjectName(new))


def _rename(change: Change, dialect: sa.Dialect) -> str:
    """The statement that renames; what else differs shows once the database has done it, in a transaction to drop."""
    quote = dialect.identifier_preparer.quote_identifier
    if isinstance(change, RenameTable):
        return f"ALTER TABLE {quote(change.actual.name)} RENAME TO {quote(change.declared.name)}"
    if isinstance(change, RenameLabel):
        old, new = (label.replace("'", "''").replace("%", "%%") for label in (change.actual, change.declared))
        return f"ALTER TYPE {quote(change.enum.name)} RENAME VALUE '{old}' TO '{new}'"
    assert isinstance(change, RenameColumn)
    table = quote(change.table.name)
    return f"ALTER TABLE {table} RENAME COLUMN {quote(change.actual)} TO {quote(change.declared)}"


def write_revision(
    engine: sa.Engine, metadata: sa.MetaData, case: Case, changes: Sequence[Change], actual: Schema | None = None
) -> str:
    """The text of the revision that makes these changes; `actual` is the database, where it was read already."""
    dialect, declared = engine.dialect.name, _declared(metadata, engine, case)
    actual = read(engine, case.looked_at) if actual is None else actual
    upgrade = make_plan(changes, dialect, actual=actual, declared=declared)
    assert not upgrade.skipped
    tables = declared_tables([metadata], declared.default_namespace, engine.dialect)
    body = render(
        operations(upgrade, tables=tables), operations(inverse(upgrade), actual_tables=tables), dialect=dialect
    )
    used = {"import sqlalchemy as sa": "sa.", "from alembic import op": "op."}
    imports = [line for line, word in used.items() if word in body.upgrade + body.downgrade] + list(body.imports)
    return TEMPLATE.format(
        message=case.name.replace("_", " "),
        imports="\n".join(sorted(imports, key=_place)).replace("\nimport tests", "\n\nimport tests"),
        upgrade=body.upgrade,
        downgrade=body.downgrade,
    )


def _place(line: str) -> tuple[bool, bool, str]:
    """Where an import stands: what is this project's own comes last, as linters sort them."""
    return (line.startswith("import tests"), line.startswith("from"), line)


def run(engine: sa.Engine, source: str, function: str, metadata: sa.MetaData | None) -> None:
    """Runs one function of a revision file in one transaction, as Alembic does when its env.py says so.

    Args:
        engine: the database.
        source: the file's text.
        function: `upgrade` or `downgrade`.
        metadata: the `target_metadata` of the env.py.
    """
    names: dict[str, Any] = {}
    exec(compile(source, "revision.py", "exec"), names)
    with engine.connect() as connection, _unenforced(connection):
        options = {"target_metadata": metadata, "transactional_ddl": True}
        context = MigrationContext.configure(connection, opts=options)
        with context.begin_transaction(_per_migration=False), Operations.context(context):
            names[function]()
            _refuse_orphans(connection)


@contextmanager
def _unenforced(connection: sa.Connection) -> Iterator[None]:
    """SQLite's foreign keys off for the time: a rebuild drops tables that others refer to."""
    if connection.dialect.name != "sqlite":
        yield
        return
    _driver(connection).execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        _driver(connection).execute("PRAGMA foreign_keys = ON")


def _refuse_orphans(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        orphans = _driver(connection).execute("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise OrphanRows(f"rows that reference nothing: {orphans}")


def _declared(metadata: sa.MetaData, engine: sa.Engine, case: Case) -> Schema:
    declared = declare([metadata], engine.dialect, _default_namespace(engine))
    if not case.forgotten:
        return declared
    earlier = sa.MetaData()
    case.before(earlier)
    objects = declare([earlier], engine.dialect, _default_namespace(engine)).objects
    return replace(declared, forgotten=tuple(item.label for item in objects if isinstance(item, Standalone)))


def _default_namespace(engine: sa.Engine) -> str:
    return "public" if engine.dialect.name == "postgresql" else ""


def _driver(connection: sa.Connection) -> Any:
    return connection.connection.driver_connection
