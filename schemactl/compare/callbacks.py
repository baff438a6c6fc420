"""Applies the callbacks of an env.py, `include_object` and `include_name`, to one side of a comparison.

Alembic asks `include_name` about what is reflected, then `include_object` about each object: with the models' object
and its counterpart where both sides have one, with the reflected object alone where only the database has it. The
same questions are asked here, so an object that is refused leaves both sides.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from schemactl.compare.scope import with_tables
from schemactl.compare.sqlalchemy_objects import build_tables
from schemactl.errors import EnvironmentFileError, SchemactlError
from schemactl.schema import (
    Check,
    Column,
    Constraint,
    Exclude,
    ForeignKey,
    Index,
    ObjectName,
    PrimaryKey,
    Schema,
    Table,
    Unique,
)

IncludeObject = Callable[[Any, "str | None", str, bool, Any], bool]
IncludeName = Callable[["str | None", str, "dict[str, str | None]"], bool]
Part = TypeVar("Part", Column, Constraint, Index)

_KINDS: Mapping[type[Constraint], str] = {
    Unique: "unique_constraint",
    ForeignKey: "foreign_key_constraint",
    Check: "check_constraint",
    Exclude: "exclude_constraint",
}
_SQLALCHEMY: Mapping[type[Constraint], type[sa.Constraint]] = {
    Unique: sa.UniqueConstraint,
    ForeignKey: sa.ForeignKeyConstraint,
    Check: sa.CheckConstraint,
    Exclude: ExcludeConstraint,
}


def filter_by_callbacks(
    schema: Schema,
    *,
    include_object: IncludeObject | None,
    include_name: IncludeName | None,
    tables: Mapping[ObjectName, sa.Table],
    reflected: bool,
    other: Schema,
) -> Schema:
    """What an env.py's callbacks leave of one side.

    Args:
        schema: the side to filter.
        include_object: Alembic's callback, None where env.py gives none.
        include_name: Alembic's callback, None where env.py gives none.
        tables: the models' tables; a declared object that is not found in them is built from its value.
        reflected: whether `schema` is the database's side.
        other: the other side, before any filter.

    Returns:
        The schema without what a callback refused.

    Raises:
        EnvironmentFileError: a callback failed.
    """
    if include_object is None and include_name is None:
        return schema
    questions = _Questions(include_object, include_name, tables, schema, other, reflected)
    kept = tuple(questions.filtered(table) for table in schema.tables if questions.keeps_table(table))
    return with_tables(schema, kept, lambda name: not reflected or questions.keeps_namespace(name.namespace))


def _name_type(item: Column | Constraint | Index) -> str:
    if isinstance(item, Column):
        return "column"
    return "index" if isinstance(item, Index) else _KINDS[type(item)]


@dataclass
class _Questions:
    """The callbacks with what they are asked about."""

    include_object: IncludeObject | None
    include_name: IncludeName | None
    models: Mapping[ObjectName, sa.Table]
    schema: Schema
    other: Schema
    reflected: bool

    def __post_init__(self) -> None:
        self.counterparts = {table.name: table for table in self.other.tables}

    @cached_property
    def built(self) -> dict[str, sa.Table]:
        """The actual side as SQLAlchemy objects."""
        return build_tables(self.schema if self.reflected else self.other)

    @cached_property
    def built_declared(self) -> dict[str, sa.Table]:
        """The declared side as SQLAlchemy objects, for what the models' own tables do not hold."""
        return build_tables(self.other if self.reflected else self.schema)

    # --- the two callbacks ------------------------------------------------------------------------------------------

    def names(self, name: str | None, kind: str, table: ObjectName | None = None) -> bool:
        """Asks `include_name`, as Alembic does about everything that is reflected."""
        if self.include_name is None or not self.reflected:
            return True
        parents: dict[str, str | None] = {}
        if table is not None:
            parents["schema_name"] = table.sqlalchemy_schema
            if kind != "table":
                parents["table_name"] = table.name
            parents["schema_qualified_table_name"] = str(table)
        return _call("include_name", f"{kind} {name}", self.include_name, name, kind, parents)

    def objects(self, item: Any, name: str | None, kind: str, counterpart: Any, is_reflected: bool) -> bool:
        """Asks `include_object`."""
        if self.include_object is None:
            return True
        return _call(
            "include_object", f"{kind} {name}", self.include_object, item, name, kind, is_reflected, counterpart
        )

    # --- what is asked ----------------------------------------------------------------------------------------------

    def keeps_namespace(self, namespace: str) -> bool:
        """Whether a namespace is looked at."""
        return self.names(namespace or None, "schema")

    def keeps_table(self, table: Table) -> bool:
        """Whether a table is looked at."""
        if not self.keeps_namespace(table.name.namespace) or not self.names(table.name.name, "table", table.name):
            return False
        if self.include_object is None:
            return True
        both = table.name in self.counterparts
        actual = self.built.get(str(table.name)) if both or self.reflected else None
        declared = self.declared_table(table.name) if both or not self.reflected else None
        if declared is None:
            return self.objects(actual, table.name.name, "table", None, True)
        return self.objects(declared, table.name.name, "table", actual, False)

    def filtered(self, table: Table) -> Table:
        """A table without the columns, indexes and constraints that are refused. A partition is asked about as a whole.

        A new table keeps its columns and constraints, which are part of its CREATE TABLE; Alembic asks about its
        indexes alone. Nothing is asked about the parts of a table that goes.
        """
        counterpart = self.counterparts.get(table.name)
        if table.partition_of is not None or (counterpart is None and self.reflected):
            return table
        indexes = self._kept(table.name, table.indexes, counterpart.indexes if counterpart else ())
        if counterpart is None:
            return replace(table, indexes=indexes)
        return replace(
            table,
            columns=self._kept(table.name, table.columns, counterpart.columns),
            constraints=self._kept(table.name, table.constraints, counterpart.constraints),
            indexes=indexes,
        )

    def _kept(self, table: ObjectName, items: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(item for item in items if isinstance(item, PrimaryKey) or self._keeps(table, item, others))

    def _keeps(self, table: ObjectName, item: Part, others: Iterable[Part]) -> bool:
        kind = _name_type(item)
        if not self.names(item.name, kind, table):
            return False
        if self.include_object is None:
            return True
        other = next((each for each in others if _is_counterpart(item, each)), None)
        actual, declared = (item, other) if self.reflected else (other, item)
        reflected_object = None if actual is None else _find(self.built[str(table)], actual)
        if declared is None:
            return self.objects(reflected_object, item.name, kind, None, True)
        return self.objects(self.declared_part(table, declared), declared.name, kind, reflected_object, False)

    # --- the models' objects ----------------------------------------------------------------------------------------

    def declared_table(self, name: ObjectName) -> sa.Table:
        """The models' table, or one built from its value."""
        found = self.models.get(name)
        return self.built_declared[str(name)] if found is None else found

    def declared_part(self, table: ObjectName, item: Column | Constraint | Index) -> Any:
        """The models' column, index or constraint, or one built from its value."""
        found = _find(self.declared_table(table), item)
        return found if found is not None else _find(self.built_declared[str(table)], item)


def _is_counterpart(item: Column | Constraint | Index, other: Column | Constraint | Index) -> bool:
    """Whether two parts of one table are the same part: by name, an unnamed constraint by its columns."""
    if type(item) is not type(other):
        return False
    if item.name is not None and other.name is not None:
        return item.name == other.name
    columns = getattr(item, "columns", None)
    return columns is not None and columns == getattr(other, "columns", None)


def _find(table: sa.Table, item: Column | Constraint | Index) -> Any:
    """The part of an SQLAlchemy table that a value describes; None if it has none."""
    if isinstance(item, Column):
        return next((column for column in table.columns if column.name == item.name), None)
    if isinstance(item, Index):
        return next((index for index in table.indexes if index.name == item.name), None)
    same_kind = [each for each in table.constraints if isinstance(each, _SQLALCHEMY[type(item)])]
    named = next((each for each in same_kind if item.name is not None and each.name == item.name), None)
    if named is not None:
        return named
    columns = list(getattr(item, "columns", ()))
    return next((each for each in same_kind if columns and _column_names(each) == columns), None)


def _column_names(constraint: Any) -> list[str]:
    return [column.name for column in getattr(constraint, "columns", ())]


def _call(callback: str, about: str, function: Callable[..., Any], *arguments: Any) -> bool:
    try:
        return bool(function(*arguments))
    except SchemactlError:
        raise
    except Exception as error:
        raise EnvironmentFileError(
            f"{callback} of env.py failed on {about}: {type(error).__name__}: {error}.",
            f"Correct {callback} in env.py; it is called as Alembic calls it.",
        ) from error
