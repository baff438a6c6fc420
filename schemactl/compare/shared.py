"""Suspects that are alike on several tables, as those of a mixin are: the database is asked about each once.

What a text means follows from the text and from the types of the columns that it names. Where both are the same on two
tables, and so is what is there already, one answer serves both.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from schemactl.compare.answer import Answer
from schemactl.compare.suspects import Key, Suspect, check_key, column_key, index_key
from schemactl.schema import Check, Index, ObjectName, Table
from schemactl.schema.expression import identifiers
from schemactl.schema.values import values_of

_I = TypeVar("_I", Check, Index)
Alike = tuple[object, ...]
"""What two suspects have in common that one answer serves."""


@dataclass(slots=True)
class Shared:
    """Suspects, each asked about once.

    Attributes:
        asked: the suspects to ask about.
        twins: where else the answer to a key is found, by table and key.
    """

    asked: tuple[Suspect, ...] = ()
    twins: dict[ObjectName, dict[Key, tuple[ObjectName, Key]]] = field(default_factory=dict)


def share(suspects: Iterable[Suspect]) -> Shared:
    """The suspects without those that are like an earlier one."""
    shared, first = Shared(), dict[Alike, tuple[ObjectName, Key]]()
    asked: list[Suspect] = []
    for suspect in suspects:
        own = {}
        for key, alike in _alikes(suspect):
            place = (suspect.declared.name, key)
            if first.setdefault(alike, place) != place:
                own[key] = first[alike]
        if own:
            shared.twins[suspect.declared.name] = own
        left = _without(suspect, own) if own else suspect
        asked += [left] if left.asks else []
    shared.asked = tuple(asked)
    return shared


def spread(
    answers: Mapping[ObjectName, Answer], shared: Shared, suspects: Iterable[Suspect]
) -> Mapping[ObjectName, Answer]:
    """The answers for all suspects.

    Args:
        answers: those to the suspects that were asked about; a table that is missing could not be asked about.
        shared: what was asked about.
        suspects: all suspects.
    """
    asked = {item.declared.name: item for item in shared.asked}
    found: dict[ObjectName, Answer] = {}
    for suspect in suspects:
        name = suspect.declared.name
        own = answers.get(name)
        if own is None:
            own = Answer(unsure=asked[name].keys if name in asked else frozenset())
        for key, (other, twin) in shared.twins.get(name, {}).items():
            _take(own, key, answers.get(other), twin)
        found[name] = own
    return found


def _take(own: Answer, key: Key, other: Answer | None, twin: Key) -> None:
    if other is None or twin in other.unsure:
        own.unsure |= {key}
    elif twin in other.values:
        own.values[key] = other.values[twin]
    elif twin in other.checks:
        own.checks[key] = other.checks[twin]
    elif twin[0] == "index" and twin[1] in other.indexes:
        own.indexes[key[1]] = other.indexes[twin[1]]


def _without(suspect: Suspect, keys: Mapping[Key, object]) -> Suspect:
    return replace(
        suspect,
        fields=tuple(item for item in suspect.fields if column_key(*item) not in keys),
        checks=tuple(item for item in suspect.checks if check_key(item) not in keys),
        indexes=tuple(item for item in suspect.indexes if index_key(item) not in keys),
    )


def _alikes(suspect: Suspect) -> Iterator[tuple[Key, Alike]]:
    actual, declared = suspect.actual, suspect.declared
    types = _Types.of(actual, declared)
    for column, name in suspect.fields:
        left, right = actual.column(column), declared.column(column)
        if left is not None and right is not None:
            # The names of the two are alike wherever the columns that they name are.
            both = tuple(values_of(each, "name", "comment") for each in (left, right))
            yield (
                column_key(column, name),
                ("column", name, both, types.of_text(str(left.computed), str(right.computed))),
            )
    checks = actual.of(Check)
    for check in suspect.checks:
        texts = [item.expression for item in _there(checks, check.name)]
        yield (
            check_key(check),
            ("check", check.expression, tuple(sorted(texts)), types.of_text(check.expression, *texts)),
        )
    for index in suspect.indexes:
        indexes = [index, *_there(actual.indexes, index.name)]
        alike = tuple(values_of(item, "name", "comment") for item in indexes)
        yield index_key(index), ("index", alike, types.of_text(*map(_words_of, indexes)))


def _there(items: Sequence[_I], name: str | None) -> Sequence[_I]:
    """The object of that name; all of them where there is none, since it may be any."""
    return [item for item in items if name is not None and item.name == name] or items


def _words_of(index: Index) -> str:
    columns = [part.column for part in index.parts if part.column is not None] + list(index.include)
    texts = [part.expression or "" for part in index.parts] + [index.predicate or ""]
    return " ".join([*(f'"{name}"' for name in columns), *texts])


@lru_cache(20_000)
def _lowered(text: str) -> frozenset[str]:
    return frozenset(map(str.lower, identifiers(text)))


@dataclass(frozen=True, slots=True)
class _Types:
    """A table's columns, to tell what a text says about them."""

    columns: Mapping[str, tuple[object, ...]]
    table: str

    @classmethod
    def of(cls, actual: Table, declared: Table) -> "_Types":
        added = declared.columns if declared.columns != actual.columns else ()
        columns = {item.name.lower(): (item.type, item.collation) for item in (*added, *actual.columns)}
        return cls(columns, actual.name.name.lower())

    def of_text(self, *texts: str) -> Alike:
        """The columns that some text names, with their types; the table itself if a text names that."""
        words = frozenset().union(*map(_lowered, texts))
        named = tuple((name, *self.columns[name]) for name in sorted(words & self.columns.keys()))
        return (named, self.table if self.table in words else "")
