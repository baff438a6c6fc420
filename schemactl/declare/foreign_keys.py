"""Foreign keys and how their targets are found."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import sqlalchemy
from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.exc import NoReferencedColumnError, NoReferencedTableError
from sqlalchemy.types import NullType

from schemactl.declare.constraint_info import is_temporal
from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError
from schemactl.schema import ForeignKey, ObjectName

_ACTION = re.compile(r"^([\w\s]+?)\s*(?:\((.*)\))?$", re.DOTALL)
_IDENTIFIER = re.compile(r'"((?:[^"]|"")+)"|([^\s",]+)')


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
    deferrable, deferred = deferral(item)
    on_delete, on_delete_columns = _action(item.ondelete)
    return ForeignKey(
        columns=tuple(rendering.stored(element.parent.name) for element in item.elements),
        target=rendering.object_name(table.name, table.schema),
        target_columns=tuple(rendering.stored(column.name) for column in targets),
        name=rendering.name_of(item),
        on_delete=on_delete,
        on_update=_action(item.onupdate)[0],
        match=_match(item.match),
        deferrable=deferrable,
        initially_deferred=deferred,
        on_delete_columns=tuple(map(rendering.stored, on_delete_columns)),
        not_valid=not_valid(item, rendering),
        period=is_temporal(item, "postgresql_period", rendering),
    )


def deferral(item: sqlalchemy.Constraint) -> tuple[bool, bool]:
    """Whether a constraint is deferrable, and whether it is initially deferred, which makes it deferrable."""
    deferred = (item.initially or "").upper() == "DEFERRED"
    return bool(item.deferrable) or deferred, deferred


def not_valid(item: sqlalchemy.Constraint, rendering: Rendering) -> bool | None:
    """None where the models want a constraint to be added without looking at the rows that are there, else False."""
    wished = rendering.dialect.name == "postgresql" and rendering.options(item).get("not_valid")
    return None if wished else False


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


@lru_cache(1_000)
def _action(text: str | None) -> tuple[str | None, tuple[str, ...]]:
    """An action in capitals, and the columns that SET NULL or SET DEFAULT names behind it."""
    match = _ACTION.match((text or "").strip())
    words = " ".join(match[1].upper().split()) if match is not None else "NO ACTION"
    columns = tuple(
        quoted.replace('""', '"') if quoted else bare.lower()
        for quoted, bare in _IDENTIFIER.findall((match[2] or "") if match is not None else "")
    )
    return None if words == "NO ACTION" else words, columns


def _match(text: str | None) -> str | None:
    word = (text or "").strip().upper()
    return None if word in ("", "SIMPLE") else word
