"""Opening a database: drivers checked, errors translated, SQLite with real transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, NullPool, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from schemactl.database import sqlite
from schemactl.database.drivers import check_driver
from schemactl.database.failures import translate
from schemactl.database.urls import parse_url, sync_url

CONNECT_TIMEOUT = 10
LIBPQ = {"connect_timeout": CONNECT_TIMEOUT, "application_name": "schemactl"}
DEFAULTS: dict[str, dict[str, Any]] = {
    "psycopg2": LIBPQ,
    "psycopg": LIBPQ,
    "pymysql": {"connect_timeout": CONNECT_TIMEOUT},
    "mysqldb": {"connect_timeout": CONNECT_TIMEOUT},
    "pysqlite": {"timeout": sqlite.BUSY_TIMEOUT},
}


@contextmanager
def connect(url: URL | str, *, read_only: bool = False) -> Iterator[Connection]:
    """Open a connection and close it again; what was not committed is rolled back.

    Args:
        url: the database; an asynchronous driver is replaced by its synchronous twin.
        read_only: nothing may be written: SQLite's file must exist and is opened read-only, PostgreSQL's transactions
            are read-only, temporary tables included. Without it, SQLite makes a missing file and takes the write lock
            with every transaction.

    Raises:
        DriverError: no driver for the URL is installed.
        ConnectionFailed: the database cannot be reached or opened, or was lost while a statement ran in the block.
        LockNotObtained: another program holds the SQLite file for more than five seconds.
        ConfigurationError: the URL has arguments that the driver does not know, or a privilege is missing.
    """
    target = sync_url(parse_url(url) if isinstance(url, str) else url)
    engine = make_engine(target, read_only=read_only)
    ours = _own_errors(engine)
    try:
        with _opened(engine, target, read_only=read_only) as connection:
            yield connection
    except DBAPIError as error:
        if error not in ours:  # the block may use other databases too
            raise
        raise translate(error, target) from error
    finally:
        engine.dispose()


def make_engine(url: URL, *, read_only: bool = False, **options: Any) -> Engine:
    """Return an engine for a synchronous URL that pools nothing and sets up what `connect` promises.

    Raises:
        DriverError: no driver for the URL is installed.
        ConnectionFailed: read-only, and the SQLite file does not exist.
        ConfigurationError: the URL has arguments that the driver does not know.
    """
    check_driver(url)
    arguments = {**_defaults(url), **options.pop("connect_args", {})}
    engine = create_engine(url, connect_args=arguments, **({"poolclass": NullPool} | options))
    if url.get_backend_name() == "sqlite":
        sqlite.check_path(url, must_exist=read_only)
        sqlite.real_transactions(engine, immediate=not read_only)
        if read_only:
            sqlite.open_read_only(engine)
    return engine


def _own_errors(engine: Engine) -> list[BaseException]:
    """Return a list that collects what statements on this engine raise."""
    errors: list[BaseException] = []

    def collect(context: ExceptionContext) -> None:
        if context.sqlalchemy_exception is not None:
            errors.append(context.sqlalchemy_exception)

    event.listen(engine, "handle_error", collect)
    return errors


@contextmanager
def _opened(engine: Engine, url: URL, *, read_only: bool) -> Iterator[Connection]:
    try:
        connection = engine.connect()
        if url.get_backend_name() == "sqlite":
            sqlite.check_file(connection)
    except Exception as error:
        raise translate(error, url) from error
    with connection:
        if read_only and url.get_backend_name() == "postgresql":
            connection = connection.execution_options(postgresql_readonly=True)
        yield connection


def _defaults(url: URL) -> dict[str, Any]:
    """What the URL does not say itself."""
    wanted: dict[str, Any] = DEFAULTS.get(url.get_driver_name(), {})
    return {name: value for name, value in wanted.items() if name not in url.query}
