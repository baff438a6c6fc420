"""Counts rows inside a transaction that is taken back, each query for a moment only."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from schemactl.database.counting.conditions import OWN, Rows, quoted, string
from schemactl.database.rolled_back import execute, in_raw_transaction, is_autocommit

SECONDS = 2.0
"""How long one count may take."""
IN_ALL = 15.0
"""How long all of them may take; what is left then is estimated, or not counted."""
SAMPLES = 5
"""How many primary keys are named."""
_LONGEST = 60
_SAVEPOINT = "schemactl_count"
_STEPS = 10_000
"""After so many of its own steps SQLite asks whether to go on."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a count found.

    Attributes:
        rows: how many; None where that took too long.
        estimated: whether it is the server's own estimate.
        newest: the greatest value of the column that was asked for, as text.
        keys: the primary keys of some.
    """

    rows: int | None
    estimated: bool = False
    newest: str | None = None
    keys: tuple[str, ...] = ()


@contextmanager
def counting(connection: Connection) -> Iterator["Counter"]:
    """A counter, which leaves the connection's transaction as it was.

    Args:
        connection: a connection to the database; in a transaction, in none, or in autocommit mode.
    """
    postgresql = connection.dialect.name == "postgresql"
    if postgresql and is_autocommit(connection):
        with contextmanager(in_raw_transaction)(connection, "BEGIN READ ONLY"):
            yield Counter(connection)
        return
    transaction = connection.begin_nested() if connection.in_transaction() else connection.begin()
    try:
        yield Counter(connection)
    finally:
        transaction.rollback()


class Counter:
    """Counts rows. What the database cannot answer is not known, and no error."""

    def __init__(self, connection: Connection, seconds: float = SECONDS) -> None:
        self._connection = connection
        self._seconds = seconds
        self._until = monotonic() + IN_ALL

    @property
    def dialect(self) -> Dialect:
        """The connection's dialect."""
        return self._connection.dialect

    def count(self, rows: Rows, *, key: Sequence[str] = (), newest: str = "") -> Found | None:
        """How many rows there are, and of which some keys and the newest.

        Args:
            rows: which.
            key: the columns of the table's primary key, for samples; () for none.
            newest: the column that says when a row was written, "" for none.

        Returns:
            What was found; None where the database has no such table or column, or lets nobody read it.
        """
        table = self._place(rows)
        where = f" WHERE {rows.condition}" if rows.condition else ""
        wanted = f"count(*){f', max({self._quoted(newest)})' if newest else ''}"
        counted = self._asked(f"SELECT {wanted} FROM {table} AS {OWN}{where}")  # noqa: S608
        if counted is None:
            return None
        if counted == "late":
            return Found(self._estimate(rows), estimated=True)
        found = counted[0]
        last = None if not newest or found[1] is None else _shown(found[1])
        return Found(int(found[0]), newest=last, keys=self._samples(table, where, key) if found[0] else ())

    def any(self, rows: Rows) -> bool | None:
        """Whether there is such a row; None where that is not known."""
        where = f" WHERE {rows.condition}" if rows.condition else ""
        found = self._asked(f"SELECT 1 FROM {self._place(rows)} AS {OWN}{where} LIMIT 1")  # noqa: S608
        return bool(found) if isinstance(found, list) else None

    def _samples(self, table: str, where: str, key: Sequence[str]) -> tuple[str, ...]:
        if not key:
            return ()
        names = ", ".join(self._quoted(column) for column in key)
        query = f"SELECT {names} FROM {table} AS {OWN}{where} ORDER BY {names} LIMIT {SAMPLES}"  # noqa: S608
        found = self._asked(query)
        rows = found if isinstance(found, list) else []
        return tuple(
            ", ".join(f"{column}={_shown(value)}" for column, value in zip(key, row, strict=True)) for row in rows
        )

    def _place(self, rows: Rows) -> str:
        return quoted(self._connection.dialect, rows.table.namespace, rows.table.name)

    def _quoted(self, name: str) -> str:
        return quoted(self._connection.dialect, name)

    def _estimate(self, rows: Rows) -> int | None:
        """What PostgreSQL thinks how many rows a table has, or how many have a value in a column."""
        if self.dialect.name != "postgresql" or (rows.condition and not rows.column):
            return None
        there = f"to_regclass({string(self._place(rows))})"
        share = "1"
        if rows.column:
            nulls = "SELECT 1 - null_frac FROM pg_stats s JOIN pg_namespace n ON n.nspname = s.schemaname"
            nulls += " WHERE n.oid = c.relnamespace AND s.tablename = c.relname"
            share = f"coalesce(({nulls} AND s.attname = {string(rows.column)}), 1)"
        query = f"SELECT round(reltuples * {share}) FROM pg_class c WHERE oid = {there} AND reltuples > 0"  # noqa: S608
        found = self._asked(query, enough=SECONDS)
        return int(found[0][0]) if isinstance(found, list) and found else None

    def _asked(self, query: str, enough: float = 0.0) -> Any:
        """A query's rows; None where the database refuses it, "late" where it takes too long."""
        left = max(min(self._seconds, self._until - monotonic()), enough)
        if left <= 0:
            return "late"
        return self._on_postgresql(query, left) if self.dialect.name == "postgresql" else self._elsewhere(query, left)

    def _on_postgresql(self, query: str, left: float) -> Any:
        execute(self._connection, f"SAVEPOINT {_SAVEPOINT}")
        try:
            milliseconds = max(int(left * 1000), 1)
            execute(self._connection, f"SET LOCAL statement_timeout = {milliseconds}")
            execute(self._connection, f"SET LOCAL lock_timeout = {milliseconds}")
            found: Any = self._rows(query)
        except DBAPIError as error:
            if error.connection_invalidated:
                raise
            found = "late" if _code(error) in _LATE else None
        execute(self._connection, f"ROLLBACK TO SAVEPOINT {_SAVEPOINT}")
        return found

    def _elsewhere(self, query: str, left: float) -> Any:
        raw: Any = self._connection.connection.dbapi_connection
        until = monotonic() + left
        late = False

        def stop() -> int:
            nonlocal late
            late = monotonic() > until
            return int(late)

        can_stop = hasattr(raw, "set_progress_handler")
        if can_stop:
            raw.set_progress_handler(stop, _STEPS)
        try:
            return self._rows(query)
        except SQLAlchemyError:
            return "late" if late else None
        finally:
            if can_stop:
                raw.set_progress_handler(None, 0)

    def _rows(self, query: str) -> list[Any]:
        return list(self._connection.exec_driver_sql(query, execution_options={"no_parameters": True}))


_LATE = frozenset({"57014", "55P03"})
"""PostgreSQL's codes of a query that took too long, or waited too long for a lock."""


def _code(error: DBAPIError) -> str | None:
    """The server's code, which psycopg2 and psycopg call by two names."""
    return getattr(error.orig, "pgcode", None) or getattr(error.orig, "sqlstate", None)


def _shown(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
