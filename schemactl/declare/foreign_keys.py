"""Foreign keys and how their targets are found."""

import re
from collections.abc import Mapping
from typing import Any

import sqlalchemy
from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.exc import NoReferencedColumnError, NoReferencedTableError
from sqlalchemy.types import NullType

from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError
from schemactl.schema import ForeignKey, ObjectName

_ACTION = re.compile(r"^([\w\s]+?)\s*(\(.*\))?$", re.DOTALL)


def foreign_key(
    item: ForeignKeyConstraint, rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]
) -> ForeignKey | None:
    """A foreign key as the catalog shows it; None where the dialect's DDL leaves it out.

    Raises:
        ModelsError: the target is in none of the metadatas, or lacks the column.
    """
    targets = [_target(element, item.table, rendering, tables) for element in item.elements]
    table = targets[0].table
    if rendering.dialect.name == "sqlite" and table.schema != item.table.schema:
        # SQLite has no foreign keys between attached databases, and SQLAlchemy writes none.
        return None
    deferred = (item.initially or "").upper() == "DEFERRED"
    return ForeignKey(
        columns=tuple(rendering.stored(element.parent.name) for element in item.elements),
        target=rendering.object_name(table.name, table.schema),
        target_columns=tuple(rendering.stored(column.name) for column in targets),
        name=rendering.name_of(item),
        on_delete=_action(item.ondelete),
        on_update=_action(item.onupdate),
        match=_match(item.match),
        deferrable=bool(item.deferrable) or deferred,
        initially_deferred=deferred,
    )


def given_type(
    column: sqlalchemy.Column[Any], rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]
) -> Any:
    """A column's type; of a foreign key without one that of its target, also where that is in another metadata."""
    if isinstance(column.type, NullType):
        for element in column.foreign_keys:
            return given_type(_target(element, column.table, rendering, tables), rendering, tables)
    return column.type


def _target(
    element: sqlalchemy.ForeignKey,
    source: sqlalchemy.Table,
    rendering: Rendering,
    tables: Mapping[ObjectName, sqlalchemy.Table],
) -> sqlalchemy.Column[Any]:
    try:
        return element.column
    except NoReferencedTableError:
        return _elsewhere(element, source, rendering, tables)
    except NoReferencedColumnError as error:
        raise _no_target(element, source, "has no such column") from error


def _elsewhere(
    element: sqlalchemy.ForeignKey,
    source: sqlalchemy.Table,
    rendering: Rendering,
    tables: Mapping[ObjectName, sqlalchemy.Table],
) -> sqlalchemy.Column[Any]:
    """The target column in another of the metadatas: SQLAlchemy looks only in the table's own."""
    namespace, name, key = element._column_tokens
    # A name without a schema means the MetaData's own one.
    table = tables.get(rendering.object_name(name, namespace or source.metadata.schema))
    table = tables.get(rendering.object_name(name, namespace)) if table is None else table
    if table is None:
        raise _no_target(element, source, "is a table that no MetaData holds")
    column = next((each for each in table.columns if (key or element.parent.key) in (each.key, each.name)), None)
    if column is None:
        raise _no_target(element, source, "has no such column")
    return column


def _no_target(element: sqlalchemy.ForeignKey, source: sqlalchemy.Table, what: str) -> ModelsError:
    namespace, name, key = element._column_tokens
    target = ".".join(part for part in (namespace, name) if part)
    column = f" ({key})" if key else ""
    return ModelsError(
        f"The foreign key of {source.fullname}.{element.parent.name} leads to {target}{column}, which {what}.",
        "Is the module that declares it among the models? Is its name spelled as __tablename__ spells it?",
    )


def _action(text: str | None) -> str | None:
    """An action in capitals; a list of columns behind SET NULL keeps its case."""
    match = _ACTION.match((text or "").strip())
    if match is None:
        return None
    words = " ".join(match[1].upper().split())
    if words == "NO ACTION":
        return None
    return f"{words} {match[2]}" if match[2] else words


def _match(text: str | None) -> str | None:
    word = (text or "").strip().upper()
    return None if word in ("", "SIMPLE") else word
