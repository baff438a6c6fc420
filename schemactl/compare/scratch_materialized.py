"""Materialized views for a moment. None is temporary: the query stands in a view, the indexes on a table like it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from schemactl.compare.scratch_ddl import create_index, quote, temporary
from schemactl.schema import Index, MaterializedView, Table, View


def make(view: MaterializedView, name: str) -> Iterator[str]:
    """The statements that make a temporary view of that name, and a temporary table for the indexes."""
    yield f"CREATE TEMPORARY VIEW {quote(name)} {view.definition}"
    if view.indexes:
        yield f"CREATE TEMPORARY TABLE {quote(_rows(name))} AS TABLE {temporary(name)} WITH NO DATA"
    for number, index in enumerate(view.indexes):
        yield create_index(index, f"{name}_{number}", _rows(name))


def read(view: MaterializedView, name: str, found: View, tables: Mapping[str, Table]) -> MaterializedView:
    """The materialized view in the database's words.

    Args:
        view: what was made for a moment.
        name: the name that it had.
        found: the temporary view.
        tables: the temporary tables by their names.
    """
    rows = tables.get(_rows(name))
    indexes = {index.name: index for index in rows.indexes} if rows is not None else {}
    return replace(
        view,
        definition=found.definition,
        columns=found.columns,
        needs=found.needs,
        indexes=tuple(_read_index(index, indexes[f"{name}_{at}"]) for at, index in enumerate(view.indexes)),
    )


def _rows(name: str) -> str:
    return f"{name}_rows"


def _read_index(index: Index, found: Index) -> Index:
    # An index of a temporary table goes where the session's temporary tables go.
    return replace(
        found,
        name=index.name,
        tablespace=index.tablespace,
        comment=index.comment,
        statistics=index.statistics,
    )
