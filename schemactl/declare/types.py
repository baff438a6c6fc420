"""Column types as the catalog spells them. A dialect that needs more than its compiled text has a file of its own."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.types import TypeEngine

from schemactl.declare import types_postgresql, types_sqlite
from schemactl.declare.rendering import Rendering
from schemactl.declare.resolution import collation, compiled, item_type, resolve

SPELLINGS: dict[str, Callable[[Any, Rendering], str]] = {
    "postgresql": types_postgresql.spell,
    "sqlite": types_sqlite.spell,
}
"""By dialect: from a resolved type to the catalog's spelling, without collation. Others: the DDL's text."""

_SAYS_NOTHING = ("dispatch", "impl_instance")
"""Attributes of a type that differ from one instance to the next and have no part in how it is written."""


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


def type_text(type_: Any, rendering: Rendering) -> str:
    """A type's text as the dialect's catalog spells it, without its collation."""
    return SPELLINGS.get(rendering.dialect.name, compiled)(resolve(type_, rendering), rendering)


def _alike(type_: Any) -> Hashable | None:
    """What is equal for types that are written alike, None where that cannot be known: a class of somebody else's."""
    if not type(type_).__module__.startswith(("sqlalchemy.", "sqlmodel.")):
        return None
    values: list[Any] = [type(type_)]
    for name, value in vars(type_).items():
        if name in _SAYS_NOTHING:
            continue
        inner = _alike(value) if isinstance(value, TypeEngine) else value
        if inner is None and value is not None:
            return None
        values += (name, inner)
    key = tuple(values)
    try:
        hash(key)
    except TypeError:
        return None
    return key
