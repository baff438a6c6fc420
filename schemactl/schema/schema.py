"""The structure as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Protocol, TypeVar

from schemactl.schema.constraint import ForeignKey
from schemactl.schema.enum import Enum
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone
from schemactl.schema.table import Table


def aside_field() -> Any:
    """A dataclass field of a `Schema` that is none of its values."""
    return field(default=(), compare=False, metadata={"aside": True})


class SchemaObject(Protocol):
    """What every top-level object has: a kind, a name, and a description of one line as its `str`."""

    kind: ClassVar[str]

    @property
    def name(self) -> ObjectName:
        """The object's name."""
        ...


_O = TypeVar("_O", bound=SchemaObject)


def _place(item: SchemaObject) -> tuple[str, str, str, tuple[str, ...]]:
    # Tuples are compared quicker than names, and alike.
    return item.kind, item.name.name, item.name.namespace, item.key if isinstance(item, Standalone) else ()


@dataclass(frozen=True, slots=True)
class Schema:
    """A whole database structure.

    Attributes:
        dialect: SQLAlchemy's name of the dialect (`postgresql`, `sqlite`, …).
        objects: every top-level object, sorted by kind and name (`Schema.build` sorts).
        default_namespace: the real name of the namespace that `ObjectName` writes as "".
        partial: whether it is silent about standalone objects that it does not name, as models are: that such an
            object is on the other side alone is then no difference.
        of_models: whether it was read from models, which have no words for much of what a database has: partitions, the
            names of NOT NULL constraints.
        forgotten: labels of standalone objects that a partial side named once, and is silent about no more.
        neighbours: tables that were left out, with nothing but their foreign keys onto tables that were not. They are
            no part of the schema: no comparison and no snapshot knows them.
    """

    dialect: str
    objects: tuple[SchemaObject, ...] = ()
    default_namespace: str = ""
    partial: bool = False
    of_models: bool = False
    forgotten: tuple[str, ...] = ()
    neighbours: tuple[Table, ...] = aside_field()

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

    def beside(self, others: Iterable[Table]) -> "Schema":
        """The same schema with tables beside it that are not in it, as far as they refer to its own."""
        names = {table.name for table in self.tables}
        found = [(table, [key for key in table.of(ForeignKey) if key.target in names]) for table in others]
        kept = (Table(table.name, (), tuple(keys)) for table, keys in found if keys)
        return replace(self, neighbours=(*self.neighbours, *kept))

    def of(self, kind: type[_O]) -> tuple[_O, ...]:
        """The objects of one kind, sorted by name."""
        return tuple([item for item in self.objects if isinstance(item, kind)])

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
