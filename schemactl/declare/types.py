"""Column types as the catalog spells them. A dialect that needs more than its compiled text has a file of its own."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy
from sqlalchemy.dialects.postgresql import DOMAIN
from sqlalchemy.types import TypeDecorator, TypeEngine

from schemactl.declare import types_postgresql, types_sqlite
from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import collation, compiled, item_type, resolve

SPELLINGS: dict[str, Callable[[Any, Rendering], str]] = {
    "postgresql": types_postgresql.spell,
    "sqlite": types_sqlite.spell,
}
"""By dialect: from a resolved type to the catalog's spelling, without collation. Others: the DDL's text."""

_SAYS_NOTHING = frozenset({"dispatch", "impl_instance", "_valid_lookup", "_object_lookup"})
"""Attributes of a type that differ from one instance to the next, or follow from others, and are not written."""


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """What is to be known about a type.

    Attributes:
        text: its text as the dialect's catalog spells it, without its collation.
        collation: see `resolution.collation`.
        item: the resolved type, or of an array what it is made of.
    """

    text: str
    collation: str | None
    item: Any


def facts(type_: Any, rendering: Rendering) -> TypeFacts:
    """What is to be known about a type. Models have thousands of columns and few types: each is looked at once."""
    found: TypeFacts | None = rendering.known.get(id(type_))
    if found is None:
        key = _alike(type_)
        found = None if key is None else rendering.known.get(key)
        if found is None:
            item = item_type(type_, rendering)
            found = TypeFacts(type_text(type_, rendering), collation(type_, rendering), item)
            if key is not None:
                rendering.known[key] = found
        rendering.known[id(type_)] = found
    return found


def made_types(tables: Iterable[sqlalchemy.Table]) -> Iterator[tuple[Any, str]]:
    """The types of columns that may be enums or domains, or made of them, each with the name of its column."""
    for table in tables:
        for column in table.columns:
            type_: Any = column.type
            if type_._variant_mapping or not _is_built_in(type_.__class__):
                yield type_, f"{table.fullname}.{column.name}"


@cache
def _is_built_in(kind: Any) -> bool:
    """Whether a class is seen at a glance to stand for a type that every database of its dialect has."""
    if kind.__module__.startswith("sqlmodel."):  # AutoString, a String with another default
        return True
    return _is_librarys(kind) and not issubclass(kind, (sqlalchemy.Enum, DOMAIN, sqlalchemy.ARRAY, TypeDecorator))


def type_text(type_: Any, rendering: Rendering) -> str:
    """A type's text as the dialect's catalog spells it, without its collation."""
    return SPELLINGS.get(rendering.dialect.name, compiled)(resolve(type_, rendering), rendering)


@cache
def _is_librarys(kind: Any) -> bool:
    return str(kind.__module__).startswith(("sqlalchemy.", "sqlmodel."))


def _alike(type_: Any) -> Hashable | None:
    """What is equal for types that are written alike, None where that cannot be known: a class of somebody else's."""
    kind: Any = type_.__class__
    if not _is_librarys(kind):
        return None
    values: list[Any] = [kind]
    for name, value in vars(type_).items():
        if name in _SAYS_NOTHING:
            continue
        inner = _alike(value) if isinstance(value, TypeEngine) else tuple(value) if type(value) is list else value
        if inner is None and value is not None:
            return None
        values += (name, inner)
    key = tuple(values)
    try:
        hash(key)
    except TypeError:
        return None
    return key
