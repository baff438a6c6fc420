"""Range types."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone, choice_field


@dataclass(frozen=True, slots=True)
class RangeType(Standalone):
    """A type of ranges, and the type of sets of such ranges that comes with it.

    Attributes:
        name: its name.
        subtype: of what they are ranges, as `Column.type` spells types but for its length, which no range keeps.
        opclass: an operator class other than that type's default, None otherwise.
        collation: a collation other than that type's default, None otherwise.
        canonical: the function that gives ranges one form, None for none.
        subtype_diff: the function that measures a range, None for none.
        multirange: the name of its multirange type; None on a server before PostgreSQL 14, which has none.
        comment: None for none.
    """

    kind: ClassVar[str] = "range type"
    subtype: str = sql_field(default="")
    opclass: str | None = sql_field(default=None)
    collation: str | None = None
    canonical: str | None = sql_field(default=None)
    subtype_diff: str | None = sql_field(default=None)
    multirange: ObjectName | None = choice_field(default=None)
    comment: str | None = None

    def __str__(self) -> str:
        words = [f"range type over {self.subtype}"]
        words += [f'collate "{self.collation}"'] if self.collation else []
        words += [f"using {self.opclass}"] if self.opclass else []
        words += [f"canonical {self.canonical}"] if self.canonical else []
        words += [f"measured by {self.subtype_diff}"] if self.subtype_diff else []
        return " ".join(words)


def multirange_name(name: ObjectName) -> ObjectName:
    """The name that the server chooses for the multirange type (`makeMultirangeTypeName` in its sources).

    >>> str(multirange_name(ObjectName("daterange"))), str(multirange_name(ObjectName("period")))
    ('datemultirange', 'period_multirange')
    """
    first, found, rest = name.name.partition("range")
    if found:
        return ObjectName(_cut(f"{first}multirange{rest}"), name.namespace)
    return ObjectName(_cut(name.name, 63 - len("_multirange")) + "_multirange", name.namespace)


def _cut(text: str, length: int = 63) -> str:
    return text.encode()[:length].decode(errors="ignore")
