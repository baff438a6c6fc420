"""Indexes."""

from dataclasses import dataclass
from functools import lru_cache

from schemactl.schema.expression import sql_field


@dataclass(frozen=True, slots=True)
class IndexPart:
    """One key of an index.

    Attributes:
        column: the column's name, None for an expression.
        expression: the expression's SQL without outer parentheses, None for a column.
        descending: whether the order is DESC.
        nulls_first: None where it is the order's default (PostgreSQL: last for ASC, first for DESC), else the choice.
        operator_class: as SQL writes it, with its namespace where the search path does not find it, and with its
            options: `app."My ops"(siglen=32)`; None for the type's default class.
        collation: its name, None for the column's own.
        collation_namespace: where the collation stands, "" where the search path finds it.
    """

    column: str | None = None
    expression: str | None = sql_field(default=None)
    descending: bool = False
    nulls_first: bool | None = None
    operator_class: str | None = None
    collation: str | None = None
    collation_namespace: str = ""

    def __str__(self) -> str:
        words = [self.column if self.column is not None else f"({self.expression})"]
        namespace = f'"{self.collation_namespace}".' if self.collation_namespace else ""
        words += [f'collate {namespace}"{self.collation}"'] if self.collation else []
        words += [self.operator_class] if self.operator_class else []
        words += ["desc"] if self.descending else []
        words += [] if self.nulls_first is None else ["nulls first" if self.nulls_first else "nulls last"]
        return " ".join(words)


@lru_cache(maxsize=50_000)
def plain_part(column: str, operator_class: str | None = None) -> IndexPart:
    """A key that is a column, of which little else is said. Most are, on both sides: equal ones are one object."""
    return IndexPart(column, operator_class=operator_class)


@dataclass(frozen=True, slots=True)
class Index:
    """An index that no constraint owns.

    Attributes:
        name: the index's name.
        parts: its keys, in order.
        unique: whether it is a unique index.
        predicate: a partial index's WHERE, without the word; None for a whole one.
        method: the access method in lower case; None for the default (btree).
        include: columns that the index carries without ordering by them.
        nulls_not_distinct: PostgreSQL ≥ 15.
        storage: storage parameters, sorted by name.
        tablespace: None for the database's own.
        statistics: the statistics targets of its expressions, each behind the number of its key, as far as they are not
            the server's default; sorted.
        invalid: it is there and no query uses it: building it concurrently failed half-way, or goes on right now.
        comment: None for none.
    """

    name: str
    parts: tuple[IndexPart, ...]
    unique: bool = False
    predicate: str | None = sql_field(default=None)
    method: str | None = None
    include: tuple[str, ...] = ()
    nulls_not_distinct: bool = False
    storage: tuple[tuple[str, str], ...] = ()
    tablespace: str | None = None
    statistics: tuple[tuple[int, int], ...] = ()
    invalid: bool = False
    comment: str | None = None

    def __str__(self) -> str:
        words = ["unique index" if self.unique else "index"]
        words += [f"using {self.method}"] if self.method else []
        words += [f"({', '.join(map(str, self.parts))})"]
        words += [f"include ({', '.join(self.include)})"] if self.include else []
        words += ["nulls not distinct"] if self.nulls_not_distinct else []
        words += [f"with ({', '.join(f'{key}={value}' for key, value in self.storage)})"] if self.storage else []
        words += [f"tablespace {self.tablespace}"] if self.tablespace else []
        words += [f"where {self.predicate}"] if self.predicate else []
        words += [f"statistics {target} of key {key}" for key, target in self.statistics]
        words += ["invalid"] if self.invalid else []
        return " ".join(words)
