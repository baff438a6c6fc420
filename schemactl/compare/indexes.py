"""Compares the indexes of a table or a materialized view. One that a constraint owns is compared with that."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from schemactl.changes import AddIndex, AlterIndex, Change, DropIndex, RenameIndex, same_value
from schemactl.compare.pairing import Pairing
from schemactl.schema import Index, IndexPart, MaterializedView, Table
from schemactl.schema.expression import normalise_sql


def compare_indexes(actual: Table | MaterializedView, declared: Table | MaterializedView) -> Iterator[Change]:
    """The changes of indexes: matched by name; equal definitions under two names are a rename."""
    if actual.indexes == declared.indexes:
        return
    rest = Pairing(_sorted(actual), _sorted(declared))
    found: list[Change] = []
    for before, after in rest.take(lambda item: item.name):
        if before != after and not same_value(before, after):
            found.append(AlterIndex(declared.name, before, after))
    for before, after in rest.take(definition):
        found.append(RenameIndex(declared.name, before, replace(before, name=after.name)))
    yield from (DropIndex(declared.name, item) for item in rest.actual)
    yield from found
    yield from (AddIndex(declared.name, item) for item in rest.declared)


def definition(index: Index) -> Hashable:
    """What an index says, its name aside: equal for indexes that mean the same."""
    parts = tuple(plain_part(part) for part in index.parts)
    return replace(index, name="", parts=parts, predicate=_text(index.predicate))


def plain_part(part: IndexPart) -> IndexPart:
    """A key with its expression so spelled that harmless differences are gone."""
    return replace(part, expression=_text(part.expression))


def _text(sql: str | None) -> str | None:
    return None if sql is None else normalise_sql(sql)


def _sorted(table: Table | MaterializedView) -> list[Index]:
    return sorted(table.indexes, key=lambda item: item.name)
