"""What models say was renamed: `info={"renamed_from": …}` of a table or a column, `renamed_labels` of an enum's column.

It does nothing where the old name is not there any more, so that it may stay in the models as long as one likes.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from schemactl.changes import Change, RenameColumn, RenameLabel, RenameTable
from schemactl.declare.constraint_info import info_of
from schemactl.errors import ModelsError
from schemactl.schema import ObjectName, Schema

FORMER = "renamed_from"
LABELS = "renamed_labels"


def declared_renames(tables: Mapping[ObjectName, sa.Table], actual: Schema) -> tuple[Change, ...]:
    """The renames that models ask for and that are still to be done.

    Args:
        tables: the models' tables.
        actual: the side that is, with the old names or with the new ones.

    Returns:
        Tables first: columns name them as the models do.

    Raises:
        ModelsError: `renamed_from` holds no name, or `renamed_labels` no pairs of labels.
    """
    there = {table.name: table for table in actual.tables}
    renames: list[Change] = []
    former = {name: name for name in there}
    for name, table in tables.items():
        if name not in there:
            for old in _former_names(info_of(table), table.fullname):
                found = _named(old, name)
                if found in there and found not in tables:
                    renames.append(RenameTable(found, name))
                    former[name] = found
                    break
    for name, table in tables.items():
        if name in former:
            columns = {column.name for column in there[former[name]].columns}
            renames += _columns(name, table, columns)
    return (*renames, *_labels(tables, actual))


def _columns(name: ObjectName, table: sa.Table, there: set[str]) -> Iterator[Change]:
    for column in table.columns:
        if column.name in there:
            continue
        for old in _former_names(info_of(column), f"{table.fullname}.{column.name}"):
            bare = old.rpartition(".")[2] if old not in there else old
            if bare in there:
                yield RenameColumn(name, bare, column.name)
                break


def _labels(tables: Mapping[ObjectName, sa.Table], actual: Schema) -> Iterator[Change]:
    enums = {enum.name: enum for enum in actual.enums}
    columns = [column for table in tables.values() for column in table.columns]
    renames = [
        RenameLabel(name, old, new)
        for column in columns
        for name in _named_enum(column, actual)
        if name in enums
        for old, new in _pairs(column).items()
        if old in enums[name].labels and new not in enums[name].labels
    ]
    yield from dict.fromkeys(renames)


def _named_enum(column: sa.Column[Any], actual: Schema) -> Iterator[ObjectName]:
    """The enum of a column that says something of its labels."""
    if LABELS in info_of(column):
        type_: Any = column.type
        enum = type_.item_type if isinstance(type_, sa.ARRAY) else type_
        if isinstance(enum, sa.Enum) and enum.name:
            namespace = "" if enum.schema in (None, actual.default_namespace) else enum.schema
            yield ObjectName(enum.name, namespace or "")


def _pairs(column: sa.Column[Any]) -> Mapping[str, str]:
    pairs = info_of(column)[LABELS]
    if not isinstance(pairs, Mapping) or not all(isinstance(each, str) for each in (*pairs, *pairs.values())):
        raise ModelsError(
            f"The column {column} has info[{LABELS!r}] = {pairs!r}.",
            f'Write the old labels and the new ones: info={{"{LABELS}": {{"old": "new"}}}}.',
        )
    return pairs


def _former_names(info: Mapping[Any, Any], label: str) -> tuple[str, ...]:
    said = info.get(FORMER)
    if said is None:
        return ()
    names = (said,) if isinstance(said, str) else tuple(said) if isinstance(said, list | tuple) else ()
    if not names or not all(isinstance(name, str) and name for name in names):
        raise ModelsError(
            f"{label} has info[{FORMER!r}] = {said!r}.",
            f'Write the old name, or a list of old names: info={{"{FORMER}": "old_name"}}.',
        )
    return names


def _named(old: str, new: ObjectName) -> ObjectName:
    """A table's old name: without a namespace it stood in that of the new one."""
    namespace, _, name = old.rpartition(".")
    return ObjectName(name, namespace) if namespace else ObjectName(old, new.namespace)
