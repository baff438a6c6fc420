"""Composite types. A table's own row type is none."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a composite type."""

    name: str
    type: str = sql_field()
    collation: str | None = None

    def __str__(self) -> str:
        return f"{self.name} {self.type}" + (f' collate "{self.collation}"' if self.collation else "")


@dataclass(frozen=True, slots=True)
class CompositeType(Standalone):
    """A composite type.

    Attributes:
        name: its name.
        attributes: sorted by name: new ones can only be added at the end, so their order is not compared.
        comment: None for none.
        order: the attributes' names in the type's own order.
    """

    kind: ClassVar[str] = "composite type"
    attributes: tuple[Attribute, ...] = sql_field(default=())
    comment: str | None = None
    order: tuple[str, ...] = derived_field(default=())

    @classmethod
    def of(cls, name: ObjectName, attributes: tuple[Attribute, ...], comment: str | None = None) -> "CompositeType":
        """The type with attributes in the order in which they are given."""
        ordered = tuple(sorted(attributes, key=lambda item: item.name))
        return cls(name, attributes=ordered, comment=comment, order=tuple(item.name for item in attributes))

    @property
    def in_order(self) -> tuple[Attribute, ...]:
        """The attributes in the type's own order."""
        return tuple(sorted(self.attributes, key=lambda item: self.order.index(item.name)))

    def __str__(self) -> str:
        return f"composite type ({', '.join(map(str, self.in_order))})"
