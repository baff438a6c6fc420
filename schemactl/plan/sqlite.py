"""A plan's operations on SQLite, in files that PostgreSQL can run too."""

from collections.abc import Iterable
from typing import Any

from alembic.operations.ops import MigrateOperation

from schemactl.changes import (
    AddIndex,
    AddObject,
    AddTable,
    AlterColumn,
    AlterIndex,
    AlterObject,
    AlterTable,
    Change,
    DropIndex,
    DropObject,
    DropTable,
    RenameColumn,
    RenameIndex,
    RenameTable,
)
from schemactl.plan import enums, makers, standalone
from schemactl.plan.directives import Guard
from schemactl.plan.postgresql import rename_column, rename_table
from schemactl.plan.rebuild import TableWork, alter, is_in_place
from schemactl.plan.steps import Phase, Step
from schemactl.plan.work import Work
from schemactl.schema import ObjectName

Operations = list[MigrateOperation]


def operations(work: Work) -> Operations:
    """The operations of all steps. What changes a table is put together, so that it is rebuilt once."""
    return [
        *_objects(work, Phase.DROP_OBJECTS),
        *_renames(work, Phase.RENAME),
        *_dropped_indexes(work),
        *[item for enum in enums.enums_that_come(work) for item in enums.add_enum(enum)],
        *_added_tables(work),
        *[item for table in _changed_tables(work) for item in alter(table)],
        *_added_indexes(work),
        *_dropped_tables(work),
        *[item for enum in enums.enums_that_go(work) for item in enums.drop_enum(enum)],
        *_renames(work, Phase.RENAME_BACK),
        *_objects(work, Phase.ADD_OBJECTS),
    ]


def _objects(work: Work, phase: Phase) -> Operations:
    return [item for step in work.plan.of(phase) for item in standalone.operations(step, work)]


def _renames(work: Work, phase: Phase) -> Operations:
    made: Operations = []
    for step in work.plan.of(phase):
        if isinstance(step.change, RenameTable):
            made += rename_table(step, work)
        elif isinstance(step.change, RenameColumn):
            made += rename_column(step, work)
    return made


def _changes(steps: Iterable[Step]) -> list[Any]:
    return list(dict.fromkeys(step.change for step in steps))


def _dropped_indexes(work: Work) -> Operations:
    made: Operations = []
    for change in _changes(work.plan.steps):
        if isinstance(change, DropIndex):
            made.append(makers.drop_index(change.table, change.index))
        elif isinstance(change, AlterIndex | RenameIndex):
            made.append(makers.drop_index(change.table, change.actual))
        elif isinstance(change, DropTable):
            made += [makers.drop_index(change.table.name, index) for index in change.table.indexes]
    return made


def _added_indexes(work: Work) -> Operations:
    made: Operations = []
    for change in _changes(work.plan.steps):
        if isinstance(change, AddIndex):
            made += makers.create_index(work.declared, change.table, change.index)
        elif isinstance(change, AlterIndex | RenameIndex):
            made += makers.create_index(work.declared, change.table, change.declared)
    return made


def _added_tables(work: Work) -> Operations:
    made: Operations = []
    later: Operations = []
    for step in work.plan.of(Phase.ADD_TABLES):
        change: Any = step.change
        keys = tuple(key for _, key in step.foreign_keys)
        made += makers.create_table(work.declared, change.table, without=keys, alter_later=True)
        later += [each for key in keys for each in makers.add_constraint(work.declared, change.table.name, key)]
    return [*made, *([Guard("sqlite", later, other=True)] if later else [])]


def _dropped_tables(work: Work) -> Operations:
    apart = [item for step in work.plan.of(Phase.DROP_FOREIGN_KEYS) for item in step.foreign_keys]
    keys: Operations = [makers.drop_constraint(work.actual, owner, key) for owner, key in apart]
    tables = [step.change for step in work.plan.of(Phase.DROP_TABLES)]
    made: Operations = [Guard("sqlite", keys, other=True)] if keys else []
    return made + [makers.drop_table(change.table)[-1] for change in tables if isinstance(change, DropTable)]


def rebuilt_tables(work: Work) -> list[ObjectName]:
    """The tables that are copied into new ones, by name."""
    return [table.owner for table in _changed_tables(work) if not is_in_place(table)]


def _changed_tables(work: Work) -> list[TableWork]:
    """The tables whose columns, constraints or options change, by name."""
    groups: dict[ObjectName, list[Change]] = {}
    for change in _changes(work.plan.steps):
        if not isinstance(change, AddTable | DropTable | RenameTable | RenameColumn):
            groups.setdefault(change.owner, []).append(change)
    found = [TableWork.of_changes(owner, tuple(filter(_matters, groups[owner])), work) for owner in sorted(groups)]
    return [table for table in found if any(not item.kind.endswith("-index") for item in table.changes)]


def _matters(change: Change) -> bool:
    """Whether a change is one of the table itself that SQLite has: comments, enums, views and triggers are not."""
    if isinstance(change, AddObject | DropObject | AlterObject):
        return False
    if isinstance(change, AlterTable):
        return change.actual.options != change.declared.options
    if isinstance(change, AlterColumn):
        return any(item.property not in ("comment", "identity") for item in change.differences)
    return not change.kind.endswith(("-enum", "-label"))
