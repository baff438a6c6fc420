"""Column types as the catalog spells them. A dialect that needs more than its compiled text has a file of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy
from sqlalchemy.dialects.postgresql import DOMAIN
from sqlalchemy.types import TypeDecorator, TypeEngine

from schemactl.declare import types_postgresql, types_sqlite
from schemactl.declare.rendering import Rendering, trouble
from schemactl.declare.resolution import collation, compiled, item_type, resolve
from schemactl.errors import ModelsError

SPELLINGS: dict[str, Callable[[Any, Rendering], str]] = {
    "postgresql": types_postgresql.spell,
    "sqlite": types_sqlite.spell,
}
"""By dialect: from a resolved type to the catalog's spelling, without collation. Others: the DDL's text."""

_SAYS_NOTHING = frozenset({"dispatch", "impl_instance", "_valid_lookup", "_object_lookup"})
"""Attributes of a type that differ from one instance to the next, or follow from others, and are not written."""

_PLAIN = frozenset({int, str, bool})


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
    known = rendering.known
    found: TypeFacts | None = known.get(id(type_))
    if found is None:
        found = known[id(type_)] = _known_alike(type_, rendering)
    return found


def _known_alike(type_: Any, rendering: Rendering) -> TypeFacts:
    known = rendering.known
    quick = _quick_key(type_)
    found: TypeFacts | None = None if quick is None else known.get(quick)
    if found is None:
        key = _alike(type_)
        try:
            found = known.get(key)
        except TypeError:  # something in it has no hash
            key = None
        if found is None:
            item = item_type(type_, rendering)
            found = TypeFacts(type_text(type_, rendering), collation(type_, rendering), item)
            if key is not None:
                known[key] = found
        if quick is not None:
            known[quick] = found
    return found


def made_types(tables: Iterable[sqlalchemy.Table], rendering: Rendering) -> Sequence[tuple[Any, str]]:
    """The types of columns that may be enums or domains, or made of them.

    Args:
        tables: every table of the models.
        rendering: how to write them; it keeps the answer.

    Returns:
        What each type is in the end, with the name of a column that has it. Those that are alike stand there once.

    Raises:
        ModelsError: a type of the user's cannot be read.
    """
    if made_types not in rendering.known:
        rendering.known[made_types] = list(_made_types(tables, rendering))
    found: list[tuple[Any, str]] = rendering.known[made_types]
    return found


def _made_types(tables: Iterable[sqlalchemy.Table], rendering: Rendering) -> Iterator[tuple[Any, str]]:
    seen = set()
    for table in tables:
        for column in table.columns:
            type_: Any = column.type
            if _is_built_in(type_.__class__) and not type_._variant_mapping:
                continue
            try:
                known = facts(type_, rendering)
            except ModelsError:
                raise
            except Exception as error:
                raise trouble(f"The type of {table.fullname}.{column.name}", error) from error
            if id(known) not in seen:
                seen.add(id(known))
                yield known.item, f"{table.fullname}.{column.name}"


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


def _quick_key(type_: Any) -> tuple[Any, ...] | None:
    """What is equal for most types that are written alike, and for no others; None where that cannot be had."""
    if not _is_librarys(type_.__class__):
        return None
    key = (type_.__class__, *vars(type_).items())
    try:
        hash(key)
    except TypeError:
        return None
    return key


def _alike(type_: Any) -> tuple[Any, ...] | None:
    """What is equal for types that are written alike, None where that cannot be known: a class of somebody else's.

    It has no hash where something that the type holds has none.
    """
    kind: Any = type_.__class__
    if not _is_librarys(kind):
        return None
    values: list[Any] = [kind]
    for name, value in vars(type_).items():
        if name in _SAYS_NOTHING:
            continue
        if value is not None and value.__class__ not in _PLAIN:
            if isinstance(value, TypeEngine):
                value = _alike(value)
                if value is None:
                    return None
            elif value.__class__ is list:
                value = tuple(value)
        values += (name, value)
    return tuple(values)
