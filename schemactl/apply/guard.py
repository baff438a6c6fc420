"""On SQLite, a rebuilt table loses its triggers without a word. This notices inside the revision's transaction."""

import re
from collections.abc import Callable
from typing import Any

from alembic import op
from alembic.script import Script
from sqlalchemy import Connection

from schemactl.errors import RevisionFailed

_DEPENDANTS = "SELECT type, name, tbl_name FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY type, name"
_TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"


def guarded(function: Callable[..., None], script: Script, dialect: str) -> Callable[..., None]:
    """The function of a revision, which then fails where a trigger or view vanishes that its file does not name.

    Args:
        function: `upgrade` or `downgrade` of the revision.
        script: the revision.
        dialect: SQLAlchemy's name of the dialect; others than SQLite need no guard.
    """
    if dialect != "sqlite":
        return function

    def guard(**arguments: Any) -> None:
        context = op.get_context()
        connection = None if context.as_sql else context.connection
        if connection is None:
            function(**arguments)
            return
        before = _dependants(connection)
        function(**arguments)
        _check(before, connection, script)

    return guard


def _dependants(connection: Connection) -> set[tuple[str, str, str]]:
    return {(row[0], row[1], row[2]) for row in connection.exec_driver_sql(_DEPENDANTS)}


def _check(before: set[tuple[str, str, str]], connection: Connection, script: Script) -> None:
    gone = before - _dependants(connection)
    if not gone:
        return
    tables = {row[0] for row in connection.exec_driver_sql(_TABLES)}
    source = script._script_path.read_text(encoding="utf-8", errors="replace")
    lost = sorted(
        (kind, name) for kind, name, table in gone if not _names(source, name) and (kind == "view" or table in tables)
    )
    if lost:
        kind, name = lost[0]
        raise RevisionFailed(
            f"It would lose the {kind} {name}, which rebuilding its table drops.",
            f"Drop the {kind} {name} in the revision and create it again after the change.",
        )


def _names(source: str, name: str) -> bool:
    """Whether a text has a name as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", source) is not None
