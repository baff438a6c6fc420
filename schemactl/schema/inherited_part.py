"""What a partition or a child has of its own about a part that it has from its table."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class InheritedPart(Standalone):
    """A constraint, an index or a trigger that a partition has from its table, or a child from its parent (PostgreSQL).

    It comes and goes with what it is a copy of, and is here only as far as it is otherwise: with a comment, which is
    never handed down, or a trigger that fires when that of the table does not.

    Attributes:
        name: its name, in the namespace of its table.
        table: the partition or child.
        part: `constraint`, `index` or `trigger`.
        comment: None for none.
        index_comment: that of the index which a primary key, a unique or an EXCLUDE has.
        state: when a trigger fires: `enabled`, `disabled`, `replica` or `always`; "" for anything else.
        usual: when the trigger fires of which it is a copy.
        source: the table with that of which it is a copy; None for a CHECK, which has the same name wherever it is.
        source_name: the name of that.
    """

    kind: ClassVar[str] = "inherited part"
    table: ObjectName
    part: str
    comment: str | None = None
    index_comment: str | None = None
    state: str = ""
    usual: str = derived_field(default="")
    source: ObjectName | None = derived_field(default=None)
    source_name: str = derived_field(default="")

    @property
    def key(self) -> tuple[str, ...]:
        return (self.table.namespace, self.table.name, self.part, self.name.name)

    @property
    def owner(self) -> ObjectName:
        return self.table

    @property
    def subject(self) -> str:
        return f"{self.part} {self.name.name}"

    def __str__(self) -> str:
        words = [self.state] if self.state != self.usual else []
        words += [f"comment {text!r}" for text in (self.comment, self.index_comment) if text is not None]
        return ", ".join(words)
