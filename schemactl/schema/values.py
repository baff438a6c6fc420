"""What a value says, without making another value of it: comparisons ask this a hundred thousand times."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


def values_of(item: Any, *without: str) -> tuple[Any, ...]:
    """A dataclass's kind and what is in its fields, for comparing with another's.

    Args:
        item: the dataclass.
        without: the fields to leave out.
    """
    return (type(item), *_getter(item.__class__, without)(item))


def reader_of(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What reads the fields of a kind of dataclass that count in comparisons, in their order."""
    return _getter(kind, ())


@cache
def _getter(kind: Any, without: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    names = [item.name for item in fields(kind) if item.compare and item.name not in without]
    # attrgetter gives a tuple for two names and more.
    return attrgetter(*names) if len(names) > 1 else lambda item: tuple(getattr(item, name) for name in names)
