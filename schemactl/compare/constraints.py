"""Compares the constraints of a table.

A constraint is recognised by its name. A name of None (the database chooses it, or keeps none) stands for any: then
the definition decides, and after it the columns. Equal definitions under two names are a rename.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from schemactl.changes import (
    AddConstraint,
    AlterComment,
    AlterConstraint,
    Change,
    DropConstraint,
    RenameConstraint,
)
from schemactl.compare.indexes import part_definition
from schemactl.compare.pairing import Key, Pairing
from schemactl.compare.storage import same_storage, same_tablespace
from schemactl.schema import Check, Constraint, Exclude, ForeignKey, PrimaryKey, Table, Unique
from schemactl.schema.constraint import COMMENTS, commented_as
from schemactl.schema.expression import normalise_sql
from schemactl.schema.values import values_of

_KINDS: tuple[type[Constraint], ...] = (Unique, ForeignKey, Check, Exclude)
_INDEXED = (PrimaryKey, Unique, Exclude)


def compare_constraints(actual: Table, declared: Table) -> Iterator[Change]:
    """The changes of constraints: the primary key, then uniques, foreign keys, CHECKs and EXCLUDEs."""
    if actual.constraints == declared.constraints:
        return
    yield from _compare_primary_keys(actual, declared)
    for kind in _KINDS:
        yield from _compare_kind(actual, declared, kind)


def definition(constraint: Constraint) -> Hashable:
    """What a constraint says, its name and comment aside: equal for constraints that mean the same.

    Left out is what says nothing of what a row may be, see `_is_kept_otherwise`: whether it is valid, and how its index
    is stored.
    """
    if isinstance(constraint, Check):
        return (
            *values_of(constraint, "name", "comment", "expression", "not_valid"),
            normalise_sql(constraint.expression),
        )
    if isinstance(constraint, ForeignKey):
        pairs = tuple(sorted(zip(constraint.columns, constraint.target_columns, strict=False)))
        set_columns = tuple(sorted(constraint.on_delete_columns))
        last = constraint.columns[-1:] if constraint.period else ()
        rest = values_of(constraint, "name", "comment", "columns", "target_columns", "not_valid", "on_delete_columns")
        return (*rest, pairs, last, set_columns)
    if isinstance(constraint, Exclude):
        elements = tuple((part_definition(item.part), item.operator) for item in constraint.elements)
        predicate = None if constraint.predicate is None else normalise_sql(constraint.predicate)
        left_out = ("name", *COMMENTS, "elements", "predicate", "storage", "tablespace")
        return (*values_of(constraint, *left_out), elements, predicate)
    return values_of(constraint, "name", *COMMENTS, "storage", "tablespace")


def _is_kept_otherwise(actual: Constraint, declared: Constraint) -> bool:
    """Whether two that say the same differ all the same: in rows never checked, or in how their indexes are stored."""
    if isinstance(actual, _INDEXED) and isinstance(declared, _INDEXED):
        return not (
            same_storage(actual.storage, declared.storage) and same_tablespace(actual.tablespace, declared.tablespace)
        )
    valid = {getattr(actual, "not_valid", None), getattr(declared, "not_valid", None)}
    return None not in valid and len(valid) == 2


def _altered(table: Table, actual: Constraint, declared: Constraint) -> AlterConstraint:
    """The change of one constraint to another, with the words of the actual one where both mean the same."""
    same: dict[str, object] = {"name": declared.name or actual.name}
    if isinstance(actual, _INDEXED) and isinstance(declared, _INDEXED):
        same |= {"storage": actual.storage} if same_storage(actual.storage, declared.storage) else {}
        same |= {"tablespace": actual.tablespace} if same_tablespace(actual.tablespace, declared.tablespace) else {}
    partitioned = table.option("partition_by") is not None
    if any(getattr(declared, name) != value for name, value in same.items()):
        declared = replace(declared, **same)  # type: ignore[arg-type]
    return AlterConstraint(table.name, actual, declared, partitioned)


def _compare_primary_keys(actual: Table, declared: Table) -> Iterator[Change]:
    before, after = actual.primary_key, declared.primary_key
    if before == after:
        return
    if before is None and after is not None:
        yield AddConstraint(declared.name, after)
    elif before is not None and after is None:
        yield DropConstraint(declared.name, before)
    elif before is not None and after is not None:
        if definition(before) != definition(after):
            yield _altered(declared, before, after)
            return
        renamed = replace(before, name=after.name or before.name)
        if before.name and renamed != before:
            yield RenameConstraint(declared.name, before, renamed)
        yield from _compare_alike(declared, renamed, after)


def _compare_kind(actual: Table, declared: Table, kind: type[Constraint]) -> Iterator[Change]:
    sides = actual.of(kind), declared.of(kind)
    if sides[0] == sides[1]:
        return
    rest: Pairing[Constraint] = Pairing(sorted(sides[0], key=_order), sorted(sides[1], key=_order))
    found: list[Change] = []
    for before, after in rest.take(lambda item: item.name):
        if before == after:
            continue
        if definition(before) != definition(after):
            found.append(_altered(declared, before, after))
        else:
            found += _compare_alike(declared, before, after)
    # An unnamed side takes any equal definition before two named ones are called a rename.
    equal = (*rest.take(definition, _if_unnamed(definition)), *rest.take(_if_unnamed(definition), definition))
    for before, after in equal:
        found += _compare_alike(declared, before, after)
    for before, after in rest.take(definition):
        renamed = replace(before, name=after.name)
        found.append(RenameConstraint(declared.name, before, renamed))
        found += _compare_alike(declared, renamed, after)
    for before, after in (*rest.take(_columns, _if_unnamed(_columns)), *rest.take(_if_unnamed(_columns), _columns)):
        found.append(_altered(declared, before, after))
    yield from (DropConstraint(declared.name, item) for item in rest.actual)
    yield from found
    yield from _added(declared, rest.declared)


def _compare_alike(table: Table, before: Constraint, after: Constraint) -> Iterator[Change]:
    """The changes of a constraint that is there under its name and says the same on both sides."""
    if _is_kept_otherwise(before, after):
        change = _altered(table, before, commented_as(after, before))
        yield change
        before = change.declared
    remarked = commented_as(before, after)
    if remarked != before:
        yield AlterComment(table.name, before, remarked)


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
        key.columns,
        deferrable=key.deferrable,
        initially_deferred=key.initially_deferred,
        include=key.include,
        without_overlaps=key.without_overlaps,
    )


def _order(constraint: Constraint) -> tuple[bool, str, str]:
    return (constraint.name is None, constraint.name or "", "" if constraint.name else str(constraint))


def _columns(constraint: Constraint) -> Hashable | None:
    """What an unnamed constraint is still recognised by when its options differ; a CHECK by nothing."""
    return None if isinstance(constraint, Check) else constraint.columns or None


def _if_unnamed(key: Key[Constraint]) -> Key[Constraint]:
    return lambda item: key(item) if item.name is None else None
