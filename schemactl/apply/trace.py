"""What a running revision has done to its connection, to say what is left of it should it fail."""

from typing import Any

from sqlalchemy import Connection, event

TRANSACTIONAL = frozenset({"postgresql", "sqlite", "mssql"})
"""Dialects whose DDL a transaction takes back."""


class Trace:
    """Counts the commits and statements of one revision after the other."""

    def __init__(self, connection: Connection | None) -> None:
        """Prepare to listen.

        Args:
            connection: the database; None offline, where nothing is executed.
        """
        self._connection = connection
        self._commits = 0
        self._statements = 0

    def __enter__(self) -> "Trace":
        if self._connection is not None:
            event.listen(self._connection, "commit", self._committed)
            event.listen(self._connection, "after_cursor_execute", self._executed)
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            event.remove(self._connection, "commit", self._committed)
            event.remove(self._connection, "after_cursor_execute", self._executed)

    def restart(self) -> None:
        """Begin to count anew: another revision begins."""
        self._commits = self._statements = 0

    @property
    def left_something(self) -> bool:
        """Whether the revision did what no rollback takes back."""
        if self._connection is None:
            return False
        if self._connection.dialect.name not in TRANSACTIONAL:
            return self._statements > 0
        return self._commits > 0

    def _committed(self, _connection: Connection) -> None:
        self._commits += 1

    def _executed(self, *_: Any) -> None:
        self._statements += 1
