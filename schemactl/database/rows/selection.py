"""Which tables get rows: those that a text names, and those that these cannot do without."""

import re
from collections.abc import Iterable

from schemactl.schema import ForeignKey, ObjectName, Schema, Table

MOST = 60
"""How many tables get rows for their own sake. A text that names more names them all alike."""


def named_tables(schema: Schema, text: str) -> tuple[ObjectName, ...]:
    """The tables that a text has as words, at most `MOST`; of a partition, the table that it is a part of.

    Args:
        schema: the structure.
        text: a revision file's.
    """
    words = frozenset(re.findall(r"\w+", text))
    parents = {table.name: table.partition_of for table in schema.tables if table.partition_of is not None}
    found = (table.name for table in schema.tables if _is_named(table.name.name, words, text))
    return tuple(dict.fromkeys(_whole(name, parents) for name in found))[:MOST]


def in_order(schema: Schema, wanted: Iterable[ObjectName], hints: Schema | None = None) -> tuple[Table, ...]:
    """The tables that get rows, each behind those that it refers to, as far as they do not refer to one another.

    Args:
        schema: the structure.
        wanted: the tables that need rows.
        hints: the structure to come, whose foreign keys on columns that are there count too.
    """
    tables = {table.name: table for table in schema.tables if table.partition_of is None}
    found: dict[ObjectName, Table] = {}
    chosen = frozenset(wanted)

    def visit(name: ObjectName, above: frozenset[ObjectName]) -> None:
        table = tables.get(name)
        if table is None or name in found or name in above:
            return
        for key in keys_of(table, hints):
            if name in chosen or is_needed(table, key):
                visit(key.target, above | {name})
        found[name] = table

    for name in sorted(chosen):
        visit(name, frozenset())
    return tuple(found.values())


def keys_of(table: Table, hints: Schema | None) -> tuple[ForeignKey, ...]:
    """A table's foreign keys, and those that it is going to have on columns that it has and that have none yet."""
    own = table.of(ForeignKey)
    later = hints.table(table.name) if hints is not None else None
    taken = {key.columns for key in own}
    coming = [key for key in later.of(ForeignKey) if key.columns not in taken] if later is not None else []
    return (*own, *(key for key in coming if all(table.column(name) for name in key.columns)))


def is_needed(table: Table, key: ForeignKey) -> bool:
    """Whether no row can do without the row that it refers to."""
    columns = [table.column(name) for name in key.columns]
    return not any(column is not None and column.nullable for column in columns)


def _is_named(name: str, words: frozenset[str], text: str) -> bool:
    return name in words if re.fullmatch(r"\w+", name) else name in text


def _whole(name: ObjectName, parents: dict[ObjectName, ObjectName]) -> ObjectName:
    while name in parents:
        name = parents[name]
    return name
