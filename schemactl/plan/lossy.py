"""What Alembic's batch does not find when it reads an SQLite table back."""

import re

from schemactl.plan.sqltext import is_constant
from schemactl.plan.sqltypes import TypeReader, Verbatim
from schemactl.schema import Check, Column, ForeignKey, Index, IndexPart, PrimaryKey, Table, Unique
from schemactl.schema.constraint import Constraint

_MISREAD = re.compile("--|check", re.IGNORECASE)
"""What SQLAlchemy's reading of CHECKs takes for something else, even inside a string."""


def is_lossy(table: Table) -> bool:
    """Whether a rebuild has to be told what the table is, because reading it back would lose a part of it."""
    return (
        any(_column_is_lost(column) for column in table.columns)
        or any(_constraint_is_lost(constraint) for constraint in table.constraints)
        or any(_index_is_lost(index) for index in table.indexes)
    )


def _column_is_lost(column: Column) -> bool:
    default = column.default or ""
    return (
        column.autoincrement
        or column.collation is not None
        or column.computed is not None
        or (default.startswith("'") and not is_constant(default))
        or isinstance(TypeReader("sqlite").read(column.type), Verbatim)
    )


def _constraint_is_lost(constraint: Constraint) -> bool:
    if isinstance(constraint, PrimaryKey):
        return False
    if isinstance(constraint, Check) and _MISREAD.search(constraint.expression):
        return True
    if isinstance(constraint, Check | Unique):
        return constraint.name is None or not constraint.name.isidentifier()
    return constraint.match is not None or (
        _has_options(constraint) if constraint.name is None else not constraint.name.isidentifier()
    )


def _has_options(key: ForeignKey) -> bool:
    return bool(key.on_delete or key.on_update or key.deferrable)


def _index_is_lost(index: Index) -> bool:
    return any(part != IndexPart(column=part.column) or part.column is None for part in index.parts)
