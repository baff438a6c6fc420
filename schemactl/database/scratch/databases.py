"""Scratch databases on a PostgreSQL server: made, dropped, and the left-overs of killed programs cleaned up."""

import hashlib
import logging
import os
import re
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from schemactl.database.connect import connect
from schemactl.database.scratch.processes import is_alive
from schemactl.errors import ConnectionFailed, SchemactlError

PREFIX = "schemactl_scratch"
# one that was made on another host, on which no process can be asked about, is left alone this long
OLD = timedelta(days=1)
_NAME = re.compile(rf"{PREFIX}_(?P<made>\d{{8}}T\d{{6}})_(?P<pid>\d+)_(?P<host>[0-9a-f]{{6}})_[0-9a-f]+")
_UNUSED = """
SELECT datname FROM pg_database d
WHERE starts_with(datname, :prefix) AND pg_has_role(datdba, 'USAGE')
AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE d.datname IN (a.datname, a.application_name))
"""
_log = logging.getLogger("schemactl")


@contextmanager
def database_on(server: URL) -> Iterator[Connection]:
    """Make an empty database on a server, yield a connection to it, and drop it with whoever is still connected.

    Encoding and locale are those of the database through which it is made. From before it is there until it goes, a
    session belongs to it, by which every other run sees that it is in use: the one that makes it bears its name, and
    gives way to the one that is yielded.

    Raises:
        ConnectionFailed: the server cannot be reached.
        ConfigurationError: the user may not make databases there.
    """
    name = new_name()
    with ExitStack() as stack:
        with _administration(server) as connection:
            _drop_leftovers(connection)
            door = connection.engine.url
            connection.execute(text("SELECT set_config('application_name', :name, false)"), {"name": name})
            try:
                _create(connection, name)
                stack.callback(_remove, door, name)
            except BaseException:
                _drop(connection, name)
                raise
            scratch = stack.enter_context(connect(server.set(database=name)))
        yield scratch


def new_name() -> str:
    """Return a name that says when it was made, by which process and on which host."""
    made = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    return f"{PREFIX}_{made}_{os.getpid()}_{_host()}_{secrets.token_hex(3)}"


def is_leftover(name: str, now: datetime) -> bool:
    """Say whether a database was made by a process that can no longer need it."""
    found = _NAME.fullmatch(name)
    if found is None:
        return False
    age = now - datetime.strptime(found["made"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    return age > OLD or (found["host"] == _host() and not is_alive(int(found["pid"])))


@contextmanager
def _administration(server: URL) -> Iterator[Connection]:
    """Open the server through the URL's database, or through `postgres` where that one does not let us in."""
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(connect(server))
        except ConnectionFailed as refusal:
            if server.database == "postgres":
                raise
            connection = _other_door(stack, server, refusal)
        yield connection.execution_options(isolation_level="AUTOCOMMIT")


def _other_door(stack: ExitStack, server: URL, refusal: ConnectionFailed) -> Connection:
    with suppress(ConnectionFailed):
        return stack.enter_context(connect(server.set(database="postgres")))
    raise refusal


def _create(connection: Connection, name: str) -> None:
    quoted = _quote(connection, name)
    try:
        connection.exec_driver_sql(f"CREATE DATABASE {quoted} TEMPLATE template0{_locale(connection)}")
    except DBAPIError as error:
        if getattr(error.orig, "pgcode", None) in ("42501", "25006"):
            raise
        # a locale that the server's system no longer has: its default will do
        connection.exec_driver_sql(f"CREATE DATABASE {quoted} TEMPLATE template0")
    # nobody will miss a scratch database after a crash
    connection.exec_driver_sql(f"ALTER DATABASE {quoted} SET synchronous_commit = off")


def _locale(connection: Connection) -> str:
    """The options that repeat encoding and locale of the connected database; their columns differ by version."""
    query = "SELECT to_jsonb(d), pg_encoding_to_char(d.encoding) FROM pg_database d WHERE datname = current_database()"
    row, encoding = connection.execute(text(query)).one()
    options = {"ENCODING": encoding, "LC_COLLATE": row["datcollate"], "LC_CTYPE": row["datctype"]}
    locale = row.get("datlocale") or row.get("daticulocale")
    provider = {"i": "icu", "b": "builtin"}.get(row.get("datlocprovider", "c"))
    if provider:
        options |= {"LOCALE_PROVIDER": provider, f"{provider.upper()}_LOCALE": locale}
    return "".join(f" {key} {_literal(connection, value)}" for key, value in options.items() if value)


def _literal(connection: Connection, value: str) -> str:
    literal: str = connection.execute(text("SELECT quote_literal(:value)"), {"value": value}).scalar_one()
    return literal.replace("%", "%%")


def _drop_leftovers(connection: Connection) -> None:
    now = datetime.now(UTC)
    for name in sorted(connection.execute(text(_UNUSED), {"prefix": PREFIX}).scalars()):
        if is_leftover(name, now):
            # without FORCE, for someone may have connected since; and another run may be dropping it too
            with suppress(DBAPIError):
                connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {_quote(connection, name)}")


def _remove(door: URL, name: str) -> None:
    """Drop a database; a failure is logged and left to the next run, lest it hide the error that came before."""
    try:
        with connect(door) as connection:
            _drop(connection.execution_options(isolation_level="AUTOCOMMIT"), name)
    except SchemactlError as error:
        _log.warning("The scratch database %s was not removed: %s", name, error.message)


def _drop(connection: Connection, name: str) -> None:
    quoted = _quote(connection, name)
    if (connection.dialect.server_version_info or (0,)) >= (13,):
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {quoted} WITH (FORCE)")
        return
    query = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
    connection.execute(text(query), {"name": name})
    connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {quoted}")


def _quote(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name)


def _host() -> str:
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:6]
