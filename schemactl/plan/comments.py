"""COMMENT ON, which is written alike for every kind."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Dialect

from schemactl.plan.sqltext import quote, quote_name, string
from schemactl.schema import Domain, MaterializedView, ObjectName, View


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


def comment_on_index(owner: ObjectName, name: str, text: str | None, dialect: Dialect) -> str:
    """The same for an index, which stands in the namespace of what it is on."""
    return comment_on(f"INDEX {quote(dialect, owner.namespace, name)}", text)


def comments_of_columns(
    view: View | MaterializedView, dialect: Dialect, actual: View | MaterializedView | None = None
) -> list[str]:
    """The statements that bring a view's columns their comments.

    Args:
        view: the view as it shall be.
        dialect: the dialect.
        actual: the view as it is; None if it was just made.
    """
    old, new = dict(actual.column_comments if actual is not None else ()), dict(view.column_comments)
    place = f"COLUMN {quote_name(dialect, view.name)}"
    differing = [column for column in sorted({**old, **new}) if old.get(column) != new.get(column)]
    return [comment_on(f"{place}.{quote(dialect, column)}", new.get(column)) for column in differing]


def comments_of_checks(domain: Domain, dialect: Dialect, there: Mapping[str | None, str | None]) -> list[str]:
    """The statements that bring a domain's CHECKs their comments.

    Args:
        domain: the domain as it shall be.
        dialect: the dialect.
        there: the comments of the CHECKs that stay, by the names that they shall have; the others are just made.
    """
    place = f"ON DOMAIN {quote_name(dialect, domain.name)}"
    return [
        comment_on(f"CONSTRAINT {quote(dialect, check.name or '')} {place}", check.comment)
        for check in domain.checks
        if check.comment != there.get(check.name)
    ]
