"""Operations that are alike on every dialect."""

from typing import Any

from alembic.operations.ops import MigrateOperation
from sqlalchemy.schema import conv

from schemactl.changes import AlterTable
from schemactl.plan.apart import add_apart, is_apart, is_apart_from_table
from schemactl.plan.directives import (
    AddColumn,
    CreateCheck,
    CreateForeignKey,
    CreateIndex,
    CreatePrimaryKey,
    CreateTable,
    CreateUnique,
    DropConstraint,
    DropIndex,
    DropTable,
    DropTableComment,
    TableComment,
)
from schemactl.plan.objects import Builder, foreign_key_options
from schemactl.plan.properties import partitions_of, table_properties
from schemactl.schema import (
    Check,
    Column,
    Constraint,
    Exclude,
    ForeignKey,
    Index,
    ObjectName,
    PrimaryKey,
    Table,
    Unique,
)


def create_table(
    builder: Builder, table: Table, *, without: tuple[Constraint, ...] = (), alter_later: bool = False
) -> list[MigrateOperation]:
    """A new table with its indexes.

    Args:
        builder: makes its objects.
        table: the value.
        without: foreign keys that are made later.
        alter_later: on SQLite, which cannot make them later: they stand in the table, marked for others to skip.
    """
    is_model = table.name in builder.tables
    apart = tuple(item for item in table.constraints if is_apart_from_table(item, is_model=is_model))
    left_out = apart if alter_later else (*without, *apart)
    made = builder.table(table, without=left_out)
    kept = [item for item in table.constraints if item not in left_out]
    for constraint, value in zip(made.info["constraints"], kept, strict=True):
        if alter_later and value in without:
            constraint.use_alter = True
    name = table.name
    options: dict[str, Any] = dict(made.dialect_kwargs)
    if made._prefixes:
        options["prefixes"] = list(made._prefixes)
    operation = CreateTable(
        name.name,
        [*made.columns, *made.info["constraints"]],
        schema=name.sqlalchemy_schema,
        comment=made.comment,
        **options,
    )
    checks = [add_constraint(builder, name, item) for item in apart]
    indexes = [create_index(builder, name, index) for index in table.indexes]
    partitions = partitions_of(builder.dialect, table, builder.values.values())
    return [operation, *checks, *indexes, *partitions, *table_properties(builder.dialect, table, builder.values)]


def drop_table(table: Table) -> list[MigrateOperation]:
    """A table's end: its indexes first, so that their names are free whatever comes next."""
    name = table.name
    return [
        *[drop_index(name, index) for index in table.indexes],
        DropTable(name.name, schema=name.sqlalchemy_schema),
    ]


def alter_comment(change: AlterTable) -> list[MigrateOperation]:
    """A table's other comment."""
    name, old, new = change.owner, change.actual.comment, change.declared.comment
    if old == new:
        return []
    if new is None:
        return [DropTableComment(name.name, existing_comment=old, schema=name.sqlalchemy_schema)]
    return [TableComment(name.name, new, existing_comment=old, schema=name.sqlalchemy_schema)]


def add_column(builder: Builder, owner: ObjectName, column: Column) -> MigrateOperation:
    """A new column."""
    return AddColumn(owner.name, builder.column(owner, column), schema=owner.sqlalchemy_schema)


def create_index(builder: Builder, owner: ObjectName, index: Index) -> MigrateOperation:
    """A new index."""
    made = builder.index(owner, index)
    return CreateIndex(
        conv(index.name),
        owner.name,
        list(made.expressions),
        schema=owner.sqlalchemy_schema,
        unique=index.unique,
        **made.dialect_kwargs,
    )


def drop_index(owner: ObjectName, index: Index) -> MigrateOperation:
    """An index's end."""
    return DropIndex(conv(index.name), owner.name, schema=owner.sqlalchemy_schema)


def add_constraint(builder: Builder, owner: ObjectName, constraint: Constraint) -> MigrateOperation:
    """A constraint on a table that is there."""
    name, schema = conv(builder.name(owner, constraint)), owner.sqlalchemy_schema
    if isinstance(constraint, Exclude) or (is_apart(constraint) and not builder.sqlite):
        return add_apart(builder, owner, constraint)
    if isinstance(constraint, PrimaryKey):
        return CreatePrimaryKey(name, owner.name, list(constraint.columns), schema=schema)
    if isinstance(constraint, Unique):
        made = builder.constraint(owner, constraint)
        options = _deferral(constraint) | dict(made.dialect_kwargs)
        return CreateUnique(name, owner.name, list(constraint.columns), schema=schema, **options)
    if isinstance(constraint, ForeignKey):
        return _add_foreign_key(name, owner, constraint, builder)
    options = builder.adding(owner, constraint)
    return CreateCheck(name, owner.name, builder.condition(owner, constraint), schema=schema, **options)


def _add_foreign_key(name: conv, owner: ObjectName, key: ForeignKey, builder: Builder) -> MigrateOperation:
    options = builder.adding(owner, key) | _deferral(key) | foreign_key_options(key, builder.dialect)
    schemas = {"source_schema": owner.sqlalchemy_schema, "referent_schema": key.target.sqlalchemy_schema}
    options |= {option: value for option, value in schemas.items() if value is not None}
    return CreateForeignKey(name, owner.name, key.target.name, list(key.columns), list(key.target_columns), **options)


def _deferral(constraint: Unique | ForeignKey) -> dict[str, Any]:
    if not constraint.deferrable:
        return {}
    return {"deferrable": True} | ({"initially": "DEFERRED"} if constraint.initially_deferred else {})


_TYPES: dict[type[Constraint], str] = {
    PrimaryKey: "primary",
    Unique: "unique",
    ForeignKey: "foreignkey",
    Check: "check",
}
"""Alembic's words for kinds of constraints; it has none for an EXCLUDE."""


def drop_constraint(builder: Builder, owner: ObjectName, constraint: Constraint) -> MigrateOperation:
    """A constraint's end."""
    name = conv(builder.name(owner, constraint))
    return DropConstraint(name, owner.name, type_=_TYPES.get(type(constraint)), schema=owner.sqlalchemy_schema)
