"""Operations that are alike on every dialect."""

from collections.abc import Collection
from typing import Any

from alembic.operations.ops import MigrateOperation
from sqlalchemy.schema import conv

from schemactl.changes import AlterTable
from schemactl.plan.analyze_words import index_statements
from schemactl.plan.apart import add_apart, is_apart, is_apart_from_table
from schemactl.plan.comments import comment_on, comment_on_index
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
    Execute,
    TableComment,
)
from schemactl.plan.objects import Builder, foreign_key_options
from schemactl.plan.partition_columns import partition_column
from schemactl.plan.partitions import create_words, partitions_of
from schemactl.plan.properties import table_properties
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.stored import storing
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
    builder: Builder,
    table: Table,
    *,
    without: tuple[Constraint, ...] = (),
    alter_later: bool = False,
    there: Collection[ObjectName] = (),
) -> list[MigrateOperation]:
    """A new table with its indexes.

    Args:
        builder: makes its objects.
        table: the value.
        without: foreign keys that are made later.
        alter_later: on SQLite, which cannot make them later: they stand in the table, marked for others to skip.
        there: tables that are there already, which may be attached as its partitions later.
    """
    if table.partition_of is not None:
        return _create_partition(builder, table, there)
    is_model = table.name in builder.tables
    partitioned = table.option("partition_by") is not None
    apart = tuple(
        item for item in table.constraints if is_apart_from_table(item, is_model=is_model, partitioned=partitioned)
    )
    if any(isinstance(item, PrimaryKey | Unique) for item in apart):
        apart += tuple(key for key in table.of(ForeignKey) if key.target == table.name and key not in apart)
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
    remarks = [remark for item in kept for remark in _new_comments(builder, name, item)]
    checks = [made for item in apart for made in add_constraint(builder, name, item)]
    stored = [made for key in kept if key not in without for made in storing(builder, name, key)]
    indexes = [made for index in table.indexes for made in create_index(builder, name, index)]
    partitions = _create_partitions(builder, table, there)
    return [
        operation,
        *remarks,
        *stored,
        *checks,
        *indexes,
        *partitions,
        *table_properties(builder.dialect, table, builder.values),
    ]


def _create_partitions(builder: Builder, table: Table, there: Collection[ObjectName]) -> list[MigrateOperation]:
    found = partitions_of(table, builder.values.values())
    return [made for item in found if item.name not in there for made in _create_partition(builder, item, there)]


def _create_partition(builder: Builder, table: Table, there: Collection[ObjectName]) -> list[MigrateOperation]:
    """A partition with what it has of its own, and with its own partitions."""
    name = table.name
    comment = [TableComment(name.name, table.comment, schema=name.sqlalchemy_schema)] if table.comment else []
    return [
        Execute(create_words(builder.dialect, table)),
        *comment,
        *[made for item in table.columns for made in partition_column(builder, table, Column(item.name, ""), item)],
        *[made for item in table.constraints for made in add_constraint(builder, name, item)],
        *[made for index in table.indexes for made in create_index(builder, name, index)],
        *_create_partitions(builder, table, there),
        *table_properties(builder.dialect, table, builder.values),
    ]


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


def set_comments(
    builder: Builder, owner: ObjectName, old: Constraint | Index | None, new: Constraint | Index
) -> list[MigrateOperation]:
    """The comments of a constraint with its index, or of an index, or their end where there is none.

    Args:
        builder: makes the objects of the side that has the comments.
        owner: the table or materialized view.
        old: the constraint or index with the comments that are there; None if it was just made.
        new: the same with those that shall be.
    """
    if isinstance(new, Index):
        other = new.comment != getattr(old, "comment", None)
        return [Execute(comment_on_index(owner, new.name, new.comment, builder.dialect))] if other else []
    name, made = builder.name(owner, new), []
    if new.comment != getattr(old, "comment", None):
        place = f"CONSTRAINT {quote(builder.dialect, name)} ON {quote_name(builder.dialect, owner)}"
        made.append(comment_on(place, new.comment))
    of_index = getattr(new, "index_comment", None)
    if of_index != getattr(old, "index_comment", None):
        made.append(comment_on_index(owner, name, of_index, builder.dialect))
    return [Execute(sql) for sql in made]


def _new_comments(builder: Builder, owner: ObjectName, item: Constraint | Index) -> list[MigrateOperation]:
    return set_comments(builder, owner, None, item)


def create_index(builder: Builder, owner: ObjectName, index: Index) -> list[MigrateOperation]:
    """A new index, its comment, and what ANALYZE is told of it."""
    made = builder.index(owner, index)
    operation = CreateIndex(
        conv(index.name),
        owner.name,
        list(made.expressions),
        schema=owner.sqlalchemy_schema,
        unique=index.unique,
        **made.dialect_kwargs,
    )
    return [
        operation,
        *_new_comments(builder, owner, index),
        *map(Execute, index_statements(builder.dialect, owner, None, index)),
    ]


def drop_index(owner: ObjectName, index: Index) -> MigrateOperation:
    """An index's end."""
    return DropIndex(conv(index.name), owner.name, schema=owner.sqlalchemy_schema)


def add_constraint(builder: Builder, owner: ObjectName, constraint: Constraint) -> list[MigrateOperation]:
    """A constraint on a table that is there, and its comment."""
    return [_add_constraint(builder, owner, constraint), *_new_comments(builder, owner, constraint)]


def _add_constraint(builder: Builder, owner: ObjectName, constraint: Constraint) -> MigrateOperation:
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
