"""Constraints of a declared table."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import sqlalchemy
from sqlalchemy import CheckConstraint, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from schemactl.declare.autoincrement import is_autoincrement
from schemactl.declare.columns import conflict_word
from schemactl.declare.comments import comment_of, index_comment_of
from schemactl.declare.constraint_info import is_temporal, stored
from schemactl.declare.foreign_keys import deferral, foreign_key, not_valid
from schemactl.declare.index_parts import part
from schemactl.declare.rendering import Rendering, trouble
from schemactl.errors import ModelsError
from schemactl.inspect.order import in_order
from schemactl.schema import Check, Constraint, Exclude, ExcludeElement, ObjectName, PrimaryKey, Unique


def constraints(
    table: sqlalchemy.Table, rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]
) -> tuple[Constraint, ...]:
    """The constraints that the dialect's DDL makes for a table, by kind and name.

    Args:
        table: the table.
        rendering: how to write them.
        tables: every declared table, among them the foreign keys' targets.

    Raises:
        ModelsError: a constraint cannot be written, or a foreign key's target does not exist.
    """
    found: list[Constraint] = []
    for item in _emitted(table, rendering):
        try:
            value = _constraint(item, rendering, tables)
            comments = comment_of(item, rendering), index_comment_of(item, rendering)
        except ModelsError:
            raise
        except Exception as error:
            raise trouble(f"A constraint of the table {table.fullname}", error) from error
        if value is not None:
            found.append(_commented(value, *comments))
    # SQLite keeps the same constraint twice, but nobody can tell one from the other.
    return in_order(dict.fromkeys(found))


def _commented(value: Constraint, comment: str | None, of_index: str | None) -> Constraint:
    if of_index is not None and isinstance(value, PrimaryKey | Unique | Exclude):
        value = replace(value, index_comment=of_index)
    return value if comment is None else replace(value, comment=comment)


def _emitted(table: sqlalchemy.Table, rendering: Rendering) -> Iterator[Any]:
    # A CHECK given as an argument of a column belongs to the column alone.
    seen = [
        *table.constraints,
        *(item for column in table.columns if column.constraints for item in column.constraints),
    ]
    # Both are sets: without an order, which of two mistakes is told first would be chance.
    for item in sorted({id(item): item for item in seen}.values(), key=lambda each: each._creation_order):
        if rendering.is_created(item):
            yield item


def _constraint(item: Any, rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]) -> Constraint | None:
    if isinstance(item, PrimaryKeyConstraint):
        return _primary_key(item, rendering)
    if isinstance(item, UniqueConstraint):
        return _unique(item, rendering)
    if isinstance(item, ForeignKeyConstraint):
        return foreign_key(item, rendering, tables)
    if isinstance(item, CheckConstraint):
        return _check(item, rendering)
    if isinstance(item, ExcludeConstraint) and rendering.dialect.name == "postgresql":
        return _exclude(item, rendering)
    return None


def _primary_key(item: PrimaryKeyConstraint, rendering: Rendering) -> PrimaryKey | None:
    if not len(item.columns):
        return None
    inline = rendering.dialect.name == "sqlite" and any(is_autoincrement(each, rendering) for each in item.columns)
    ordered = item.columns_autoinc_first if item._implicit_generated else list(item.columns)
    # SQLite wants AUTOINCREMENT behind the column's own PRIMARY KEY, and SQLAlchemy gives that no name.
    name = None if inline else rendering.name_of(item)
    columns = tuple(rendering.stored(column.name) for column in ordered)
    if rendering.dialect.name != "postgresql":
        return PrimaryKey(columns, name, on_conflict=_on_conflict(item, "primary_key", rendering))
    deferrable, deferred = deferral(item)
    return PrimaryKey(columns, name, deferrable, deferred, _included(item, rendering), **_indexed(item, rendering))


def _unique(item: UniqueConstraint, rendering: Rendering) -> Unique | None:
    if not len(item.columns):
        return None
    options = rendering.options(item) if rendering.dialect.name == "postgresql" else {}
    deferrable, deferred = deferral(item)
    return Unique(
        columns=tuple(rendering.stored(column.name) for column in item.columns),
        name=rendering.name_of(item),
        deferrable=deferrable,
        initially_deferred=deferred,
        nulls_not_distinct=bool(options.get("nulls_not_distinct")),
        include=_included(item, rendering),
        on_conflict=_on_conflict(item, "unique", rendering),
        **_indexed(item, rendering),
    )


def _indexed(item: PrimaryKeyConstraint | UniqueConstraint, rendering: Rendering) -> dict[str, Any]:
    """What of a key its info says."""
    temporal = is_temporal(item, "postgresql_without_overlaps", rendering)
    return {"without_overlaps": temporal, **stored(item, rendering)}


def _on_conflict(item: PrimaryKeyConstraint | UniqueConstraint, kind: str, rendering: Rendering) -> str | None:
    """What SQLite is to do with a row that breaks a constraint: its own option, else that of its only column."""
    if rendering.dialect.name != "sqlite":
        return None
    word = rendering.options(item)["on_conflict"]
    if word is None and len(item.columns) == 1:
        word = rendering.options(next(iter(item.columns)))[f"on_conflict_{kind}"]
    return conflict_word(word)


def _included(item: PrimaryKeyConstraint | UniqueConstraint, rendering: Rendering) -> tuple[str, ...]:
    columns = rendering.options(item).get("include") if rendering.dialect.name == "postgresql" else None
    return tuple(
        [rendering.stored(getattr(column, "name", None) or item.table.c[column].name) for column in columns or ()]
    )


def _exclude(item: ExcludeConstraint, rendering: Rendering) -> Exclude:
    deferrable, deferred = deferral(item)
    return Exclude(
        elements=tuple(
            ExcludeElement(part(key, item.table, item.ops or {}, rendering), str(operator).strip())
            for key, _, operator in item._render_exprs
        ),
        name=rendering.name_of(item),
        method=(item.using or "gist").lower(),
        predicate=None if item.where is None else rendering.sql(item.where),
        deferrable=deferrable,
        initially_deferred=deferred,
        **stored(item, rendering),
    )


def _check(item: CheckConstraint, rendering: Rendering) -> Check:
    return Check(rendering.sql(item.sqltext), rendering.name_of(item), not_valid=not_valid(item, rendering))
