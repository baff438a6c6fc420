"""What a table, or ANALYZE, was told of an index, which goes with it: it is said again where the index is made anew.

A table chooses one index for its replica identity, and one by which CLUSTER orders it. PostgreSQL.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemactl.changes import AddConstraint, AddIndex, AlterConstraint, AlterIndex, AlterTable, Change
from schemactl.plan.lifted import index_names
from schemactl.plan.standalone.causes import retyped_columns
from schemactl.plan.steps import Phase, Step
from schemactl.plan.work import index_mentions
from schemactl.schema import Index, Schema
from schemactl.schema.table import CHOSEN


def choices_lost(steps: Iterable[Step], before: Schema, after: Schema) -> list[Step]:
    """Steps by which tables choose again what is made anew.

    Args:
        steps: what is planned.
        before: the schema before, named as the changes name things.
        after: the schema after, named so too.
    """
    made = {(step.change.owner, name) for step in steps for name in _made(step.change)}
    found: list[Step] = []
    for table in after.tables if made else ():
        old = before.table(table.name)
        lost = [
            option
            for option in CHOSEN
            if (table.name, table.chosen(option)) in made and old and old.option(option) == table.option(option)
        ]
        if lost:
            without = tuple(item for item in table.options if item[0] not in lost)
            found.append(Step(AlterTable(replace(table, options=without), table), Phase.FINISH_TABLES))
    return found


def _made(change: Change) -> tuple[str | None, ...]:
    """The names of the indexes that a change makes."""
    if isinstance(change, AddIndex):
        return (change.index.name,)
    if isinstance(change, AddConstraint):
        return (change.constraint.name,)
    if isinstance(change, AlterIndex) and change.in_place:
        return ()
    if isinstance(change, AlterConstraint) and change.in_place:
        return ()
    return (change.declared.name,) if isinstance(change, AlterIndex | AlterConstraint) else ()


def targets_lost(changes: Iterable[Change], before: Schema, *, backwards: bool) -> Iterator[Step]:
    """Steps that set statistics targets again: the server builds an index anew when a column of it gets another type.

    Args:
        changes: what is planned.
        before: the schema before, named as the changes name things.
        backwards: whether a changed column is found under its actual name.
    """
    changes = tuple(changes)
    tables = [table for table in before.tables if any(index.statistics for index in table.indexes)]
    retyped = retyped_columns(changes, before, backwards=backwards) if tables else {}
    settled = {(change.owner, name) for change in changes for name in index_names(change)}
    for table in tables:
        for index in table.indexes:
            kept = index.statistics and (table.name, index.name) not in settled
            if kept and _mentions_one(index, retyped.get(table.name, ())):
                change = AlterIndex(table.name, replace(index, statistics=()), index)
                yield Step(change, Phase.FINISH_TABLES)


def _mentions_one(index: Index, columns: Iterable[str]) -> bool:
    return any(index_mentions(index, column) for column in columns)
