"""Sequences that number the column which owns them: the database tells them as serials, so models do too."""

import re
from collections.abc import Sequence as Several
from dataclasses import replace

from schemactl.declare.rendering import Rendering
from schemactl.schema import Column, ObjectName, Sequence, Standalone, Table
from schemactl.schema.column import SequenceOptions

_CALL = re.compile(r"nextval\('((?:[^']|'')*)'(?:::regclass)?\)", re.IGNORECASE)
_PART = re.compile(r'"((?:[^"]|"")*)"|([^".]+)')


def as_serials(
    tables: Several[Table], objects: Several[Standalone], rendering: Rendering
) -> tuple[list[Table], list[Standalone]]:
    """Tables and objects, each such sequence in its column instead of on its own.

    Args:
        tables: the declared tables.
        objects: the declared standalone objects.
        rendering: how names are written.
    """
    owned = {item.owned_by: item for item in objects if isinstance(item, Sequence) and item.owned_by is not None}
    if not owned:
        return list(tables), list(objects)
    taken: list[Sequence] = []

    def column_of(table: Table, column: Column) -> Column:
        own = next((item for by, item in owned.items() if (by.table, by.column) == (table.name, column.name)), None)
        if own is None or own.name != _counted_by(column, rendering):
            return column
        taken.append(own)
        return replace(column, default=None, autoincrement=True, sequence=_options(own, column))

    made = [replace(table, columns=tuple(column_of(table, column) for column in table.columns)) for table in tables]
    return made, [item for item in objects if item not in taken]


def _counted_by(column: Column, rendering: Rendering) -> ObjectName | None:
    """The sequence that a column's default is the next value of, and nothing else."""
    match = _CALL.fullmatch(column.default or "")
    if match is None:
        return None
    found = _PART.findall(match[1].replace("''", "'"))
    parts = [bare.lower() if bare else quoted.replace('""', '"') for quoted, bare in found]
    return rendering.object_name(parts[-1], parts[0] if len(parts) > 1 else None)


def _options(own: Sequence, column: Column) -> SequenceOptions | None:
    options = SequenceOptions(
        type=None if own.type == column.type else own.type,
        start=own.start,
        increment=own.increment,
        min_value=own.min_value,
        max_value=own.max_value,
        cycle=own.cycle,
        cache=own.cache,
    )
    return None if options == SequenceOptions() else options
