"""Servers that fail in the ways servers do."""

import os
import pwd
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL

from schemactl.database import connect
from schemactl.database.scratch.servers import local_server

SECRET = "hunt%er:2/@ü"


@pytest.fixture(scope="session")
def own_server() -> Iterator[URL]:
    """A server of this process alone, on which roles and access rules may be changed."""
    with local_server() as url:
        yield url


@pytest.fixture(scope="session")
def strict_server(own_server: URL) -> URL:
    """The URL of a role that must give its password, with the right one."""
    run_on(
        own_server,
        "CREATE ROLE \"strict role\" LOGIN PASSWORD 'hunt%%er:2/@ü'",
        "CREATE ROLE crowded LOGIN CONNECTION LIMIT 0",
        "CREATE ROLE sleeping NOLOGIN",
        "CREATE ROLE plain LOGIN",
        "CREATE DATABASE closed",
        "REVOKE CONNECT ON DATABASE closed FROM PUBLIC",
    )
    with connect(own_server) as connection:
        rules = Path(connection.exec_driver_sql("SHOW hba_file").scalar_one())
        refused = "local all rejected reject\n"
        rules.write_text(f'local all "strict role" scram-sha-256\n{refused}' + rules.read_text())
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    return own_server.set(username="strict role", password=SECRET)


def run_on(url: URL, *statements: str) -> None:
    with connect(url) as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that is taken and on which nobody listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield bound.getsockname()[1]


@contextmanager
def listener(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """The port of a server on which each connection is handed to `answer` and then closed."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(20)
        stopped = threading.Event()

        def serve() -> None:
            while not stopped.is_set():
                try:
                    client, _ = server.accept()
                except OSError:
                    return
                with client:
                    answer(client)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        stopped.set()
        with socket.socket() as waker:
            waker.connect(server.getsockname())
        thread.join(5)


@pytest.fixture
def black_hole() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


@contextmanager
def unprivileged() -> Iterator[None]:
    """Root may write everything; as another user, file modes count."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach, which pytest's own are not."""
    with tempfile.TemporaryDirectory(prefix="schemactl-test-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
