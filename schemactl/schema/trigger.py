"""Triggers."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone


@dataclass(frozen=True, slots=True)
class Trigger(Standalone):
    """A trigger of a table or a view. It goes with it.

    Attributes:
        name: its name, in the namespace of its table.
        table: the table or view that it watches.
        event: what stands before `ON table` in CREATE TRIGGER: `BEFORE INSERT OR UPDATE OF name`.
        action: what follows the table's name: FOR EACH, WHEN, and what is done.
        constraint: whether it is a constraint trigger (PostgreSQL).
        state: when it fires: `enabled`, `disabled`, `replica` or `always` (PostgreSQL).
        comment: None for none.
        per_table: whether another table may have one of the same name (PostgreSQL; not SQLite).
    """

    kind: ClassVar[str] = "trigger"
    table: ObjectName
    event: str = sql_field(default="")
    action: str = sql_field(default="")
    constraint: bool = False
    state: str = "enabled"
    comment: str | None = None
    per_table: bool = True

    @property
    def key(self) -> tuple[str, ...]:
        return (self.table.namespace, self.table.name if self.per_table else "", self.name.name)

    @property
    def owner(self) -> ObjectName:
        return self.table

    @property
    def subject(self) -> str:
        return f"trigger {self.name.name}"

    def __str__(self) -> str:
        return self.event.lower() or "trigger"
