"""Extended statistics."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone

KINDS = ("dependencies", "mcv", "ndistinct")
"""What PostgreSQL can gather about several columns together, sorted."""


@dataclass(frozen=True, slots=True)
class Statistics(Standalone):
    """What ANALYZE gathers about several columns together, or about expressions (PostgreSQL).

    Attributes:
        name: its name, in a namespace of its own.
        table: the table or materialized view that it is about.
        columns: the columns, sorted: the server keeps them in the table's order.
        expressions: the expressions, in order.
        kinds: what of `KINDS` is gathered, sorted; empty for all that there is.
        target: the statistics target, None for the server's default.
        comment: None for none.
    """

    kind: ClassVar[str] = "statistics"
    table: ObjectName
    columns: tuple[str, ...] = ()
    expressions: tuple[str, ...] = sql_field(default=())
    kinds: tuple[str, ...] = ()
    target: int | None = None
    comment: str | None = None

    @property
    def owner(self) -> ObjectName:
        return self.table

    @property
    def subject(self) -> str:
        return f"statistics {self.name}"

    def __str__(self) -> str:
        words = [f"({', '.join(self.kinds)})"] if self.kinds else []
        words += [f"on {', '.join((*self.columns, *self.expressions))}"]
        words += [f"statistics {self.target}"] if self.target is not None else []
        return " ".join(words)
