"""Extended statistics. What they gathered is gone with them, until the next ANALYZE."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.engine import Dialect

from schemactl.plan.analyze_words import target_words
from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.sqltext import in_parentheses, quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.schema import Statistics


def _create(item: Statistics, dialect: Dialect) -> Sequence[str]:
    kinds = f" ({', '.join(item.kinds)})" if item.kinds else ""
    keys = [*(quote(dialect, name) for name in item.columns), *map(in_parentheses, item.expressions)]
    made = f"CREATE STATISTICS {quote_name(dialect, item.name)}{kinds} ON {', '.join(keys)}"
    return [
        f"{made} FROM {quote_name(dialect, item.table)}",
        *([_target(item, dialect)] if item.target is not None else []),
        *new_comment("STATISTICS", item, dialect),
    ]


def _drop(item: Statistics, dialect: Dialect) -> Sequence[str]:
    return [f"DROP STATISTICS {quote_name(dialect, item.name)}"]


def _alter(actual: Statistics, declared: Statistics, dialect: Dialect) -> Sequence[str] | None:
    """The target and the comment change in place."""
    if replace(actual, target=declared.target, comment=declared.comment) != declared:
        return None
    made = [_target(declared, dialect)] if actual.target != declared.target else []
    return [*made, *other_comment("STATISTICS", actual, declared, dialect)]


def _target(item: Statistics, dialect: Dialect) -> str:
    return f"ALTER STATISTICS {quote_name(dialect, item.name)} {target_words(item.target)}"


def _text(item: Statistics) -> str:
    return " ".join((item.table.name, *item.expressions))


def _rename(actual: Statistics, declared: Statistics, dialect: Dialect) -> str:
    return f"ALTER STATISTICS {quote_name(dialect, actual.name)} RENAME TO {quote(dialect, declared.name.name)}"


MAKER = Maker(_create, _drop, _alter, rename=_rename, text=_text)
