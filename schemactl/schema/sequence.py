"""Sequences that stand on their own."""

from dataclasses import dataclass, replace
from typing import ClassVar

from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone

_BITS = {"smallint": 15, "integer": 31, "bigint": 63}


@dataclass(frozen=True, slots=True)
class SequenceOwner:
    """The column with which a sequence is dropped."""

    table: ObjectName
    column: str

    def __str__(self) -> str:
        return f"{self.table}.{self.column}"


@dataclass(frozen=True, slots=True)
class Sequence(Standalone):
    """A sequence. What numbers an identity column or a serial is part of that column and no object of its own.

    Attributes:
        name: its name.
        type: `smallint`, `integer` or `bigint`.
        start: the value it begins with, as all that follow None where it is the server's default.
        increment: the step; a negative one counts down.
        min_value: the least value.
        max_value: the greatest value.
        cycle: whether it begins anew at its end.
        cache: how many values a session takes at once.
        owned_by: the column that it goes with, None for none.
        comment: None for none.
    """

    kind: ClassVar[str] = "sequence"
    type: str = "bigint"
    start: int | None = None
    increment: int | None = None
    min_value: int | None = None
    max_value: int | None = None
    cycle: bool = False
    cache: int | None = None
    owned_by: SequenceOwner | None = None
    comment: str | None = None

    @property
    def limits(self) -> tuple[int, int]:
        """The least and the greatest value of a sequence that chooses none."""
        top = 2 ** _BITS.get(self.type, 63)
        return (1, top - 1) if self.ascends else (-top, -1)

    @property
    def ascends(self) -> bool:
        """Whether it counts up."""
        return (self.increment or 1) > 0

    @property
    def first(self) -> int:
        """The value it begins with, also where it chooses none."""
        if self.start is not None:
            return self.start
        least, most = self.limits
        if self.ascends:
            return least if self.min_value is None else self.min_value
        return most if self.max_value is None else self.max_value

    @property
    def plain(self) -> "Sequence":
        """The sequence without what only repeats a default."""
        least, most = self.limits
        return replace(
            self,
            start=None if self.start == replace(self, start=None).first else self.start,
            increment=None if self.increment == 1 else self.increment,
            min_value=None if self.min_value == least else self.min_value,
            max_value=None if self.max_value == most else self.max_value,
            cache=None if self.cache == 1 else self.cache,
        )

    def __str__(self) -> str:
        pairs = (
            ("start", self.start),
            ("increment", self.increment),
            ("minvalue", self.min_value),
            ("maxvalue", self.max_value),
            ("cache", self.cache),
        )
        words = [f"sequence as {self.type}", *[f"{word} {value}" for word, value in pairs if value is not None]]
        words += ["cycle"] if self.cycle else []
        words += [f"owned by {self.owned_by}"] if self.owned_by else []
        return " ".join(words)
