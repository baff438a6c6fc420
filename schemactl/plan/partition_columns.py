"""Columns of partitions that are otherwise than those of their tables. PostgreSQL."""

from collections.abc import Iterator
from dataclasses import replace

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AlterColumn
from schemactl.plan.casts import needs_using
from schemactl.plan.directives import Execute
from schemactl.plan.generators import sequence_of
from schemactl.plan.objects import Builder
from schemactl.plan.partitions import partitions_within
from schemactl.plan.properties import reset_storage
from schemactl.plan.sqltext import do_block, quote, quote_name, string
from schemactl.plan.work import Work
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


def kept_in_partitions(change: AlterColumn, name: str, work: Work) -> list[MigrateOperation]:
    """What a changed column hands down to all partitions, set again in those that have it otherwise.

    Args:
        change: the column, of a partitioned table or of a partition that has some itself.
        name: the name under which it is found.
        work: the plan's work.
    """
    differing = {item.property for item in change.differences}
    cast = _is_cast(change)
    known = any(table.partition_of is not None for table in work.declared.values.values())
    # The server casts a default with its column: where the goal is known, it is written as it was.
    differing |= {"default"} if cast or (known and "type" in differing) else set()
    properties = [item for item in _HANDED_DOWN if item in differing]
    builder = work.declared if known else work.actual
    made: list[MigrateOperation] = []
    for partition, own in _otherwise(change.table, name, builder):
        found = {item: getattr(own, item) for item in properties}
        if cast and not known and own.default not in (None, "NULL"):
            found["default"] = f"CAST({own.default} AS {change.declared.type})"
        made += partition_column(builder, partition, Column(name, ""), replace(Column(name, ""), **found))
    return made


_HANDED_DOWN = ("nullable", "default", "storage", "compression")
"""What ALTER TABLE sets in all partitions too."""


def defaults_in_the_way(change: AlterColumn, name: str, work: Work) -> list[MigrateOperation]:
    """The end of defaults that partitions have of their own, where the server cannot cast them to another type.

    Args:
        change: the column of the partitioned table.
        name: the name under which it is found.
        work: the plan's work.
    """
    found = _otherwise(change.table, name, work.actual) if _is_cast(change) else ()
    return [
        Execute(f"ALTER TABLE {work.qname(partition.name)} ALTER COLUMN {work.q(name)} DROP DEFAULT")
        for partition, own in found
        if own.default is not None
    ]


def _is_cast(change: AlterColumn) -> bool:
    return change.actual.type != change.declared.type and needs_using(change.actual.type, change.declared.type)


def _otherwise(owner: ObjectName, name: str, builder: Builder) -> Iterator[tuple[Table, Column]]:
    """The partitions within a table that have a column otherwise than this, each with what is otherwise."""
    for partition in partitions_within([owner], builder.values.values()):
        own = partition.column(name)
        if own is not None:
            yield partition, own


def _usual(builder: Builder, partition: Table, name: str) -> tuple[Column, ObjectName]:
    """The column as the partition has it unless it is otherwise, and the table at the top of all."""
    chain = [partition]
    while chain[-1].partition_of in builder.values:
        chain.append(builder.values[chain[-1].partition_of])
    usual = chain[-1].column(name) or Column(name, "")
    for outer in reversed(chain[1:-1]):
        own = outer.column(name) or Column(name, "")
        found = {item: getattr(own, item) for item in ("default", "storage", "compression")}
        usual = replace(usual, **{item: value for item, value in found.items() if value is not None})
        usual = replace(usual, nullable=usual.nullable and own.nullable)
    return usual, chain[-1].name


def _plain(head: str, old: Column, new: Column, usual: Column) -> Iterator[str]:
    # What the table itself demands, its partitions cannot do without.
    if old.nullable != new.nullable and (usual.nullable or not new.nullable):
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
