"""A plan's operations on PostgreSQL, and on any dialect that alters tables in place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from alembic.operations.ops import MigrateOperation

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
    RenameWhole,
)
from schemactl.plan import directives, enums, makers, standalone
from schemactl.plan.alter import alter_column, makes_way, new_column
from schemactl.plan.analyze_words import index_statements
from schemactl.plan.steps import Phase, Step
from schemactl.plan.stored import storing
from schemactl.plan.tables import alter_table, finish_table, leave_parents
from schemactl.plan.typesql import rename_constructors
from schemactl.plan.work import Work

Operations = list[MigrateOperation]


def operations(work: Work) -> Operations:
    """The operations of all steps, in their order."""
    return [operation for step in work.plan.steps for operation in _step(step, work)]


def _step(step: Step, work: Work) -> Operations:
    if step.foreign_keys and step.phase is Phase.DROP_FOREIGN_KEYS:
        return [makers.drop_constraint(work.actual, owner, key) for owner, key in step.foreign_keys]
    if step.foreign_keys and step.phase is Phase.ADD_FOREIGN_KEYS:
        # What is lifted comes back as it was: models may wish that it is added without a look at the rows.
        builder = work.declared if isinstance(step.change, AddTable) else work.actual
        return [made for owner, key in step.foreign_keys for made in makers.add_constraint(builder, owner, key)]
    return _MAKERS[type(step.change)](step, work)


def _add_table(step: Step, work: Work) -> Operations:
    change: Any = step.change
    without = tuple(key for _, key in step.foreign_keys)
    return makers.create_table(work.declared, change.table, without=without, there=work.actual.values.keys())


def _alter_table(step: Step, work: Work) -> Operations:
    change: Any = step.change
    made = {Phase.DROP_FOREIGN_KEYS: leave_parents, Phase.FINISH_TABLES: finish_table}
    return made.get(step.phase, alter_table)(change, work)


def _add_column(step: Step, work: Work) -> Operations:
    change: Any = step.change
    if change.fill is None or not change.needs_fill:
        return new_column(change.table, change.column, work.declared, work)
    # A default gives the rows that are there their value, most often without touching one of them; then it goes.
    owner, column = change.table, replace(change.column, default=change.fill)
    forget = directives.AlterColumn(owner.name, column.name, schema=owner.sqlalchemy_schema, modify_server_default=None)
    return [*new_column(owner, column, work.declared, work), forget]


def _drop_column(step: Step, work: Work) -> Operations:
    change: Any = step.change
    owner = change.table
    if makes_way(owner, change.column, work):
        return []
    return [directives.DropColumn(owner.name, change.column.name, schema=owner.sqlalchemy_schema)]


def _alter_constraint(step: Step, work: Work) -> Operations:
    change: Any = step.change
    dropping = step.phase in (Phase.DROP_CONSTRAINTS, Phase.DROP_FOREIGN_KEYS)
    if change.validates:
        words = f"ALTER TABLE {work.qname(change.table)} VALIDATE CONSTRAINT {work.q(change.actual.name)}"
        return [] if dropping else [directives.Execute(words)]
    if change.stores:
        return [] if dropping else storing(work.actual, change.table, change.declared, change.actual)
    if dropping:
        return [makers.drop_constraint(work.actual, change.table, change.actual)]
    return makers.add_constraint(work.declared, change.table, change.declared)


def _alter_index(step: Step, work: Work) -> Operations:
    change: Any = step.change
    if change.in_place:
        statements = index_statements(work.dialect, change.table, change.actual, change.declared)
        return [directives.Execute(sql) for sql in statements]
    if [item.property for item in change.differences] == ["invalid"] and change.declared.invalid:
        # A downgrade: nobody wants the index back as a failed attempt left it.
        return []
    if step.phase is Phase.DROP_INDEXES:
        return [makers.drop_index(change.table, change.actual)]
    return makers.create_index(work.declared, change.table, change.declared)


def _alter_enum(step: Step, work: Work) -> Operations:
    change: Any = step.change
    if step.phase is Phase.EXTEND_ENUMS:
        return enums.extend_enum(change if work.plan.backwards else enums.not_renamed_yet(change, work))
    if change.actual.labels == change.declared.labels:
        return enums.extend_enum(change)
    return enums.replace_enum(change, work)


def rename_table(step: Step, work: Work) -> Operations:
    """A renamed table, moved where its namespace differs too."""
    change: Any = step.change
    old, new = change.actual, change.declared
    renamed: Operations = []
    if old.name != new.name:
        renamed.append(directives.RenameTable(old.name, new.name, schema=old.sqlalchemy_schema))
    if old.namespace != new.namespace:
        namespace = new.namespace or (work.plan.declared.default_namespace if work.plan.declared else "") or "public"
        renamed.append(
            directives.Execute(f"ALTER TABLE {work.q(old.namespace, new.name)} SET SCHEMA {work.q(namespace)}")
        )
    return renamed


def rename_column(step: Step, _work: Work) -> Operations:
    """A renamed column."""
    change: Any = step.change
    owner = change.table
    return [directives.RenameColumn(owner.name, change.actual, change.declared, schema=owner.sqlalchemy_schema)]


def _rename_constraint(step: Step, work: Work) -> Operations:
    change: Any = step.change
    old, new = (builder.name(change.table, item) for builder, item in _both(change, work))
    table = work.qname(change.table)
    return [directives.Execute(f"ALTER TABLE {table} RENAME CONSTRAINT {work.q(old)} TO {work.q(new)}")]


def _both(change: Any, work: Work) -> list[tuple[Any, Any]]:
    return [(work.actual, change.actual), (work.declared, change.declared)]


def _rename_index(step: Step, work: Work) -> Operations:
    change: Any = step.change
    index = work.q(change.table.namespace, change.actual.name)
    return [directives.Execute(f"ALTER INDEX {index} RENAME TO {work.q(change.declared.name)}")]


_RENAMED = {"domain": "DOMAIN", "sequence": "SEQUENCE", "collation": "COLLATION"}
"""What SQL calls what is renamed; anything else is a TYPE."""

_WITH_CONSTRUCTORS = ("range type", "multirange type")
"""Types with functions of the same name, which the server makes with them."""


def _rename_object(step: Step, work: Work) -> Operations:
    change: Any = step.change
    what = f"{_RENAMED.get(change.noun, 'TYPE')} {work.qname(change.actual)}"
    made = [f"ALTER {what} RENAME TO {work.q(change.declared.name)}"]
    made += [rename_constructors(change.declared, work.dialect)] if change.noun in _WITH_CONSTRUCTORS else []
    return [directives.Execute(sql) for sql in made]


def _simple(make: Callable[[Any, Work], Operations]) -> Callable[[Step, Work], Operations]:
    return lambda step, work: make(step.change, work)


_MAKERS: dict[type[Change], Callable[[Step, Work], Operations]] = {
    AddTable: _add_table,
    DropTable: _simple(lambda change, _work: makers.drop_table(change.table)),
    AlterTable: _alter_table,
    RenameTable: rename_table,
    AddColumn: _add_column,
    DropColumn: _drop_column,
    AlterColumn: _simple(alter_column),
    AlterComment: _simple(
        lambda change, work: makers.set_comments(work.declared, change.table, change.actual, change.declared)
    ),
    RenameColumn: rename_column,
    AddConstraint: _simple(lambda change, work: makers.add_constraint(work.declared, change.table, change.constraint)),
    DropConstraint: _simple(
        lambda change, work: [makers.drop_constraint(work.actual, change.table, change.constraint)]
    ),
    AlterConstraint: _alter_constraint,
    RenameConstraint: _rename_constraint,
    AddIndex: _simple(lambda change, work: makers.create_index(work.declared, change.table, change.index)),
    DropIndex: _simple(lambda change, _work: [makers.drop_index(change.table, change.index)]),
    AlterIndex: _alter_index,
    RenameIndex: _rename_index,
    RenameLabel: _simple(lambda change, _work: enums.rename_label(change)),
    RenameObject: _rename_object,
    AddEnum: _simple(lambda change, _work: enums.add_enum(change.enum)),
    DropEnum: _simple(lambda change, _work: enums.drop_enum(change.enum)),
    AlterEnum: _alter_enum,
    AddObject: standalone.operations,
    DropObject: standalone.operations,
    AlterObject: standalone.operations,
    RenameWhole: standalone.operations,
}
"""What makes the operations of each kind of change."""
