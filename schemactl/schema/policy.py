"""Policies of row-level security."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone


@dataclass(frozen=True, slots=True)
class Policy(Standalone):
    """A policy of a table (PostgreSQL).

    Attributes:
        name: its name, in the namespace of its table.
        table: its table.
        command: `ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`.
        permissive: whether it allows, else it restricts what others allow.
        roles: whom it concerns, sorted; empty for everybody.
        using: which rows are seen; None for no such expression.
        with_check: which rows may be written; None for no such expression.
        comment: None for none.
    """

    kind: ClassVar[str] = "policy"
    table: ObjectName
    command: str = "ALL"
    permissive: bool = True
    roles: tuple[str, ...] = ()
    using: str | None = sql_field(default=None)
    with_check: str | None = sql_field(default=None)
    comment: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.table.namespace, self.table.name, self.name.name)

    @property
    def owner(self) -> ObjectName:
        return self.table

    @property
    def subject(self) -> str:
        return f"policy {self.name.name}"

    def __str__(self) -> str:
        words = ["permissive" if self.permissive else "restrictive", f"for {self.command.lower()}"]
        words += [f"to {', '.join(self.roles)}"] if self.roles else []
        words += [f"using {self.using}"] if self.using is not None else []
        words += [f"with check {self.with_check}"] if self.with_check is not None else []
        return " ".join(words)
