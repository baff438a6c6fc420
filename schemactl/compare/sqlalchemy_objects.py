"""SQLAlchemy objects made from values: what an env.py's callbacks get to see of the actual side."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.types import NullType, TypeEngine

from schemactl.schema import (
    Check,
    Column,
    Constraint,
    Exclude,
    ForeignKey,
    Index,
    IndexPart,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)


def build_tables(schema: Schema) -> dict[str, sa.Table]:
    """One `sa.Table` for each table, all in one `MetaData`, by `str` of the table's name.

    Types are the dialect's, without parameters; one that the dialect does not know is `NullType`. Constraints and
    indexes carry name, columns and options; expressions are text.

    Args:
        schema: the side to build from.
    """
    metadata = sa.MetaData()
    types: Mapping[str, Any] = getattr(registry.load(schema.dialect), "ischema_names", {})
    return {str(table.name): _build_table(table, metadata, types) for table in schema.tables}


def _build_table(table: Table, metadata: sa.MetaData, types: Mapping[str, Any]) -> sa.Table:
    columns = [_build_column(column, types) for column in table.columns]
    built = sa.Table(table.name.name, metadata, *columns, schema=table.name.sqlalchemy_schema, comment=table.comment)
    if table.partition_of is not None:
        # It has columns of its table, which are not here.
        return built
    for constraint in table.constraints:
        made = build_constraint(constraint)
        made.comment = constraint.comment
        built.append_constraint(made)
    for index in table.indexes:
        _build_index(index, built)
    return built


def _build_column(column: Column, types: Mapping[str, Any]) -> sa.Column[Any]:
    extra: list[Any] = []
    if column.computed:
        extra.append(sa.Computed(column.computed.expression, persisted=column.computed.stored))
    elif column.identity:
        extra.append(sa.Identity(always=column.identity.always))
    default = None if column.default is None or extra else sa.text(column.default.replace(":", "\\:"))
    return sa.Column(
        column.name,
        _build_type(column.type, types),
        *extra,
        nullable=column.nullable,
        comment=column.comment,
        server_default=default,
    )


def _build_type(text: str, types: Mapping[str, Any]) -> TypeEngine[Any]:
    name = text.partition("(")[0].removesuffix("[]").strip()
    found = types.get(name) or types.get(name.lower()) or types.get(name.upper())
    try:
        kind: TypeEngine[Any] = found() if found is not None else NullType()
    except TypeError:
        # A type that cannot be made without its parameters, such as an enumerated one.
        return NullType()
    return kind


def build_constraint(constraint: Constraint) -> sa.Constraint:
    """A constraint with its name, columns and options.

    Args:
        constraint: the value.
    """
    if isinstance(constraint, PrimaryKey):
        return sa.PrimaryKeyConstraint(*constraint.columns, name=constraint.name)
    if isinstance(constraint, Check):
        return sa.CheckConstraint(sa.text(constraint.expression.replace(":", "\\:")), name=constraint.name)
    if isinstance(constraint, Exclude):
        return _build_exclude(constraint)
    deferral = {
        "deferrable": constraint.deferrable or None,
        "initially": "DEFERRED" if constraint.initially_deferred else None,
    }
    if isinstance(constraint, Unique):
        return sa.UniqueConstraint(*constraint.columns, name=constraint.name, **deferral)  # type: ignore[arg-type]
    return _build_foreign_key(constraint, deferral)


def _build_exclude(constraint: Exclude) -> ExcludeConstraint:
    return ExcludeConstraint(
        *((_text(item.part.expression or item.part.column or ""), item.operator) for item in constraint.elements),
        name=constraint.name,
        using=constraint.method,
        where=None if constraint.predicate is None else _text(constraint.predicate),
    )


def _text(sql: str) -> sa.TextClause:
    return sa.text(sql.replace(":", "\\:"))


def _build_foreign_key(constraint: ForeignKey, deferral: dict[str, Any]) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        constraint.columns,
        [f"{constraint.target}.{column}" for column in constraint.target_columns],
        name=constraint.name,
        onupdate=constraint.on_update,
        ondelete=constraint.on_delete,
        match=constraint.match,
        **deferral,
    )


def _build_index(index: Index, table: sa.Table) -> None:
    sa.Index(index.name, *(_build_part(part, table) for part in index.parts), unique=index.unique, _table=table)


def _build_part(part: IndexPart, table: sa.Table) -> Any:
    item: Any
    if part.column is not None and part.column in table.c:
        item = table.c[part.column]
    else:
        item = sa.text((part.expression or part.column or "").replace(":", "\\:"))
    return item.desc() if part.descending and hasattr(item, "desc") else item
