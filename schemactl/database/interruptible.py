"""A signal reaches the server: without this, Ctrl-C waits until the running statement ends."""

import signal
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import Connection

_STOPPING = frozenset({signal.SIGINT, signal.SIGTERM})


@contextmanager
def interruptible(connection: Connection | None) -> Iterator[None]:
    """Cancel the statement that runs on a connection when SIGINT or SIGTERM arrives in the block.

    Python runs a signal's function only between its own instructions, and a driver waits in C. A thread sees the
    signal at once and asks the server to stop; the driver then returns, and the signal takes its usual way.

    Args:
        connection: where statements run; one of a driver that cannot cancel is left as it is, and so are all outside of
            the main thread.
    """
    cancel = _cancel(connection)
    if cancel is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    watcher = threading.Thread(target=_watch, args=(reader, cancel), name="schemactl signals", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        writer.close()
        watcher.join()
        reader.close()


def _cancel(connection: Connection | None) -> Callable[[], None] | None:
    raw: Any = connection.connection.dbapi_connection if connection is not None else None
    if isinstance(raw, sqlite3.Connection):
        return raw.interrupt
    cancel: Callable[[], None] | None = getattr(raw, "cancel", None)
    return cancel if type(raw).__module__.partition(".")[0] in ("psycopg2", "psycopg") else None


def _watch(reader: socket.socket, cancel: Callable[[], None]) -> None:
    while signals := reader.recv(16):
        if _STOPPING & set(signals):
            # the statement may have ended, and the connection with it
            with suppress(Exception):
                cancel()
