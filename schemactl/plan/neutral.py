"""What rows get in a column that a downgrade brings back, must hold a value, and whose values are gone for good."""

from collections.abc import Iterator, Sequence

from schemactl.plan.casts import bare
from schemactl.plan.sqltext import string
from schemactl.plan.sqltypes import array_element, enum_spellings
from schemactl.schema import Column, Enum, ObjectName, Schema, Table, Unique

_NUMBERS = ("smallint", "integer", "bigint", "numeric", "decimal", "real", "double precision", "float", "double", "int")
_TEXTS = ("character varying", "varchar", "character", "text", "citext", "clob", "nvarchar", "nchar", "bytea", "blob")
_VALUES = {
    **dict.fromkeys(_NUMBERS, "0"),
    **dict.fromkeys(_TEXTS, "''"),
    "boolean": "false",
    "date": "'1970-01-01'",
    "datetime": "'1970-01-01 00:00:00'",
    "timestamp": "'1970-01-01 00:00:00'",
    "timestamp without time zone": "'1970-01-01 00:00:00'",
    "timestamp with time zone": "'1970-01-01 00:00:00+00'",
    "time": "'00:00:00'",
    "time without time zone": "'00:00:00'",
    "interval": "'0'",
    "uuid": "'00000000-0000-0000-0000-000000000000'",
    "json": "'{}'",
    "jsonb": "'{}'",
}


def neutral_value(owner: ObjectName, column: Column, schema: Schema | None) -> str | None:
    """The SQL of a value that says nothing: zero, an empty text, the first label.

    Args:
        owner: the table.
        column: the column.
        schema: what the downgrade brings back; None where nobody said.

    Returns:
        None for types that have none, and for a column in which no two rows may have the same.
    """
    table = schema.table(owner) if schema is not None else None
    if table is not None and any(column.name in names for names in _unique(table)):
        return None
    return _value(column, schema.enums if schema is not None else ())


def _unique(table: Table) -> Iterator[tuple[str | None, ...]]:
    if table.primary_key is not None:
        yield table.primary_key.columns
    yield from (item.columns for item in table.of(Unique))
    yield from (tuple(part.column for part in index.parts) for index in table.indexes if index.unique)


def _value(column: Column, enums: Sequence[Enum]) -> str | None:
    element, dimensions = array_element(column.type)
    if dimensions:
        return "'{}'"
    for enum in enums:
        if enum.labels and element in enum_spellings(enum.name):
            return string(enum.labels[0])
    return _VALUES.get(bare(element.lower()))
