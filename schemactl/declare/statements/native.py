"""Sequences and domains that models declare as SQLAlchemy's own objects, as SQL."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy
from sqlalchemy import MetaData
from sqlalchemy.dialects.postgresql import DOMAIN, CreateDomainType
from sqlalchemy.schema import CreateSequence

from schemactl.declare.rendering import Rendering, speaking_of
from schemactl.declare.types import made_types


def native_texts(
    metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], rendering: Rendering
) -> Iterator[tuple[str, str]]:
    """The SQL of each, with what to call its place in an error; nothing on a dialect without such objects.

    Left out are a sequence that SERIAL takes the place of (`optional=True`), and a domain with `create_type=False`:
    something else makes it.

    Raises:
        ModelsError: one of them cannot be written as SQL.
    """
    if rendering.dialect.name != "postgresql":
        return
    for metadata in metadatas:
        for name, sequence in sorted(metadata._sequences.items()):
            if not sequence.optional:
                with speaking_of(f"The sequence {name}"):
                    yield _text(CreateSequence(sequence), rendering), "the MetaData"
    seen: set[str] = set()
    for domain, place in _domains(metadatas, tables, rendering):
        with speaking_of(f"The type of {place}"):
            text = _text(CreateDomainType(domain), rendering)
        if text not in seen:
            seen.add(text)
            yield text, place


def _domains(
    metadatas: Sequence[MetaData], tables: Iterable[sqlalchemy.Table], rendering: Rendering
) -> Iterator[tuple[DOMAIN, str]]:
    for found, place in made_types(tables, rendering):
        if isinstance(found, DOMAIN) and found.create_type:
            yield found, place
    for metadata in metadatas:
        for listener in metadata.dispatch.before_create:
            owner = getattr(listener, "__self__", None) or getattr(listener, "target", None)
            if isinstance(owner, DOMAIN) and owner.create_type:
                yield owner, "the MetaData"


def _text(element: Any, rendering: Rendering) -> str:
    return str(element.compile(dialect=rendering.dialect))
