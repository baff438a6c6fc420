"""Columns that number their rows themselves: SERIAL, AUTOINCREMENT, AUTO_INCREMENT."""

from typing import Any

import sqlalchemy
from sqlalchemy.types import BigInteger, Integer, SmallInteger

from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import resolve


def is_serial(column: sqlalchemy.Column[Any], rendering: Rendering) -> bool:
    """Whether PostgreSQL's DDL says SERIAL: SQLAlchemy's own condition."""
    if rendering.dialect.name != "postgresql" or not column.primary_key or column.identity is not None:
        return False
    if column is not column.table.autoincrement_column:
        return False
    return column.default is None or (isinstance(column.default, sqlalchemy.Sequence) and column.default.optional)


def serial_type(column: sqlalchemy.Column[Any], rendering: Rendering) -> str:
    """The type behind BIGSERIAL, SMALLSERIAL and SERIAL."""
    actual = resolve(column.type, rendering)
    if isinstance(actual, BigInteger):
        return "bigint"
    return "smallint" if isinstance(actual, SmallInteger) else "integer"


def is_autoincrement(column: sqlalchemy.Column[Any], rendering: Rendering) -> bool:
    """Whether the column numbers its rows itself, in the dialect's own way."""
    table = column.table
    if is_serial(column, rendering):
        return True
    if rendering.dialect.name == "sqlite":
        return (
            column.primary_key
            and bool(rendering.options(table)["autoincrement"])
            and len(table.primary_key.columns) == 1
            and issubclass(column.type._type_affinity or object, Integer)
            and not column.foreign_keys
        )
    if rendering.dialect.name in ("mysql", "mariadb"):
        return column is table.autoincrement_column and column.server_default is None
    return False
