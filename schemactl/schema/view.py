"""Views."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class View(Standalone):
    """A view.

    Attributes:
        name: its name.
        definition: what follows the name in CREATE VIEW: columns, options, AS and the query.
        comment: None for none.
        columns: its columns with their types, in order, as the database knows them; empty where it was not asked.
        column_comments: the comments of its columns, each with the column's name, sorted by it.
    """

    kind: ClassVar[str] = "view"
    definition: str = sql_field(default="")
    comment: str | None = None
    columns: tuple[str, ...] = derived_field(default=())
    column_comments: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return "view"
