"""Leaves out what a comparison shall not see."""

import re
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase

from schemactl.schema import Enum, ObjectName, Schema, Table


def scope(
    schema: Schema,
    *,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    leave_out: frozenset[ObjectName] = frozenset(),
) -> Schema:
    """The schema with only the tables asked for, and the enumerated types that these use.

    Args:
        schema: either side.
        include: globs over `table` and `namespace.table`, case-sensitive; none means all.
        exclude: globs of what to leave out; stronger than `include`.
        leave_out: names of tables to leave out, such as Alembic's version table.

    Returns:
        A schema of the same dialect. An enumerated type that some table used stays as long as one that uses it stays;
        one that no table uses is asked about by its own name.
    """
    wanted, unwanted = tuple(include), tuple(exclude)

    def is_kept(name: ObjectName) -> bool:
        spellings = _spellings(name, schema.default_namespace)
        return (
            name not in leave_out and (not wanted or _matches(spellings, wanted)) and not _matches(spellings, unwanted)
        )

    if not wanted and not unwanted and not leave_out:
        return schema
    return keep_tables(schema, is_kept)


def keep_tables(schema: Schema, is_kept: Callable[[ObjectName], bool]) -> Schema:
    """The schema with the tables that a question answers yes for, and the enumerated types that belong to them.

    Args:
        schema: either side.
        is_kept: asked once for each table, and for each enumerated type that no table uses.
    """
    kept = tuple(table for table in schema.tables if is_kept(table.name))
    return with_tables(schema, kept, is_kept)


def with_tables(schema: Schema, kept: tuple[Table, ...], is_kept: Callable[[ObjectName], bool]) -> Schema:
    """The schema with other tables, and the enumerated types that belong to these.

    Args:
        schema: what is to be changed.
        kept: the tables that it shall have.
        is_kept: asked for each enumerated type that no table of `schema` uses.
    """
    used, used_by_kept = _type_names(schema.tables), _type_names(kept)

    def belongs(enum: Enum) -> bool:
        name = str(enum.name)
        return name in used_by_kept or (name not in used and is_kept(enum.name))

    rest = [item for item in schema.objects if not isinstance(item, Table) and not isinstance(item, Enum)]
    enums = [enum for enum in schema.enums if belongs(enum)]
    return Schema.build(schema.dialect, [*rest, *enums, *kept], schema.default_namespace)


def _type_names(tables: Iterable[Table]) -> frozenset[str]:
    """The names of the columns' types, without quotes, brackets and parameters."""
    texts = {column.type for table in tables for column in table.columns}
    return frozenset(re.sub(r"(\[\])+$", "", text).replace('"', "") for text in texts)


def _spellings(name: ObjectName, default_namespace: str) -> tuple[str, ...]:
    namespace = name.namespace or default_namespace
    return (name.name, f"{namespace}.{name.name}") if namespace else (name.name,)


def _matches(spellings: tuple[str, ...], globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(spelling, glob) for glob in globs for spelling in spellings)
