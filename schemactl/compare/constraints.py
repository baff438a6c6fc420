"""Compares the constraints of a table.

A constraint is recognised by its name. A name of None (the database chooses it, or keeps none) stands for any: then
the definition decides, and after it the columns. Equal definitions under two names are a rename.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from schemactl.changes import (
    AddConstraint,
    AlterConstraint,
    Change,
    DropConstraint,
    RenameConstraint,
)
from schemactl.compare.indexes import plain_part
from schemactl.compare.pairing import Key, Pairing
from schemactl.schema import Check, Constraint, Exclude, ForeignKey, PrimaryKey, Table, Unique
from schemactl.schema.expression import normalise_sql

_KINDS: tuple[type[Constraint], ...] = (Unique, ForeignKey, Check, Exclude)


def compare_constraints(actual: Table, declared: Table) -> Iterator[Change]:
    """The changes of constraints: the primary key, then uniques, foreign keys, CHECKs and EXCLUDEs."""
    if actual.constraints == declared.constraints:
        return
    yield from _compare_primary_keys(actual, declared)
    for kind in _KINDS:
        yield from _compare_kind(actual, declared, kind)


def definition(constraint: Constraint) -> Hashable:
    """What a constraint says, its name aside: equal for constraints that mean the same.

    Whether it is valid is left out, for it says nothing of what a row may be: see `_is_to_be_validated`.
    """
    if isinstance(constraint, Check):
        return replace(constraint, name=None, expression=normalise_sql(constraint.expression), not_valid=False)
    if isinstance(constraint, ForeignKey):
        pairs = tuple(sorted(zip(constraint.columns, constraint.target_columns, strict=False)))
        set_columns = tuple(sorted(constraint.on_delete_columns))
        plain = replace(constraint, name=None, columns=(), target_columns=(), not_valid=False)
        return (pairs, replace(plain, on_delete_columns=set_columns))
    if isinstance(constraint, Exclude):
        elements = tuple(replace(item, part=plain_part(item.part)) for item in constraint.elements)
        predicate = None if constraint.predicate is None else normalise_sql(constraint.predicate)
        return replace(constraint, name=None, elements=elements, predicate=predicate)
    return replace(constraint, name=None)


def _is_to_be_validated(actual: Constraint, declared: Constraint) -> bool:
    """Whether rows from before are still to be checked, which models may leave undone but do not ask to undo."""
    return getattr(actual, "not_valid", False) and not getattr(declared, "not_valid", False)


def _compare_primary_keys(actual: Table, declared: Table) -> Iterator[Change]:
    before, after = actual.primary_key, declared.primary_key
    if before is None and after is not None:
        yield AddConstraint(declared.name, after)
    elif before is not None and after is None:
        yield DropConstraint(declared.name, before)
    elif before is not None and after is not None:
        if definition(before) != definition(after):
            yield AlterConstraint(declared.name, before, _named_like(before, after))
        elif before.name and after.name and before.name != after.name:
            yield RenameConstraint(declared.name, before, after)


def _compare_kind(actual: Table, declared: Table, kind: type[Constraint]) -> Iterator[Change]:
    sides = _sorted(actual, kind), _sorted(declared, kind)
    if sides[0] == sides[1]:
        return
    rest: Pairing[Constraint] = Pairing(*sides)
    found: list[Change] = []
    for before, after in rest.take(lambda item: item.name):
        if before != after and (definition(before) != definition(after) or _is_to_be_validated(before, after)):
            found.append(AlterConstraint(declared.name, before, after))
    # An unnamed side takes any equal definition before two named ones are called a rename.
    equal = (*rest.take(definition, _if_unnamed(definition)), *rest.take(_if_unnamed(definition), definition))
    for before, after in equal:
        if _is_to_be_validated(before, after):
            found.append(AlterConstraint(declared.name, before, _named_like(before, after)))
    for before, after in rest.take(definition):
        renamed = replace(before, name=after.name)
        found.append(RenameConstraint(declared.name, before, renamed))
        if _is_to_be_validated(before, after):
            found.append(AlterConstraint(declared.name, renamed, after))
    for before, after in (*rest.take(_columns, _if_unnamed(_columns)), *rest.take(_if_unnamed(_columns), _columns)):
        found.append(AlterConstraint(declared.name, before, _named_like(before, after)))
    yield from (DropConstraint(declared.name, item) for item in rest.actual)
    yield from found
    yield from _added(declared, rest.declared)


def _added(declared: Table, left: list[Constraint]) -> Iterator[Change]:
    lasting = {definition(item) for item in declared.constraints if item not in left} if left else set()
    for item in left:
        if not _is_implied(item, declared.primary_key, lasting):
            yield AddConstraint(declared.name, item)
            lasting.add(definition(item))


def _is_implied(item: Constraint, key: PrimaryKey | None, lasting: set[Hashable]) -> bool:
    """Whether CREATE TABLE leaves a unique out, because the primary key or another unique already says it.

    PostgreSQL and SQLite fold such duplicates into one index, so a database made from the models lacks it for ever.
    """
    if not isinstance(item, Unique):
        return False
    is_key = key is not None and definition(item) == definition(_as_unique(key))
    return is_key or definition(item) in lasting


def _as_unique(key: PrimaryKey) -> Unique:
    return Unique(
        key.columns, deferrable=key.deferrable, initially_deferred=key.initially_deferred, include=key.include
    )


def _sorted(table: Table, kind: type[Constraint]) -> list[Constraint]:
    return sorted(table.of(kind), key=_order) if table.constraints else []


def _order(constraint: Constraint) -> tuple[bool, str, str]:
    return (constraint.name is None, constraint.name or "", str(constraint))


def _columns(constraint: Constraint) -> Hashable | None:
    """What an unnamed constraint is still recognised by when its options differ; a CHECK by nothing."""
    return None if isinstance(constraint, Check) else constraint.columns or None


def _if_unnamed(key: Key[Constraint]) -> Key[Constraint]:
    return lambda item: key(item) if item.name is None else None


def _named_like(actual: Constraint, declared: Constraint) -> Constraint:
    """The declared constraint, under the actual name where it has none of its own."""
    return replace(declared, name=declared.name or actual.name)
