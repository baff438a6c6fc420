"""From changes to a plan: what runs when."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from schemactl.changes import (
    AddColumn,
    AddConstraint,
    AddEnum,
    AddIndex,
    AddObject,
    AddTable,
    AlterColumn,
    AlterComment,
    AlterConstraint,
    AlterEnum,
    AlterIndex,
    AlterObject,
    AlterTable,
    Change,
    DropColumn,
    DropConstraint,
    DropEnum,
    DropIndex,
    DropObject,
    DropTable,
    RenameColumn,
    RenameConstraint,
    RenameIndex,
    RenameLabel,
    RenameObject,
    RenameTable,
)
from schemactl.plan import standalone
from schemactl.plan.chosen_indexes import choices_lost, targets_lost
from schemactl.plan.composites_in_use import composites_in_use
from schemactl.plan.hazards import hazards_of
from schemactl.plan.lifted import lifted, without_said_twice
from schemactl.plan.lifted_keys import foreign_keys_in_the_way
from schemactl.plan.neighbours import standing
from schemactl.plan.neutral import neutral_value
from schemactl.plan.sqlite import rebuilt_tables
from schemactl.plan.state import after_renames
from schemactl.plan.steps import Phase, Plan, Step
from schemactl.plan.tables import is_finished_late, leaves_parents
from schemactl.plan.types_in_use import types_in_use
from schemactl.plan.work import Work
from schemactl.schema import Check, Constraint, ForeignKey, ObjectName, PrimaryKey, Schema, Standalone, Table
from schemactl.timing import timed

ForeignKeys = tuple[tuple[ObjectName, ForeignKey], ...]


@timed("plan")
def make_plan(
    changes: Sequence[Change],
    dialect_name: str,
    *,
    actual: Schema | None = None,
    declared: Schema | None = None,
    backwards: bool = False,
) -> Plan:
    """Orders changes so that each finds what it needs, and names their dangers.

    Args:
        changes: what `compare(actual, declared)` listed. Those that are not verified are skipped. Their order does not
            matter but for new columns of one table, which keep theirs.
        dialect_name: SQLAlchemy's name of the dialect.
        actual: the schema before. Rebuilding a table on SQLite without loss, and taking labels from an enum, need it.
        declared: the schema after.
        backwards: the changes are inverses of others, so that they name renamed things as the actual side does. Use
            `inverse` rather than this.

    Returns:
        The plan.
    """
    planned = tuple(change for change in changes if change.verified)
    skipped = tuple(change for change in changes if not change.verified)
    if actual is not None and declared is not None:
        planned = standalone.mark_called(planned, actual, declared)
    before = actual if actual is None or backwards else after_renames(actual, planned)
    steps = [step for change in planned for step in _steps(change, dialect_name, backwards)]
    steps = _cut_cycles(steps)
    bereft: tuple[str, ...] = ()
    if dialect_name == "postgresql" and before is not None and declared is not None:
        goal = after_renames(declared, [change.inverse() for change in planned]) if backwards else declared
        neighbours, bereft = standing(before.neighbours or goal.neighbours, before, goal)
        steps += foreign_keys_in_the_way(planned, before, goal, neighbours)
        steps = without_said_twice([*steps, *lifted(planned, before, goal, backwards=backwards)])
        steps += choices_lost(steps, before, goal)
        steps += targets_lost((step.change for step in steps), before, backwards=backwards)
    conflicts: tuple[str, ...] = ()
    if dialect_name in ("postgresql", "sqlite") and actual is not None and declared is not None:
        first = Plan(dialect_name, tuple(steps), (), planned, actual, declared, backwards)
        rebuilt = rebuilt_tables(Work(first, {}, {})) if dialect_name == "sqlite" else ()
        steps, conflicts = standalone.lift(steps, planned, actual, declared, backwards=backwards, rebuilt=rebuilt)
    if dialect_name == "postgresql" and before is not None:
        conflicts += composites_in_use(planned, before) + types_in_use(planned, before) + bereft
        conflicts += standalone.callers_in_the_way(planned, before, declared) if declared is not None else ()
    return Plan(
        dialect=dialect_name,
        steps=tuple(_ordered(steps)),
        skipped=skipped,
        changes=planned,
        actual=actual,
        declared=declared,
        backwards=backwards,
        conflicts=conflicts,
    )


def inverse(plan: Plan) -> Plan:
    """The plan that takes another one back."""
    return make_plan(
        [_filled(change.inverse(), plan.actual) for change in reversed(plan.changes)],
        plan.dialect,
        actual=plan.declared,
        declared=plan.actual,
        backwards=not plan.backwards,
    )


def _filled(change: Change, goal: Schema | None) -> Change:
    """The change, which runs where rows are: a column whose values are gone holds something all the same."""
    if isinstance(change, AddColumn) and change.needs_fill and change.fill is None:
        return replace(change, fill=neutral_value(change.table, change.column, goal))
    return change


# --- one change's steps ---------------------------------------------------------------------------------------------

_PHASES: dict[type[Change], Phase] = {
    AddEnum: Phase.ENUMS,
    DropEnum: Phase.DROP_ENUMS,
    AddTable: Phase.ADD_TABLES,
    DropTable: Phase.DROP_TABLES,
    AlterTable: Phase.ALTER_TABLES,
    AddColumn: Phase.ADD_COLUMNS,
    AlterColumn: Phase.ALTER_COLUMNS,
    AlterComment: Phase.COMMENTS,
    DropColumn: Phase.DROP_COLUMNS,
    AddIndex: Phase.ADD_INDEXES,
    DropIndex: Phase.DROP_INDEXES,
}


def _steps(change: Change, dialect: str, backwards: bool) -> list[Step]:
    hazards = hazards_of(change, dialect)
    if isinstance(change, AddObject | DropObject | AlterObject):
        return standalone.steps(change, dialect, hazards)
    if isinstance(change, RenameTable | RenameColumn | RenameConstraint | RenameIndex | RenameObject | RenameLabel):
        return [Step(change, Phase.RENAME_BACK if backwards else Phase.RENAME, hazards)]
    if isinstance(change, AlterConstraint):
        return [Step(change, _dropping(change.actual)), Step(change, _adding(change.declared), hazards)]
    if isinstance(change, AlterIndex) and change.in_place:
        return [Step(change, Phase.FINISH_TABLES, hazards)]
    if isinstance(change, AlterIndex):
        return [Step(change, Phase.DROP_INDEXES), Step(change, Phase.ADD_INDEXES, hazards)]
    if isinstance(change, AlterTable) and dialect == "postgresql":
        early = [Step(change, Phase.DROP_FOREIGN_KEYS)] if leaves_parents(change) else []
        late = [Step(change, Phase.FINISH_TABLES)] if is_finished_late(change) else []
        return [*early, Step(change, Phase.ALTER_TABLES, hazards), *late]
    return [Step(change, _phase(change), hazards)]


def _phase(change: Change) -> Phase:
    if isinstance(change, AddConstraint):
        return _adding(change.constraint)
    if isinstance(change, DropConstraint):
        return _dropping(change.constraint)
    if isinstance(change, AddColumn) and change.column.computed:
        # What it is generated from may change its type first.
        return Phase.ALTER_COLUMNS
    if isinstance(change, AlterEnum):
        return Phase.EXTEND_ENUMS if change.added and only_adds(change) else Phase.ENUMS
    return _PHASES[type(change)]


def only_adds(change: AlterEnum) -> bool:
    """Whether an enum keeps its labels in their order and gets new ones, which needs no new type."""
    kept = [label for label in change.declared.labels if label in change.actual.labels]
    return kept == list(change.actual.labels)


def _adding(constraint: Constraint) -> Phase:
    if isinstance(constraint, ForeignKey):
        return Phase.ADD_FOREIGN_KEYS
    return Phase.ADD_CHECKS if isinstance(constraint, Check) else Phase.ADD_KEYS


def _dropping(constraint: Constraint) -> Phase:
    return Phase.DROP_FOREIGN_KEYS if isinstance(constraint, ForeignKey) else Phase.DROP_CONSTRAINTS


# --- tables that refer to one another -------------------------------------------------------------------------------


def _cut_cycles(steps: list[Step]) -> list[Step]:
    """The steps, with the foreign keys of cycles among new or dropped tables as steps of their own."""
    added = [step.change.table for step in steps if isinstance(step.change, AddTable)]
    dropped = [step.change.table for step in steps if isinstance(step.change, DropTable)]
    cut_added, cut_dropped = _cycle_keys(added), _cycle_keys(dropped)
    extra: list[Step] = []
    for position, step in enumerate(steps):
        if isinstance(step.change, AddTable) and step.change.table.name in cut_added:
            steps[position] = replace(step, foreign_keys=cut_added[step.change.table.name])
            extra.append(Step(step.change, Phase.ADD_FOREIGN_KEYS, (), cut_added[step.change.table.name]))
        if isinstance(step.change, DropTable) and step.change.table.name in cut_dropped:
            extra.append(Step(step.change, Phase.DROP_FOREIGN_KEYS, (), cut_dropped[step.change.table.name]))
    return steps + extra


def _cycle_keys(tables: Sequence[Table]) -> dict[ObjectName, ForeignKeys]:
    """The foreign keys that lead back to a table that comes later in `sorted_tables`, by their table."""
    position = {table.name: number for number, table in enumerate(sorted_tables(tables))}
    found: dict[ObjectName, ForeignKeys] = {}
    for table in tables:
        late = tuple(key for key in table.of(ForeignKey) if position.get(key.target, -1) > position[table.name])
        if late:
            found[table.name] = tuple((table.name, key) for key in late)
    return found


def sorted_tables(tables: Iterable[Table]) -> list[Table]:
    """Tables with those they refer to before them, by name where there is a choice; a cycle is cut by name."""
    left = sorted(tables, key=lambda table: table.name)
    done: list[Table] = []
    while left:
        names = {table.name for table in left}
        ready = [table for table in left if not _needs(table) & names - {table.name}]
        chosen = ready or [_least_needy(left, names)]
        done += chosen
        left = [table for table in left if table not in chosen]
    return done


def _needs(table: Table) -> set[ObjectName]:
    parents = {*table.inherits, *filter(None, [table.partition_of])}
    return ({key.target for key in table.of(ForeignKey)} | parents) - {table.name}


def _least_needy(left: Sequence[Table], names: set[ObjectName]) -> Table:
    """Where to cut: the table with the fewest references into what is left, so that few keys are set apart."""
    cyclic = [table for table in left if _reaches(table, table.name, {item.name: item for item in left})]
    return min(cyclic or left, key=lambda table: (len(_needs(table) & names), table.name))


def _reaches(start: Table, goal: ObjectName, tables: dict[ObjectName, Table]) -> bool:
    seen: set[ObjectName] = set()
    open_ = [name for name in _needs(start) if name in tables]
    while open_:
        name = open_.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            open_ += [item for item in _needs(tables[name]) if item in tables]
    return False


# --- the order ------------------------------------------------------------------------------------------------------


def _ordered(steps: Sequence[Step]) -> list[Step]:
    added = sorted_tables(step.change.table for step in steps if isinstance(step.change, AddTable))
    dropped = sorted_tables(step.change.table for step in steps if isinstance(step.change, DropTable))
    objects = standalone.ranks(steps)
    ranks = {table.name: number for number, table in enumerate(added)}
    ranks |= {table.name: -number for number, table in enumerate(dropped)}
    ranks |= _ranks_of_altered(steps)
    return sorted(
        steps, key=lambda step: (step.phase, _rank(step, ranks, objects), str(step.change.owner), _subject(step))
    )


def _ranks_of_altered(steps: Iterable[Step]) -> dict[ObjectName, int]:
    """What is logged refers to nothing that is not: that which refers becomes so last, and unlogged first."""
    altered = {step.change.owner: step.change.declared for step in steps if isinstance(step.change, AlterTable)}
    return {
        table.name: -number if table.option("unlogged") else number
        for number, table in enumerate(sorted_tables(altered.values()))
    }


def _rank(step: Step, ranks: dict[ObjectName, int], objects: dict[Standalone, int]) -> int:
    change = step.change
    if isinstance(change, AddObject | DropObject | AlterObject):
        return standalone.rank(step, objects)
    if isinstance(change, AddTable | DropTable | AlterTable):
        return ranks[change.owner]
    rank = _WITHIN[type(change)](change) if type(change) in _WITHIN else 0
    # Parts of a table are renamed while it has the name that they know.
    return -rank if step.phase is Phase.RENAME_BACK else rank


_WITHIN: dict[type[Change], Callable[[Any], int]] = {
    RenameTable: lambda _: 0,
    RenameColumn: lambda _: 1,
    RenameConstraint: lambda _: 2,
    RenameIndex: lambda _: 3,
    RenameObject: lambda _: 4,
    RenameLabel: lambda _: 5,
    AddConstraint: lambda change: 0 if isinstance(change.constraint, PrimaryKey) else 1,
    AlterConstraint: lambda change: 0 if isinstance(change.declared, PrimaryKey) else 1,
    DropConstraint: lambda change: 1 if isinstance(change.constraint, PrimaryKey) else 0,
    # What is generated needs its sources there: it comes after them and goes before them.
    AddColumn: lambda change: 2 if change.column.computed else 0,
    AlterColumn: lambda change: 1 if change.declared.computed else 0,
    DropColumn: lambda change: 0 if change.column.computed else 1,
}


def _subject(step: Step) -> str:
    """New columns stay in the order in which their table declares them, everything else goes by name."""
    return "" if isinstance(step.change, AddColumn) else step.change.subject
