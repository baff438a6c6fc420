"""Collations."""

from collections.abc import Iterator, Sequence

from sqlalchemy.engine import Dialect

from schemactl.changes import differences
from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.sqltext import quote_name, string
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import Collation


def _create(collation: Collation, dialect: Dialect) -> Sequence[str]:
    return [_made(collation, dialect), *new_comment("COLLATION", collation, dialect)]


def _made(collation: Collation, dialect: Dialect) -> str:
    head = f"CREATE COLLATION {quote_name(dialect, collation.name)}"
    if collation.source is not None:
        return f"{head} FROM {quote_name(dialect, collation.source)}"
    return f"{head} ({', '.join(_options(collation))})"


def _options(collation: Collation) -> Iterator[str]:
    if collation.provider != "libc":
        yield f"provider = {collation.provider}"
    for option in ("locale", "lc_collate", "lc_ctype"):
        value = getattr(collation, option)
        if value is not None:
            yield f"{option} = {string(value)}"
    if not collation.deterministic:
        yield "deterministic = false"
    if collation.rules is not None:
        yield f"rules = {string(collation.rules)}"


def _drop(collation: Collation, dialect: Dialect) -> Sequence[str]:
    return [f"DROP COLLATION {quote_name(dialect, collation.name)}"]


def _alter(actual: Collation, declared: Collation, dialect: Dialect) -> Sequence[str]:
    """PostgreSQL alters nothing of a collation but its comment. What is made anew is used by nothing: see `in_use`."""
    if is_made_anew(actual, declared):
        return [*_drop(actual, dialect), *_create(declared, dialect)]
    return other_comment("COLLATION", actual, declared, dialect)


def is_made_anew(actual: Collation, declared: Collation) -> bool:
    """Whether more than the comment differs."""
    return bool(differences(actual, declared, ignore=frozenset({"comment"})))


def _text(collation: Collation) -> str:
    return "" if collation.source is None else '"' + collation.source.name.replace('"', '""') + '"'


MAKER = Maker(_create, _drop, _alter, text=_text, adding=Phase.ADD_TYPES, dropping=Phase.DROP_TYPES)
