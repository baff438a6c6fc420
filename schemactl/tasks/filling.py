"""What rows that are there get in a column that must hold a value: by a flag, or by the model's own default.

The model's default is for new columns. What is NULL in one that was there somebody wrote so: only a flag fills it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from schemactl.changes import AddColumn, AlterColumn, Change
from schemactl.declare import declared_fill, said_fill
from schemactl.errors import UsageError
from schemactl.plan.sqltext import string
from schemactl.schema import Column, Domain
from schemactl.tasks.differing import Draft


def with_fills(draft: Draft, said: Sequence[str], used: set[str]) -> Draft:
    """The way with a value for every row that is there.

    Args:
        draft: the way.
        said: `TABLE.COLUMN=VALUE`, which the models' own defaults give way to.
        used: gets those of `said` that named a column.

    Raises:
        UsageError: a new column must hold a value, and there is none for the rows that are there; names all of them.
    """
    connection = draft.actual.connection
    if connection is None or not any(_needs(change, draft) or _may_be_filled(change) for change in draft.found):
        return draft
    values = {path: (flag, text) for flag in said for path, sign, text in [flag.partition("=")] if sign}
    filled: list[Change] = []
    without: list[AddColumn] = []
    for change in draft.found:
        if isinstance(change, AddColumn) and _needs(change, draft):
            fill = _fill(change, draft, values, used, connection.dialect)
            without += [change] if fill is None else []
            filled.append(replace(change, fill=fill))
        elif isinstance(change, AlterColumn) and _may_be_filled(change) and change.path in values:
            filled.append(replace(change, fill=_said(change, draft, values, used, connection.dialect)))
        else:
            filled.append(change)
    if without:
        raise UsageError(
            f"{'Columns' if len(without) > 1 else 'A column'} that must hold a value, with none for the rows that are "
            f"there: {', '.join(change.path for change in without)}.",
            f"Pass {' '.join(f'--default {change.path}=VALUE' for change in without)}; or give the model a default, or "
            "let the column be NULL.",
        )
    return Draft(tuple(filled), draft.actual, draft.declared)


def _needs(change: Change, draft: Draft) -> bool:
    if not isinstance(change, AddColumn) or not change.verified or not change.needs_fill:
        return False
    return not _by_domain(change, draft) and not _numbers_itself(change, draft)


def _may_be_filled(change: Change) -> bool:
    """Whether it is a column that becomes NOT NULL: rows with NULL stand in its way, if there are any."""
    return isinstance(change, AlterColumn) and change.verified and change.needs_fill


def _numbers_itself(change: AddColumn, draft: Draft) -> bool:
    """Whether it is the INTEGER PRIMARY KEY of an SQLite table, which is the number that each row has anyway."""
    table = draft.declared.schema.table(change.table)
    key = table.primary_key if table is not None and draft.declared.schema.dialect == "sqlite" else None
    return key is not None and key.columns == (change.column.name,) and change.column.type.upper() == "INTEGER"


def _by_domain(change: AddColumn, draft: Draft) -> bool:
    """Whether the column's domain has a default, which is the column's then."""
    return any(str(item.name) == change.column.type and item.default for item in draft.declared.schema.of(Domain))


def _fill(
    change: AddColumn, draft: Draft, values: dict[str, tuple[str, str]], used: set[str], dialect: Dialect
) -> str | None:
    column = next(_columns(change, draft), None)
    if change.path not in values:
        return None if column is None else declared_fill(column, dialect)
    return _said(change, draft, values, used, dialect)


def _said(
    change: AddColumn | AlterColumn,
    draft: Draft,
    values: dict[str, tuple[str, str]],
    used: set[str],
    dialect: Dialect,
) -> str:
    """The value that a flag says, as SQL."""
    column = next(_columns(change, draft), None)
    flag, text = values[change.path]
    used.add(flag)
    if column is None:
        return string(text)
    try:
        return said_fill(text, column, dialect)
    except ValueError as error:
        raise UsageError(
            f"--default {flag}: {text!r} is no {_column(change).type}{_labels(column)}.",
            f"Write --default {change.path}=VALUE with a value as the column holds it, without quotes.",
        ) from error


def _labels(column: sa.Column[Any]) -> str:
    return f" ({', '.join(column.type.enums)})" if isinstance(column.type, sa.Enum) else ""


def _column(change: AddColumn | AlterColumn) -> Column:
    return change.column if isinstance(change, AddColumn) else change.declared


def _columns(change: AddColumn | AlterColumn, draft: Draft) -> Iterator[sa.Column[Any]]:
    """The models' column."""
    table = draft.declared.tables.get(change.table)
    name = _column(change).name
    yield from (column for column in (table.columns if table is not None else ()) if column.name == name)
