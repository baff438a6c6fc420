"""What rows get in a column that a downgrade brings back, must hold a value, and whose values are gone for good."""

from collections.abc import Sequence

from schemactl.plan.casts import bare
from schemactl.plan.sqltext import string
from schemactl.plan.sqltypes import array_element, enum_spellings
from schemactl.schema import Column, Enum

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


def neutral_value(column: Column, enums: Sequence[Enum]) -> str | None:
    """The SQL of a value that says nothing: zero, an empty text, the first label; None for types that have none.

    Args:
        column: the column.
        enums: the enums that there are.
    """
    element, dimensions = array_element(column.type)
    if dimensions:
        return "'{}'"
    for enum in enums:
        if enum.labels and element in enum_spellings(enum.name):
            return string(enum.labels[0])
    return _VALUES.get(bare(element.lower()))
