"""SQLite connections that env.py opened: real transactions, and foreign keys off while tables are rebuilt."""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, event

from schemactl.errors import Refused, RevisionFailed


class MigratingSQLite:
    """Makes a connection's transactions real, DDL included, and takes foreign key enforcement out for their time.

    A batch operation copies a table and drops the old one; with `PRAGMA foreign_keys` on, that deletes the rows of
    every table that cascades.
    """

    def __init__(self, connection: Connection) -> None:
        """Set the connection up.

        Raises:
            Refused: a transaction is open already, so that foreign keys cannot be switched off.
        """
        self._connection = connection
        raw: Any = connection.connection.dbapi_connection
        self._raw = raw
        self._level: Any = self._raw.isolation_level
        self._enforced = self._rows("PRAGMA foreign_keys") == [(1,)]
        self._begun_outside = self._in_transaction()
        if self._enforced:
            self._leave_foreign_keys()
        self._raw.isolation_level = None
        self._violations = self._count_violations()
        event.listen(connection, "begin", self._begin)
        if connection.in_transaction():
            self._begin(connection)

    def restore(self) -> None:
        """Give the connection back as it was, if it is still open."""
        event.remove(self._connection, "begin", self._begin)
        if self._connection.closed or self._connection.invalidated:
            return
        if self._enforced and not self._in_transaction():
            self._rows("PRAGMA foreign_keys = ON")
        if not self._in_transaction():
            self._raw.isolation_level = self._level

    def check(self, **_: Any) -> None:
        """Look for rows that reference nothing; Alembic calls this before it commits a revision.

        Raises:
            RevisionFailed: there are more of them than before.
        """
        now = self._count_violations()
        worse = [
            (table, parent) for table, parent in sorted(now) if now[table, parent] > self._violations[table, parent]
        ]
        if worse:
            table, parent = worse[0]
            raise RevisionFailed(
                f"{now[table, parent]} rows of {table} reference rows of {parent} that do not exist.",
                f"Correct the rows of {table} in the revision, before the constraint is added or the parent changed.",
            )

    def _count_violations(self) -> "Counter[tuple[str, str]]":
        return Counter((str(row[0]), str(row[2])) for row in self._rows("PRAGMA foreign_key_check"))

    def _leave_foreign_keys(self) -> None:
        if self._begun_outside:
            raise Refused(
                "The SQLite connection enforces foreign keys and is inside a transaction, where that cannot be "
                "switched off: rebuilding a table would delete the rows that reference it.",
                "Commit before context.configure(), or hand over a connection with PRAGMA foreign_keys = OFF.",
            )
        self._rows("PRAGMA foreign_keys = OFF")

    def _begin(self, connection: Connection) -> None:
        if connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT":
            return
        # SQLAlchemy turns the driver's own transactions back on when AUTOCOMMIT is over
        self._raw.isolation_level = None
        if not self._in_transaction():
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    def _in_transaction(self) -> bool:
        driver: Any = self._connection.connection.driver_connection
        return bool(driver.in_transaction)

    def _rows(self, statement: str) -> list[Any]:
        # on the driver's cursor: SQLAlchemy would begin a transaction
        cursor = self._raw.cursor()
        try:
            cursor.execute(statement)
            return list(cursor.fetchall())
        finally:
            cursor.close()
