"""Each failure of a connection is one clear message with what to do, and without the password."""

import asyncio
import socket
import sqlite3
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import URL, NullPool
from sqlalchemy.ext.asyncio import create_async_engine

from schemactl.database import connect, parse_url, translate
from schemactl.errors import (
    ConfigurationError,
    ConnectionFailed,
    DriverError,
    FileMissing,
    LockNotObtained,
    SchemactlError,
)
from tests.database.conftest import SECRET, listener, unprivileged


def failure(url: URL | str, *, read_only: bool = False, statement: str = "SELECT 1") -> SchemactlError:
    with pytest.raises(SchemactlError) as caught, connect(url, read_only=read_only) as connection:
        connection.exec_driver_sql(statement)
    shown = f"{caught.value.message} {caught.value.hint}"
    assert "hunt" not in shown
    assert "\n" not in caught.value.message
    return caught.value


# --- PostgreSQL ------------------------------------------------------------------------------------------------------


def test_the_right_password_connects(strict_server: URL) -> None:
    with connect(strict_server) as connection:
        assert connection.exec_driver_sql("SELECT current_user").scalar_one() == "strict role"


def test_wrong_password(strict_server: URL) -> None:
    error = failure(strict_server.set(password="wrong-hunt"))
    assert type(error) is ConnectionFailed
    assert "does not accept the password of user 'strict role'" in error.message


def test_no_password(strict_server: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", "/nonexistent")
    error = failure(URL.create(**{**strict_server._asdict(), "password": None}))
    assert "wants a password for user 'strict role' and the URL has none" in error.message


def test_unknown_role(own_server: URL) -> None:
    error = failure(own_server.set(username="nob'ody", password=SECRET))
    assert type(error) is ConnectionFailed
    assert "nob'ody" in error.message


@pytest.mark.parametrize(
    ("user", "database", "said"),
    [
        ("crowded", "postgres", "has no connection left"),
        ("sleeping", "postgres", "refuses user 'sleeping'"),
        ("rejected", "postgres", "refuses user 'rejected'"),
        ("plain", "closed", "does not let user 'plain' into database 'closed'"),
    ],
)
def test_refusals(strict_server: URL, user: str, database: str, said: str) -> None:
    error = failure(URL.create(**{**strict_server._asdict(), "username": user, "database": database}))
    assert type(error) is ConnectionFailed
    assert said in error.message


def test_missing_database(postgresql_server: str) -> None:
    error = failure(_at(postgresql_server, database="no such db"))
    assert type(error) is ConnectionFailed
    assert "There is no database 'no such db' on PostgreSQL at " in error.message
    assert error.hint.startswith("Create it with: createdb")
    assert error.hint.endswith("'no such db'")


def test_server_down(closed_port: int) -> None:
    error = failure(f"postgresql://me:hunter2@127.0.0.1:{closed_port}/db")
    assert type(error) is ConnectionFailed
    assert error.message == f"PostgreSQL at 127.0.0.1:{closed_port} cannot be reached: Connection refused."


def test_no_socket(tmp_path: Path) -> None:
    assert "cannot be reached" in failure(f"postgresql://me@/db?host={tmp_path}").message


def test_black_hole(black_hole: int) -> None:
    before = time.monotonic()
    error = failure(f"postgresql://me:hunter2@127.0.0.1:{black_hole}/db?connect_timeout=2")
    assert type(error) is ConnectionFailed
    assert "did not answer in time" in error.message
    assert time.monotonic() - before < 8


def test_unknown_host() -> None:
    error = failure("postgresql://me:hunter2@no-such-host.invalid/db")
    assert type(error) is ConnectionFailed
    assert error.message == "The host of PostgreSQL at no-such-host.invalid:5432 is not known."


def test_server_without_tls() -> None:
    def no_tls(client: socket.socket) -> None:
        client.recv(8)
        client.sendall(b"N")

    with listener(no_tls) as port:
        error = failure(f"postgresql+asyncpg://me:hunter2@127.0.0.1:{port}/db?ssl=require")
    assert type(error) is ConnectionFailed
    assert "No TLS connection" in error.message
    assert "sslmode" in error.hint


def test_something_that_is_no_postgresql() -> None:
    def web(client: socket.socket) -> None:
        client.recv(8)
        client.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with listener(web) as port:
        error = failure(f"postgresql://me:hunter2@127.0.0.1:{port}/db")
    assert isinstance(error, ConnectionFailed)


def test_a_password_in_the_servers_message_is_hidden() -> None:
    message = b"SFATAL\x00C28000\x00Mno entry for postgresql://me:hunter2@x/db with hunter2\x00\x00"

    def gossip(client: socket.socket) -> None:
        client.recv(1000)
        client.sendall(b"E" + (len(message) + 4).to_bytes(4, "big") + message)

    with listener(gossip) as port:
        failure(f"postgresql://me:hunter2@127.0.0.1:{port}/db?sslmode=disable")


def test_unknown_argument(postgresql_server: str) -> None:
    error = failure(_at(postgresql_server).update_query_dict({"colour": "red"}))
    assert type(error) is ConfigurationError
    assert "colour" in error.message


@pytest.mark.parametrize(
    ("user", "database", "said"),
    [
        ("strict role", "postgres", "does not accept the password of user 'strict role'"),
        ("sleeping", "postgres", "refuses user 'sleeping'"),
        ("crowded", "postgres", "has no connection left"),
        ("postgres", "no such db", "There is no database 'no such db'"),
    ],
)
def test_asyncpg_says_the_same(strict_server: URL, user: str, database: str, said: str) -> None:
    url = strict_server.set(drivername="postgresql+asyncpg", username=user, password="wrong-hunt", database=database)
    error = asynchronous_failure(url)
    assert type(error) is ConnectionFailed
    assert said in error.message


def test_asyncpg_reaches_nobody(closed_port: int) -> None:
    error = asynchronous_failure(parse_url(f"postgresql+asyncpg://me:hunter2@127.0.0.1:{closed_port}/db"))
    assert type(error) is ConnectionFailed
    assert f"PostgreSQL at 127.0.0.1:{closed_port} cannot be reached" in error.message


def test_asyncpg_knows_no_such_host() -> None:
    error = asynchronous_failure(parse_url("postgresql+asyncpg://me:hunter2@no-such-host.invalid/db"))
    assert "is not known" in error.message


def test_asyncpg_falls_into_a_black_hole(black_hole: int) -> None:
    error = asynchronous_failure(parse_url(f"postgresql+asyncpg://me:hunter2@127.0.0.1:{black_hole}/db"), timeout=1)
    assert type(error) is ConnectionFailed
    assert "did not answer in time" in error.message


def asynchronous_failure(url: URL, **arguments: object) -> SchemactlError:
    async def attempt() -> None:
        async with create_async_engine(url, poolclass=NullPool, connect_args=arguments).connect():
            raise AssertionError

    with pytest.raises(Exception, match=r"^") as caught:
        asyncio.run(attempt())
    error = translate(caught.value, url)
    assert "hunt" not in f"{error.message} {error.hint}"
    return error


def test_connection_lost(own_server: URL) -> None:
    error = failure(own_server, statement="SELECT pg_terminate_backend(pg_backend_pid())")
    assert type(error) is ConnectionFailed
    assert "was lost" in error.message


def test_missing_privilege(strict_server: URL) -> None:
    error = failure(strict_server, statement="CREATE ROLE another")
    assert type(error) is ConfigurationError
    assert "'strict role' may not do that" in error.message


def test_read_only(postgresql_url: str) -> None:
    error = failure(postgresql_url, read_only=True, statement="CREATE TABLE t (id int)")
    assert type(error) is ConfigurationError
    assert "read only" in error.message


def test_lock_timeout(postgresql_url: str) -> None:
    with connect(postgresql_url) as other:
        other.exec_driver_sql("CREATE TABLE t (id int)")
        other.commit()
        other.exec_driver_sql("LOCK TABLE t")
        error = failure(postgresql_url, statement="SET lock_timeout = '50ms'; SELECT * FROM t")
    assert type(error) is LockNotObtained


def test_a_failing_statement_is_quoted(postgresql_url: str) -> None:
    error = failure(postgresql_url, statement="SELECT nonsense")
    assert type(error) is SchemactlError
    assert 'column "nonsense" does not exist' in error.message
    assert "Statement: SELECT nonsense" in error.message


@pytest.mark.parametrize("url", ["postgresql+pg8000://me:hunter2@h/db", "mysql+pymysql://me:hunter2@h/db"])
def test_driver_not_installed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = url.partition("+")[2].partition(":")[0]
    monkeypatch.setitem(sys.modules, driver, None)
    error = failure(url)
    assert type(error) is DriverError
    assert error.hint == f"Install it with: pip install {driver}"


def test_driver_unknown() -> None:
    error = failure("postgresql+fast://me:hunter2@h/db")
    assert type(error) is DriverError
    assert "postgresql+psycopg2://" in error.hint


# --- SQLite ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_no_database(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and rather long ones, which is why they look like no database header.\n" * 20)
    error = failure(f"sqlite:///{path}", read_only=read_only)
    assert type(error) is ConnectionFailed
    assert f"The file {path} is no SQLite database" in error.message


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (id INTEGER)")
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 3996 + path.read_bytes()[4096:])
    error = failure(f"sqlite:///{path}", statement="SELECT * FROM sqlite_master")
    assert type(error) is ConnectionFailed


def test_reading_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "missing.db"
    error = failure(f"sqlite:///{path}", read_only=True)
    assert type(error) is FileMissing
    assert error.message == f"The SQLite file {path} does not exist."
    assert not path.exists()


@pytest.mark.parametrize("read_only", [True, False])
def test_missing_folder(tmp_path: Path, read_only: bool) -> None:
    error = failure(f"sqlite:///{tmp_path}/no/where/app.db", read_only=read_only)
    assert type(error) is ConnectionFailed
    assert "The folder of the SQLite file" in error.message
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_folder_is_no_file(tmp_path: Path, read_only: bool) -> None:
    assert "is a folder" in failure(f"sqlite:///{tmp_path}", read_only=read_only).message


def test_a_read_only_connection_does_not_write(sqlite_url: str) -> None:
    with connect(sqlite_url) as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.commit()
    error = failure(sqlite_url, read_only=True, statement="DROP TABLE t")
    assert type(error) is ConnectionFailed
    assert "is read only" in error.message


def test_a_read_only_file(open_folder: Path) -> None:
    path = open_folder / "app.db"
    with connect(f"sqlite:///{path}") as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.commit()
    path.chmod(0o444)
    with unprivileged():
        error = failure(f"sqlite:///{path}", statement="DROP TABLE t")
    assert type(error) is ConnectionFailed
    assert f"The database {path} is read only." == error.message


def test_a_folder_that_takes_no_file(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with unprivileged():
        error = failure(f"sqlite:///{open_folder}/app.db", statement="CREATE TABLE t (id INTEGER)")
    assert type(error) is ConnectionFailed
    assert "cannot be opened" in error.message


def test_a_locked_database(sqlite_url: str) -> None:
    with connect(sqlite_url) as other:
        other.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        error = failure(f"{sqlite_url}?timeout=0.1", statement="INSERT INTO t VALUES (1)")
    assert type(error) is LockNotObtained
    assert "is locked by another program" in error.message


def test_a_full_disk(sqlite_url: str) -> None:
    with pytest.raises(ConnectionFailed, match="No room is left"), connect(sqlite_url) as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 2")
        connection.exec_driver_sql("CREATE TABLE t (text TEXT)")
        connection.exec_driver_sql("INSERT INTO t VALUES (zeroblob(100000))")


def _at(server: str, database: str | None = None) -> URL:
    from sqlalchemy import make_url

    url = make_url(server)
    return url.set(database=database) if database else url
