"""Steps and statements of objects that are neither tables nor enums.

To plan a new kind, write a file with its `Maker` and list it in `MAKERS`.
"""

from collections.abc import Iterable, Mapping, Sequence

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AddObject, AlterObject, DropObject
from schemactl.plan.directives import Execute
from schemactl.plan.sqltext import ddl_dialect
from schemactl.plan.standalone import grants, materialized_views, order, policies, routines, triggers, views
from schemactl.plan.standalone.called import mark_called as mark_called
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Step
from schemactl.plan.work import Work
from schemactl.reports import Hazard
from schemactl.schema import Function, Grant, MaterializedView, Policy, Procedure, Standalone, Trigger, View
from schemactl.schema.routine import Routine

MAKERS: Mapping[type[Standalone], Maker] = {
    Function: routines.MAKER,
    Procedure: routines.MAKER,
    View: views.MAKER,
    MaterializedView: materialized_views.MAKER,
    Trigger: triggers.MAKER,
    Policy: policies.MAKER,
    Grant: grants.MAKER,
}
"""How each kind is made, dropped and altered."""

ObjectChange = AddObject | DropObject | AlterObject


def steps(change: ObjectChange, dialect_name: str, hazards: tuple[Hazard, ...]) -> list[Step]:
    """The steps of one change: two where the object is dropped and made anew."""
    if isinstance(change, AddObject):
        return [Step(change, _maker(change.object).adding, hazards)]
    if isinstance(change, DropObject):
        return [Step(change, _maker(change.object).dropping, hazards)]
    maker = _maker(change.declared)
    if maker.alter(change.actual, change.declared, ddl_dialect(dialect_name)) is not None:
        return [Step(change, maker.adding, hazards)]
    return [Step(change, maker.dropping), Step(change, maker.adding, hazards)]


def operations(step: Step, work: Work) -> list[MigrateOperation]:
    """The operations of one step."""
    return [Execute(sql) for sql in _statements(step, work)]


def ranks(planned: Iterable[Step]) -> dict[Standalone, int]:
    """The order of all standalone objects that steps make or drop."""
    objects = [item for step in planned for item in _objects(step)]
    # Kinds in the order of the list, which is mostly right; what they name decides.
    kinds = list(MAKERS)
    ordered = sorted(objects, key=lambda item: (kinds.index(type(item)), item.key))
    return order.ranks(ordered, lambda item: _maker(item).text(item))


def rank(step: Step, known: Mapping[Standalone, int]) -> int:
    """A step's place in its phase."""
    change = step.change
    dropped = _dropped(step)
    if dropped is not None and step.phase is _maker(dropped).dropping:
        return -known[dropped]
    made = change.object if isinstance(change, AddObject) else getattr(change, "declared", None)
    return known[made] if isinstance(made, Standalone) else 0


def _dropped(step: Step) -> Standalone | None:
    if isinstance(step.change, DropObject):
        return step.change.object
    return step.change.actual if isinstance(step.change, AlterObject) else None


def _objects(step: Step) -> tuple[Standalone, ...]:
    change = step.change
    if isinstance(change, AddObject | DropObject):
        return (change.object,)
    return (change.actual, change.declared) if isinstance(change, AlterObject) else ()


def _statements(step: Step, work: Work) -> Sequence[str]:
    change, dialect = step.change, work.dialect
    if isinstance(change, AddObject):
        return _maker(change.object).create(change.object, dialect)
    if isinstance(change, DropObject):
        return _maker(change.object).drop(change.object, dialect)
    assert isinstance(change, AlterObject)
    maker = _maker(change.declared)
    altered = maker.alter(change.actual, change.declared, dialect)
    if altered is not None:
        return altered
    dropping = step.phase is maker.dropping
    return maker.drop(change.actual, dialect) if dropping else maker.create(change.declared, dialect)


def _maker(item: Standalone) -> Maker:
    return routines.BY_TABLES if isinstance(item, Routine) and item.by_tables else MAKERS[type(item)]
