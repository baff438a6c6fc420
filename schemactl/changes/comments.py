"""Changes of the comments of constraints and indexes. A column's or a table's comment is one of its own properties."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.constraints import constraint_label
from schemactl.changes.difference import Difference
from schemactl.changes.tables import TablePart
from schemactl.schema import Constraint, Index
from schemactl.schema.constraint import COMMENTS


@dataclass(frozen=True, slots=True)
class AlterComment(TablePart):
    """A constraint or index that stays as it is (`actual` and `declared` differ in `COMMENTS` alone)."""

    symbol: ClassVar[str] = "~"
    actual: Constraint | Index
    declared: Constraint | Index

    @property
    def subject(self) -> str:
        item = self.declared
        return f"index {item.name}" if isinstance(item, Index) else constraint_label(item)

    @property
    def differences(self) -> tuple[Difference, ...]:
        found = [
            Difference(name, getattr(self.actual, name, None), getattr(self.declared, name, None)) for name in COMMENTS
        ]
        return tuple(item for item in found if item.actual != item.declared)
