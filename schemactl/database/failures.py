"""What an exception of a driver means. Errors leave here with a hint and without a secret."""

import re
import shlex
from typing import Any
from urllib.parse import quote, quote_plus

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from schemactl.database.drivers import driver_missing
from schemactl.database.known_failures import FAILURES, Failure
from schemactl.database.urls import parse_url
from schemactl.errors import ConfigurationError, ConnectionFailed, SchemactlError
from schemactl.project.masking import HIDDEN, mask_within

_UNREACHABLE = (ConnectionError, TimeoutError, OSError)


def translate(error: BaseException, url: URL | str) -> SchemactlError:
    """Say what an exception of SQLAlchemy, a driver or the network means.

    Args:
        error: the exception; one of ours comes back as it is.
        url: the database that was asked.

    Returns:
        `DriverError` without the driver; `ConnectionFailed` when the database cannot be reached or opened, or was
        lost; `LockNotObtained` when another program was in the way; `ConfigurationError` where a privilege is missing
        or the URL has wrong arguments; a plain `SchemactlError` for everything else, in the driver's words.
    """
    if isinstance(error, SchemactlError):
        return error
    parsed = parse_url(url) if isinstance(url, str) else url
    if isinstance(error, (ImportError, NoSuchModuleError)):
        return driver_missing(parsed, getattr(error, "name", None) or "")
    cause: Any = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    failure, line = _known(cause, parsed)
    if failure is not None:
        return _told(failure, scrub(line, parsed), parsed)
    return _unknown(error, cause, scrub(line, parsed), parsed)


def server_name(url: URL) -> str:
    """Name the server for people: `PostgreSQL at host:5432`; the file for SQLite."""
    dialect = url.get_backend_name()
    if dialect == "sqlite":
        return f"SQLite file {url.database or ':memory:'}"
    name = {"postgresql": "PostgreSQL", "mysql": "MySQL", "mariadb": "MariaDB"}.get(dialect, dialect)
    hosts = url.query.get("host", "")
    host = url.host or (hosts if isinstance(hosts, str) else ",".join(hosts)) or "the local socket"
    port = url.port or {"postgresql": 5432, "mysql": 3306, "mariadb": 3306}.get(dialect)
    return f"{name} at {host}:{port}" if port and url.host else f"{name} at {host}"


def message_lines(error: BaseException) -> list[str]:
    """Return the lines of a driver's message, at least one."""
    if isinstance(error, UnicodeDecodeError):  # psycopg2, on a server that speaks another language in another encoding
        text = error.object.decode("utf-8", "replace")
    else:
        arguments = error.args
        text = str(arguments[1]) if len(arguments) > 1 and isinstance(arguments[0], int) else str(error)
    return [line.strip() for line in text.splitlines() if line.strip()] or [type(error).__name__]


def scrub(text: str, url: URL) -> str:
    """Take the URL's password, and every URL's, out of a text."""
    secrets = {str(url.password or "")} | {value for value in _query_secrets(url) if value}
    for secret in sorted(secrets - {""}, key=len, reverse=True):
        for form in {secret, quote(secret, safe=""), quote(secret, safe=" +"), quote_plus(secret)}:
            # a password such as "db" or "a" would blank half the message when it is part of a word
            text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)" if len(form) < 4 else re.escape(form), HIDDEN, text)
    return mask_within(text)


def _query_secrets(url: URL) -> list[str]:
    return [
        value if isinstance(value, str) else ",".join(value)
        for key, value in url.query.items()
        if re.search(r"pass|pwd|secret|token", key, re.IGNORECASE)
    ]


def _known(cause: Any, url: URL) -> tuple[Failure | None, str]:
    """Return the failure and the line that tells of it; a host with several addresses has a line for each."""
    failures = FAILURES.get(url.get_backend_name(), ())
    lines = message_lines(cause)
    state = _state(cause)
    if state:
        return next((failure for failure in failures if _covers(failure, state)), None), lines[0]
    for failure in failures:
        for line in (*lines, type(cause).__name__):
            if re.search(failure.text, line, re.IGNORECASE):
                return failure, line
    return None, lines[0]


def _covers(failure: Failure, state: str) -> bool:
    """SQLite's extended results begin with the name of the plain one."""
    return any(state == known or state.startswith(f"{known}_") for known in failure.states)


def _state(cause: Any) -> str:
    state = (
        getattr(cause, "pgcode", None) or getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
    )
    if state is None and cause.args and isinstance(cause.args[0], int) and not isinstance(cause, OSError):
        state = cause.args[0]
    return "" if state in (None, "SQLITE_ERROR") else str(state)


def _told(failure: Failure, detail: str, url: URL) -> SchemactlError:
    words = {
        "server": server_name(url),
        "user": url.username or "(none)",
        "database": url.database or "",
        "detail": _sentence(detail),
        "createdb": _createdb(url),
    }
    return failure.error(failure.message.format(**words), failure.hint.format(**words))


def _sentence(detail: str) -> str:
    """Drop libpq's preamble, which repeats host and port."""
    detail = re.sub(r"^connection to server (at|on socket) .*? failed: ", "", detail)
    detail = re.sub(r"^(FATAL|ERROR|PANIC):\s+", "", detail)
    return detail if detail.endswith((".", "?", "!")) else f"{detail}."


def _createdb(url: URL) -> str:
    options = [("-h", url.host), ("-p", str(url.port) if url.port else None), ("-U", url.username)]
    words = [word for flag, value in options if value for word in (flag, value)]
    return shlex.join([*words, url.database or ""])


def _unknown(error: BaseException, cause: Any, detail: str, url: URL) -> SchemactlError:
    where = server_name(url)
    if isinstance(cause, _UNREACHABLE) or (isinstance(error, DBAPIError) and error.connection_invalidated):
        return ConnectionFailed(f"{where} cannot be reached: {_sentence(detail)}", "Check the URL and the server.")
    if isinstance(error, DBAPIError):
        statement = (error.statement or "").strip().partition("\n")[0][:200]
        said = f" Statement: {statement}" if statement else ""
        return SchemactlError(f"{where} reports: {_sentence(detail)}{said}", "")
    return ConfigurationError(f"{where} cannot be used: {_sentence(detail)}", "Check the database URL.")
