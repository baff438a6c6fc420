"""Fills the empty tables of a scratch database with a few rows. What a table refuses after some tries stays out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from schemactl.database.failures import message_lines
from schemactl.database.rolled_back import attempt
from schemactl.database.rows.columns import Columns
from schemactl.database.rows.kinds import Kinds
from schemactl.database.rows.selection import in_order, keys_of
from schemactl.database.rows.sql import breaks, delete, holds_rows, insert, keys
from schemactl.schema import Column, ForeignKey, ObjectName, Schema, Table

ROWS = 3
"""How many rows a table gets."""

TRIES = 24
"""How often a row that is refused is tried again, each time with other values in the columns that it may lie in."""

Row = dict[str, str]
"""A row's columns with SQL literals; those that are not named get their default."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a scratch database was filled with.

    Attributes:
        counts: how many rows each table got, in the order in which they did.
        refused: the tables that need rows and got none, with the reason.
        there: tables that had rows already: revisions wrote them.
    """

    counts: Mapping[ObjectName, int] = field(default_factory=dict)
    refused: Mapping[ObjectName, str] = field(default_factory=dict)
    there: tuple[ObjectName, ...] = ()

    @property
    def tables(self) -> tuple[ObjectName, ...]:
        """The tables that hold rows."""
        return (*self.counts, *self.there)

    def clear(self, connection: Connection, names: Iterable[ObjectName] | None = None) -> bool:
        """Take the rows out again, where they still are.

        Args:
            connection: the scratch database; what is done is committed.
            names: the tables that are still there; None for all.

        Returns:
            Whether that worked.
        """
        left = set(self.counts if names is None else names)
        statements = [delete(name) for name in reversed([*self.counts]) if name in left]
        error = attempt(connection, _at_once(connection, statements))
        connection.commit()
        return error is None


def fill(connection: Connection, schema: Schema, wanted: Iterable[ObjectName], hints: Schema | None = None) -> Filled:
    """Put rows into tables, and into those that these refer to. Tables that hold rows are left as they are.

    Args:
        connection: the scratch database; what is done is committed.
        schema: what it holds.
        wanted: the tables that need rows.
        hints: what it is going to hold, so that rows keep to constraints to come as far as they can.
    """
    filling = _Filling(connection, Columns(Kinds(schema), hints))
    for table in in_order(schema, wanted, hints):
        filling.one(table)
    filling.together()
    connection.commit()
    return Filled(filling.counts, filling.refused, tuple(filling.there))


@dataclass
class _Filling:
    """One run."""

    connection: Connection
    columns: Columns
    counts: dict[ObjectName, int] = field(default_factory=dict)
    refused: dict[ObjectName, str] = field(default_factory=dict)
    there: list[ObjectName] = field(default_factory=list)
    _waiting: list[Table] = field(default_factory=list)
    _keys: dict[tuple[ObjectName, tuple[str, ...]], list[tuple[str, ...]]] = field(default_factory=dict)

    def one(self, table: Table) -> None:
        """Fill a table, or let it wait for those that it refers to and that refer to it."""
        if holds_rows(self.connection, table):
            self.there.append(table.name)
            return
        rows = [self._row(table, number, {}) for number in range(1, ROWS + 1)]
        if None in rows:
            self._waiting.append(table)
            return
        why = self._put(table, [row for row in rows if row is not None])
        variations: dict[str, int] = {}
        tried = range(1, ROWS + 1) if why else ()
        count = sum(self._try_row(table, number, variations) for number in tried) if why else ROWS
        if count:
            self.counts[table.name] = count
        else:
            self.refused[table.name] = why

    def together(self) -> None:
        """Fill tables that refer to one another at once, for constraints that wait until the end."""
        rows = {table.name: self._guessed(table) for table in self._waiting}
        while without := [table for table in self._waiting if not rows[table.name]]:
            self.refused |= {table.name: "it refers to a table that has no rows" for table in without}
            self._waiting = [table for table in self._waiting if table not in without]
            rows = {table.name: self._guessed(table) for table in self._waiting}
        statements = [self._insert(table, rows[table.name]) for table in self._waiting]
        error = attempt(self.connection, _at_once(self.connection, statements))
        for table in self._waiting:
            if error is None:
                self.counts[table.name] = ROWS
            else:
                self.refused[table.name] = _said(error)

    def _try_row(self, table: Table, number: int, variations: dict[str, int]) -> bool:
        """Insert a row, with other values where it is refused; what did for one row is tried first for the next."""
        for _try in range(TRIES):
            row = self._row(table, number, variations)
            why = self._put(table, [row]) if row is not None else ""
            if row is None or not why:
                return row is not None
            for name in self.columns.suspects(table, why):
                variations[name] = variations.get(name, 0) + 1
        return False

    def _put(self, table: Table, rows: list[Row]) -> str:
        """Insert rows that keep to the CHECKs to come, too; returns why they are not in, "" where they are."""
        transaction = self.connection.begin_nested()
        error = attempt(self.connection, [self._insert(table, rows)])
        broken = [each for each in self.columns.coming_checks(table) if breaks(self.connection, table.name, each)]
        if error is None and not broken:
            transaction.commit()
            return ""
        transaction.rollback()
        if error is not None:
            return _said(error)
        return f"it is going to have the CHECK {broken[0].name or broken[0].expression}"

    def _guessed(self, table: Table) -> list[Row]:
        """Rows whose references are to the rows that the other tables are going to have; none where there is none."""
        rows = [self._row(table, number, {}, guess=True) for number in range(1, ROWS + 1)]
        return [] if None in rows else [row for row in rows if row is not None]

    def _row(self, table: Table, number: int, variations: Mapping[str, int], *, guess: bool = False) -> Row | None:
        """A row's literals; None where it has to refer to a row and there is none."""
        row: Row = {}
        for key in keys_of(table, self.columns.hints):
            found = self._reference(table, key, number, variations, row, guess=guess)
            if found is None:
                return None
            row = found
        for column in table.columns:
            if column.name not in row and not self.columns.fills_itself(column, table):
                text = self.columns.value(table, column, number, variations.get(column.name, 0))
                if text is not None:
                    row[column.name] = text
        return row

    def _reference(
        self, table: Table, key: ForeignKey, number: int, variations: Mapping[str, int], row: Row, *, guess: bool
    ) -> Row | None:
        """The row with the columns of a foreign key; None where they can neither refer to a row nor be NULL."""
        chosen = self._target(table, key, number, variations, row, guess=guess)
        if chosen is not None:
            return row | dict(zip(key.columns, chosen, strict=True))
        empty = [name for name in key.columns if name not in row and _is_nullable(table.column(name))]
        if not empty:
            return None
        nulls = key.columns if key.match == "FULL" else empty
        return row | dict.fromkeys([name for name in nulls if name not in row], "NULL")

    def _target(
        self, table: Table, key: ForeignKey, number: int, variations: Mapping[str, int], row: Row, *, guess: bool
    ) -> tuple[str, ...] | None:
        """The literals of a key that is there, and that fits what other foreign keys said of shared columns."""
        if key.target == table.name:
            first = number == 1 and any(_is_nullable(table.column(name)) for name in key.columns)
            own = None if first else self._guess(table, key, max(number - 1, 1), variations)
            there = [own] if own is not None else []
        else:
            there = self._there(key)
        fitting = [each for each in there if all(row.get(a, b) == b for a, b in zip(key.columns, each, strict=True))]
        if fitting:
            return fitting[(number - 1) % len(fitting)]
        target = self.columns.kinds.schema.table(key.target)
        waits = guess and target is not None and target != table and target in self._waiting
        return self._guess(target, key, number, {}) if waits and target is not None else None

    def _there(self, key: ForeignKey) -> list[tuple[str, ...]]:
        place = (key.target, key.target_columns)
        if place not in self._keys or not self._keys[place]:
            known = self.columns.kinds.schema.table(key.target)
            self._keys[place] = keys(self.connection, *place, ROWS) if known is not None else []
        return self._keys[place]

    def _guess(
        self, table: Table, key: ForeignKey, number: int, variations: Mapping[str, int]
    ) -> tuple[str, ...] | None:
        """The key that a row of a table is going to have; None where the database chooses it."""
        found = []
        for column in table.columns:
            if column.name in key.target_columns:
                if self.columns.fills_itself(column, table):
                    return None
                found.append((column.name, self.columns.value(table, column, number, variations.get(column.name, 0))))
        values = dict(found)
        chosen = tuple(values.get(name) for name in key.target_columns)
        return None if None in chosen else tuple(each for each in chosen if each is not None)

    def _insert(self, table: Table, rows: list[Row]) -> str:
        return insert(self.connection.dialect.name, table.name, [column.name for column in table.columns], rows)


def _at_once(connection: Connection, statements: list[str]) -> list[str]:
    """Statements that only together keep to the constraints that can wait."""
    if connection.dialect.name != "postgresql" or not statements:
        return statements
    return ["SET CONSTRAINTS ALL DEFERRED", *statements, "SET CONSTRAINTS ALL IMMEDIATE"]


def _said(error: DBAPIError) -> str:
    return message_lines(error.orig or error)[0]


def _is_nullable(column: Column | None) -> bool:
    return column is not None and column.nullable
