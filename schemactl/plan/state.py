"""Schemas on their way: what a table looks like after the steps that ran before."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from schemactl.changes import (
    Change,
    RenameColumn,
    RenameConstraint,
    RenameIndex,
    RenameLabel,
    RenameObject,
    RenameTable,
)
from schemactl.changes.renames import after_object_renames
from schemactl.schema import Column, Computed, Constraint, Index, IndexPart, ObjectName, Schema, Table
from schemactl.schema.constraint import Check, Exclude, ForeignKey
from schemactl.schema.relabelling import with_new_labels

_C = TypeVar("_C", bound=Constraint)


@dataclass(frozen=True)
class Renames:
    """Renames to look up: tables by their actual names, columns by their table's declared name."""

    tables: dict[ObjectName, ObjectName]
    columns: dict[ObjectName, dict[str, str]]

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "Renames":
        """The renames among changes."""
        tables: dict[ObjectName, ObjectName] = {}
        columns: dict[ObjectName, dict[str, str]] = {}
        for change in changes:
            if isinstance(change, RenameTable):
                tables[change.actual] = change.declared
            elif isinstance(change, RenameColumn):
                columns.setdefault(change.table, {})[change.actual] = change.declared
        return cls(tables, columns)


def after_renames(schema: Schema, changes: Iterable[Change]) -> Schema:
    """The schema as it stands once the renames among the changes are done."""
    changes = tuple(changes)
    renames = Renames.of(changes)
    tables = [_renamed_table(table, renames) for table in schema.tables]
    # SQLite renames no constraint and no index: they are made anew under the other name.
    renamed = () if schema.dialect == "sqlite" else changes
    parts = [item for item in renamed if isinstance(item, RenameConstraint | RenameIndex)]
    tables = [_renamed_parts(table, [item for item in parts if item.table == table.name]) for table in tables]
    others = [item for item in schema.objects if not isinstance(item, Table)]
    renamed_objects = [item for item in changes if isinstance(item, RenameObject)]
    beside = tuple(_renamed_table(table, renames) for table in schema.neighbours)
    found = after_object_renames(replace(schema.having([*tables, *others]), neighbours=beside), renamed_objects)
    labels: dict[ObjectName, dict[str, str]] = {}
    for change in changes:
        if isinstance(change, RenameLabel):
            labels.setdefault(change.enum, {})[change.actual] = change.declared
    return with_new_labels(found, labels)


def _renamed_table(table: Table, renames: Renames) -> Table:
    name = renames.tables.get(table.name, table.name)
    columns = renames.columns.get(name, {})
    return replace(
        table,
        name=name,
        columns=tuple(_renamed_column(column, columns) for column in table.columns),
        constraints=tuple(_renamed_constraint(item, columns, renames) for item in table.constraints),
        indexes=tuple(_renamed_index(item, columns) for item in table.indexes),
        inherits=tuple(renames.tables.get(item, item) for item in table.inherits),
        partition_of=renames.tables.get(table.partition_of, table.partition_of) if table.partition_of else None,
    )


def _renamed_column(column: Column, names: dict[str, str]) -> Column:
    computed = column.computed
    if computed is not None:
        computed = Computed(_renamed_sql(computed.expression, names), computed.stored)
    return replace(column, name=names.get(column.name, column.name), computed=computed)


def _renamed_constraint(constraint: Constraint, names: dict[str, str], renames: Renames) -> Constraint:
    if isinstance(constraint, Check):
        return replace(constraint, expression=_renamed_sql(constraint.expression, names))
    if isinstance(constraint, Exclude):
        return _renamed_exclude(constraint, names)
    columns = tuple(names.get(column, column) for column in constraint.columns)
    if isinstance(constraint, ForeignKey):
        target = renames.tables.get(constraint.target, constraint.target)
        far = renames.columns.get(target, {})
        targets = tuple(far.get(column, column) for column in constraint.target_columns)
        set_columns = tuple(names.get(column, column) for column in constraint.on_delete_columns)
        return replace(
            constraint, columns=columns, target=target, target_columns=targets, on_delete_columns=set_columns
        )
    return replace(constraint, columns=columns, include=_renamed_names(constraint.include, names))


def _renamed_exclude(exclude: Exclude, names: dict[str, str]) -> Exclude:
    return replace(
        exclude,
        elements=tuple(replace(item, part=_renamed_part(item.part, names)) for item in exclude.elements),
        predicate=None if exclude.predicate is None else _renamed_sql(exclude.predicate, names),
        include=_renamed_names(exclude.include, names),
    )


def _renamed_index(index: Index, names: dict[str, str]) -> Index:
    return replace(
        index,
        parts=tuple(_renamed_part(part, names) for part in index.parts),
        predicate=None if index.predicate is None else _renamed_sql(index.predicate, names),
        include=_renamed_names(index.include, names),
    )


def _renamed_part(part: IndexPart, names: dict[str, str]) -> IndexPart:
    if part.column is not None:
        return replace(part, column=names.get(part.column, part.column))
    return replace(part, expression=_renamed_sql(part.expression or "", names))


def _renamed_names(columns: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names.get(column, column) for column in columns)


def _renamed_parts(table: Table, changes: list[RenameConstraint | RenameIndex]) -> Table:
    names = {change.actual.name: change.declared.name for change in changes if isinstance(change, RenameConstraint)}
    indexes = {change.actual.name: change.declared.name for change in changes if isinstance(change, RenameIndex)}
    constraints = {old: new for old, new in names.items() if old and new}
    return replace(
        table.choosing(constraints | indexes),
        constraints=tuple(replace(item, name=names.get(item.name, item.name)) for item in table.constraints),
        indexes=tuple(replace(item, name=indexes.get(item.name, item.name)) for item in table.indexes),
    )


_TOKENS = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|[^\W\d]\w*""")


def _renamed_sql(sql: str, names: dict[str, str]) -> str:
    """SQL text with its columns renamed, as databases do it themselves."""

    def replaced(match: re.Match[str]) -> str:
        token = match.group()
        if token.startswith("'"):
            return token
        bare = token[1:-1].replace('""', '"') if token[0] in '"`' else token
        found = names.get(bare)
        return token if found is None else '"' + found.replace('"', '""') + '"'

    return _TOKENS.sub(replaced, sql) if names else sql
