"""Server defaults."""

from typing import Any

import sqlalchemy

from schemactl.declare.defaults_postgresql import as_printed
from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import is_native_enum, resolve


def default_text(column: sqlalchemy.Column[Any], type_: str, rendering: Rendering) -> str | None:
    """The SQL of a column's server default, None if it has none or the models do not say which (`FetchedValue`).

    Args:
        column: the column.
        type_: its type as the catalog spells it.
        rendering: how to write it.
    """
    if column.server_default is None:
        return None
    text = rendering.default(column)
    # A default of NULL is kept by no database that we read.
    if text is None or text.upper() == "NULL":
        return None
    if rendering.dialect.name != "postgresql":
        return text
    return as_printed(text, type_, is_enum=is_native_enum(resolve(column.type, rendering)))
