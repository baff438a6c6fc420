"""Compares the indexes of a table or a materialized view. One that a constraint owns is compared with that."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from schemactl.changes import AddIndex, AlterComment, AlterIndex, Change, DropIndex, RenameIndex
from schemactl.compare.pairing import Pairing
from schemactl.schema import Index, IndexPart, MaterializedView, ObjectName, Table
from schemactl.schema.expression import normalise_sql
from schemactl.schema.values import values_of


def compare_indexes(actual: Table | MaterializedView, declared: Table | MaterializedView) -> Iterator[Change]:
    """The changes of indexes: matched by name; equal definitions under two names are a rename."""
    if actual.indexes == declared.indexes:
        return
    rest = Pairing(_sorted(actual), _sorted(declared))
    found: list[Change] = []
    for before, after in rest.take(lambda item: item.name):
        if before == after:
            continue
        if definition(before) != definition(after):
            found.append(AlterIndex(declared.name, before, after))
        else:
            found += _compare_comments(declared.name, before, after)
    for before, after in rest.take(definition):
        renamed = replace(before, name=after.name)
        found += [RenameIndex(declared.name, before, renamed), *_compare_comments(declared.name, renamed, after)]
    yield from (DropIndex(declared.name, item) for item in rest.actual)
    yield from found
    yield from (AddIndex(declared.name, item) for item in rest.declared)


def _compare_comments(owner: ObjectName, before: Index, after: Index) -> Iterator[Change]:
    if before.comment != after.comment:
        yield AlterComment(owner, before, replace(before, comment=after.comment))


def definition(index: Index) -> Hashable:
    """What an index says, its name and comment aside: equal for indexes that mean the same."""
    parts = tuple(part_definition(part) for part in index.parts)
    return (*values_of(index, "name", "comment", "parts", "predicate"), parts, _text(index.predicate))


def part_definition(part: IndexPart) -> Hashable:
    """What a key says: equal for keys that mean the same."""
    return part if part.expression is None else (*values_of(part, "expression"), normalise_sql(part.expression))


def _text(sql: str | None) -> str | None:
    return None if sql is None else normalise_sql(sql)


def _sorted(table: Table | MaterializedView) -> list[Index]:
    return sorted(table.indexes, key=lambda item: item.name)
