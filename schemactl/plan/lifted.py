"""CHECKs, EXCLUDEs and indexes that PostgreSQL would spell anew because a column of theirs changes its type.

`ALTER TYPE` parses the printed text over the new type: `n > 0` over a numeric becomes `n::numeric > 0::numeric` once it
is an integer. They therefore make way, and come back as the side that is the goal writes them, with the
comments that they had: another comment is a change of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from schemactl.changes import (
    AddConstraint,
    AddIndex,
    AlterColumn,
    AlterConstraint,
    AlterIndex,
    Change,
    DropConstraint,
    DropIndex,
    RenameConstraint,
    RenameIndex,
)
from schemactl.plan.casts import bare
from schemactl.plan.sqltext import mentions
from schemactl.plan.steps import Phase, Step
from schemactl.schema import Check, Constraint, Exclude, Index, Schema, Table
from schemactl.schema.constraint import commented_as


def lifted(changes: Sequence[Change], before: Schema, after: Schema, *, backwards: bool) -> list[Step]:
    """Steps that drop such CHECKs and indexes first, and add them last.

    Args:
        changes: what is planned.
        before: the schema before, named as the changes name things.
        after: the schema after, named so too.
        backwards: whether a changed column is found under its actual name.
    """
    retyped: dict[Table, list[str]] = {}
    for change in changes:
        table = before.table(change.owner) if isinstance(change, AlterColumn) else None
        if isinstance(change, AlterColumn) and table and bare(change.actual.type) != bare(change.declared.type):
            retyped.setdefault(table, []).append(change.actual.name if backwards else change.declared.name)
    steps: list[Step] = []
    for table, columns in retyped.items():
        own = [change for change in changes if change.owner == table.name]
        goal = after.table(table.name) or table
        steps += [*_checks(table, goal, columns, own), *_indexes(table, goal, columns, own)]
    return steps


def without_said_twice(steps: Iterable[Step]) -> list[Step]:
    """The steps without those that alter an index in its place which is made anew as it shall be."""
    steps = list(steps)
    made = {(step.change.owner, step.change.index) for step in steps if isinstance(step.change, AddIndex)}
    return [
        step
        for step in steps
        if not isinstance(step.change, AlterIndex) or (step.change.owner, step.change.declared) not in made
    ]


def _checks(table: Table, goal: Table, columns: Sequence[str], changes: Iterable[Change]) -> Iterator[Step]:
    settled = {name for change in changes for name in constraint_names(change)}
    kept, wanted = (
        [item for item in side.constraints if item.name not in settled and _names_one(columns, *constraint_texts(item))]
        for side in (table, goal)
    )
    for constraint in kept:
        same = [item for item in wanted if item.name == constraint.name]
        # One without a name can only be told apart where it is the only one.
        same = same or (wanted if len(kept) == len(wanted) == 1 else [constraint])
        yield Step(DropConstraint(table.name, constraint), Phase.DROP_CONSTRAINTS)
        yield Step(AddConstraint(table.name, commented_as(same[0], constraint)), Phase.ADD_CHECKS)


def _indexes(table: Table, goal: Table, columns: Sequence[str], changes: Iterable[Change]) -> Iterator[Step]:
    settled = {name for change in changes for name in index_names(change)}
    wanted = {index.name: index for index in goal.indexes}
    for index in table.indexes:
        if index.name not in settled and _names_one(columns, *_texts(index)):
            yield Step(DropIndex(table.name, index), Phase.DROP_INDEXES)
            back = replace(wanted.get(index.name, index), comment=index.comment)
            yield Step(AddIndex(table.name, back), Phase.ADD_INDEXES)


def _names_one(columns: Sequence[str], *texts: str | None) -> bool:
    return any(mentions(text, column) for text in texts for column in columns)


def _texts(index: Index) -> list[str | None]:
    return [index.predicate, *[part.expression for part in index.parts]]


def constraint_texts(constraint: Constraint) -> tuple[str | None, ...]:
    """The SQL that a constraint holds."""
    if isinstance(constraint, Check):
        return (constraint.expression,)
    if isinstance(constraint, Exclude):
        return (constraint.predicate, *[item.part.expression for item in constraint.elements])
    return ()


def constraint_names(change: Change) -> tuple[str | None, ...]:
    """The names of the constraints that a change touches."""
    if isinstance(change, DropConstraint | AddConstraint):
        return (change.constraint.name,)
    return (change.actual.name, change.declared.name) if isinstance(change, AlterConstraint | RenameConstraint) else ()


def index_names(change: Change) -> tuple[str, ...]:
    """The names of the indexes that a change touches, but for what is altered in its place."""
    if isinstance(change, DropIndex | AddIndex):
        return (change.index.name,)
    if isinstance(change, AlterIndex) and change.in_place:
        return ()
    return (change.actual.name, change.declared.name) if isinstance(change, AlterIndex | RenameIndex) else ()
