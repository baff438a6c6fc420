"""Leaves out what a comparison shall not see."""

import re
from collections.abc import Callable, Iterable, Mapping

from schemactl.compare.globs import matcher
from schemactl.schema import DefaultGrant, Enum, Extension, Grant, Namespace, ObjectName, Schema, Standalone, Table
from schemactl.schema.schema import SchemaObject


def scope(
    schema: Schema,
    *,
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    other_tools: Iterable[str] = (),
    declared: frozenset[ObjectName] = frozenset(),
    leave_out: frozenset[ObjectName] = frozenset(),
    standalone: bool = True,
) -> Schema:
    """The schema with only the tables and standalone objects asked for, and the enumerated types that the tables use.

    Args:
        schema: either side.
        include: globs over `table` and `namespace.table`, case-sensitive; none means all.
        exclude: globs of what to leave out; stronger than `include`.
        other_tools: globs of other tools' tables, left out unless they are among `declared`.
        declared: names of the models' tables.
        leave_out: names of tables to leave out, such as Alembic's version table.
        standalone: whether views and the like are left out as well. Beside a side that is silent about what it does not
            name they can stay, for a plan to know what stands on a table.

    Returns:
        A schema of the same dialect. An enumerated type that some table used stays as long as one that uses it stays;
        one that no table uses is asked about by its own name.
    """
    wanted = tuple(include)
    is_wanted, is_unwanted, is_other = (
        matcher(globs, schema.default_namespace) for globs in (wanted, exclude, other_tools)
    )

    parents = {table.name: table.partition_of for table in schema.tables if table.partition_of is not None}

    def is_kept(name: ObjectName) -> bool:
        if name in leave_out or is_unwanted(name):
            return False
        if name in parents:
            return is_kept(parents[name])
        if wanted and not is_wanted(name):
            return False
        return name in declared or not is_other(name)

    def is_kept_too(item: SchemaObject) -> bool:
        if not isinstance(item, Standalone):
            return True
        # `include` lists tables and what is like them, not what all of them may need.
        around = isinstance(item, Namespace | Extension | DefaultGrant) or (
            isinstance(item, Grant) and item.on == "SCHEMA"
        )
        names = (item.owner, _whole(item.owner, parents))
        return not any(map(is_unwanted, names)) and (around or not wanted or any(map(is_wanted, names)))

    kept = keep_tables(schema, is_kept)
    kept = kept.having(filter(is_kept_too, kept.objects)) if standalone else kept
    return schema if kept == schema else kept


def _whole(name: ObjectName, parents: Mapping[ObjectName, ObjectName]) -> ObjectName:
    """The table that something is a partition of, or it itself."""
    while name in parents:
        name = parents[name]
    return name


def keep_tables(schema: Schema, is_kept: Callable[[ObjectName], bool]) -> Schema:
    """The schema with the tables that a question answers yes for, and the enumerated types that belong to them.

    Args:
        schema: either side.
        is_kept: asked once for each table, and for each enumerated type that no table uses.
    """
    kept = tuple(table for table in schema.tables if is_kept(table.name))
    return with_tables(schema, kept, is_kept)


def with_tables(schema: Schema, kept: tuple[Table, ...], is_kept: Callable[[ObjectName], bool]) -> Schema:
    """The schema with other tables, and the enumerated types and namespaces that belong to these.

    Args:
        schema: what is to be changed.
        kept: the tables that it shall have.
        is_kept: asked for each enumerated type that no table of `schema` uses.
    """
    used, used_by_kept = type_names(schema.tables), type_names(kept)

    def belongs(enum: Enum) -> bool:
        name = str(enum.name)
        return name in used_by_kept or (name not in used and is_kept(enum.name))

    rest = [item for item in schema.objects if not isinstance(item, Table) and not isinstance(item, Enum)]
    enums = [enum for enum in schema.enums if belongs(enum)]
    places = {item.name.namespace for item in (*rest, *enums, *kept)}
    # Models name a namespace by what stands in it: what they do not manage says nothing.
    rest = [item for item in rest if not isinstance(item, Namespace) or item.named or item.name.name in places]
    names = {table.name for table in kept}
    left_out = [table for table in schema.tables if table.name not in names]
    return schema.having([*rest, *enums, *kept]).beside(left_out)


def type_names(tables: Iterable[Table]) -> frozenset[str]:
    """The names of the columns' types, without quotes and brackets."""
    texts = {column.type for table in tables for column in table.columns}
    return frozenset(re.sub(r"(\[\])+$", "", text).replace('"', "") for text in texts)
