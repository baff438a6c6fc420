"""Which databases foreign code tries to open while env.py runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL, Engine
from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from schemactl.errors import FileMissing
from schemactl.timing import Moment, now, tell

_NETWORK = (ConnectionError, TimeoutError, OSError)


class Attempts:
    """Remembers the last database that was opened, to name it where opening fails."""

    def __init__(self) -> None:
        self.url: URL | None = None
        self._open = False
        self._begun: Moment | None = None

    def __enter__(self) -> "Attempts":
        event.listen(Engine, "do_connect", self._remember)
        event.listen(Engine, "engine_connect", self._opened)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(Engine, "do_connect", self._remember)
        event.remove(Engine, "engine_connect", self._opened)

    def is_connection_error(self, error: BaseException) -> bool:
        """Whether an exception came from opening a database, or from looking for its driver."""
        if isinstance(error, NoSuchModuleError):
            return True
        if isinstance(error, ModuleNotFoundError):
            return _raised_by_dialect(error)
        return (
            self.url is not None
            and not self._open
            and (isinstance(error, (DBAPIError, *_NETWORK)) or _is_driver(error))
        )

    def _remember(self, dialect: Any, _record: Any, arguments: Any, options: dict[str, Any]) -> None:
        self._open, self._begun = False, now()
        self.url = _url(dialect, arguments, options)

    def _opened(self, _connection: Any) -> None:
        self._open = True
        if self._begun is not None:
            tell("connect", self._begun)
            self._begun = None


@contextmanager
def without_new_files() -> Iterator[None]:
    """Keep SQLite from making the file of a database that does not exist.

    Raises:
        ConnectionFailed: somebody tries to open such a file.
    """
    event.listen(Engine, "do_connect", _only_existing)
    try:
        yield
    finally:
        event.remove(Engine, "do_connect", _only_existing)


@contextmanager
def redirected(url: URL) -> Iterator[None]:
    """Let foreign code that opens a database of a URL's dialect open that one instead.

    Args:
        url: a scratch database, or SQLite's in memory.
    """
    records: list[Any] = []

    def redirect(dialect: Any, record: Any, _arguments: Any, _options: dict[str, Any]) -> Any:
        if dialect.name != url.get_backend_name():
            return None
        records.append(record)
        # a connection of its own: arguments that are changed here stay changed in the program's engine
        arguments, options = dialect.create_connect_args(url)
        return dialect.connect(*arguments, **options)

    event.listen(Engine, "do_connect", redirect)
    try:
        yield
    finally:
        event.remove(Engine, "do_connect", redirect)
        for record in records:
            if record is not None:  # the program's own pool must not hand it out again
                record.invalidate(soft=True)


def _only_existing(dialect: Any, _record: Any, arguments: Any, options: dict[str, Any]) -> None:
    if dialect.name != "sqlite" or not arguments or options.get("uri"):
        return
    name = str(arguments[0])
    if name not in ("", ":memory:") and not Path(name).exists():
        raise FileMissing(name)


def _url(dialect: Any, arguments: Any, options: dict[str, Any]) -> URL:
    if dialect.name == "sqlite":
        return URL.create("sqlite", database=str(arguments[0]) if arguments else None)
    port = options.get("port")
    return URL.create(
        dialect.name,
        username=options.get("user"),
        password=options.get("password"),
        host=options.get("host"),
        port=int(port) if port else None,
        database=options.get("dbname") or options.get("database") or options.get("db"),
    )


def _raised_by_dialect(error: ModuleNotFoundError) -> bool:
    """Whether the module is a driver that `create_engine` looked for."""
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_name == "import_dbapi":
            return True
        frame = frame.tb_next
    return False


def _is_driver(error: BaseException) -> bool:
    return type(error).__module__.partition(".")[0] in ("asyncpg", "aiosqlite", "psycopg", "aiomysql", "asyncmy")
