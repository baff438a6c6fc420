"""SQLite: opening the file as meant, and transactions that also hold DDL."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL

from schemactl.errors import ConnectionFailed, FileMissing

BUSY_TIMEOUT = 5


def check_path(url: URL, *, must_exist: bool) -> None:
    """Look at the file before SQLite does, whose own message would be *unable to open database file*.

    Raises:
        FileMissing: the file does not exist.
        ConnectionFailed: its folder does not exist, or it is a folder itself.
    """
    path = file_path(url)
    if path is None:
        return
    if not path.parent.is_dir():
        raise ConnectionFailed(
            f"The folder of the SQLite file {path} does not exist.", f"Create it with: mkdir -p {path.parent}"
        )
    if path.is_dir():
        raise ConnectionFailed(f"{path} is a folder, not an SQLite file.", "Name a file in the URL.")
    if must_exist and not path.exists():
        raise FileMissing(str(path))


def check_writable(url: URL) -> None:
    """Say beforehand what SQLite says at the first statement that writes.

    Raises:
        ConnectionFailed: the file or its folder cannot be written to.
    """
    path = file_path(url)
    if path is None or not path.exists():
        return
    closed = next((place for place in (path, path.absolute().parent) if not os.access(place, os.W_OK)), None)
    if closed is not None:
        what = "the file" if closed == path else "its folder"
        raise ConnectionFailed(
            f"The database {path} is read only: {what} cannot be written to.",
            "Make the file and its folder writable for this user.",
        )


def file_path(url: URL) -> Path | None:
    """Return the file behind an SQLite URL, None for a database in memory."""
    database = url.database or ""
    if _is_uri(url):
        database = database.removeprefix("file:").removeprefix("//").partition("?")[0]
        memory = url.query.get("mode") == "memory" or "mode=memory" in (url.database or "")
        database = "" if memory else database
    return None if database in ("", ":memory:") else Path(database)


def open_read_only(engine: Engine) -> None:
    """Make an engine open its file with `mode=ro`, and leave its URL as it is."""
    path = file_path(engine.url)
    if path is None:
        return
    uri = f"file:{quote(path.absolute().as_posix())}?mode=ro"

    def read_only(_dialect: Any, _record: Any, arguments: list[Any], options: dict[str, Any]) -> None:
        if not options.get("uri"):
            arguments[0] = uri
        elif "mode=" not in arguments[0]:
            arguments[0] += "&mode=ro" if "?" in arguments[0] else "?mode=ro"
        options["uri"] = True

    event.listen(engine, "do_connect", read_only)


def real_transactions(engine: Engine, *, immediate: bool = True) -> None:
    """Make every transaction of an engine real, DDL included.

    Python's sqlite3 begins none before DDL and commits some on its own; here it does neither, and SQLAlchemy's
    begin is SQLite's.

    Args:
        engine: an engine on SQLite.
        immediate: take the write lock at once, so that a transaction never fails half way for want of it.
    """

    def no_legacy_mode(dbapi_connection: Any, _record: Any) -> None:
        dbapi_connection.isolation_level = None

    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT":
            return
        # SQLAlchemy turns the legacy mode back on when AUTOCOMMIT is over
        raw: Any = connection.connection.dbapi_connection
        raw.isolation_level = None
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    event.listen(engine, "connect", no_legacy_mode)
    event.listen(engine, "begin", begin)


def check_file(connection: Connection) -> None:
    """Read the file's header: only then does SQLite look whether it is a database."""
    cursor: Any = connection.connection.cursor()
    try:
        cursor.execute("PRAGMA schema_version").fetchone()
    finally:
        cursor.close()


def _is_uri(url: URL) -> bool:
    return (url.database or "").startswith("file:") and str(url.query.get("uri", "")).lower() in (
        "true",
        "1",
        "yes",
        "on",
    )
