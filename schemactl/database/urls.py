"""Database URLs: read, made synchronous, shown."""

import importlib.util
import re
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from schemactl.errors import ConfigurationError
from schemactl.project.keys import nearest
from schemactl.project.masking import mask_text

ESCAPE_HINT = "Percent-encode special characters in user and password: @ is %40, : is %3A, / is %2F, % is %25."
EXAMPLE_HINT = "Write it like postgresql://user:password@host:5432/name or sqlite:///app.db."

# dialect: its drivers and the module of each, the preferred one first
DRIVERS: dict[str, tuple[tuple[str, str], ...]] = {
    "postgresql": (("psycopg2", "psycopg2"), ("psycopg", "psycopg"), ("pg8000", "pg8000")),
    "mysql": (("pymysql", "pymysql"), ("mysqldb", "MySQLdb"), ("mysqlconnector", "mysql.connector")),
    "mariadb": (("pymysql", "pymysql"), ("mysqldb", "MySQLdb"), ("mariadbconnector", "mariadb")),
    "sqlite": (("pysqlite", "sqlite3"),),
    "oracle": (("oracledb", "oracledb"), ("cx_oracle", "cx_Oracle")),
    "mssql": (("pyodbc", "pyodbc"), ("pymssql", "pymssql")),
}
SYNCHRONOUS = {
    "asyncpg": "psycopg2",
    "psycopg_async": "psycopg2",
    "aiosqlite": "pysqlite",
    "aiomysql": "pymysql",
    "asyncmy": "pymysql",
    "aioodbc": "pyodbc",
    "oracledb_async": "oracledb",
}
_LIBPQ_NAME = {"ssl": "sslmode", "timeout": "connect_timeout"}
_ASYNCPG_ALONE = frozenset(
    (
        "command_timeout",
        "connection_class",
        "direct_tls",
        "max_cacheable_statement_size",
        "max_cached_statement_lifetime",
        "prepared_statement_cache_size",
        "prepared_statement_name_func",
        "record_class",
        "server_settings",
        "statement_cache_size",
        "async_fallback",
    )
)
_SSLMODE = {"true": "require", "1": "require", "on": "require", "false": "disable", "0": "disable", "off": "disable"}
_SHORT = {"postgres": "postgresql", "sqlite3": "sqlite", "psql": "postgresql"}


def parse_url(text: str) -> URL:
    """Read a database URL.

    `postgres://` and `postgresql://` mean psycopg2; another scheme without a driver means the installed one.

    Raises:
        ConfigurationError: it is no URL, its scheme is unknown, or a character in it needs escaping.
    """
    text = text.strip()
    scheme, separator, rest = text.partition("://")
    if not separator or not re.fullmatch(r"[A-Za-z]\w*(\+\w+)?", scheme):
        raise ConfigurationError(f"{mask_text(text)!r} is not a database URL.", EXAMPLE_HINT)
    dialect, _, driver = scheme.lower().partition("+")
    dialect = _dialect(_SHORT.get(dialect, dialect), text)
    try:
        url = make_url(f"{dialect}://{rest}")
    except (ArgumentError, ValueError):
        # the parser's own message repeats pieces of the URL
        raise ConfigurationError(f"The database URL {mask_text(text)!r} does not parse.", ESCAPE_HINT) from None
    _check_parts(url, text)
    return url.set(drivername=f"{dialect}+{driver or _installed_driver(dialect)}".rstrip("+"))


def sync_url(url: URL | str) -> URL:
    """Return the same database through a synchronous driver; a synchronous URL as it is."""
    parsed = parse_url(url) if isinstance(url, str) else url
    dialect, _, driver = parsed.drivername.partition("+")
    if driver not in SYNCHRONOUS:
        return parsed
    twin = parsed.set(drivername=f"{dialect}+{SYNCHRONOUS[driver]}")
    return _without_asyncpg_arguments(twin) if driver == "asyncpg" else twin


def mask(url: URL | str) -> str:
    """Return a URL as people may see it: the password and secrets in the query are `***`. Never raises.

    A driver that goes without saying is left out, and an SQLite file below the working directory is named from there.
    """
    text = mask_text(url if isinstance(url, str) else url.render_as_string(hide_password=False))
    for spelled in ("sqlite+pysqlite:", "postgresql+psycopg2:"):
        if text.startswith(spelled):
            text = f"{spelled.partition('+')[0]}:{text.removeprefix(spelled)}"
    here = f"sqlite:///{Path.cwd().as_posix()}/"
    return f"sqlite:///{text.removeprefix(here)}" if text.startswith(here) else text


def _dialect(name: str, text: str) -> str:
    from sqlalchemy.dialects import registry

    known = {*DRIVERS, *(name.partition(".")[0] for name in registry.impls)}
    if name in known or _is_registered(name):
        return name
    meant = nearest(name, known)
    raise ConfigurationError(
        f"The database URL {mask_text(text)!r} has an unknown scheme {name!r}.",
        f"Did you mean {meant}://?" if meant else EXAMPLE_HINT,
    )


def _is_registered(name: str) -> bool:
    """Third parties register their dialects as entry points."""
    from importlib.metadata import entry_points

    return any(point.name.partition(".")[0] == name for point in entry_points(group="sqlalchemy.dialects"))


def _check_parts(url: URL, text: str) -> None:
    host = url.host or ""
    displaced = host and url.username is None and "@" in (url.database or "") and "%40" not in text
    if "@" in host or displaced:
        raise ConfigurationError(f"The database URL {mask_text(text)!r} has an unescaped '@' in it.", ESCAPE_HINT)
    if url.get_backend_name() == "sqlite" and host:
        raise ConfigurationError(
            f"The SQLite URL {mask_text(text)!r} names a host.",
            "Write three slashes for a relative path (sqlite:///app.db), four for an absolute one (sqlite:////srv/app.db).",
        )


def _installed_driver(dialect: str) -> str:
    """Return the first installed driver, else the preferred one; "" leaves the choice to a foreign dialect."""
    drivers = DRIVERS.get(dialect, ())
    for driver, module in drivers:
        if _importable(module):
            return driver
    return drivers[0][0] if drivers else ""


def _importable(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # the package that would hold it
        return False


def _without_asyncpg_arguments(url: URL) -> URL:
    """Name asyncpg's query arguments as libpq does; its caches have no twin there."""
    kept = {_LIBPQ_NAME.get(key, key): value for key, value in url.query.items() if key not in _ASYNCPG_ALONE}
    if "ssl" in url.query:
        mode = str(url.query["ssl"])
        kept["sslmode"] = _SSLMODE.get(mode.lower(), mode)
    return url.set(query=kept)
