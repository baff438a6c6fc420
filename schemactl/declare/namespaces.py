"""Namespaces that models name by putting something into them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import MetaData
from sqlalchemy.engine import Dialect

from schemactl.declare.enums import enums
from schemactl.declare.rendering import Rendering
from schemactl.declare.statements import standalone
from schemactl.declare.tables import declared_tables
from schemactl.schema import Namespace, ObjectName, SchemaObject


def implied_namespaces(objects: Iterable[SchemaObject], dialect_name: str) -> list[Namespace]:
    """The namespaces in which objects stand and which none of them is; none where the dialect cannot make any.

    Args:
        objects: everything that models declare.
        dialect_name: SQLAlchemy's name of the dialect.
    """
    if dialect_name != "postgresql":
        return []
    objects = tuple(objects)
    named = {item.name.name for item in objects if isinstance(item, Namespace)}
    places = {item.name.namespace for item in objects} - {""} - named
    return [Namespace(ObjectName(name), named=False) for name in sorted(places)]


def declared_namespaces(metadatas: Sequence[MetaData], dialect: Dialect) -> frozenset[str]:
    """The names of all namespaces that models name, "" for that of what they name none for.

    Raises:
        ModelsError: SQL of the models cannot be understood, or they declare something twice.
    """
    tables = declared_tables(metadatas, "", dialect)
    places = {name.namespace for name in tables}
    if dialect.name != "postgresql":
        return frozenset(places)
    rendering = Rendering.of(dialect)
    objects = standalone(metadatas, tables.values(), rendering)
    places |= {item.name.namespace for item in objects}
    places |= {item.name.namespace for item in enums(metadatas, tables.values(), rendering)}
    return frozenset(places | {item.name.name for item in objects if isinstance(item, Namespace)})
