"""What a partition or a child has of its own about a part that it has from its table."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone, derived_field

Storage = tuple[tuple[str, str], ...]
"""Storage parameters of an index, sorted by name."""

DEFAULT_TABLESPACE = "pg_default"
"""What the database's own tablespace is called, which mostly has no name."""


@dataclass(frozen=True, slots=True)
class InheritedPart(Standalone):
    """A constraint, an index or a trigger that a partition has from its table, or a child from its parent (PostgreSQL).

    It comes and goes with what it is a copy of, and is here only as far as it is otherwise: with a comment, which is
    never handed down, as an index that is stored otherwise, or as a trigger that fires when that of the table does not.

    Attributes:
        name: its name, in the namespace of its table.
        table: the partition or child.
        part: `constraint`, `index` or `trigger`.
        comment: None for none.
        index_comment: that of the index which a primary key, a unique or an EXCLUDE has.
        state: when a trigger fires: `enabled`, `disabled`, `replica` or `always`; "" for anything else.
        storage: the storage parameters of its index, sorted by name; None for those of the table's.
        tablespace: that of its index, None for that of the table's.
        statistics: the statistics targets of its index, which are never handed down; see `Index`.
        usual: when the trigger fires of which it is a copy.
        usual_storage: the storage parameters of the index of which it is a copy.
        usual_tablespace: its tablespace.
        source: the table with that of which it is a copy; None for a CHECK, which has the same name wherever it is.
        source_name: the name of that.
    """

    kind: ClassVar[str] = "inherited part"
    table: ObjectName
    part: str
    comment: str | None = None
    index_comment: str | None = None
    state: str = ""
    storage: Storage | None = None
    tablespace: str | None = None
    statistics: tuple[tuple[int, int], ...] = ()
    usual: str = derived_field(default="")
    usual_storage: Storage = derived_field(default=())
    usual_tablespace: str = derived_field(default=DEFAULT_TABLESPACE)
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
        settings = ", ".join(f"{name}={value}" for name, value in self.storage or ())
        words += [] if self.storage is None else [f"with ({settings})"]
        words += [f"tablespace {self.tablespace}"] if self.tablespace else []
        words += [f"statistics {target} of key {key}" for key, target in self.statistics]
        words += [f"comment {text!r}" for text in (self.comment, self.index_comment) if text is not None]
        return ", ".join(words)
