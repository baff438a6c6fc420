"""Declared statistics, made for a moment on a temporary table."""

from collections.abc import Sequence

from schemactl.compare.scratch_ddl import quote, temporary
from schemactl.schema import Statistics


def make(item: Statistics, name: str) -> Sequence[str]:
    """The statement that makes them under a name, on a temporary table of their table's name."""
    kinds = f" ({', '.join(item.kinds)})" if item.kinds else ""
    keys = ", ".join([*map(quote, item.columns), *(f"({text})" for text in item.expressions)])
    return [f"CREATE STATISTICS pg_temp.{quote(name)}{kinds} ON {keys} FROM {temporary(item.table.name)}"]
