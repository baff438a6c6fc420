"""Collations."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import Standalone, derived_field


@dataclass(frozen=True, slots=True)
class Collation(Standalone):
    """A collation. Its version follows from the machine that the server runs on and is no part of it.

    Attributes:
        name: its name.
        provider: `libc`, `icu` or, since PostgreSQL 17, `builtin`.
        locale: the locale; None where `lc_collate` and `lc_ctype` differ.
        lc_collate: libc's locale for the order, None where it is `locale`.
        lc_ctype: libc's locale for the kinds of characters, None where it is `locale`.
        deterministic: whether only texts that are equal byte by byte are equal.
        rules: ICU's further rules (PostgreSQL 16), None for none.
        comment: None for none.
        source: the collation that models copy, as long as the database was not asked what that is.
    """

    kind: ClassVar[str] = "collation"
    provider: str = "libc"
    locale: str | None = None
    lc_collate: str | None = None
    lc_ctype: str | None = None
    deterministic: bool = True
    rules: str | None = None
    comment: str | None = None
    source: ObjectName | None = derived_field(default=None)

    def __str__(self) -> str:
        if self.source is not None:
            return f"collation like {self.source}"
        pairs = (("", self.locale), ("collate ", self.lc_collate), ("ctype ", self.lc_ctype), ("rules ", self.rules))
        words = [f"collation of {self.provider}", *(f"{word}{value}" for word, value in pairs if value is not None)]
        return " ".join(words if self.deterministic else [*words, "nondeterministic"])
