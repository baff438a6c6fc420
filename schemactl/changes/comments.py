"""Changes of the comments of constraints and indexes. A column's or a table's comment is one of its own properties."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.constraints import constraint_label
from schemactl.changes.difference import Difference
from schemactl.changes.tables import TablePart
from schemactl.schema import Constraint, Index


@dataclass(frozen=True, slots=True)
class AlterComment(TablePart):
    """A constraint or index that stays as it is (`actual` and `declared` differ in `comment` alone)."""

    symbol: ClassVar[str] = "~"
    actual: Constraint | Index
    declared: Constraint | Index

    @property
    def subject(self) -> str:
        item = self.declared
        return f"index {item.name}" if isinstance(item, Index) else constraint_label(item)

    @property
    def differences(self) -> tuple[Difference, ...]:
        return (Difference("comment", self.actual.comment, self.declared.comment),)
