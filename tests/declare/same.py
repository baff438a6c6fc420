"""What two readers must agree on: all but the text of expressions, which only the database can settle."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from sqlalchemy import Engine, MetaData, create_engine

from schemactl.declare import declare
from schemactl.inspect import inspect
from schemactl.schema import Check, Computed, Grant, Index, IndexPart, Schema, Table

EXPRESSIONS = ((Check, "expression"), (Computed, "expression"), (IndexPart, "expression"), (Index, "predicate"))


def both(url: str, *metadatas: MetaData, namespaces: tuple[str, ...] | None = None) -> tuple[Schema, Schema]:
    """The metadatas made in the database and read back, and as declared."""
    engine = create_engine(url)
    with engine.begin() as connection:
        for namespace in namespaces or ():
            if namespace:
                connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{namespace}"')
        for metadata in metadatas:
            metadata.create_all(connection)
    return read_both(engine, *metadatas, namespaces=namespaces)


def read_both(engine: Engine, *metadatas: MetaData, namespaces: tuple[str, ...] | None) -> tuple[Schema, Schema]:
    with engine.connect() as connection:
        actual = inspect(connection, namespaces=namespaces)
        declared = declare(metadatas, connection.dialect, actual.default_namespace)
    engine.dispose()
    return actual, declared


def assert_same(actual: Schema, declared: Schema) -> None:
    """Equal, but for expressions' text and for names that the models leave to the database."""
    # Privileges are there without anybody having declared them.
    found = [item for item in actual.objects if not isinstance(item, Grant)]
    assert [item.name for item in declared.objects] == [item.name for item in found]
    for mine, theirs in zip(declared.objects, found, strict=True):
        assert _lines(blank(mine)) == _lines(_unnamed_like(mine, blank(theirs)))


def blank(value: Any) -> Any:
    """The value without its expressions."""
    if isinstance(value, tuple):
        return tuple(blank(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {item.name: blank(getattr(value, item.name)) if item.compare else None for item in fields(value)}
    for kind, name in EXPRESSIONS:
        if isinstance(value, kind) and changes[name] is not None:
            changes[name] = "…"
    # In models a wish for how it is added; what is made along with its table is valid.
    if "not_valid" in changes:
        changes["not_valid"] = False
    return replace(value, **changes)


def _unnamed_like(mine: Any, theirs: Any) -> Any:
    """The actual table with the names taken off those constraints that the models do not name."""
    if not isinstance(mine, Table):
        return theirs
    unnamed = [item for item in blank(mine).constraints if item.name is None]
    result = []
    for item in theirs.constraints:
        bare = replace(item, name=None)
        result.append(bare if bare in unnamed else item)
        unnamed = [each for each in unnamed if each != bare]
    return replace(theirs, constraints=tuple(result))


def _lines(value: Any) -> list[str]:
    if not isinstance(value, Table):
        return [repr(value)]
    parts = [*map(repr, value.columns), *sorted(map(repr, value.constraints)), *map(repr, value.indexes)]
    return [*parts, repr(value.comment), repr(value.options)]
