"""Tables that inherit (PostgreSQL): what a child has from its parents is the parents' to change."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from schemactl.schema import Check, Column, Constraint, ObjectName, Table

Tables = Mapping[ObjectName, Table]
_C = TypeVar("_C", bound=Constraint)

_CASCADING = ("type", "collation", "nullable", "default", "computed", "storage")
"""What a change of the parent's column changes in its children too."""


def with_inherited(declared: Table, before: Tables, after: Tables) -> Table:
    """A declared child with the columns that it has from its parents, whether its models list them or not.

    What the parent's own change brings along is no change of the child.

    Args:
        declared: the table as the models have it.
        before: the actual tables by name.
        after: the declared tables by name.
    """
    if not declared.inherits:
        return declared
    actual = before.get(declared.name)
    listed = {column.name for column in declared.columns}
    parents = {column.name: column for column in reversed([*_of_parents(declared, after)])}
    # Another database lists what a child inherits, too.
    own = [column for column in declared.columns if not column.inherited or _is_wanted(column, actual, declared)]
    found = [_with_default(column, parents.get(column.name), actual) for column in own]
    for column in parents.values():
        if column.name not in listed and _is_wanted(column, actual, declared):
            listed.add(column.name)
            found.append(_unlisted(column, actual))
    if actual is not None:
        found = [_left_to_parents(column, actual, declared, before, after) for column in found]
    return replace(declared, columns=tuple(found))


def with_checks(table: Table, other: Table, tables: Tables) -> Table:
    """A table with the CHECKs that it has to have of its own while it is no child, and without those that go unsaid.

    PostgreSQL asks a new child for its parents' CHECKs before, and leaves them to it when it is no child any more.
    A CHECK that a child and its parent have is the parent's unless the other side says that the child has it too.

    Args:
        table: the table.
        other: the same table on the other side.
        tables: all tables of the table's side by name.
    """
    if not table.inherits or (table.inherits == other.inherits and not table.of(Check)):
        return table
    said = {check.name for check in other.of(Check)}
    parents = set(_checks_of_parents(table, tables))
    kept = [item for item in table.constraints if _plain(item) not in parents or item.name in said]
    apart = replace(table, inherits=tuple(name for name in table.inherits if name not in other.inherits))
    there = {_plain(item) for item in kept}
    added = sorted(set(_checks_of_parents(apart, tables)) - there, key=lambda item: (item.name or "", str(item)))
    return replace(table, constraints=(*kept, *added))


def _checks_of_parents(table: Table, tables: Tables, seen: frozenset[ObjectName] = frozenset()) -> Iterator[Check]:
    for name in table.inherits:
        parent = tables.get(name)
        if parent is not None and name not in seen:
            yield from (_plain(item) for item in parent.of(Check) if not item.no_inherit)
            yield from _checks_of_parents(parent, tables, seen | {name})


def _plain(item: _C) -> _C:
    """A constraint as parents are asked for it, without what says nothing of the rows to come."""
    item = replace(item, comment=None)
    return replace(item, not_valid=False) if isinstance(item, Check) else item


def is_left_to_parents(column: Column, actual: Table, declared: Table) -> bool:
    """Whether an actual column goes with the parents' column, so that nothing has to be dropped.

    Args:
        column: the actual column.
        actual: its table.
        declared: the table as the models have it.
    """
    return column.inherited and bool(set(actual.inherits) & set(declared.inherits))


def _of_parents(table: Table, tables: Tables, seen: frozenset[ObjectName] = frozenset()) -> Iterator[Column]:
    for name in table.inherits:
        parent = tables.get(name)
        if parent is not None and name not in seen:
            yield from parent.columns
            yield from _of_parents(parent, tables, seen | {name})


def _with_default(column: Column, inherited: Column | None, actual: Table | None) -> Column:
    """A listed column, which has its parent's default where it has none."""
    generated = column.identity or column.computed or column.autoincrement
    if inherited is None or generated or column.default is not None:
        return column
    return replace(column, default=_default(inherited, actual))


def _default(inherited: Column, actual: Table | None) -> str | None:
    """The parent's default. What a serial's sequence is called, only the database knows."""
    there = actual.column(inherited.name) if actual is not None else None
    return there.default if there is not None and inherited.autoincrement else inherited.default


def _is_wanted(column: Column, actual: Table | None, declared: Table) -> bool:
    """Not where the child inherits already and lacks the column: then the parent gets it now, and the child with it."""
    inherits_already = actual is not None and bool(set(actual.inherits) & set(declared.inherits))
    return actual is None or actual.column(column.name) is not None or not inherits_already


def _unlisted(column: Column, actual: Table | None) -> Column:
    """The column as a child gets it: without its comment, its identity, or a sequence of its own.

    What ANALYZE is told of it is the child's own matter, of which nobody spoke.
    """
    there = actual.column(column.name) if actual is not None else None
    return replace(
        column,
        default=_default(column, actual),
        comment=None,
        identity=None,
        autoincrement=False,
        sequence=None,
        statistics=there.statistics if there is not None else None,
        n_distinct=there.n_distinct if there is not None else None,
        n_distinct_inherited=there.n_distinct_inherited if there is not None else None,
        # A table that is there and does not inherit yet needs the column first.
        inherited=actual is None or there is not None,
    )


def _left_to_parents(column: Column, actual: Table, declared: Table, before: Tables, after: Tables) -> Column:
    """The column with what its child and its parents agree about on both sides as it actually is."""
    there = actual.column(column.name)
    if there is None:
        return column
    old = next((item for item in _of_parents(actual, before) if item.name == column.name), None)
    new = next((item for item in _of_parents(declared, after) if item.name == column.name), None)
    same: dict[str, object] = {"inherited": there.inherited}
    if old is not None and new is not None:
        same |= {
            name: getattr(there, name)
            for name in _CASCADING
            if getattr(old, name) == getattr(there, name) and getattr(new, name) == getattr(column, name)
        }
    return replace(column, **same)  # type: ignore[arg-type]
