"""Rules."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone


@dataclass(frozen=True, slots=True)
class Rule(Standalone):
    """A rule of a table or a view, other than the one that makes a view what it is (PostgreSQL). It goes with it.

    Attributes:
        name: its name, in the namespace of its table.
        table: the table or view that it is on.
        event: `INSERT`, `UPDATE` or `DELETE`.
        action: what follows the table's name in CREATE RULE: WHERE, and DO with what is done.
        state: when it acts: `enabled`, `disabled`, `replica` or `always`.
        comment: None for none.
    """

    kind: ClassVar[str] = "rule"
    table: ObjectName
    event: str
    action: str = sql_field(default="")
    state: str = "enabled"
    comment: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.table.namespace, self.table.name, self.name.name)

    @property
    def owner(self) -> ObjectName:
        return self.table

    @property
    def subject(self) -> str:
        return f"rule {self.name.name}"

    def __str__(self) -> str:
        return f"on {self.event.lower()} {self.action}"
