"""Comments of constraints and indexes."""

from typing import Any

from sqlalchemy import Constraint, Index

from schemactl.declare.constraint_info import info_of
from schemactl.declare.rendering import Rendering
from schemactl.errors import ModelsError


def comment_of(item: Constraint | Index, rendering: Rendering) -> str | None:
    """The comment that the models give a constraint or an index, None where the dialect has none for it.

    SQLAlchemy's indexes and EXCLUDEs take no `comment`: there it is in the `info`, or, where the column makes its own
    index (`Field(index=True)`), in the column's under `index_comment`.

    Args:
        item: the constraint or index.
        rendering: the dialect.

    Raises:
        ModelsError: the comment is no text.
    """
    return _text(f"The comment of {item.name or item}", _given(item), rendering)


def index_comment_of(item: Constraint, rendering: Rendering) -> str | None:
    """The comment that the models give the index of a constraint: what stands in its `info` under `index_comment`.

    Args:
        item: the constraint.
        rendering: the dialect.

    Raises:
        ModelsError: the comment is no text.
    """
    return _text(f"The index_comment of {item.name or item}", info_of(item).get("index_comment"), rendering)


def _text(what: str, given: Any, rendering: Rendering) -> str | None:
    if not rendering.dialect.supports_constraint_comments:
        return None
    if given is None:
        return None
    if not isinstance(given, str):
        raise ModelsError(f"{what} is {given!r}.", "Make it a text.")
    return given or None


def _given(item: Any) -> Any:
    if isinstance(item, Index):
        column = item.columns[0] if item._column_flag and len(item.columns) == 1 else None
        return info_of(item).get("comment") if column is None else info_of(column).get("index_comment")
    return item.comment if item.comment is not None else info_of(item).get("comment")
