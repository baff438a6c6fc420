"""Which functions tables need: those have to be there before them, and go after them."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from schemactl.changes import AddObject, AlterObject, Change, DropObject
from schemactl.plan.standalone import domains, ranges, routines
from schemactl.schema import Check, Domain, Exclude, RangeType, Schema, Standalone, Table
from schemactl.schema.routine import Routine

_CALL = re.compile(r"'(?:[^']|'')*'|(?:\"((?:[^\"]|\"\")*)\"|([^\W\d][\w$]*))(?=\s*\()")
_R = TypeVar("_R", bound=Standalone)


def mark_called(changes: Sequence[Change], actual: Schema, declared: Schema) -> tuple[Change, ...]:
    """The changes, with every function marked that a default, a CHECK, an index and the like call on its side.

    Args:
        changes: what is planned.
        actual: the schema before.
        declared: the schema after.
    """
    if not any(isinstance(_object(change), Routine) for change in changes):
        return tuple(changes)
    before, after = _called(actual), _called(declared)
    return tuple(_marked(change, before, after) for change in changes)


def _object(change: Change) -> Standalone | None:
    if isinstance(change, AlterObject):
        return change.declared
    return change.object if isinstance(change, AddObject | DropObject) else None


def _marked(change: Change, before: Collection[str], after: Collection[str]) -> Change:
    if isinstance(change, AddObject):
        return AddObject(_with_mark(change.object, after))
    if isinstance(change, DropObject):
        return DropObject(_with_mark(change.object, before))
    if isinstance(change, AlterObject):
        return replace(change, actual=_with_mark(change.actual, before), declared=_with_mark(change.declared, after))
    return change


def _with_mark(item: _R, called: Collection[str]) -> _R:
    return replace(item, by_tables=item.name.name.lower() in called) if isinstance(item, Routine) else item


def _called(schema: Schema) -> set[str]:
    """The names of what tables and their types call, and what that calls in turn."""
    bodies: dict[str, list[str]] = {}
    for item in schema.of(Routine):
        bodies.setdefault(item.name.name.lower(), []).append(routines.text(item))
    texts = [text for table in schema.tables for text in _texts(table)]
    texts += [domains.text(item) for item in schema.of(Domain)]
    texts += [ranges.text(item) for item in schema.of(RangeType)]
    found: set[str] = set()
    while texts:
        new = _calls(texts) - found
        found |= new
        texts = [text for name in sorted(new) for text in bodies.get(name, ())]
    return found


def _calls(texts: Iterable[str]) -> set[str]:
    matches = [match for text in texts for match in _CALL.finditer(text)]
    return {(quoted or word).replace('""', '"').lower() for quoted, word in (match.groups("") for match in matches)}


def _texts(table: Table) -> Iterator[str]:
    for column in table.columns:
        yield column.default or ""
        yield column.computed.expression if column.computed else ""
    for check in table.of(Check):
        yield check.expression
    for exclude in table.of(Exclude):
        yield from (element.part.expression or "" for element in exclude.elements)
        yield exclude.predicate or ""
    for index in table.indexes:
        yield from (part.expression or "" for part in index.parts)
        yield index.predicate or ""
