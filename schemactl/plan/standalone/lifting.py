"""Views and the like that stand in the way of a change: they are dropped before it and made again after it.

Nobody need declare them. What nobody declares comes back as the database has it, with all that hangs on it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from schemactl.changes import (
    AddIndex,
    AddObject,
    AddTable,
    AlterComment,
    AlterIndex,
    AlterObject,
    Change,
    DropIndex,
    DropObject,
    DropTable,
    RenameIndex,
    RenameWhole,
)
from schemactl.plan.partitions import with_partitions
from schemactl.plan.standalone.causes import Cause
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.standalone.states import Place, States, in_new_names, is_relation, sides
from schemactl.plan.steps import Step
from schemactl.reports import Hazard
from schemactl.schema import Grant, InheritedPart, MaterializedView, ObjectName, Standalone, Statistics, Table
from schemactl.schema.routine import Routine
from schemactl.schema.standalone import Need

_INDEX_CHANGES = (AddIndex, DropIndex, AlterIndex, RenameIndex, AlterComment)


@dataclass
class Lifting:
    """Finds what has to make way, and puts it into the steps.

    Attributes:
        steps: the steps so far, those of the changed objects themselves among them.
        states: what is there before and after.
        causes: what changes of that which others need.
        maker: says how an object is made.
        needs: says what an object needs.
        tables: the tables of either side, for their partitions.
    """

    steps: Sequence[Step]
    states: States
    causes: dict[Need, Cause]
    maker: Callable[[Standalone], Maker]
    needs: Callable[[Standalone], Iterable[Need]]
    tables: Sequence[Table] = ()
    made_way: dict[Place, Cause] = field(default_factory=dict)
    conflicts: list[tuple[Cause, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.changed = {
            self.states.place_before(item): step.change
            for step in self.steps
            if (item := _changed(step.change)) is not None
        }
        dropped = (step.change.owner for step in self.steps if isinstance(step.change, DropTable))
        self.dropped_tables = with_partitions(dropped, self.tables)

    def run(self) -> list[Step]:
        """All steps, with those that lift what is in the way."""
        self._find()
        own = [made for step in self.steps for made in self._own(step)]
        steps = [*own, *self._around(), *self._hanging()]
        return [self._with_conflicts(step) for step in steps]

    def refuse(self, item: Standalone, cause: Cause, reason: str = "") -> None:
        """Takes note that an object is in the way for good.

        Args:
            item: the object.
            cause: what it is in the way of.
            reason: the end of the sentence that begins with it; by default, that it needs something that goes.
        """
        reason = reason or f"needs {cause.what}, which is dropped"
        self.conflicts.append((cause, f"The {item.kind} {item.name} {reason}."))

    # --- what is in the way -----------------------------------------------------------------------------------------

    def _find(self) -> None:
        """Whatever needs something that changes, and whatever needs that, until nothing more is found."""
        for step in self.steps:
            item = _changed(step.change)
            if item is not None and step.phase is self.maker(item).dropping:
                self._goes_anew(item, Cause(step.change, f"the {item.kind} {item.name}"))
        found = True
        while found:
            found = False
            for place in sorted(self.states.before):
                item = self.states.before[place]
                cause = None if place in self.made_way or self._goes_along(item) else self.cause(item)
                if cause is not None:
                    self.made_way[place] = cause
                    self._goes_anew(item, Cause(cause.change, f"the {item.kind} {item.name}"))
                    found = True

    def _goes_anew(self, item: Standalone, cause: Cause) -> None:
        if item.subject:
            return
        change = self.changed.get(self.states.place_before(item))
        names = {change.actual.name, change.declared.name} if isinstance(change, RenameWhole) else {item.name}
        stays = any(other.name in names and not other.subject for other in self.states.after.values())
        for name in names:
            self.causes.setdefault(Need(name), replace(cause, goes=not stays))

    def _goes_along(self, item: Standalone) -> bool:
        """Whether an object goes by itself: its table does, or what it is about, or a change drops it."""
        return (
            item.owner in self.dropped_tables
            or isinstance(item, InheritedPart)
            or isinstance(self.changed.get(self.states.place_before(item)), DropObject)
        )

    def cause(self, item: Standalone) -> Cause | None:
        """What an object is in the way of, if it is."""
        for need in self.needs(item):
            new = in_new_names(need, self.states.renames)
            for each in (new, Need(new.name)):
                if each in self.causes and new.name != item.name:
                    return self.causes[each]
        return None

    # --- the steps --------------------------------------------------------------------------------------------------

    def _own(self, step: Step) -> Iterator[Step]:
        """A step as it was planned, or what takes its place."""
        change = step.change
        if isinstance(change, _INDEX_CHANGES) and change.owner in self._remade_names():
            return
        item = _changed(change)
        if not isinstance(change, AlterObject) or item is None:
            yield step
            return
        maker, cause = self.maker(item), self.made_way.get(self.states.place_before(item))
        if cause is None or step.phase is maker.dropping:
            yield step
        elif step.phase is maker.adding:
            is_two = any(other.change is change and other.phase is maker.dropping for other in self.steps)
            hazards = (*step.hazards, *self._hazards(change.actual, cause))
            yield from () if is_two else (Step(change, maker.dropping, (), anew=True),)
            yield Step(change, maker.adding, hazards, anew=True)
        else:
            yield step

    def _remade_names(self) -> set[ObjectName]:
        """What is made anew, a materialized view with its indexes."""
        return {item.name for item in self._remade() if is_relation(item)}

    def _remade(self) -> Iterator[Standalone]:
        """What is made anew, under its names before and after."""
        for place in self.made_way:
            yield self.states.before[place]
            change = self.changed.get(place)
            if isinstance(change, AlterObject):
                yield change.declared
        for step in self.steps:
            item = _changed(step.change)
            if item is not None and step.phase is self.maker(item).dropping:
                yield item
                yield from (step.change.declared,) if isinstance(step.change, AlterObject) else ()

    def _around(self) -> Iterator[Step]:
        """Unchanged objects that make way."""
        for place, cause in self.made_way.items():
            if place in self.changed:
                continue
            item = self.states.before[place]
            there = self.states.place_after(item)
            after = self.states.after.get(there)
            if cause.goes or after is None:
                self.refuse(item, cause)
            elif there not in self.states.declared and self._is_renamed(item):
                self.refuse(
                    item, cause, f"is in the way of a change of {cause.what}, and something it needs is renamed"
                )
            else:
                yield Step(DropObject(item), self.maker(item).dropping, self._hazards(item, cause))
                yield Step(AddObject(after), self.maker(after).adding)

    def _hanging(self) -> Iterator[Step]:
        """What hangs on objects that are made anew, and went with them: triggers, privileges."""
        added = (step.change.owner for step in self.steps if isinstance(step.change, AddTable))
        owners = self._remade_names() | with_partitions(added, self.tables)
        routines = {(item.name, item.arguments) for item in self._remade() if isinstance(item, Routine)}
        for _, item in sorted(self.states.after.items()):
            first = self.states.place_before(item)
            known = first in self.changed or first in self.made_way
            if _hangs(item, owners, routines) and not known:
                yield Step(AddObject(item), self.maker(item).adding)

    def _is_renamed(self, item: Standalone) -> bool:
        renamed = {
            item.name for step in self.steps if isinstance(step.change, RenameWhole) for item in sides(step.change)
        }
        needs = tuple(self.needs(item))
        return any(in_new_names(need, self.states.renames) != need or need.name in renamed for need in needs)

    def _hazards(self, item: Standalone, cause: Cause) -> tuple[Hazard, ...]:
        if isinstance(item, Statistics):
            # Another type takes what was gathered away in any case.
            return ()
        again = "made and filled again" if isinstance(item, MaterializedView) else "made again"
        message = f"The {item.kind} {item.name} is dropped and {again}, because it needs {cause.what}."
        return (Hazard("blocks-reads", cause.change.path, cause.change.kind, message),)

    def _with_conflicts(self, step: Step) -> Step:
        """The step with the conflicts of its change as its dangers."""
        own = tuple(
            Hazard("can-fail", cause.change.path, cause.change.kind, message)
            for cause, message in self.conflicts
            if cause.change is step.change
        )
        return replace(step, hazards=(*step.hazards, *own)) if own else step


def _changed(change: Change) -> Standalone | None:
    if isinstance(change, AddObject | DropObject):
        return change.object
    return change.actual if isinstance(change, AlterObject) else None


def _hangs(item: Standalone, owners: Collection[ObjectName], routines: Collection[tuple[ObjectName, str]]) -> bool:
    """Whether an object goes with what is made anew. A routine's privileges know it by its arguments too."""
    if isinstance(item, Grant) and item.on == "ROUTINE":
        return (item.name, item.arguments) in routines
    return item.owner in owners and bool(item.subject)


def messages(conflicts: Iterable[tuple[Cause, str]]) -> tuple[str, ...]:
    """What stands in the way for good, each said once."""
    return tuple(dict.fromkeys(message for _, message in conflicts))
