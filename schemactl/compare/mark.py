"""Marks the changes that rest on SQL text which no database could be asked about."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import TypeGuard

from schemactl.changes import (
    AddConstraint,
    AlterColumn,
    AlterComment,
    AlterConstraint,
    AlterIndex,
    AlterTable,
    Change,
    DropConstraint,
    by_owner,
    unverified,
)
from schemactl.compare.suspects import PARTITION_KEY, Key, check_key, column_key, exclude_key, index_key
from schemactl.schema import Check, Constraint, Exclude, Index, IndexPart, ObjectName
from schemactl.schema.constraint import commented_as

Unsure = Mapping[ObjectName, frozenset[Key]]
"""The suspects that could not be settled, by table."""


def mark_unverified(changes: tuple[Change, ...], unsure: Unsure) -> Iterator[Change]:
    """The changes, those that rest on unsettled text alone marked as unverified.

    A column with sure and unsure differences yields two changes: the sure ones, then the rest, unverified. So does a
    constraint or index with another comment.
    """
    if not unsure:
        yield from changes
        return
    for name, group in by_owner(changes):
        keys = unsure.get(name, frozenset())
        yield from _mark_group(group, keys) if keys else group


def _mark_group(changes: list[Change], keys: frozenset[Key]) -> Iterator[Change]:
    unnamed = frozenset(type(change.constraint) for change in changes if _adds_unnamed(change, keys))
    for change in changes:
        if isinstance(change, AlterColumn):
            yield from _mark_column(change, keys)
        elif isinstance(change, AlterTable) and PARTITION_KEY in keys:
            yield from _mark_table(change)
        elif _rests_on_text(change, keys, unnamed):
            yield from _mark_text(change)
        else:
            yield change


def _mark_text(change: Change) -> Iterator[Change]:
    if isinstance(change, AlterConstraint | AlterIndex):
        between = commented_as(change.actual, change.declared)
        if between != change.actual:
            yield AlterComment(change.table, change.actual, between)
            change = replace(change, actual=between)
    yield unverified(change)


def _mark_column(change: AlterColumn, keys: frozenset[Key]) -> Iterator[Change]:
    fields = [item.property for item in change.differences]
    texts = [field for field in fields if column_key(change.declared.name, field) in keys]
    if not texts:
        yield change
    elif len(texts) == len(fields):
        yield unverified(change)
    else:
        between = replace(change.declared, **{field: getattr(change.actual, field) for field in texts})
        yield AlterColumn(change.table, change.actual, between)
        yield unverified(AlterColumn(change.table, between, change.declared))


def _mark_table(change: AlterTable) -> Iterator[Change]:
    key = change.actual.option("partition_by") or ""
    options = tuple((name, key if name == "partition_by" else value) for name, value in change.declared.options)
    between = replace(change.declared, options=options)
    if AlterTable(change.actual, between).differences:
        yield AlterTable(change.actual, between)
    yield unverified(AlterTable(between, change.declared))


def _rests_on_text(change: Change, keys: frozenset[Key], unnamed: Collection[type[Constraint]]) -> bool:
    if isinstance(change, AlterIndex):
        return index_key(change.declared) in keys and differ_in_text_only(change.actual, change.declared)
    if isinstance(change, AlterConstraint) and isinstance(change.declared, Check):
        return check_key(change.declared) in keys and _properties(change) == {"expression"}
    if isinstance(change, AlterConstraint) and isinstance(change.declared, Exclude):
        return exclude_key(change.declared) in keys and _properties(change) <= _SPELLED
    if isinstance(change, AddConstraint):
        return _adds_unnamed(change, keys)
    # Which of the dropped ones an unnamed declared one may equal is not known, so it may be any.
    return isinstance(change, DropConstraint) and type(change.constraint) in unnamed


def _properties(change: AlterConstraint) -> set[str]:
    return {item.property for item in change.differences} - {"comment"}


_SPELLED = frozenset({"elements", "predicate"})
"""What of an EXCLUDE a database may spell in its own way."""


def _adds_unnamed(change: Change, keys: frozenset[Key]) -> TypeGuard[AddConstraint]:
    """Whether a change adds a constraint without a name that could not be settled."""
    if not isinstance(change, AddConstraint) or change.constraint.name is not None:
        return False
    constraint = change.constraint
    if isinstance(constraint, Check):
        return check_key(constraint) in keys
    return isinstance(constraint, Exclude) and exclude_key(constraint) in keys


def differ_in_text_only(actual: Index, declared: Index) -> bool:
    """Whether two indexes of any name may be one: but for SQL text, and what else a database spells in its own way."""
    return _flags(actual) == _flags(declared) and all(map(_may_be_one, actual.parts, declared.parts))


def _flags(index: Index) -> tuple[object, ...]:
    """What no database spells in two ways."""
    return (
        len(index.parts),
        index.unique,
        index.predicate is None,
        index.include,
        index.nulls_not_distinct,
        index.statistics,
    )


def _may_be_one(actual: IndexPart, declared: IndexPart) -> bool:
    if actual.column is not None and declared.column is not None and actual.column != declared.column:
        return False
    return (actual.descending, actual.nulls_first) == (declared.descending, declared.nulls_first)
