"""Materialized views."""

from dataclasses import dataclass, field
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.index import Index
from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class MaterializedView(Standalone):
    """A view that keeps its rows (PostgreSQL).

    Attributes:
        name: its name.
        definition: the names of its columns if they are chosen, AS and the query.
        method: the access method in lower case; None for the database's own (heap).
        storage: storage parameters, sorted by name.
        tablespace: None for the database's own.
        comment: None for none.
        indexes: its indexes, sorted by name. They change like a table's, each on its own.
        columns: its columns with their types, in order, as the database knows them; empty where it was not asked.
        column_comments: the comments of its columns, each with the column's name, sorted by it.
        populated: whether it is filled when it is made; in a database, whether it is filled.
    """

    kind: ClassVar[str] = "materialized view"
    definition: str = sql_field(default="")
    method: str | None = None
    storage: tuple[tuple[str, str], ...] = ()
    tablespace: str | None = None
    comment: str | None = None
    indexes: tuple[Index, ...] = field(default=(), compare=False)
    columns: tuple[str, ...] = derived_field(default=())
    column_comments: tuple[tuple[str, str], ...] = ()
    populated: bool = derived_field(default=True)

    def __str__(self) -> str:
        words = ["materialized view"]
        words += [f"using {self.method}"] if self.method else []
        words += [f"with ({', '.join(f'{key}={value}' for key, value in self.storage)})"] if self.storage else []
        words += [f"tablespace {self.tablespace}"] if self.tablespace else []
        return " ".join(words)
