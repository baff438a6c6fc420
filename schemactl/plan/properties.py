"""What PostgreSQL has and SQLAlchemy cannot say: statements for a column or table that was just made."""

from collections.abc import Iterable, Iterator, Mapping

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import AlterColumn
from schemactl.plan.casts import bare
from schemactl.plan.directives import Execute
from schemactl.plan.generators import do_block, option_words, sequence_of, start_of
from schemactl.plan.sqltext import quote, quote_name, string
from schemactl.plan.table_words import guard_words, replica_words, setting_words
from schemactl.schema import Column, ObjectName, Table


def table_properties(dialect: Dialect, table: Table, tables: Mapping[ObjectName, Table]) -> list[MigrateOperation]:
    """What a new table and its columns still lack.

    Args:
        dialect: the dialect; nothing is lacking on others than PostgreSQL.
        table: the table.
        tables: all tables of its side by name.
    """
    if dialect.name != "postgresql":
        return []
    words = [*setting_words(None, table), *guard_words(None, table.option("row_level_security"))]
    identity = table.option("replica_identity")
    words += [replica_words(dialect, identity)] if identity is not None else []
    columns = [column for column in table.columns if not column.inherited]
    words += _own_of_inherited(dialect, table, tables)
    return [
        *[item for column in columns for item in column_properties(dialect, table.name, column)],
        *[Execute(f"ALTER TABLE {quote_name(dialect, table.name)} {item}") for item in words],
    ]


def _own_of_inherited(dialect: Dialect, table: Table, tables: Mapping[ObjectName, Table]) -> Iterator[str]:
    """What a child's inherited columns have otherwise than its parents'."""
    for column in table.columns if table.inherits else ():
        parents = [parent.column(column.name) for name in table.inherits if (parent := tables.get(name)) is not None]
        found = next(filter(None, parents), None)
        if found is None or not column.inherited or column.computed:
            continue
        head = f"ALTER COLUMN {quote(dialect, column.name)}"
        if column.default != found.default and not found.autoincrement:
            yield f"{head} SET DEFAULT {column.default}" if column.default is not None else f"{head} DROP DEFAULT"
        if found.nullable and not column.nullable:
            yield f"{head} SET NOT NULL"


def partitions_of(dialect: Dialect, table: Table, tables: Iterable[Table]) -> list[MigrateOperation]:
    """The partitions that a table had when somebody looked, for a downgrade that brings it back.

    Args:
        dialect: the dialect.
        table: the table.
        tables: all tables of its side.
    """
    found: list[MigrateOperation] = []
    for partition in tables:
        if partition.partition_of == table.name:
            key = partition.option("partition_by")
            words = f"PARTITION OF {quote_name(dialect, table.name)} {partition.bound}"
            words += f" PARTITION BY {key}" if key else ""
            found.append(Execute(f"CREATE TABLE {quote_name(dialect, partition.name)} {words}"))
            found += partitions_of(dialect, partition, tables)
    return found


def column_properties(dialect: Dialect, owner: ObjectName, column: Column) -> list[MigrateOperation]:
    """What a new column still lacks: its storage, its compression, its serial's options.

    Args:
        dialect: the dialect; nothing is lacking on others than PostgreSQL.
        owner: the table.
        column: the column.
    """
    if dialect.name != "postgresql":
        return []
    table = quote_name(dialect, owner)
    head = f"ALTER TABLE {table} ALTER COLUMN {quote(dialect, column.name)}"
    found: list[MigrateOperation] = []
    if column.storage is not None:
        found.append(Execute(f"{head} SET STORAGE {column.storage}"))
    if column.compression is not None:
        found.append(Execute(f"{head} SET COMPRESSION {column.compression}"))
    if column.sequence is not None and column.autoincrement:
        words = string(" " + " ".join(option_words(column)))
        found.append(Execute(do_block(f"EXECUTE 'ALTER SEQUENCE ' || {sequence_of(table, column.name)} || {words}")))
        found.append(Execute(f"SELECT setval({sequence_of(table, column.name)}, {start_of(column)}, false)"))
    return found


def stored_otherwise(change: AlterColumn, head: str, *, retyped: bool) -> list[MigrateOperation]:
    """How a changed column gets its storage and its compression. Another type resets both.

    Args:
        change: the column.
        head: ALTER TABLE … ALTER COLUMN ….
        retyped: whether its type or collation changes.
    """
    old, new = change.actual, change.declared
    found: list[MigrateOperation] = []
    if new.storage != (None if retyped else old.storage):
        found.append(Execute(f"{head} SET STORAGE {new.storage}" if new.storage else _reset_storage(new, head)))
    if new.compression != (None if retyped else old.compression):
        found.append(Execute(f"{head} SET COMPRESSION {new.compression or 'default'}"))
    return found


_STORAGES = {
    **dict.fromkeys(
        ("text", "character varying", "character", "bytea", "json", "jsonb", "xml", "tsvector"), "extended"
    ),
    **dict.fromkeys(("numeric", "inet", "cidr"), "main"),
}
"""The storage of common types."""


def _reset_storage(column: Column, head: str) -> str:
    """SET STORAGE with the type's own, which has no word for it before PostgreSQL 16."""
    type_ = bare(column.type)
    known = "extended" if type_.endswith("[]") else _STORAGES.get(type_)
    if known is not None:
        return f"{head} SET STORAGE {known}"
    words = "CASE typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END"
    storage = f"(SELECT {words} FROM pg_type WHERE oid = {string(column.type)}::regtype)"  # noqa: S608
    return do_block(f"EXECUTE {string(head + ' SET STORAGE ')} || {storage}")
