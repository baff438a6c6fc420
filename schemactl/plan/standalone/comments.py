"""COMMENT ON, which is written alike for every kind."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote_name, string


def comment_on(place: str, text: str | None) -> str:
    """The statement that sets a comment, or takes it away where there is none.

    Args:
        place: what SQL calls the object: its kind and its name.
        text: the comment.
    """
    return f"COMMENT ON {place} IS {'NULL' if text is None else string(text)}"


def comment(words: str, item: Any, dialect: Dialect) -> str:
    """The statement that sets an object's comment or takes it away.

    Args:
        words: what SQL calls the kind.
        item: an object with a comment.
        dialect: the dialect.
    """
    return comment_on(f"{words} {quote_name(dialect, item.name)}", item.comment)


def new_comment(words: str, item: Any, dialect: Dialect) -> Sequence[str]:
    """The same for an object that is just made: nothing where it has none."""
    return [] if item.comment is None else [comment(words, item, dialect)]


def other_comment(words: str, actual: Any, declared: Any, dialect: Dialect) -> Sequence[str]:
    """The same for an object that was there: nothing where the comment stays."""
    return [] if actual.comment == declared.comment else [comment(words, declared, dialect)]
