"""Native enumerated types: those of columns, and those that stand only on the `MetaData`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy
from sqlalchemy import MetaData

from schemactl.declare.rendering import Rendering, speaking_of
from schemactl.declare.resolution import is_native_enum
from schemactl.declare.types import facts, made_types
from schemactl.errors import ModelsError
from schemactl.schema import Enum, ObjectName


def enums(metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], rendering: Rendering) -> tuple[Enum, ...]:
    """Every native enum, each once, sorted by name; none where the dialect has no such type.

    Raises:
        ModelsError: an enum has no name, or one name stands for two different lists of labels.
    """
    if rendering.dialect.name != "postgresql":
        return ()
    found: dict[ObjectName, tuple[Enum, str]] = {}
    for actual, place in _types(metadatas, tables, rendering):
        if not is_native_enum(actual):
            continue
        enum = _enum(actual, place, rendering)
        first, first_place = found.setdefault(enum.name, (enum, place))
        if first != enum:
            raise ModelsError(
                f"The enum {enum.name} is declared twice with different labels: {', '.join(first.labels)} by "
                f"{first_place}, {', '.join(enum.labels)} by {place}.",
                "Give one of them another name: Enum(..., name='...').",
            )
    return tuple(found[name][0] for name in sorted(found))


def _types(
    metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], rendering: Rendering
) -> Iterator[tuple[Any, str]]:
    yield from made_types(tables, rendering)
    for metadata in metadatas:
        for listener in metadata.dispatch.before_create:
            # A type made with metadata=… listens itself; one that came by a column does so with the column's variants.
            # SQLAlchemy 2.0 keeps the method in an object with `target` and `kwargs`.
            type_ = getattr(listener, "__self__", None) or getattr(listener, "target", None)
            if getattr(listener, "kwargs", None):
                continue
            if isinstance(type_, sqlalchemy.Enum):
                with speaking_of("The type of the MetaData"):
                    actual = facts(type_, rendering).item
                yield actual, "the MetaData"


def _enum(actual: Any, place: str, rendering: Rendering) -> Enum:
    if not actual.name:
        raise ModelsError(f"The enum of {place} has no name.", "Give it one: Enum(..., name='...').")
    return Enum(rendering.object_name(actual.name, actual.schema), tuple(map(str, actual.enums)))
