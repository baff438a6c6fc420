"""Constraints of a table. `name` is None where the models leave it to the database, or SQLite has none."""

from dataclasses import dataclass

from schemactl.schema.expression import sql_field
from schemactl.schema.index import IndexPart
from schemactl.schema.name import ObjectName


@dataclass(frozen=True, slots=True)
class PrimaryKey:
    """A primary key; the order of `columns` is the order of its index. `on_conflict` is as in `Unique`."""

    columns: tuple[str, ...]
    name: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    include: tuple[str, ...] = ()
    on_conflict: str | None = None

    def __str__(self) -> str:
        words = [f"primary key ({', '.join(self.columns)})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += [f"on conflict {self.on_conflict.lower()}"] if self.on_conflict else []
        return " ".join(words + _deferral(self.deferrable, self.initially_deferred))


@dataclass(frozen=True, slots=True)
class Unique:
    """A unique constraint (a unique index that no constraint owns is an `Index`).

    `on_conflict` is what SQLite does with a row that breaks it, in capitals, None for ABORT.
    """

    columns: tuple[str, ...]
    name: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    nulls_not_distinct: bool = False
    include: tuple[str, ...] = ()
    on_conflict: str | None = None

    def __str__(self) -> str:
        words = [f"unique ({', '.join(self.columns)})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += ["nulls not distinct"] if self.nulls_not_distinct else []
        words += [f"on conflict {self.on_conflict.lower()}"] if self.on_conflict else []
        words += _deferral(self.deferrable, self.initially_deferred)
        return " ".join(words)


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A foreign key. `on_delete`, `on_update` and `match` are in capitals, None for the default (NO ACTION, SIMPLE).

    Attributes:
        columns: the table's own columns.
        target: the table that is referred to.
        target_columns: its columns, each that of the own column at the same place.
        name: its name.
        on_delete: what happens when the row that is referred to goes.
        on_update: what happens when its key changes.
        match: how a key of which some columns are NULL is matched.
        deferrable: whether a transaction may put the check off.
        initially_deferred: whether it does so unasked.
        on_delete_columns: the columns that SET NULL or SET DEFAULT is about, where not all of them (PostgreSQL ≥ 15).
        not_valid: in a database: rows from before were never checked. In models: they need not be; see `Check`.
        not_enforced: it is only written down (PostgreSQL ≥ 18).
    """

    columns: tuple[str, ...]
    target: ObjectName
    target_columns: tuple[str, ...]
    name: str | None = None
    on_delete: str | None = None
    on_update: str | None = None
    match: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    on_delete_columns: tuple[str, ...] = ()
    not_valid: bool = False
    not_enforced: bool = False

    def __str__(self) -> str:
        words = [f"foreign key ({', '.join(self.columns)}) → {self.target} ({', '.join(self.target_columns)})"]
        words += [f"match {self.match.lower()}"] if self.match else []
        words += [f"on delete {self.on_delete.lower()}"] if self.on_delete else []
        words += [f"({', '.join(self.on_delete_columns)})"] if self.on_delete_columns else []
        words += [f"on update {self.on_update.lower()}"] if self.on_update else []
        words += _deferral(self.deferrable, self.initially_deferred)
        return " ".join(words + _doubts(self.not_valid, self.not_enforced))


@dataclass(frozen=True, slots=True)
class Check:
    """A CHECK.

    Attributes:
        expression: the text between the outer parentheses.
        name: its name.
        not_valid: in a database: rows from before were never checked. In models: how it is to be added to a table with
            rows; a database in which it is valid all the same does not differ.
        no_inherit: tables that inherit from this one do not have it.
        not_enforced: it is only written down (PostgreSQL ≥ 18).
    """

    expression: str = sql_field()
    name: str | None = None
    not_valid: bool = False
    no_inherit: bool = False
    not_enforced: bool = False

    def __str__(self) -> str:
        words = [f"check ({self.expression})"]
        words += ["no inherit"] if self.no_inherit else []
        return " ".join(words + _doubts(self.not_valid, self.not_enforced))


@dataclass(frozen=True, slots=True)
class ExcludeElement:
    """One key of an EXCLUDE, with the operator that must not hold for all keys of two rows at once.

    Attributes:
        part: the key, as in an index.
        operator: the operator as SQL writes it: `&&`, or `OPERATOR(app.&&)` where the search path does not find it.
    """

    part: IndexPart
    operator: str

    def __str__(self) -> str:
        return f"{self.part} with {self.operator}"


@dataclass(frozen=True, slots=True)
class Exclude:
    """An EXCLUDE of PostgreSQL: no two rows for which all its operators hold.

    Attributes:
        elements: its keys with their operators, in order.
        name: its name.
        method: the access method of its index, in lower case.
        predicate: the WHERE, without the word; None where it is about all rows.
        include: columns that its index carries.
        deferrable: whether a transaction may put the check off.
        initially_deferred: whether it does so unasked.
    """

    elements: tuple[ExcludeElement, ...]
    name: str | None = None
    method: str = "gist"
    predicate: str | None = sql_field(default=None)
    include: tuple[str, ...] = ()
    deferrable: bool = False
    initially_deferred: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Its keys that are plain columns."""
        return tuple(item.part.column for item in self.elements if item.part.column is not None)

    def __str__(self) -> str:
        words = [f"exclude using {self.method} ({', '.join(map(str, self.elements))})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += [f"where {self.predicate}"] if self.predicate else []
        return " ".join(words + _deferral(self.deferrable, self.initially_deferred))


Constraint = PrimaryKey | Unique | ForeignKey | Check | Exclude
"""Every kind of constraint. A new kind is one more class here."""


def _deferral(deferrable: bool, initially_deferred: bool) -> list[str]:
    if not deferrable:
        return []
    return ["deferrable initially deferred" if initially_deferred else "deferrable"]


def _doubts(not_valid: bool, not_enforced: bool) -> list[str]:
    return (["not valid"] if not_valid else []) + (["not enforced"] if not_enforced else [])
