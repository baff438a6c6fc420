"""Indexes of a declared table."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy

from schemactl.declare.comments import comment_of
from schemactl.declare.constraint_info import parameter
from schemactl.declare.index_parts import part
from schemactl.declare.postgresql_info import index_statistics_of
from schemactl.declare.rendering import Rendering, trouble
from schemactl.errors import ModelsError
from schemactl.schema import Index


def indexes(table: sqlalchemy.Table, rendering: Rendering) -> tuple[Index, ...]:
    """The indexes that the dialect's DDL makes for a table, sorted by name.

    Raises:
        ModelsError: an index has no columns or no name, or cannot be written.
    """
    found = []
    for item in sorted(table.indexes, key=lambda each: each.name or ""):
        try:
            if rendering.is_created(item):
                found.append(_index(item, table, rendering))
        except ModelsError:
            raise
        except Exception as error:
            raise trouble(
                f"The index {item.name or '(without a name)'} of the table {table.fullname}", error
            ) from error
    return tuple(sorted(found, key=lambda index: index.name))


def _index(item: sqlalchemy.Index, table: sqlalchemy.Table, rendering: Rendering) -> Index:
    name = rendering.name_of(item)
    if name is None:
        raise ModelsError(
            f"An index of the table {table.fullname} has no name.", "Name it, or give the naming convention an 'ix'."
        )
    if not item.expressions:
        raise ModelsError(
            f"The index {name} of the table {table.fullname} has no columns.", "Name the columns, or remove it."
        )
    options = rendering.options(item)
    operator_classes = options.get("ops") or {}
    predicate = options.get("where")
    return Index(
        name=name,
        parts=tuple([part(each, table, operator_classes, rendering) for each in item.expressions]),
        unique=bool(item.unique),
        predicate=None if predicate is None else _predicate(predicate, rendering),
        method=_method(options.get("using")),
        include=tuple([_column_name(each, table, rendering) for each in options.get("include") or ()]),
        nulls_not_distinct=bool(options.get("nulls_not_distinct")),
        storage=_storage(options.get("with")),
        tablespace=options.get("tablespace") or None,
        comment=comment_of(item, rendering),
        statistics=index_statistics_of(item, rendering),
    )


def _predicate(predicate: Any, rendering: Rendering) -> str:
    return rendering.sql(sqlalchemy.text(predicate) if isinstance(predicate, str) else predicate)


def _storage(given: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((key.lower(), parameter(value)) for key, value in given.items())) if given else ()


def _method(using: str | None) -> str | None:
    method = (using or "").lower()
    return None if method in ("", "btree") else method


def _column_name(column: Any, table: sqlalchemy.Table, rendering: Rendering) -> str:
    return rendering.stored(table.c[column].name if isinstance(column, str) else column.name)
