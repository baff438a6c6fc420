"""Sequences. None is ever restarted: what comes next stays what it was."""

from collections import abc

from sqlalchemy.engine import Dialect

from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.schema import Sequence


def _create(sequence: Sequence, dialect: Dialect) -> abc.Sequence[str]:
    words = [f"CREATE SEQUENCE {quote_name(dialect, sequence.name)}"]
    words += [f"AS {sequence.type}"] if sequence.type != "bigint" else []
    pairs = (
        ("INCREMENT BY", sequence.increment),
        ("MINVALUE", sequence.min_value),
        ("MAXVALUE", sequence.max_value),
        ("START WITH", sequence.start),
        ("CACHE", sequence.cache),
    )
    words += [f"{word} {value}" for word, value in pairs if value is not None]
    words += ["CYCLE"] if sequence.cycle else []
    return [" ".join(words), *new_comment("SEQUENCE", sequence, dialect)]


def _drop(sequence: Sequence, dialect: Dialect) -> abc.Sequence[str]:
    return [f"DROP SEQUENCE {quote_name(dialect, sequence.name)}"]


def _alter(actual: Sequence, declared: Sequence, dialect: Dialect) -> abc.Sequence[str]:
    words = _options(actual, declared)
    altered = [f"ALTER SEQUENCE {quote_name(dialect, declared.name)} {' '.join(words)}"] if words else []
    return [*altered, *other_comment("SEQUENCE", actual, declared, dialect)]


def _options(actual: Sequence, declared: Sequence) -> list[str]:
    retyped = actual.type != declared.type
    words = [f"AS {declared.type}"] if retyped else []
    if actual.increment != declared.increment:
        words.append(f"INCREMENT BY {declared.increment or 1}")
    # What a sequence does not choose follows from its type and its direction.
    turned = retyped or actual.ascends != declared.ascends
    if turned or actual.min_value != declared.min_value:
        words.append(_or_no("MINVALUE", declared.min_value))
    if turned or actual.max_value != declared.max_value:
        words.append(_or_no("MAXVALUE", declared.max_value))
    if actual.first != declared.first:
        words.append(f"START WITH {declared.first}")
    if actual.cache != declared.cache:
        words.append(f"CACHE {declared.cache or 1}")
    if actual.cycle != declared.cycle:
        words.append("CYCLE" if declared.cycle else "NO CYCLE")
    return words


def _or_no(word: str, value: int | None) -> str:
    return f"NO {word}" if value is None else f"{word} {value}"


def _release(sequence: Sequence, dialect: Dialect) -> abc.Sequence[str]:
    """A sequence goes with the column that owns it, but not before its own turn."""
    return [f"ALTER SEQUENCE {quote_name(dialect, sequence.name)} OWNED BY NONE"] if sequence.owned_by else []


def _attach(sequence: Sequence, dialect: Dialect) -> abc.Sequence[str]:
    owner = sequence.owned_by
    if owner is None:
        return []
    column = f"{quote_name(dialect, owner.table)}.{quote(dialect, owner.column)}"
    return [f"ALTER SEQUENCE {quote_name(dialect, sequence.name)} OWNED BY {column}"]


MAKER = Maker(
    _create,
    _drop,
    _alter,
    text=lambda _: "",
    adding=Phase.ADD_TYPES,
    dropping=Phase.DROP_TYPES,
    release=_release,
    attach=_attach,
)
