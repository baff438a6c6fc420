"""Columns of a declared table."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy

from schemactl.declare.autoincrement import is_autoincrement, is_serial, serial_type
from schemactl.declare.defaults import default_text
from schemactl.declare.foreign_keys import given_type
from schemactl.declare.identity import identity_of
from schemactl.declare.postgresql_info import compression_of, n_distinct_of, statistics_of, storage_of
from schemactl.declare.rendering import Rendering, trouble
from schemactl.declare.types import facts
from schemactl.errors import ModelsError
from schemactl.schema import Column, Computed, ObjectName
from schemactl.schema.column import plain_column


def columns(
    table: sqlalchemy.Table, rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]
) -> tuple[Column, ...]:
    """The table's columns in their order, without those that the database makes itself (`system=True`).

    Args:
        table: the table.
        rendering: how to write them.
        tables: every declared table, among them the foreign keys' targets.

    Raises:
        ModelsError: a column's type or default cannot be written for the dialect.
    """
    found = []
    for column in table.columns:
        if not column.system:
            try:
                found.append(_column(column, rendering, tables))
            except ModelsError:
                raise
            except Exception as error:
                raise trouble(f"The column {table.fullname}.{column.name}", error) from error
    return tuple(found)


def _column(
    column: sqlalchemy.Column[Any], rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]
) -> Column:
    known = facts(given_type(column, rendering, tables), rendering)
    if _says_no_more(column):
        default = None if column.server_default is None else default_text(column, known.text, rendering)
        return plain_column(rendering.stored(column.name), known.text, bool(column.nullable), known.collation, default)
    identity = identity_of(column, rendering)
    serial = is_serial(column, rendering)
    type_ = serial_type(column, rendering) if serial else known.text
    return Column(
        name=rendering.stored(column.name),
        type=type_,
        nullable=bool(column.nullable) and not column.primary_key and identity is None,
        default=None if serial else default_text(column, type_, rendering),
        comment=(column.comment or None) if rendering.dialect.supports_comments else None,
        identity=identity,
        computed=_computed(column, rendering),
        collation=known.collation,
        autoincrement=is_autoincrement(column, rendering),
        storage=storage_of(column, type_, rendering),
        compression=compression_of(column, rendering),
        statistics=statistics_of(column, rendering),
        n_distinct=n_distinct_of(column, "postgresql_n_distinct", rendering),
        n_distinct_inherited=n_distinct_of(column, "postgresql_n_distinct_inherited", rendering),
        on_conflict=_on_conflict(column, rendering),
    )


def _says_no_more(column: sqlalchemy.Column[Any]) -> bool:
    """Whether name, type, NOT NULL and default are all that is said of a column, as of most."""
    said = vars(column)
    return not (
        column.primary_key
        or column.comment
        or column.identity is not None
        or column.computed is not None
        # SQLAlchemy makes both when they are asked for, so that asking would cost a dict a column.
        or "info" in said
        or "dialect_options" in said
    )


def _on_conflict(column: sqlalchemy.Column[Any], rendering: Rendering) -> str | None:
    if rendering.dialect.name != "sqlite" or column.nullable:
        return None
    return conflict_word(rendering.options(column)["on_conflict_not_null"])


def conflict_word(word: str | None) -> str | None:
    """What ON CONFLICT says, in capitals; None for ABORT, which is what SQLite does unasked."""
    return None if word is None or word.upper() == "ABORT" else word.upper()


def _computed(column: sqlalchemy.Column[Any], rendering: Rendering) -> Computed | None:
    if column.computed is None:
        return None
    expression = rendering.sql(column.computed.sqltext)
    if rendering.dialect.name != "postgresql":
        return Computed(expression, stored=bool(column.computed.persisted))
    # PostgreSQL has virtual columns since 18, SQLAlchemy since 2.1; there they are what one gets who does not choose.
    virtual = bool(getattr(rendering.dialect, "supports_virtual_generated_columns", False))
    if column.computed.persisted is False and not virtual:
        raise ModelsError(
            f"The column {column.table.fullname}.{column.name} is a virtual generated column, which this PostgreSQL "
            f"server, or SQLAlchemy {sqlalchemy.__version__}, does not have.",
            "Store it: Computed(..., persisted=True). Virtual ones need PostgreSQL 18 and SQLAlchemy 2.1.",
        )
    return Computed(expression, stored=bool(column.computed.persisted) or not virtual)
