"""Domains."""

from dataclasses import dataclass
from typing import ClassVar

from schemactl.schema.constraint import Check
from schemactl.schema.expression import sql_field
from schemactl.schema.standalone import Standalone


@dataclass(frozen=True, slots=True)
class Domain(Standalone):
    """A type with rules of its own.

    Attributes:
        name: its name.
        type: what it is made of, as `Column.type` spells types.
        collation: a collation other than that type's default, None otherwise.
        nullable: whether NULL is allowed.
        default: the default's SQL, None for none.
        checks: its CHECKs by name. Each has one: models get the name that the server would give.
        comment: None for none.
    """

    kind: ClassVar[str] = "domain"
    type: str = sql_field(default="")
    collation: str | None = None
    nullable: bool = True
    default: str | None = sql_field(default=None)
    checks: tuple[Check, ...] = sql_field(default=())
    comment: str | None = None

    def __str__(self) -> str:
        words = [f"domain over {self.type}"]
        words += [f'collate "{self.collation}"'] if self.collation else []
        words += ["not null"] if not self.nullable else []
        words += [f"default {self.default}"] if self.default is not None else []
        return " ".join([*words, *map(str, self.checks)])
