"""Which tables are declared, and each as a value."""

from collections.abc import Mapping, Sequence

import sqlalchemy
from sqlalchemy import MetaData
from sqlalchemy.engine import Dialect

from schemactl.declare.columns import columns
from schemactl.declare.constraints import constraints
from schemactl.declare.indexes import indexes
from schemactl.declare.names import object_name
from schemactl.declare.rendering import Rendering
from schemactl.declare.table_options import inherits, options
from schemactl.errors import ModelsError
from schemactl.schema import ObjectName, Table

SKIPPED_BY_INFO = ("is_view", "skip_autogenerate")
"""Keys of `Table.info` that, when true, say that the table is not to be made: the customs of Alembic's users."""


def declared_tables(
    metadatas: Sequence[MetaData], default_namespace: str = "", dialect: Dialect | None = None
) -> dict[ObjectName, sqlalchemy.Table]:
    """Every table that the models declare, by name, sorted. Views and temporary tables are none.

    Args:
        metadatas: the models' metadatas.
        default_namespace: the namespace that `ObjectName` writes as "".
        dialect: whose limit of length the names obey; None for no limit.

    Raises:
        ModelsError: two metadatas hold a table of the same name.
    """
    found: dict[ObjectName, sqlalchemy.Table] = {}
    for metadata in metadatas:
        for table in metadata.tables.values():
            if not _is_table(table):
                continue
            name = object_name(table.name, table.schema, default_namespace, dialect)
            if found.setdefault(name, table) is not table:
                raise ModelsError(
                    f"The table {name} is declared twice{_where(found[name], table)}.",
                    "Keep one of them, or give one another __tablename__ or schema.",
                )
    return {name: found[name] for name in sorted(found)}


def table_value(
    name: ObjectName, table: sqlalchemy.Table, rendering: Rendering, tables: Mapping[ObjectName, sqlalchemy.Table]
) -> Table:
    """A declared table as a value.

    Args:
        name: its name.
        table: SQLAlchemy's table.
        rendering: how to write its parts.
        tables: every declared table, among them the foreign keys' targets.

    Raises:
        ModelsError: a part of it cannot be written for the dialect.
    """
    return Table(
        name=name,
        columns=columns(table, rendering, tables),
        constraints=constraints(table, rendering, tables),
        indexes=indexes(table, rendering),
        comment=(table.comment or None) if rendering.dialect.supports_comments else None,
        options=options(table, rendering),
        inherits=inherits(table, rendering),
    )


def _is_table(table: sqlalchemy.Table) -> bool:
    # Table.is_view came with SQLAlchemy 2.1.
    if getattr(table, "is_view", False) or any(table.info.get(key) for key in SKIPPED_BY_INFO):
        return False
    return not {"TEMPORARY", "TEMP"} & {str(prefix).upper() for prefix in table._prefixes}


def _where(first: sqlalchemy.Table, second: sqlalchemy.Table) -> str:
    if first.metadata is not second.metadata:
        return ", in two MetaData"
    return f", as {first.fullname} and as {second.fullname}"
