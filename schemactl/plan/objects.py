"""Values as SQLAlchemy objects. The one place that knows both vocabularies."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from schemactl.plan.modeltypes import Type, plain
from schemactl.plan.names import constraint_name
from schemactl.plan.sqltext import clause, quote, sqlite_default
from schemactl.plan.sqltypes import TypeReader, Verbatim
from schemactl.plan.table_words import postgresql_options
from schemactl.schema import (
    Check,
    Column,
    Constraint,
    Exclude,
    ForeignKey,
    Identity,
    Index,
    IndexPart,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)

_SERIALS = {"smallint": "SMALLSERIAL", "integer": "SERIAL", "bigint": "BIGSERIAL"}


@dataclass(frozen=True)
class Builder:
    """Makes the objects of one side.

    Attributes:
        dialect: the dialect in which the values are written.
        tables: the models' tables, where this side has models: types, defaults and expressions come from them, so
            that they mean the same on every dialect.
        schema: the side's schema, for its enums and for the names of constraints.
    """

    dialect: Dialect
    tables: Mapping[ObjectName, sa.Table] = field(default_factory=dict)
    schema: Schema | None = None

    @cached_property
    def values(self) -> dict[ObjectName, Table]:
        """The side's tables by name."""
        return {table.name: table for table in self.schema.tables} if self.schema is not None else {}

    @cached_property
    def types(self) -> TypeReader:
        """Reads the side's type texts."""
        return TypeReader.of(self.dialect.name, self.schema)

    @property
    def sqlite(self) -> bool:
        """Whether the values are SQLite's."""
        return self.dialect.name == "sqlite"

    def model_column(self, owner: ObjectName, name: str) -> sa.Column[Any] | None:
        """The models' column, or None."""
        table = self.tables.get(owner)
        return None if table is None else next((item for item in table.columns if item.name == name), None)

    def type(self, owner: ObjectName, column: Column) -> Type:
        """A column's type."""
        model = self.model_column(owner, column.name)
        if model is not None and not (column.collation or "").startswith('"'):
            return plain(model.type, self.dialect.name)
        return self.types.read(column.type, column.collation)

    def default(self, owner: ObjectName, column: Column) -> Any:
        """What `server_default=` takes: a string, SQL, an identity, or None. A generated column has none here."""
        model = self.model_column(owner, column.name)
        default = model.server_default if model is not None else None
        if isinstance(default, sa.DefaultClause) and column.default is not None:
            return default.arg
        if column.default is None:
            return None
        return clause(sqlite_default(column.default) if self.sqlite else column.default)

    def column(self, owner: ObjectName, column: Column, *, in_table: bool = False) -> sa.Column[Any]:
        """A column.

        Args:
            owner: its table.
            column: the value.
            in_table: whether it is made along with its table, whose primary key then makes serials.
        """
        arguments: list[Any] = [column.name, self.type(owner, column)]
        if column.inherited:
            # It is in the parent: constraints may name it, and the table's DDL leaves it out.
            return sa.Column(*arguments, nullable=column.nullable, system=True)
        if column.autoincrement and not in_table and self.dialect.name == "postgresql":
            arguments[1] = Verbatim(_SERIALS.get(column.type, "SERIAL"))
        generated = self.generated(owner, column)
        arguments += [generated] if generated is not None else []
        # One that has a NOT NULL of its own gets it apart.
        nullable = column.nullable or (column.not_null is not None and not column.is_numbered)
        options: dict[str, Any] = {"nullable": nullable, "comment": self.comment(column, owner)}
        default = None if generated is not None else self.default(owner, column)
        if default is not None:
            options["server_default"] = default
        if column.on_conflict is not None:
            options["sqlite_on_conflict_not_null"] = column.on_conflict
        return sa.Column(*arguments, **options)

    def comment(self, value: Table | Column, owner: ObjectName) -> str | None:
        """A comment; the models' where the values' dialect has none, for the dialects that do."""
        if self.dialect.supports_comments:
            return value.comment
        table = self.tables.get(owner)
        found = table if isinstance(value, Table) else self.model_column(owner, value.name)
        return found.comment if found is not None else None

    def generated(self, owner: ObjectName, column: Column) -> sa.Computed | sa.Identity | None:
        """What generates a column's values, if anything does."""
        model = self.model_column(owner, column.name)
        if column.computed is not None:
            if model is not None and model.computed is not None:
                return sa.Computed(model.computed.sqltext, persisted=model.computed.persisted)
            return sa.Computed(clause(column.computed.expression), persisted=column.computed.stored)
        if model is not None and model.identity is not None:
            return model.identity._copy()
        return sa_identity(column.identity) if column.identity is not None else None

    def table(self, table: Table, *, without: tuple[Constraint, ...] = ()) -> sa.Table:
        """A table of its own metadata with its columns, constraints and indexes.

        Args:
            table: the value.
            without: constraints to leave out.

        Returns:
            The table; its `info` lists `constraints` and `indexes` in their order.
        """
        name, options = table.name, self._table_options(table)
        made = sa.Table(
            name.name,
            sa.MetaData(),
            schema=name.sqlalchemy_schema,
            comment=self.comment(table, name),
            info={},
            **options,
        )
        key = table.primary_key if table.primary_key not in without else None
        for column in table.columns:
            made.append_column(self._table_column(table, column, key))
        kept = [item for item in table.constraints if item not in without]
        made.info["constraints"] = [self.constraint(table.name, item) for item in kept]
        for constraint in made.info["constraints"]:
            made.append_constraint(constraint)
        made.info["indexes"] = [self.index(table.name, index, made) for index in table.indexes]
        return made

    def _table_column(self, table: Table, column: Column, key: PrimaryKey | None) -> sa.Column[Any]:
        in_key = key is not None and column.name in key.columns
        made = self.column(table.name, replace(column, not_null=None) if in_key else column, in_table=in_key)
        if key is not None and key.on_conflict and column.autoincrement:
            # AUTOINCREMENT takes the whole primary key along into the column.
            made.dialect_kwargs["sqlite_on_conflict_primary_key"] = key.on_conflict
        if key is None or column.name not in key.columns or self.sqlite:
            return made
        numeric = issubclass(made.type._type_affinity or type(made.type), sa.Integer | sa.Numeric)
        if column.autoincrement:
            made.autoincrement = True if len(key.columns) > 1 else "auto"
        elif numeric and made.identity is None and self.model_column(table.name, column.name) is None:
            made.autoincrement = False
        model = self.model_column(table.name, column.name)
        if model is not None and model.autoincrement in (True, False):
            made.autoincrement = model.autoincrement
        return made

    def _table_options(self, table: Table) -> dict[str, Any]:
        model = self.tables.get(table.name)
        options: dict[str, Any] = dict(model.dialect_kwargs) if model is not None else {}
        names = {key for key, _ in table.options}
        if self.sqlite:
            options |= {"sqlite_strict": True} if "strict" in names else {}
            options |= {"sqlite_with_rowid": False} if "without_rowid" in names else {}
            options |= {"sqlite_autoincrement": True} if any(item.autoincrement for item in table.columns) else {}
        # Storage parameters are set apart: SQLAlchemy before 2.1 takes none.
        options.pop("postgresql_with", None)
        return options | (postgresql_options(table) if self.dialect.name == "postgresql" else {})

    def name(self, owner: ObjectName, constraint: Constraint) -> str:
        """A constraint's name, or the one it gets."""
        return constraint.name or constraint_name(constraint, owner, self.values.get(owner))

    def constraint(self, owner: ObjectName, constraint: Constraint) -> Any:
        """A constraint that belongs to no table yet."""
        name = sa.schema.conv(constraint.name) if constraint.name else None
        if isinstance(constraint, PrimaryKey):
            options = _deferral(constraint) | _unique(constraint)
            return sa.PrimaryKeyConstraint(*constraint.columns, name=name, **options)
        if isinstance(constraint, Unique):
            return sa.UniqueConstraint(*constraint.columns, name=name, **_deferral(constraint), **_unique(constraint))
        if isinstance(constraint, Check):
            return sa.CheckConstraint(self.condition(owner, constraint), name=name)
        if isinstance(constraint, Exclude):
            raise TypeError("An EXCLUDE is always added to its table, see plan.apart.")
        return sa.ForeignKeyConstraint(
            constraint.columns,
            _targets(constraint),
            name=name,
            info={"target": (constraint.target, constraint.target_columns)},
            **_deferral(constraint),
            **foreign_key_options(constraint, self.dialect),
        )

    def adding(self, owner: ObjectName, constraint: ForeignKey | Check) -> dict[str, Any]:
        """How a constraint is added to a table with rows: `postgresql_not_valid`, also of models on other dialects."""
        table = self.tables.get(owner)
        for item in table.constraints if table is not None and constraint.name else ():
            if item.name == constraint.name and isinstance(item, sa.ForeignKeyConstraint | sa.CheckConstraint):
                return dict(item.dialect_kwargs)
        return {} if constraint.not_valid is False else {"postgresql_not_valid": True}

    def condition(self, owner: ObjectName, check: Check) -> Any:
        """A CHECK's expression: the models' own where they have it as text."""
        table = self.tables.get(owner)
        checks = [
            item for item in (table.constraints if table is not None else ()) if isinstance(item, sa.CheckConstraint)
        ]
        found = next((item.sqltext for item in checks if check.name and item.name == check.name), None)
        own_text = isinstance(found, sa.TextClause) and not found._bindparams
        # A comment must not swallow the parenthesis that follows.
        return (
            found
            if own_text
            else clause(check.expression + ("\n" if "--" in check.expression.rpartition("\n")[2] else ""))
        )

    def index(self, owner: ObjectName, index: Index, table: sa.Table | None = None) -> sa.Index:
        """An index, on `table` or on one that stands for the owner."""
        if table is None:
            names = [part.column for part in index.parts if part.column is not None]
            columns = [sa.Column(name, sa.types.NullType()) for name in dict.fromkeys([*names, *index.include])]
            table = sa.Table(owner.name, sa.MetaData(), *columns, schema=owner.sqlalchemy_schema)
        parts, options = self._model_index(owner, index, table) or (
            [self._part(part, table) for part in index.parts],
            self._index_options(index),
        )
        return sa.Index(sa.schema.conv(index.name), *parts, unique=index.unique, _table=table, **options)

    def _model_index(self, owner: ObjectName, index: Index, table: sa.Table) -> tuple[list[Any], dict[str, Any]] | None:
        model = self.tables.get(owner)
        found = next((item for item in model.indexes if item.name == index.name), None) if model is not None else None
        if found is None:
            return None
        parts = [
            table.columns[part.name] if isinstance(part, sa.Column) else self._sql(part) for part in found.expressions
        ]
        options = {
            name: self._sql(value) if isinstance(value, sa.ColumnElement) else value
            for name, value in found.dialect_kwargs.items()
        }
        return parts, options

    def _sql(self, part: Any) -> Any:
        """An expression of the models as text, so that it hangs on no table of theirs."""
        if isinstance(part, sa.TextClause):
            return part
        label = part.name if isinstance(part, sa.Label) else None
        element = part.element if isinstance(part, sa.Label) else part
        options = {"literal_binds": True, "include_table": False}
        sql = str(element.self_group().compile(dialect=self.dialect, compile_kwargs=options))
        return clause(sql) if label is None else sa.literal_column(sql).label(label)

    def _part(self, part: IndexPart, table: sa.Table) -> Any:
        if part.column is not None and part == IndexPart(column=part.column):
            return table.columns[part.column]
        return clause(self.key(part))

    def key(self, part: IndexPart) -> str:
        """A key of an index as SQL."""
        words = [quote(self.dialect, part.column) if part.column is not None else f"({part.expression})"]
        words += [f"COLLATE {quote(self.dialect, part.collation_namespace, part.collation)}"] if part.collation else []
        words += [part.operator_class] if part.operator_class else []
        words += ["DESC"] if part.descending else []
        words += [] if part.nulls_first is None else ["NULLS FIRST" if part.nulls_first else "NULLS LAST"]
        return " ".join(words)

    def _index_options(self, index: Index) -> dict[str, Any]:
        prefix = self.dialect.name
        options: dict[str, Any] = {}
        if index.predicate is not None:
            options[f"{prefix}_where"] = clause(index.predicate)
        if index.method is not None:
            options[f"{prefix}_using"] = index.method
        if index.include:
            options[f"{prefix}_include"] = list(index.include)
        if index.nulls_not_distinct:
            options[f"{prefix}_nulls_not_distinct"] = True
        if index.storage:
            options[f"{prefix}_with"] = dict(index.storage)
        if index.tablespace is not None:
            options[f"{prefix}_tablespace"] = index.tablespace
        return options


def sa_identity(identity: Identity) -> sa.Identity:
    """An identity with its options."""
    return sa.Identity(
        always=identity.always,
        start=identity.start,
        increment=identity.increment,
        minvalue=identity.min_value,
        maxvalue=identity.max_value,
        cycle=identity.cycle or None,
        cache=identity.cache,
    )


def _targets(key: ForeignKey) -> list[Any]:
    """The columns referred to, as columns where a dot in a name would be read as a separator."""
    target = key.target
    if not any("." in part for part in (target.name, target.namespace, *key.target_columns)):
        return [f"{target}.{column}" for column in key.target_columns]
    columns: list[sa.Column[Any]] = [sa.Column(column) for column in key.target_columns]
    return list(sa.Table(target.name, sa.MetaData(), *columns, schema=target.sqlalchemy_schema).columns)


def _deferral(constraint: PrimaryKey | Unique | ForeignKey) -> dict[str, Any]:
    if not constraint.deferrable:
        return {}
    return {"deferrable": True, "initially": "DEFERRED" if constraint.initially_deferred else None}


def _unique(constraint: PrimaryKey | Unique) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if isinstance(constraint, Unique) and constraint.nulls_not_distinct:
        options["postgresql_nulls_not_distinct"] = True
    if constraint.include:
        options["postgresql_include"] = list(constraint.include)
    if constraint.on_conflict:
        options["sqlite_on_conflict"] = constraint.on_conflict
    return options


def foreign_key_options(constraint: ForeignKey, dialect: Dialect) -> dict[str, Any]:
    """A foreign key's actions and match."""
    options = {"ondelete": on_delete(constraint, dialect), "onupdate": constraint.on_update, "match": constraint.match}
    return {name: value for name, value in options.items() if value is not None}


def on_delete(constraint: ForeignKey, dialect: Dialect) -> str | None:
    """What happens when a row that is referred to goes, with the columns that it happens to."""
    if not constraint.on_delete_columns:
        return constraint.on_delete
    return f"{constraint.on_delete} ({', '.join(quote(dialect, item) for item in constraint.on_delete_columns)})"
