"""What objects that are neither tables nor enums have in common: views, routines, sequences and the like."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from schemactl.schema.name import ObjectName


def derived_field(**options: Any) -> Any:
    """A dataclass field that follows from others and that only the database can tell. It is never compared."""
    return field(compare=False, metadata={"derived": True}, **options)


@dataclass(frozen=True, slots=True)
class Standalone:
    """An object that is made, altered and dropped as a whole.

    Models may declare some of a kind and be silent about others: what they are silent about is left alone (see
    `Schema.partial`).

    Attributes:
        name: its name, that of its namespace included.
    """

    kind: ClassVar[str]
    name: ObjectName

    @property
    def key(self) -> tuple[str, ...]:
        """What tells the object apart from others of its kind. Both sides write it alike."""
        return (self.name.namespace, self.name.name)

    @property
    def owner(self) -> ObjectName:
        """The object under which reports show it: itself, or its table."""
        return self.name

    @property
    def subject(self) -> str:
        """What reports call it beneath its owner; "" where it is the owner."""
        return ""
