"""What the session says about itself, and a `search_path` under which names are printed in one way."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, text

from schemactl.database.rolled_back import in_raw_transaction, is_autocommit

_SESSION = text(
    """
    SELECT coalesce(current_schema(), '')::text,
           current_schemas(true)::text[],
           (SELECT n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.oid = pg_my_temp_schema()),
           current_setting('server_version_num')::int
    """
)

# Named last, the temporary namespace does not hide an object of the default one behind a namesake.
_DEFAULT_ALONE = text(
    "SELECT set_config('search_path', concat_ws(', ', quote_ident(current_schema()), 'pg_temp'), true)"
)


@dataclass(frozen=True, slots=True)
class Session:
    """One session's view of its database.

    Attributes:
        default: the namespace in which an unqualified CREATE TABLE lands; "" if the search path leads nowhere.
        visible: every namespace that is searched for an unqualified name, implicit ones included, in order.
        temporary: the namespace of this session's temporary tables, None while it has none.
        version: the server's version as a number, such as 150004.
    """

    default: str
    visible: tuple[str, ...]
    temporary: str | None
    version: int

    def scope(self, namespaces: Sequence[str] | None, temporary: bool) -> list[str]:
        """The real names of the namespaces to read."""
        if temporary:
            return [self.temporary] if self.temporary else []
        wanted = ("",) if namespaces is None else namespaces
        return sorted({name or self.default for name in wanted} - {""})

    def written(self, namespace: str) -> str:
        """A namespace as `ObjectName` has it: "" for the default one and for that of the temporary tables."""
        return "" if namespace in (self.default, self.temporary) else namespace


def read_session(connection: Connection) -> Session:
    """Ask the session for its default namespace, its search path and the server's version."""
    default, visible, temporary, version = connection.execute(_SESSION).one()
    return Session(default, tuple(visible), temporary, version)


@contextmanager
def steady_names(connection: Connection, session: Session) -> Iterator[None]:
    """Let the server print names as if the default namespace were the whole search path.

    Most sessions have just that path, and nothing happens. Else it is set for the length of a savepoint, or of a
    transaction where the connection commits by itself, and rolled back: allowed to everyone, read-only or not.
    """
    if session.visible == ("pg_catalog", session.default):
        yield
        return
    with _undone(connection):
        connection.execute(_DEFAULT_ALONE)
        yield


@contextmanager
def _undone(connection: Connection) -> Iterator[None]:
    if is_autocommit(connection):
        yield from in_raw_transaction(connection, "BEGIN")
        return
    savepoint = connection.begin_nested()
    try:
        yield
    finally:
        savepoint.rollback()
