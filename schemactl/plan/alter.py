"""Changed columns on PostgreSQL."""

from dataclasses import replace
from typing import Any

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AlterColumn as ColumnChange
from schemactl.plan import makers
from schemactl.plan.casts import needs_using, using
from schemactl.plan.directives import AlterColumn, DropColumn, Execute
from schemactl.plan.filled import filled_nulls
from schemactl.plan.generators import numbers, renumber, start_numbering, stop_numbering
from schemactl.plan.not_nulls import alter_not_null, make_not_null
from schemactl.plan.objects import Builder
from schemactl.plan.partition_columns import defaults_in_the_way, kept_in_partitions, partition_column
from schemactl.plan.properties import chosen_again, column_properties, stored_otherwise, told_to_planner
from schemactl.plan.sqltext import mentions
from schemactl.plan.sqltypes import enum_spellings
from schemactl.plan.work import Work
from schemactl.schema import Column, ObjectName


def alter_column(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    """A changed column."""
    if change.fill is not None:
        return _fill_nulls(change, work)
    old, new, name = change.actual, change.declared, work.column_name(change)
    partition = work.table_after(change.table)
    if partition is not None and partition.partition_of is not None:
        own = partition_column(work.declared, partition, old, new)
        return [*own, *kept_in_partitions(change, old.name, work)]
    if is_replaced(change):
        return replace_column(change, work)
    if old.computed is not None and not old.computed.stored and new.computed is None:
        return _fill_column(change, work)
    operations: list[MigrateOperation] = []
    head = f"ALTER TABLE {work.qname(change.table)} ALTER COLUMN {work.q(name)}"
    if old.computed is not None and new.computed is None:
        operations.append(Execute(f"{head} DROP EXPRESSION"))
    if numbers(old) and numbers(new):
        operations += _plain_changes(change, work)
        operations += renumber(change, head, work)
    else:
        operations += stop_numbering(change, head, work)
        operations += _plain_changes(change, work)
        operations += start_numbering(change, head, work)
    operations += alter_not_null(work.dialect, change, name)
    operations += stored_otherwise(change, head, retyped=differs(change, "type", "collation"))
    operations += told_to_planner(work.dialect, work.table(change.table), old, replace(new, name=name))
    return [*defaults_in_the_way(change, name, work), *operations, *kept_in_partitions(change, name, work)]


def _fill_nulls(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    """A column that becomes NOT NULL, whose rows with NULL get a value once it has its new type."""
    open_ = replace(change.declared, nullable=True, not_null=None)
    first = replace(change, declared=open_, fill=None)
    return [
        *(alter_column(first, work) if first.differences else []),
        *filled_nulls([change], work),
        *alter_column(replace(change, actual=open_, fill=None), work),
    ]


def new_column(owner: ObjectName, column: Column, builder: Builder, work: Work) -> list[MigrateOperation]:
    """A new column with all its properties.

    Args:
        owner: the table.
        column: the column.
        builder: makes the objects of the side that it is of.
        work: the plan's work.
    """
    return [
        makers.add_column(builder, owner, column),
        *column_properties(work.dialect, owner, column),
        *told_to_planner(work.dialect, work.table(owner), None, column),
    ]


def differs(change: ColumnChange, *properties: str) -> bool:
    """Whether one of these properties differs."""
    return any(item.property in properties for item in change.differences)


def _plain_changes(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    old, new, name, owner = change.actual, change.declared, work.column_name(change), change.table
    arguments: dict[str, Any] = {}
    before: list[MigrateOperation] = []
    after: list[MigrateOperation] = []
    retyped = differs(change, "type", "collation")
    if retyped:
        arguments["modify_type"] = work.declared.type(owner, new)
        arguments |= _conversion(change, work)
        before, after = _generated_from(owner, name, work)
    if differs(change, "nullable") and not (not new.nullable and (old.identity or new.not_null)):
        arguments["modify_nullable"] = new.nullable
    casts = retyped and needs_using(old.type, new.type) and old.default is not None
    if casts:
        before.append(_alter(owner, name, modify_server_default=None))
    if (casts and new.default is not None) or (differs(change, "default") and not (casts and new.default is None)):
        arguments["modify_server_default"] = work.declared.default(owner, new)
    if differs(change, "comment"):
        arguments["modify_comment"] = new.comment
    return [*before, *([_alter(owner, name, **arguments)] if arguments else []), *after]


def _alter(owner: ObjectName, column: str, **arguments: Any) -> AlterColumn:
    return AlterColumn(owner.name, column, schema=owner.sqlalchemy_schema, **arguments)


def _conversion(change: ColumnChange, work: Work) -> dict[str, str]:
    enums = frozenset(
        spelling
        for schema in (work.plan.actual, work.plan.declared)
        if schema is not None
        for enum in schema.enums
        for spelling in enum_spellings(enum.name)
    )
    found = using(work.q(work.column_name(change)), change.actual.type, change.declared.type, enums=enums)
    return {} if found is None else {"postgresql_using": found}


# --- generated columns ----------------------------------------------------------------------------------------------


def replace_column(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    """A generated column made anew: its values are computed, so nothing is lost. What hangs on it comes back."""
    owner, name = change.table, work.column_name(change)
    gone = makes_way(owner, change.actual, work)
    return [
        *([] if gone else [DropColumn(owner.name, name, schema=owner.sqlalchemy_schema)]),
        *new_column(owner, change.declared, work.declared, work),
        *_what_hangs_on(owner, name, work),
    ]


def _fill_column(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    """A virtual column made anew as a plain one, which holds what was computed until now."""
    owner, name, new = change.table, work.column_name(change), change.declared
    expression = change.actual.computed.expression if change.actual.computed is not None else "NULL"
    fill = f"UPDATE {work.qname(owner)} SET {work.q(name)} = {expression}"  # noqa: S608
    return [
        DropColumn(owner.name, name, schema=owner.sqlalchemy_schema),
        *new_column(owner, replace(new, nullable=True, not_null=None), work.declared, work),
        Execute(fill),
        *([] if new.nullable or new.not_null else [_alter(owner, name, modify_nullable=False)]),
        *make_not_null(work.dialect, owner, new),
        *_what_hangs_on(owner, name, work),
    ]


def is_replaced(change: ColumnChange) -> bool:
    """Whether a column becomes a generated one, or is generated from something else than before."""
    return change.declared.computed is not None and (change.actual.computed is None or differs(change, "computed"))


def makes_way(owner: ObjectName, column: Column, work: Work) -> bool:
    """Whether a generated column is dropped because a column that it is generated from changes its type."""
    return bool(_sources(owner, column, work))


def _sources(owner: ObjectName, column: Column, work: Work) -> list[str]:
    """The columns that change their type and that a generated one is generated from, in the order of their steps."""
    expression = column.computed.expression if column.computed is not None else None
    retyped = [item for item in work.altered(owner) if not is_replaced(item) and differs(item, "type", "collation")]
    return [name for name in map(work.column_name, retyped) if mentions(expression, name)]


def _what_hangs_on(owner: ObjectName, column: str, work: Work) -> list[MigrateOperation]:
    constraints = work.kept_constraints(owner, column)
    indexes = work.kept_indexes(owner, column)
    names = [work.actual.name(owner, item) for item in constraints] + [index.name for index in indexes]
    return [
        *[made for item in constraints for made in makers.add_constraint(work.actual, owner, item)],
        *[made for item in indexes for made in makers.create_index(work.actual, owner, item)],
        *[made for name in names for made in chosen_again(work.dialect, work.table_after(owner), name)],
    ]


def _generated_from(owner: ObjectName, name: str, work: Work) -> tuple[list[MigrateOperation], list[MigrateOperation]]:
    """Generated columns make way for a change of their source's type, and come back as the models have them.

    They go before the first and come back after the last of their sources that change. One that is replaced comes
    back by its own step, and one that is dropped does not.
    """
    before: list[MigrateOperation] = []
    after: list[MigrateOperation] = []
    table = work.table_before(owner)
    declared = work.table_after(owner)
    own = {work.column_name(change) for change in work.altered(owner) if is_replaced(change)}
    for column in table.columns if table is not None else ():
        sources = _sources(owner, column, work)
        if name in sources[:1]:
            before.append(DropColumn(owner.name, column.name, schema=owner.sqlalchemy_schema))
        found = declared.column(column.name) if declared is not None else None
        if name in sources[-1:] and column.name not in own and not work.drops(owner, column.name):
            builder = work.declared if found is not None else work.actual
            after += new_column(owner, found or column, builder, work)
            after += _what_hangs_on(owner, column.name, work)
    return before, after
