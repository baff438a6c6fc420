"""What PostgreSQL has and SQLAlchemy cannot say: statements for a column or table that was just made."""

from collections.abc import Iterator, Mapping

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import AlterColumn
from schemactl.plan.analyze_words import option_words, target_words
from schemactl.plan.casts import bare
from schemactl.plan.directives import Execute
from schemactl.plan.generators import option_words as sequence_words
from schemactl.plan.generators import sequence_of, start_of
from schemactl.plan.not_nulls import make_not_null
from schemactl.plan.sqltext import do_block, quote, quote_name, string
from schemactl.plan.table_words import chosen_words, guard_words, setting_words
from schemactl.schema import Column, ObjectName, Table
from schemactl.schema.table import CHOSEN


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
    words += [chosen_words(dialect, table, option) for option in CHOSEN if table.option(option) is not None]
    # What a partition's columns have otherwise is made with it.
    columns = [column for column in table.columns if not column.inherited and table.partition_of is None]
    keys = table.primary_key.columns if table.primary_key is not None else ()
    words += _own_of_inherited(dialect, table, tables)
    return [
        *[item for column in columns for item in column_properties(dialect, table.name, column, column.name in keys)],
        *[item for column in table.columns for item in told_to_planner(dialect, table, None, column)],
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


def chosen_again(dialect: Dialect, table: Table | None, name: str) -> list[MigrateOperation]:
    """What a table says again of an index that is made anew.

    Args:
        dialect: the dialect.
        table: the table as it shall be, None where it shall not be.
        name: the index's name, or its constraint's.
    """
    options = [option for option in CHOSEN if table is not None and table.chosen(option) == name]
    return [
        Execute(f"ALTER TABLE {quote_name(dialect, table.name)} {chosen_words(dialect, table, option)}")
        for option in options
        if table is not None
    ]


def told_to_planner(dialect: Dialect, table: Table, old: Column | None, new: Column) -> list[MigrateOperation]:
    """How ANALYZE learns what it is told of a column. Another type changes nothing of it.

    Partitions follow their parent; of tables that inherit each has a target of its own.

    Args:
        dialect: the dialect; others than PostgreSQL are told nothing.
        table: the column's table.
        old: the column before; None for one that was just made.
        new: the column after, under the name by which it is found.
    """
    if dialect.name != "postgresql":
        return []
    column, name = f"ALTER COLUMN {quote(dialect, new.name)}", quote_name(dialect, table.name)
    only = "" if table.option("partition_by") else "ONLY "
    found = [f"ALTER TABLE {name} {column} {words}" for words in option_words(old, new)]
    if new.statistics != (old.statistics if old is not None else None):
        found.insert(0, f"ALTER TABLE {only}{name} {column} {target_words(new.statistics)}")
    return [Execute(sql) for sql in found]


def column_properties(
    dialect: Dialect, owner: ObjectName, column: Column, in_key: bool = False
) -> list[MigrateOperation]:
    """What a new column still lacks: its own NOT NULL, its storage, its compression, its serial's options.

    Args:
        dialect: the dialect; nothing is lacking on others than PostgreSQL.
        owner: the table.
        column: the column.
        in_key: whether it is in a primary key that is there.
    """
    if dialect.name != "postgresql":
        return []
    table = quote_name(dialect, owner)
    head = f"ALTER TABLE {table} ALTER COLUMN {quote(dialect, column.name)}"
    found = make_not_null(dialect, owner, column, in_key=in_key)
    if column.storage is not None:
        found.append(Execute(f"{head} SET STORAGE {column.storage}"))
    if column.compression is not None:
        found.append(Execute(f"{head} SET COMPRESSION {column.compression}"))
    if column.sequence is not None and column.autoincrement:
        words = string(" " + " ".join(sequence_words(column)))
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
        found.append(Execute(f"{head} SET STORAGE {new.storage}" if new.storage else reset_storage(new, head)))
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


def reset_storage(column: Column, head: str) -> str:
    """SET STORAGE with the type's own, which has no word for it before PostgreSQL 16.

    Args:
        column: the column.
        head: ALTER TABLE … ALTER COLUMN ….
    """
    type_ = bare(column.type)
    known = "extended" if type_.endswith("[]") else _STORAGES.get(type_)
    if known is not None:
        return f"{head} SET STORAGE {known}"
    words = "CASE typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END"
    storage = f"(SELECT {words} FROM pg_type WHERE oid = {string(column.type)}::regtype)"  # noqa: S608
    return do_block(f"EXECUTE {string(head + ' SET STORAGE ')} || {storage}")
