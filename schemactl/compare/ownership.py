"""Tells what of a live database is the project's from what is somebody else's.

A table is ours if the models or the revisions have it. Anything else is *unmanaged*: named once and never dropped.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from schemactl.compare.scope import type_names
from schemactl.schema import Enum, ObjectName, Schema, SchemaObject, Table

IsCreated = Callable[[SchemaObject], bool]
"""Whether a revision of the history creates a table or type."""


def without_unmanaged(
    live: Schema, *, known: frozenset[ObjectName], ours: Iterable[Schema], is_created: IsCreated
) -> tuple[Schema, tuple[str, ...]]:
    """A live database without what is somebody else's, and the names of that.

    An enum goes with the tables that use it: it is ours as well where a table of ours uses it, and left out without a
    word where a foreign table does. It never leaves while a foreign table needs it.

    Args:
        live: the database.
        known: the names of the models' tables.
        ours: what else is the project's: the other side of the comparison, the history replayed.
        is_created: asked about what neither of these has.

    Returns:
        The schema, and what is unmanaged: tables by name, enums as `enum NAME`.
    """
    sides = tuple(ours)
    tables = known.union(table.name for side in sides for table in side.tables)
    enums = frozenset(enum.name for side in sides for enum in side.enums)
    # A partition is its parent's.
    whole = (table for table in live.tables if table.partition_of is None)
    foreign = frozenset(table.name for table in whole if table.name not in tables and not is_created(table))
    hidden = foreign | _partitions_of(live.tables, foreign)
    used_by_us = type_names(table for table in live.tables if table.name not in foreign)
    used_by_them = type_names(table for table in live.tables if table.name in foreign)

    def is_ours(enum: Enum) -> bool:
        if enum.name in enums:
            return True
        if str(enum.name) in used_by_them:
            return False
        return str(enum.name) in used_by_us or is_created(enum)

    foreign_enums = frozenset(enum.name for enum in live.enums if not is_ours(enum))
    if not foreign and not foreign_enums:
        return live, ()

    def is_foreign(item: SchemaObject) -> bool:
        return (isinstance(item, Table) and item.name in hidden) or (
            isinstance(item, Enum) and item.name in foreign_enums
        )

    unexplained = (name for name in sorted(foreign_enums) if str(name) not in used_by_them)
    names = (*(str(name) for name in sorted(foreign)), *(f"enum {name}" for name in unexplained))
    ours_alone = replace(live, objects=tuple(item for item in live.objects if not is_foreign(item)))
    return ours_alone.beside(table for table in live.tables if table.name in hidden), names


def _partitions_of(tables: Iterable[Table], owners: frozenset[ObjectName]) -> frozenset[ObjectName]:
    """The partitions of some tables, and the partitions of these."""
    found = frozenset(table.name for table in tables if table.partition_of in owners)
    return found | _partitions_of(tables, found) if found else found
