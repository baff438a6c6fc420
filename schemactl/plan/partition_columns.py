"""Columns of partitions that are otherwise than those of their tables. PostgreSQL."""

from collections.abc import Iterator

from alembic.operations.ops import MigrateOperation

from schemactl.plan.directives import Execute
from schemactl.plan.generators import sequence_of
from schemactl.plan.objects import Builder
from schemactl.plan.properties import reset_storage
from schemactl.plan.sqltext import do_block, quote, quote_name, string
from schemactl.schema import Column, ObjectName, Table


def partition_column(builder: Builder, partition: Table, old: Column, new: Column) -> list[MigrateOperation]:
    """A partition's column made otherwise than its table's, or like that again.

    Args:
        builder: makes the declared side's objects, and knows the table.
        partition: the partition.
        old: what is otherwise before.
        new: what is otherwise after.
    """
    owner, column = quote_name(builder.dialect, partition.name), quote(builder.dialect, old.name)
    head = f"ALTER TABLE {owner} ALTER COLUMN {column}"
    usual, parent = _usual(builder, partition, old.name)
    words = [*_plain(head, old, new, usual), *_default(builder, head, old, new, usual, parent)]
    if old.comment != new.comment:
        words.append(f"COMMENT ON COLUMN {owner}.{column} IS {'NULL' if new.comment is None else string(new.comment)}")
    return [Execute(item) for item in words]


def _usual(builder: Builder, partition: Table, name: str) -> tuple[Column, ObjectName]:
    """The column as the partition has it unless it is otherwise, and the table at the top of all."""
    chain = [partition]
    while chain[-1].partition_of in builder.values:
        chain.append(builder.values[chain[-1].partition_of])
    top = chain[-1].column(name) or Column(name, "")
    return top, chain[-1].name


def _plain(head: str, old: Column, new: Column, usual: Column) -> Iterator[str]:
    if old.nullable != new.nullable:
        yield f"{head} {'DROP' if new.nullable else 'SET'} NOT NULL"
    if old.storage != new.storage:
        storage = new.storage or usual.storage
        yield f"{head} SET STORAGE {storage}" if storage else reset_storage(usual, head)
    if old.compression != new.compression:
        yield f"{head} SET COMPRESSION {new.compression or usual.compression or 'default'}"


def _default(builder: Builder, head: str, old: Column, new: Column, usual: Column, parent: ObjectName) -> Iterator[str]:
    if old.default == new.default:
        return
    default = new.default if new.default is not None else usual.default
    if new.default is None and usual.autoincrement:
        sequence = sequence_of(quote_name(builder.dialect, parent), usual.name)
        words = f"{string(f'{head} SET DEFAULT nextval(')} || quote_literal({sequence}) || '::regclass)'"
        yield do_block(f"EXECUTE {words}")
    else:
        yield f"{head} DROP DEFAULT" if default in (None, "NULL") else f"{head} SET DEFAULT {default}"
