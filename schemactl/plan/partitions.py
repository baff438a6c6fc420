"""Partitions made, attached and detached. PostgreSQL."""

from collections.abc import Iterable

from sqlalchemy.engine import Dialect

from schemactl.changes import AlterTable
from schemactl.plan.sqltext import quote, quote_name
from schemactl.schema import ObjectName, Table


def partitions_of(table: Table, tables: Iterable[Table]) -> list[Table]:
    """The partitions of a table, in their order.

    Args:
        table: the table.
        tables: all tables of its side.
    """
    return [item for item in tables if item.partition_of == table.name]


def partitions_within(names: Iterable[ObjectName], tables: Iterable[Table]) -> list[Table]:
    """All partitions in some tables, and in these partitions: each after that which it is a partition of.

    Args:
        names: the names of the tables.
        tables: all tables of their side.
    """
    parts = [table for table in tables if table.partition_of is not None]
    outer, found = set(names), list[Table]()
    while inner := [table for table in parts if table.partition_of in outer]:
        found += inner
        outer = {table.name for table in inner}
    return found


def with_partitions(names: Iterable[ObjectName], tables: Iterable[Table]) -> set[ObjectName]:
    """The names of tables, and those of all partitions in them; arguments as for `partitions_within`."""
    names = set(names)
    return names | {table.name for table in partitions_within(names, tables)}


def create_words(dialect: Dialect, partition: Table) -> str:
    """CREATE TABLE … PARTITION OF.

    Args:
        dialect: the dialect.
        partition: the partition.
    """
    assert partition.partition_of is not None
    words = ["CREATE", *(["UNLOGGED"] if partition.option("unlogged") else []), "TABLE"]
    words += [quote_name(dialect, partition.name), "PARTITION OF", quote_name(dialect, partition.partition_of)]
    words += [partition.bound or "DEFAULT"]
    key, method, place = (partition.option(name) for name in ("partition_by", "access_method", "tablespace"))
    words += [f"PARTITION BY {key}"] if key else []
    words += [f"USING {quote(dialect, method)}"] if method else []
    return " ".join(words + ([f"TABLESPACE {quote(dialect, place)}"] if place else []))


def is_moved(change: AlterTable) -> bool:
    """Whether a table becomes a partition of another table, of none, or of the same one with other bounds."""
    old, new = change.actual, change.declared
    return (old.partition_of, old.bound) != (new.partition_of, new.bound)


def detach_words(dialect: Dialect, change: AlterTable) -> list[str]:
    """DETACH PARTITION, where the table is one before the change, and another or none after it.

    Args:
        dialect: the dialect.
        change: the table.
    """
    parent = change.actual.partition_of if is_moved(change) else None
    if parent is None:
        return []
    return [f"ALTER TABLE {quote_name(dialect, parent)} DETACH PARTITION {quote_name(dialect, change.owner)}"]


def attach_words(dialect: Dialect, change: AlterTable) -> list[str]:
    """ATTACH PARTITION, where the table is one after the change, and was another or none before it.

    Args:
        dialect: the dialect.
        change: the table.
    """
    new = change.declared
    if new.partition_of is None or not is_moved(change):
        return []
    words = f"ATTACH PARTITION {quote_name(dialect, change.owner)} {new.bound}"
    return [f"ALTER TABLE {quote_name(dialect, new.partition_of)} {words}"]
