"""Steps and statements of objects that are neither tables nor enums.

To plan a new kind, write a file with its `Maker` and list it in `MAKERS`.
"""

import dataclasses
from collections import abc
from collections.abc import Iterable, Iterator, Mapping

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import AddObject, AlterObject, Change, DropObject, RenameWhole
from schemactl.plan.directives import Execute
from schemactl.plan.sqltext import ddl_dialect, quote
from schemactl.plan.standalone import (
    collations,
    composites,
    default_grants,
    domains,
    extensions,
    grants,
    inherited_parts,
    materialized_views,
    namespaces,
    order,
    policies,
    ranges,
    renamed,
    routines,
    rules,
    sequences,
    sqlite,
    statistics,
    triggers,
    views,
)
from schemactl.plan.standalone.called import callers_in_the_way as callers_in_the_way
from schemactl.plan.standalone.called import mark_called as mark_called
from schemactl.plan.standalone.causes import ancestors, causes, replaced_type
from schemactl.plan.standalone.lifting import Lifting, messages
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.standalone.states import place_of, states
from schemactl.plan.state import after_renames
from schemactl.plan.steps import Phase, Step
from schemactl.plan.work import Work
from schemactl.reports import Hazard
from schemactl.schema import (
    Aggregate,
    Collation,
    CompositeType,
    DefaultGrant,
    Domain,
    Extension,
    Function,
    Grant,
    InheritedPart,
    MaterializedView,
    Namespace,
    ObjectName,
    Policy,
    Procedure,
    RangeType,
    Rule,
    Schema,
    Sequence,
    Standalone,
    Statistics,
    Table,
    Trigger,
    View,
)
from schemactl.schema.routine import Routine
from schemactl.schema.standalone import MARK

MAKERS: Mapping[type[Standalone], Maker] = {
    Namespace: namespaces.MAKER,
    Extension: extensions.MAKER,
    Sequence: sequences.MAKER,
    Collation: collations.MAKER,
    Domain: domains.MAKER,
    CompositeType: composites.MAKER,
    RangeType: ranges.MAKER,
    View: views.MAKER,
    MaterializedView: materialized_views.MAKER,
    Function: routines.MAKER,
    Procedure: routines.MAKER,
    Aggregate: routines.MAKER,
    Rule: rules.MAKER,
    Trigger: triggers.MAKER,
    InheritedPart: inherited_parts.MAKER,
    Policy: policies.MAKER,
    Statistics: statistics.MAKER,
    Grant: grants.MAKER,
    DefaultGrant: default_grants.MAKER,
}
"""How each kind is made, dropped and altered."""

ObjectChange = AddObject | DropObject | AlterObject


def steps(change: ObjectChange, dialect_name: str, hazards: tuple[Hazard, ...]) -> list[Step]:
    """The steps of one change: several where the object is dropped and made anew, or is tied to a table."""
    dialect = ddl_dialect(dialect_name)
    return [*_own_steps(change, dialect, hazards), *_ties(change, dialect)]


def _own_steps(change: ObjectChange, dialect: Dialect, hazards: tuple[Hazard, ...]) -> list[Step]:
    if isinstance(change, AddObject):
        return [Step(change, _maker(change.object).adding, hazards)]
    if isinstance(change, DropObject):
        return [Step(change, _maker(change.object).dropping, hazards)]
    maker = _maker(change.declared)
    if maker.replace is not None or maker.altered(change.actual, change.declared, dialect) is not None:
        return [Step(change, maker.adding, hazards)]
    return [Step(change, maker.dropping), Step(change, maker.adding, hazards)]


def _ties(change: ObjectChange, dialect: Dialect) -> list[Step]:
    before, after = _dropped(change), _made(change)
    tied_before = () if before is None else _maker(before).attach(before, dialect)
    tied_after = () if after is None else _maker(after).attach(after, dialect)
    if tied_before == tied_after:
        return []
    released = [Step(change, Phase.DROP_OBJECTS)] if tied_before else []
    return released + ([Step(change, Phase.ADD_OBJECTS)] if tied_after else [])


def operations(step: Step, work: Work) -> list[MigrateOperation]:
    """The operations of one step."""
    change = step.change
    if isinstance(change, AlterObject):
        maker = _maker(change.declared)
        if maker.replace is not None and maker.altered(change.actual, change.declared, work.dialect) is None:
            return maker.replace(change.actual, change.declared, work)
    # A later revision shall know that the models named it, when they do so no more.
    is_new = isinstance(change, AddObject | RenameWhole) and change in work.plan.changes
    made = _made(change) if is_new else None
    remark = "\n".join(_marks(made, change, work)) if made is not None and step.phase is _maker(made).adding else ""
    return [Execute(sql, "" if number else remark) for number, sql in enumerate(_statements(step, work))]


def _marks(made: Standalone, change: Change, work: Work) -> Iterator[str]:
    """The remarks of what is made, and with another name of what the models name on it: that has another label then."""
    yield MARK + made.label
    if isinstance(change, RenameWhole) and not work.plan.backwards and work.plan.declared is not None:
        earlier, _ = renamed.names_of([change])
        moved = (item for item in work.plan.declared.of(Standalone) if not item.implied and earlier.on(item) != item)
        yield from (MARK + item.label for item in moved)


def lift(
    planned: abc.Sequence[Step],
    changes: abc.Sequence[Change],
    actual: Schema,
    declared: Schema,
    *,
    backwards: bool,
    rebuilt: Iterable[ObjectName] = (),
) -> tuple[list[Step], tuple[str, ...]]:
    """All steps of a plan, with those that lift views and the like over changes that they are in the way of.

    Args:
        planned: the steps so far.
        changes: what is planned.
        actual: the schema before.
        declared: the schema after.
        backwards: whether the changes are inverses.
        rebuilt: the tables that are copied into new ones.

    Returns:
        The steps, and what is in the way for good, one sentence each.
    """
    before = actual if backwards else after_renames(actual, changes)
    ends = states(changes, actual, declared)
    if actual.dialect == "sqlite":
        others, tables = tuple(ends.before.values()), actual.tables
        needs = {place: tuple(sqlite.needs(item, tables, others)) for place, item in ends.before.items()}
        lifting = Lifting(planned, ends, sqlite.causes(changes, rebuilt), _maker, lambda item: needs[place_of(item)])
        # On the way back all is as it was, and nothing that comes back is broken.
        for item, cause in () if backwards else sqlite.broken(changes, before.tables, ends.before):
            lifting.refuse(item, cause)
    else:
        before = (
            before.having([*before.objects, *_partitions_known(declared, before, changes)]) if backwards else before
        )
        found = causes(changes, before, backwards=backwards)
        dialect = ddl_dialect(actual.dialect)
        for change in changes:
            if isinstance(change, AlterObject) and _is_replaced(change, dialect):
                found |= dict(replaced_type(change, before))
        known = (*actual.tables, *(table for table in declared.tables if actual.table(table.name) is None))
        lifting = Lifting(planned, ends, found, _maker, lambda item: item.needs, known)
    steps = lifting.run()
    steps += inherited_parts.said_again(steps, changes, _inherited(lifting, declared))
    return steps, messages(lifting.conflicts)


def _inherited(lifting: Lifting, declared: Schema) -> inherited_parts.Ends:
    """What partitions and children have of their own in the end. Models do not know, any other goal knows best."""
    there = {item.key: item for item in lifting.states.after.values() if isinstance(item, InheritedPart)}
    if not declared.of_models:
        there |= {item.key: item for item in declared.of(InheritedPart)}
    tables = {table.name: table for table in lifting.tables}

    def above(name: ObjectName) -> Iterable[ObjectName]:
        return ancestors(tables[name], tables) if name in tables else ()

    def is_retyped(item: InheritedPart) -> bool:
        causes = [lifting.cause(dataclasses.replace(item, needs=(need,))) for need in item.needs]
        return any(causes) and not any(cause.goes for cause in causes if cause is not None)

    return inherited_parts.Ends([there[key] for key in sorted(there)], above, is_retyped)


def _partitions_known(declared: Schema, before: Schema, changes: Iterable[Change]) -> list[Table]:
    """The partitions that only the goal of a downgrade knows: models have none."""
    named = after_renames(declared, [change.inverse() for change in changes])
    return [item for item in named.tables if item.partition_of is not None and before.table(item.name) is None]


def stays(change: Change) -> bool:
    """Whether a change is one that a downgrade does not take back."""
    return isinstance(change, AlterObject) and _maker(change.declared).stays


def _is_replaced(change: AlterObject, dialect: Dialect) -> bool:
    maker = _maker(change.declared)
    return maker.replace is not None and maker.altered(change.actual, change.declared, dialect) is None


def remade(
    objects: Iterable[Standalone], dialect_name: str
) -> list[tuple[Standalone, abc.Sequence[str], abc.Sequence[str]]]:
    """What drops objects and what makes them again, without a plan, in the order in which they can be made.

    Args:
        objects: all that is dropped before anything is made.
        dialect_name: SQLAlchemy's name of the dialect.
    """
    dialect = ddl_dialect(dialect_name)
    return [
        (item, MAKERS[type(item)].drop(item, dialect), MAKERS[type(item)].create(item, dialect))
        for item in _ranks(objects)
    ]


def ranks(planned: Iterable[Step]) -> dict[Standalone, int]:
    """The order of all standalone objects that steps make or drop."""
    return _ranks(item for step in planned for item in _objects(step))


def _ranks(objects: Iterable[Standalone]) -> dict[Standalone, int]:
    # Kinds in the order of the list, which is mostly right; what they name decides.
    kinds = list(MAKERS)
    ordered = sorted(objects, key=lambda item: (kinds.index(type(item)), item.key))
    return order.ranks(ordered, lambda item: _maker(item).text(item))


def rank(step: Step, known: Mapping[Standalone, int]) -> int:
    """A step's place in its phase."""
    change = step.change
    dropped, made = _dropped(change), _made(change)
    if dropped is not None and step.phase is _maker(dropped).dropping:
        return -known[dropped]
    return known[made] if made is not None else 0


def _dropped(change: Change) -> Standalone | None:
    if isinstance(change, DropObject):
        return change.object
    return change.actual if isinstance(change, AlterObject) else None


def _made(change: Change) -> Standalone | None:
    if isinstance(change, AddObject):
        return change.object
    return change.declared if isinstance(change, AlterObject) else None


def _objects(step: Step) -> tuple[Standalone, ...]:
    change = step.change
    if isinstance(change, AddObject | DropObject):
        return (change.object,)
    return (change.actual, change.declared) if isinstance(change, AlterObject) else ()


def _statements(step: Step, work: Work) -> abc.Sequence[str]:
    before, after = _dropped(step.change), _made(step.change)
    item = after if after is not None else before
    assert item is not None
    maker, dialect = _maker(item), work.dialect
    if stays(step.change) and work.plan.backwards:
        return ()
    earlier, later = renamed.names_of(work.plan.changes)
    first, last = (earlier.on(before or item), later.on(after or item))
    if step.phase not in (maker.adding, maker.dropping):
        if step.phase is Phase.DROP_OBJECTS:
            return maker.release(first, dialect)
        return maker.attach(last, dialect)
    altered = None
    if before is not None and after is not None and not step.anew:
        altered = maker.altered(later.on(before), last, dialect)
    if altered is not None:
        return altered
    if step.phase is not maker.dropping:
        return maker.create(last, dialect)
    return [*_comments_that_end(step.change, dialect), *maker.drop(first, dialect)]


def _comments_that_end(change: Change, dialect: Dialect) -> abc.Sequence[str]:
    """The end of comments that do not come back: who runs the plan keeps those of which it says nothing."""
    if not isinstance(change, AlterObject) or not isinstance(change.actual, View | MaterializedView):
        return ()
    actual, declared = change.actual, change.declared
    assert isinstance(declared, View | MaterializedView)
    known = dict(declared.column_comments)

    def stays(name: str) -> bool:
        there = any(column.startswith(f"{quote(dialect, name)} ") for column in declared.columns)
        return name in known or not there

    left = dataclasses.replace(
        actual,
        comment=actual.comment if declared.comment is not None else None,
        column_comments=tuple(item for item in actual.column_comments if stays(item[0])),
    )
    return _maker(actual).alter(actual, left, dialect) or ()


def _maker(item: Standalone) -> Maker:
    return routines.BY_TABLES if isinstance(item, Routine) and item.by_tables else MAKERS[type(item)]
