"""The structure as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol, TypeVar

from schemactl.schema.enum import Enum
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone
from schemactl.schema.table import Table


class SchemaObject(Protocol):
    """What every top-level object has: a kind, a name, and a description of one line as its `str`."""

    kind: ClassVar[str]

    @property
    def name(self) -> ObjectName:
        """The object's name."""
        ...


_O = TypeVar("_O", bound=SchemaObject)


def _place(item: SchemaObject) -> tuple[str, ObjectName, tuple[str, ...]]:
    return item.kind, item.name, item.key if isinstance(item, Standalone) else ()


@dataclass(frozen=True, slots=True)
class Schema:
    """A whole database structure.

    Attributes:
        dialect: SQLAlchemy's name of the dialect (`postgresql`, `sqlite`, …).
        objects: every top-level object, sorted by kind and name (`Schema.build` sorts).
        default_namespace: the real name of the namespace that `ObjectName` writes as "".
        partial: whether it is silent about standalone objects that it does not name, as models are: that such an
            object is on the other side alone is then no difference.
        forgotten: labels of standalone objects that a partial side named once, and is silent about no more.
    """

    dialect: str
    objects: tuple[SchemaObject, ...] = ()
    default_namespace: str = ""
    partial: bool = False
    forgotten: tuple[str, ...] = ()

    @classmethod
    def build(
        cls, dialect: str, objects: Iterable[SchemaObject], default_namespace: str = "", *, partial: bool = False
    ) -> "Schema":
        """A `Schema` with its objects in their one order, whatever order they came in."""
        ordered = sorted(objects, key=_place)
        return cls(dialect, tuple(ordered), default_namespace, partial)

    def having(self, objects: Iterable[SchemaObject]) -> "Schema":
        """The same schema with other objects."""
        return replace(self, objects=Schema.build(self.dialect, objects).objects)

    def of(self, kind: type[_O]) -> tuple[_O, ...]:
        """The objects of one kind, sorted by name."""
        return tuple(item for item in self.objects if isinstance(item, kind))

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables, sorted by name."""
        return self.of(Table)

    @property
    def enums(self) -> tuple[Enum, ...]:
        """All enums, sorted by name."""
        return self.of(Enum)

    def table(self, name: ObjectName) -> Table | None:
        """The table of that name, or None."""
        return next((table for table in self.tables if table.name == name), None)
