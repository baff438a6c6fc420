"""Constraints of a table. `name` is None where the models leave it to the database, or SQLite has none."""

from dataclasses import dataclass

from schemactl.schema.expression import sql_field
from schemactl.schema.name import ObjectName


@dataclass(frozen=True, slots=True)
class PrimaryKey:
    """A primary key; the order of `columns` is the order of its index."""

    columns: tuple[str, ...]
    name: str | None = None

    def __str__(self) -> str:
        return f"primary key ({', '.join(self.columns)})"


@dataclass(frozen=True, slots=True)
class Unique:
    """A unique constraint (a unique index that no constraint owns is an `Index`)."""

    columns: tuple[str, ...]
    name: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    nulls_not_distinct: bool = False
    include: tuple[str, ...] = ()

    def __str__(self) -> str:
        words = [f"unique ({', '.join(self.columns)})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += ["nulls not distinct"] if self.nulls_not_distinct else []
        words += _deferral(self.deferrable, self.initially_deferred)
        return " ".join(words)


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A foreign key. `on_delete`, `on_update` and `match` are in capitals, None for the default (NO ACTION, SIMPLE)."""

    columns: tuple[str, ...]
    target: ObjectName
    target_columns: tuple[str, ...]
    name: str | None = None
    on_delete: str | None = None
    on_update: str | None = None
    match: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False

    def __str__(self) -> str:
        words = [f"foreign key ({', '.join(self.columns)}) → {self.target} ({', '.join(self.target_columns)})"]
        words += [f"match {self.match.lower()}"] if self.match else []
        words += [f"on delete {self.on_delete.lower()}"] if self.on_delete else []
        words += [f"on update {self.on_update.lower()}"] if self.on_update else []
        words += _deferral(self.deferrable, self.initially_deferred)
        return " ".join(words)


@dataclass(frozen=True, slots=True)
class Check:
    """A CHECK. `expression` is the text between the outer parentheses."""

    expression: str = sql_field()
    name: str | None = None
    not_valid: bool = False
    no_inherit: bool = False

    def __str__(self) -> str:
        words = [f"check ({self.expression})"]
        words += ["no inherit"] if self.no_inherit else []
        words += ["not valid"] if self.not_valid else []
        return " ".join(words)


Constraint = PrimaryKey | Unique | ForeignKey | Check
"""Every kind of constraint. A new kind is one more class here."""


def _deferral(deferrable: bool, initially_deferred: bool) -> list[str]:
    if not deferrable:
        return []
    return ["deferrable initially deferred" if initially_deferred else "deferrable"]
