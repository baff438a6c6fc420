"""The dangers of changed sequences, domains, range types and composite types."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from schemactl.changes import AlterObject, differences, same_value
from schemactl.schema import CompositeType, Domain, RangeType, Sequence, Standalone

Danger = tuple[str, str]
"""A hazard's kind and its message."""


def alter_object(change: AlterObject, _dialect: str) -> Iterator[Danger]:
    """What altering an object endangers; nothing for kinds that hold no values."""
    found = _DANGERS.get(type(change.declared))
    if found is not None:
        yield from found(change.actual, change.declared, change.path)


def _sequence(actual: Sequence, declared: Sequence, path: str) -> Iterator[Danger]:
    limits = [(item.type, item.min_value, item.max_value, item.ascends) for item in (actual, declared)]
    if limits[0] != limits[1]:
        yield "can-fail", f"Other limits of the sequence {path} are refused if it has gone beyond them."


def _domain(actual: Domain, declared: Domain, path: str) -> Iterator[Danger]:
    if not same_value(actual.type, declared.type, True) or actual.collation != declared.collation:
        yield "can-fail", f"The domain {path} is made of {declared.type}: that fails on a value that does not convert."
        yield (
            "rewrites-table",
            f"Every table with a column of the domain {path} may be rewritten under ACCESS EXCLUSIVE, "
            "which blocks reads and writes.",
        )
    old, wanted = ([replace(check, comment=None) for check in side.checks] for side in (actual, declared))
    new = [check for check in wanted if not any(same_value(check, item) for item in old)]
    if any(not check.not_valid for check in new):
        yield "can-fail", f"A new CHECK of the domain {path} fails where a row breaks it."
    if actual.nullable and not declared.nullable:
        yield "can-fail", f"SET NOT NULL on the domain {path} fails where a column of it holds NULL."


def _range(actual: RangeType, declared: RangeType, path: str) -> Iterator[Danger]:
    if not differences(actual, declared, ignore=frozenset({"comment"})):
        return
    yield "can-fail", f"The range type {path} is made anew: that fails on a range that does not convert."
    yield (
        "rewrites-table",
        f"Every table with a column of the range type {path} is rewritten under ACCESS EXCLUSIVE, "
        "which blocks reads and writes.",
    )


def _composite(actual: CompositeType, declared: CompositeType, path: str) -> Iterator[Danger]:
    kept = {item.name for item in declared.attributes}
    gone = [name for name in actual.order if name not in kept]
    if gone:
        yield "loses-data", f"Columns of the type {path} lose the values of {', '.join(gone)}."


_DANGERS: Mapping[type[Standalone], Callable[[Any, Any, str], Iterator[Danger]]] = {
    Sequence: _sequence,
    Domain: _domain,
    RangeType: _range,
    CompositeType: _composite,
}
