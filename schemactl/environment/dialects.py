"""URLs compared, and their asynchronous twins."""

from pathlib import Path

from sqlalchemy.engine import URL

from schemactl.database import sync_url

_ASYNC_DRIVERS = {"postgresql": "asyncpg", "sqlite": "aiosqlite", "mysql": "aiomysql", "mariadb": "aiomysql"}
_KEEP = frozenset({"asyncpg", "psycopg_async", "psycopg", "aiosqlite", "aiomysql", "asyncmy", "aioodbc"})
_PORTS = {"postgresql": 5432, "mysql": 3306, "mariadb": 3306}
_LOCAL = frozenset({"", "localhost", "127.0.0.1", "::1"})


def async_url(url: URL) -> URL:
    """Return the same database through an asynchronous driver; a URL that has one as it is."""
    backend = url.get_backend_name()
    if url.get_driver_name() in _KEEP or backend not in _ASYNC_DRIVERS:
        return url
    twin = url.set(drivername=f"{backend}+{_ASYNC_DRIVERS[backend]}")
    return _libpq_to_asyncpg(twin) if backend == "postgresql" else twin


def same_database(left: URL, right: URL) -> bool:
    """Whether two URLs lead to the same database, whatever the driver, the user and the arguments."""
    return _place(sync_url(left)) == _place(sync_url(right))


def _place(url: URL) -> tuple[object, ...]:
    backend = url.get_backend_name()
    if backend == "sqlite":
        name = url.database or ":memory:"
        return (backend, name if name == ":memory:" or name.startswith("file:") else str(Path(name).resolve()))
    host = url.host or str(url.query.get("host", ""))
    port = url.port or url.query.get("port") or _PORTS.get(backend)
    family = "mysql" if backend == "mariadb" else backend
    return (family, "" if host in _LOCAL else host.lower(), str(port), url.database or url.username or "")


def _libpq_to_asyncpg(url: URL) -> URL:
    """asyncpg calls `sslmode` `ssl`, and does not know libpq's other arguments."""
    query = dict(url.query)
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    for name in ("connect_timeout", "application_name", "options"):
        query.pop(name, None)
    return url.set(query=query)
