"""Settles objects that are neither tables nor enums: the database writes the models' text in its own words.

Each suspect is made on PostgreSQL as a temporary object in a transaction that is rolled back, and read back by the same
reader. To settle a new kind, list the statements that make it so in `SCRATCHES`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from schemactl.changes import AddObject, AlterObject, Change, DropObject, differences, unverified
from schemactl.compare.rolled_back import attempt, rolled_back
from schemactl.compare.scratch_ddl import quote
from schemactl.compare.settle_postgresql import is_refusal
from schemactl.inspect import inspect
from schemactl.schema import Schema, Standalone, View
from schemactl.schema.expression import is_sql_field

Scratch = Callable[[Any, str], Iterable[str]]
"""Takes an object and a name; returns statements that make it as a temporary object of that name."""

SCRATCHES: Mapping[type[Standalone], Scratch] = {
    View: lambda view, name: [f"CREATE TEMPORARY VIEW {quote(name)} {view.definition}"],
}
"""How each kind is made for a moment. A kind that is not listed is compared by its values alone."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the suspects.

    Attributes:
        actual: the actual side, with its models' text, if it has any, in the database's words.
        declared: the declared side in the same way.
        asked: whether there was any suspect.
        unsure: the suspects that could not be asked about.
    """

    actual: Schema
    declared: Schema
    asked: bool = False
    unsure: frozenset[Standalone] = frozenset()


def settle_standalone(
    changes: Iterable[Change], actual: Schema, declared: Schema, connection: Connection | None
) -> Settled:
    """Both sides, with an object in the database's words wherever the other side may mean the same.

    Args:
        changes: what the comparison of text found.
        actual: the database's side.
        declared: the models' side.
        connection: where to ask; None where there is none.
    """
    own = actual if actual.partial and not declared.partial else declared
    suspects = _suspects(changes, own is actual)
    if not suspects or declared.dialect != "postgresql" or actual.dialect != declared.dialect:
        return Settled(actual, declared)
    answer = _Answer()
    other = declared if own is actual else actual
    if connection is None or connection.dialect.name != declared.dialect:
        answer.unsure |= set(suspects)
    else:
        _ask(suspects, connection, answer)
    there = {(item.kind, item.key): item for kind in SCRATCHES for item in other.of(kind)}
    said = {item: _worded(item, found, there.get((found.kind, found.key))) for item, found in answer.said.items()}
    settled = own.having([said.get(item, item) if isinstance(item, Standalone) else item for item in own.objects])
    unsure = frozenset(answer.unsure)
    return Settled(settled, declared, True, unsure) if own is actual else Settled(actual, settled, True, unsure)


def mark_unsure(changes: Iterable[Change], unsure: frozenset[Standalone]) -> Iterable[Change]:
    """The changes, those of objects that nobody could be asked about marked as unverified."""
    for change in changes:
        sides = (change.actual, change.declared) if isinstance(change, AlterObject) else ()
        yield unverified(change) if any(side in unsure for side in sides) else change


@dataclass(slots=True)
class _Answer:
    said: dict[Standalone, Standalone] = field(default_factory=dict)
    unsure: set[Standalone] = field(default_factory=set)


def _suspects(changes: Iterable[Change], actual: bool) -> list[Standalone]:
    """The objects that the other side may hold in other words.

    One that is only on this side is among them where the other has one of its kind and name under another key: how
    the key is spelled is for the database to say. Any other is asked about too, since a plan wants to know what
    follows from it (`derived_field`), but nothing hangs on the answer.
    """
    found: list[Standalone] = []
    for change in changes:
        if isinstance(change, AlterObject):
            found.append(change.actual if actual else change.declared)
        elif isinstance(change, DropObject if actual else AddObject):
            found.append(change.object)
    return [item for item in found if type(item) in SCRATCHES]


def _ask(suspects: list[Standalone], connection: Connection, answer: _Answer) -> None:
    for kind, scratch in SCRATCHES.items():
        own = [item for item in suspects if type(item) is kind]
        if not own:
            continue
        try:
            with rolled_back(connection):
                _ask_kind(own, scratch, connection, answer)
        except SQLAlchemyError:
            answer.unsure |= set(own)


def _ask_kind(suspects: list[Standalone], scratch: Scratch, connection: Connection, answer: _Answer) -> None:
    names = {f"schemactl_{number}": item for number, item in enumerate(suspects)}
    for name, item in names.items():
        error = attempt(connection, scratch(item, name))
        if error is not None and not is_refusal(error):
            answer.unsure.add(item)
    seen = {found.name.name: found for found in inspect(connection, temporary=True).of(type(suspects[0]))}
    answer.said |= {item: _in_its_words(item, seen[name]) for name, item in names.items() if name in seen}


_OWN = frozenset({"name", "table", "comment"})
"""What a scratch object has of its own, or not at all."""


def _in_its_words(item: Standalone, found: Standalone) -> Standalone:
    said = {each.name: getattr(found, each.name) for each in fields(found) if each.name not in _OWN}
    return replace(item, **said)


def _worded(item: Standalone, found: Standalone, other: Standalone | None) -> Standalone:
    """The object in the database's words if those say what the other side says, else in its own, which read better."""
    if other is not None and not differences(found, other):
        return found
    return replace(found, **{each.name: getattr(item, each.name) for each in fields(item) if is_sql_field(each)})
