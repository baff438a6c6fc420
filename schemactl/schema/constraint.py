"""Constraints of a table. `name` is None where the models leave it to the database, or SQLite has none.

`comment` is None for none, and always None on a dialect without comments of constraints. `index_comment` is that of the
index which a primary key, a unique or an EXCLUDE has.
"""

from dataclasses import dataclass, replace
from typing import Any

from schemactl.schema.expression import sql_field
from schemactl.schema.index import IndexPart
from schemactl.schema.name import ObjectName
from schemactl.schema.standalone import choice_field

Storage = tuple[tuple[str, str], ...]
"""Storage parameters of an index, sorted by name."""


@dataclass(frozen=True, slots=True)
class PrimaryKey:
    """A primary key; the order of `columns` is the order of its index. All else is as in `Unique`."""

    columns: tuple[str, ...]
    name: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    include: tuple[str, ...] = ()
    on_conflict: str | None = None
    without_overlaps: bool = False
    storage: Storage = ()
    tablespace: str | None = None
    comment: str | None = None
    index_comment: str | None = None

    def __str__(self) -> str:
        words = [f"primary key ({_keys(self)})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += [f"on conflict {self.on_conflict.lower()}"] if self.on_conflict else []
        return " ".join(words + _stored(self) + _deferral(self.deferrable, self.initially_deferred))


@dataclass(frozen=True, slots=True)
class Unique:
    """A unique constraint (a unique index that no constraint owns is an `Index`).

    Attributes:
        columns: its columns, in the order of its index.
        name: its name.
        deferrable: whether a transaction may put the check off.
        initially_deferred: whether it does so unasked.
        nulls_not_distinct: whether two rows with NULL are equal (PostgreSQL ≥ 15).
        include: columns that its index carries.
        on_conflict: what SQLite does with a row that breaks it, in capitals, None for ABORT.
        without_overlaps: whether the last column is a range that must not overlap, rather than differ, where the
            others are equal (PostgreSQL ≥ 18).
        storage: its index's storage parameters, sorted by name.
        tablespace: its index's tablespace, None for the database's own.
    """

    columns: tuple[str, ...]
    name: str | None = None
    deferrable: bool = False
    initially_deferred: bool = False
    nulls_not_distinct: bool = False
    include: tuple[str, ...] = ()
    on_conflict: str | None = None
    without_overlaps: bool = False
    storage: Storage = ()
    tablespace: str | None = None
    comment: str | None = None
    index_comment: str | None = None

    def __str__(self) -> str:
        words = [f"unique ({_keys(self)})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += ["nulls not distinct"] if self.nulls_not_distinct else []
        words += [f"on conflict {self.on_conflict.lower()}"] if self.on_conflict else []
        words += _stored(self)
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
        not_valid: whether rows from before were never checked; see `Check`.
        not_enforced: it is only written down (PostgreSQL ≥ 18).
        period: whether the last column is a range, all of which has to be covered by rows of the target (≥ 18).
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
    not_valid: bool | None = choice_field(default=False)
    not_enforced: bool = False
    period: bool = False
    comment: str | None = None

    def __str__(self) -> str:
        columns, targets = (_listed(each, "period" * self.period) for each in (self.columns, self.target_columns))
        words = [f"foreign key ({columns}) → {self.target} ({targets})"]
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
        not_valid: whether rows from before were never checked. None is what models say: it is to be added so to a
            table with rows, and a database in which it is valid all the same does not differ.
        no_inherit: tables that inherit from this one do not have it.
        not_enforced: it is only written down (PostgreSQL ≥ 18).
    """

    expression: str = sql_field()
    name: str | None = None
    not_valid: bool | None = choice_field(default=False)
    no_inherit: bool = False
    not_enforced: bool = False
    comment: str | None = None

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
        storage: its index's storage parameters, sorted by name.
        tablespace: its index's tablespace, None for the database's own.
    """

    elements: tuple[ExcludeElement, ...]
    name: str | None = None
    method: str = "gist"
    predicate: str | None = sql_field(default=None)
    include: tuple[str, ...] = ()
    deferrable: bool = False
    initially_deferred: bool = False
    storage: Storage = ()
    tablespace: str | None = None
    comment: str | None = None
    index_comment: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Its keys that are plain columns."""
        return tuple(item.part.column for item in self.elements if item.part.column is not None)

    def __str__(self) -> str:
        words = [f"exclude using {self.method} ({', '.join(map(str, self.elements))})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += _stored(self)
        words += [f"where {self.predicate}"] if self.predicate else []
        return " ".join(words + _deferral(self.deferrable, self.initially_deferred))


Constraint = PrimaryKey | Unique | ForeignKey | Check | Exclude
"""Every kind of constraint. A new kind is one more class here."""

COMMENTS = ("comment", "index_comment")
"""The fields of constraints and indexes that hold comments."""


def commented_as(item: Any, other: Any) -> Any:
    """A constraint or index with the comments of another one of its kind."""
    return replace(item, **{name: getattr(other, name) for name in COMMENTS if hasattr(item, name)})


def _deferral(deferrable: bool, initially_deferred: bool) -> list[str]:
    if not deferrable:
        return []
    return ["deferrable initially deferred" if initially_deferred else "deferrable"]


def _keys(key: PrimaryKey | Unique) -> str:
    return ", ".join(key.columns) + (" without overlaps" if key.without_overlaps else "")


def _listed(columns: tuple[str, ...], period: str) -> str:
    return ", ".join([*columns[:-1], f"{period} {columns[-1]}".strip()]) if columns else ""


def _stored(constraint: PrimaryKey | Unique | Exclude) -> list[str]:
    settings = ", ".join(f"{name}={value}" for name, value in constraint.storage)
    words = [f"with ({settings})"] if settings else []
    return words + ([f"tablespace {constraint.tablespace}"] if constraint.tablespace else [])


def _doubts(not_valid: bool | None, not_enforced: bool) -> list[str]:
    return ([] if not_valid is False else ["not valid"]) + (["not enforced"] if not_enforced else [])
