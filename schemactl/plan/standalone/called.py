"""Which functions tables need: those have to be there before them, and go after them."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from schemactl.changes import AddObject, AlterObject, Change, DropObject
from schemactl.plan.sqltext import ddl_dialect
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


def callers_in_the_way(changes: Iterable[Change], actual: Schema, declared: Schema) -> tuple[str, ...]:
    """What calls a function that has to be made anew, one sentence for each function.

    PostgreSQL drops no function that a default, a CHECK, a generated column, an index or a type calls.

    Args:
        changes: what is planned.
        actual: the schema before.
        declared: the schema after.
    """
    found = []
    for change in changes:
        if _is_made_anew(change):
            assert isinstance(change, AlterObject)
            sides = ((actual, change.actual.name.name), (declared, change.declared.name.name))
            users = [user for side, name in sides for user in _callers(side, name.lower())]
            if users:
                found.append(
                    f"The {change.declared.kind} {change.owner} is made anew, and PostgreSQL refuses that as long as "
                    f"something calls it: {', '.join(dict.fromkeys(users))}. "
                    "Let them do without it in a revision before."
                )
    return tuple(found)


def _is_made_anew(change: Change) -> bool:
    if not isinstance(change, AlterObject) or not isinstance(change.declared, Routine):
        return False
    dialect = ddl_dialect("postgresql")
    return routines.MAKER.altered(change.actual, change.declared, dialect) is None


def _callers(schema: Schema, name: str) -> Iterator[str]:
    texts = [each for table in schema.tables for each in _named_texts(table)]
    texts += [(f"the domain {item.name}", domains.text(item)) for item in schema.of(Domain)]
    texts += [(f"the range type {item.name}", ranges.text(item)) for item in schema.of(RangeType)]
    return (user for user, text in texts if name in _calls([text]))


def _object(change: Change) -> Standalone | None:
    if isinstance(change, AlterObject):
        return change.declared
    return change.object if isinstance(change, AddObject | DropObject) else None


def _marked(change: Change, before: Collection[str], after: Collection[str]) -> Change:
    if isinstance(change, AddObject):
        return AddObject(_with_mark(change.object, after))
    if isinstance(change, DropObject):
        return DropObject(_with_mark(change.object, before))
    if _is_made_anew(change):
        # It cannot be made before it is dropped: what needs it first is refused.
        return change
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
    texts = [text for table in schema.tables for _, text in _named_texts(table)]
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


def _named_texts(table: Table) -> Iterator[tuple[str, str]]:
    """Every text of a table that may call a function, after what it is."""
    for column in table.columns:
        yield f"the default of {table.name}.{column.name}", column.default or ""
        yield f"the generated column {table.name}.{column.name}", column.computed.expression if column.computed else ""
    for check in table.of(Check):
        yield f"the check {check.name or check.expression} of {table.name}", check.expression
    for exclude in table.of(Exclude):
        texts = [element.part.expression or "" for element in exclude.elements]
        yield f"the exclude {exclude.name or exclude} of {table.name}", " ".join([*texts, exclude.predicate or ""])
    for index in table.indexes:
        texts = [part.expression or "" for part in index.parts]
        yield f"the index {index.name}", " ".join([*texts, index.predicate or ""])
