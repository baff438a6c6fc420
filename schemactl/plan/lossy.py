"""What Alembic's batch does not find when it reads an SQLite table back."""

import re

from schemactl.plan.sqltext import has_binds, is_constant
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
    # The models' text of an expression stands in parentheses, the database's does not.
    default = (column.default or "").lstrip("( ")
    return (
        column.autoincrement
        or column.collation is not None
        or column.computed is not None
        or column.on_conflict is not None
        or has_binds(default)
        or (default.startswith("'") and not is_constant(default))
        or isinstance(TypeReader("sqlite").read(column.type), Verbatim)
    )


def _constraint_is_lost(constraint: Constraint) -> bool:
    if not all(name.isidentifier() for name in _names(constraint)):
        return True
    if isinstance(constraint, PrimaryKey | Unique) and constraint.on_conflict:
        return True
    if isinstance(constraint, PrimaryKey):
        return False
    if isinstance(constraint, Check):
        misread = _MISREAD.search(constraint.expression) or has_binds(constraint.expression)
        return constraint.name is None or bool(misread)
    if isinstance(constraint, Unique):
        return constraint.name is None
    if not isinstance(constraint, ForeignKey):
        return True
    return constraint.match is not None or (constraint.name is None and _has_options(constraint))


def _names(constraint: Constraint) -> tuple[str, ...]:
    """The names in it, which SQLAlchemy looks for in the table's text with patterns made for plain ones."""
    names = () if constraint.name is None else (constraint.name,)
    if isinstance(constraint, ForeignKey):
        return (*names, *constraint.columns, constraint.target.name, *constraint.target_columns)
    return names if isinstance(constraint, Check) else (*names, *constraint.columns)


def _has_options(key: ForeignKey) -> bool:
    return bool(key.on_delete or key.on_update or key.deferrable)


def _index_is_lost(index: Index) -> bool:
    plain = all(part.column is not None and part == IndexPart(column=part.column) for part in index.parts)
    return not plain or has_binds(index.predicate or "")
