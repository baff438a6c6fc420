"""The models' `MetaData` as a `Schema`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import MetaData
from sqlalchemy.engine import Dialect

from schemactl.declare.enums import enums
from schemactl.declare.impossible_names import refuse_impossible_names
from schemactl.declare.namespaces import implied_namespaces
from schemactl.declare.rendering import Rendering
from schemactl.declare.serials import as_serials
from schemactl.declare.statements import standalone
from schemactl.declare.tables import declared_tables, table_value
from schemactl.errors import ModelsError
from schemactl.schema import Schema, SchemaObject, Table
from schemactl.timing import timed

NAMED_PER_TABLE = ("mysql", "mariadb", "mssql")
"""Dialects in which two tables may have indexes of the same name."""


@timed("declare")
def declare(metadatas: Sequence[MetaData], dialect: Dialect, default_namespace: str = "") -> Schema:
    """What the models declare, as a database of that dialect would show it. Reads no database.

    SQL text (defaults, CHECKs, index expressions) is what the DDL would say: only the database knows how it prints it.

    Args:
        metadatas: the models' metadatas.
        dialect: SQLAlchemy's dialect, best that of a connection, so that it knows the server's version.
        default_namespace: the namespace that is the connection's default one (PostgreSQL: most often `public`).

    Raises:
        ModelsError: the models declare something that cannot be made; the message names the table.
    """
    rendering = Rendering.of(dialect, default_namespace)
    tables = declared_tables(metadatas, default_namespace, dialect)
    values = [table_value(name, table, rendering, tables) for name, table in tables.items()]
    _refuse_twins(values, dialect.name)
    types = enums(metadatas, tables.values(), rendering)
    values, objects = as_serials(values, standalone(metadatas, tables.values(), rendering), rendering)
    named: list[SchemaObject] = [*values, *types, *objects]
    refuse_impossible_names(named)
    places = implied_namespaces(named, dialect.name)
    schema = Schema.build(dialect.name, [*named, *places], default_namespace, partial=True)
    return replace(schema, of_models=True)


def _refuse_twins(tables: Iterable[Table], dialect_name: str) -> None:
    """Raises a `ModelsError` for two indexes that cannot both be made."""
    owners: dict[tuple[str, str, str], Table] = {}
    for table in tables:
        own = str(table.name) if dialect_name in NAMED_PER_TABLE else ""
        for index in table.indexes:
            key = (table.name.namespace, own, index.name)
            if key in owners:
                raise ModelsError(
                    f"The index {index.name} is declared twice, {_on(owners[key], table)}.",
                    "Remove one, or give it another name. A field with index=True already has one of its own.",
                )
            owners[key] = table


def _on(first: Table, second: Table) -> str:
    if first is second:
        return f"both times on the table {first.name}"
    return f"on the tables {first.name} and {second.name}"
