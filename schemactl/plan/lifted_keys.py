"""Foreign keys that PostgreSQL lets stand in the way of a change: they are lifted over it.

Two kinds of changes meet them: a column gets a type that does not compare with that of the other side, and the primary
key, unique constraint or unique index that makes the columns referred to unique goes or comes back otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemactl.changes import (
    AddConstraint,
    AlterColumn,
    AlterConstraint,
    AlterIndex,
    Change,
    DropConstraint,
    DropIndex,
)
from schemactl.plan.casts import comparable
from schemactl.plan.hazards import hazards_of
from schemactl.plan.steps import Phase, Step
from schemactl.reports import Hazard
from schemactl.schema import Constraint, ForeignKey, Index, ObjectName, PrimaryKey, Schema, Unique

Place = tuple[ObjectName, ForeignKey]


def foreign_keys_in_the_way(
    changes: Sequence[Change], before: Schema, declared: Schema, neighbours: Sequence[Place]
) -> Iterator[Step]:
    """Steps that drop such foreign keys first, and add them last.

    Args:
        changes: what is planned.
        before: the schema before, named as the changes name things.
        declared: the schema after.
        neighbours: foreign keys of somebody else's tables, which stay as they are.
    """
    settled = {(change.owner, item) for change in changes for item in _touched(change)}
    kept = [
        (table.name, staying)
        for table in before.tables
        for key in table.of(ForeignKey)
        if (table.name, key) not in settled and (staying := _staying(table.name, key, declared)) is not None
    ]
    lifted: set[Place] = set()
    for change in changes if kept or neighbours else ():
        keys = tuple(item for item in kept if item not in lifted and _is_in_the_way(change, item))
        others = tuple(item for item in neighbours if item not in lifted and _is_key_of(change, item))
        lifted.update((*keys, *others))
        if keys or others:
            yield Step(change, Phase.DROP_FOREIGN_KEYS, tuple(_said(change, item) for item in others), (*keys, *others))
            yield Step(change, Phase.ADD_FOREIGN_KEYS, _hazards((*keys, *others)), (*keys, *others))


def _said(change: Change, place: Place) -> Hazard:
    owner, key = place
    message = f"The foreign key {key.name} of {owner}, which is not managed here, is dropped and made again."
    return Hazard("blocks-writes", change.path, change.kind, message)


def _hazards(places: Sequence[Place]) -> tuple[Hazard, ...]:
    """The dangers of adding them again. They cannot fail: every row was checked before."""
    found = [item for owner, key in places for item in hazards_of(AddConstraint(owner, key), "postgresql")]
    return tuple(item for item in found if item.kind != "can-fail")


def _is_in_the_way(change: Change, place: Place) -> bool:
    owner, key = place
    if isinstance(change, AlterColumn):
        columns = {(owner, column) for column in key.columns}
        columns |= {(key.target, column) for column in key.target_columns}
        retyped = not comparable(change.actual.type, change.declared.type)
        return retyped and (change.table, change.declared.name) in columns
    return _is_key_of(change, place)


def _is_key_of(change: Change, place: Place) -> bool:
    """Whether a change takes away what makes the columns unique that a foreign key refers to."""
    _, key = place
    # Of two that make the same columns unique the server chose one, and which is not known here.
    return change.owner == key.target and _unique_columns(change) == frozenset(key.target_columns)


def _unique_columns(change: Change) -> frozenset[str]:
    """The columns that are unique no more once the first half of a change is done; none for other changes."""
    if isinstance(change, AlterConstraint) and change.in_place:
        return frozenset()
    if isinstance(change, DropConstraint | AlterConstraint):
        constraint = change.constraint if isinstance(change, DropConstraint) else change.actual
        return frozenset(constraint.columns) if isinstance(constraint, PrimaryKey | Unique) else frozenset()
    if isinstance(change, DropIndex) or (isinstance(change, AlterIndex) and not change.in_place):
        return key_columns(change.index if isinstance(change, DropIndex) else change.actual)
    return frozenset()


def key_columns(index: Index) -> frozenset[str]:
    """The columns that an index makes unique; none for one that makes none so by itself.

    Args:
        index: the index.
    """
    columns = [part.column for part in index.parts if part.column is not None]
    whole = index.unique and index.predicate is None and len(columns) == len(index.parts)
    return frozenset(columns) if whole else frozenset()


def _staying(owner: ObjectName, key: ForeignKey, declared: Schema) -> ForeignKey | None:
    """The foreign key, if the declared side has it too, under its name or under none.

    One that models do not name has the name that the other side knows: the server's own may be of a former table name.
    """
    table = declared.table(owner)
    for item in table.of(ForeignKey) if table is not None else ():
        if replace(item, not_valid=False, comment=None) == replace(key, not_valid=False, comment=None, name=item.name):
            return key if key.name else replace(key, name=item.name)
    return None


def _touched(change: Change) -> list[Constraint]:
    if isinstance(change, DropConstraint | AddConstraint):
        return [change.constraint]
    return [change.actual, change.declared] if isinstance(change, AlterConstraint) else []
