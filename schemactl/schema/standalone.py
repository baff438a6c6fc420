"""What objects that are neither tables nor enums have in common: views, routines, sequences and the like."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from schemactl.schema.name import ObjectName

MARK = "of the models: "
"""How a revision file remarks that it makes an object because the models name it: followed by the object's label."""


def derived_field(**options: Any) -> Any:
    """A dataclass field that follows from others and that only the database can tell. It is never compared."""
    return field(compare=False, metadata={"derived": True}, **options)


@dataclass(frozen=True, slots=True)
class Need:
    """What an object needs to be there, and to stay as it is.

    Attributes:
        name: a table, view, type or routine.
        column: the column of it; "" for the whole; `*` where a column of the object has the type of its rows.
        constraint: the constraint of it, "" for none.
    """

    name: ObjectName
    column: str = ""
    constraint: str = ""


def choice_field(**options: Any) -> Any:
    """A dataclass field in which None says nothing: it differs only where both sides chose."""
    return field(metadata={"choice": True}, **options)


@dataclass(frozen=True, slots=True)
class Standalone:
    """An object that is made, altered and dropped as a whole.

    Models may declare some of a kind and be silent about others: what they are silent about is left alone (see
    `Schema.partial`).

    Attributes:
        name: its name, that of its namespace included.
        needs: what else it needs, as the database knows it; empty where that was not asked, or is not known.
    """

    kind: ClassVar[str]
    name: ObjectName
    needs: tuple[Need, ...] = field(default=(), kw_only=True, compare=False, metadata={"derived": True})

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

    @property
    def label(self) -> str:
        """The object in one line of plain text, by which a revision file tells that the models once named it."""
        return " ".join([self.kind, *filter(None, self.key)]).encode("unicode_escape").decode()

    @property
    def implied(self) -> bool:
        """Whether it needs no making: another object brings it along, or it says that there is none."""
        return False
