"""What a connection promises: real transactions on SQLite, names and timeouts on PostgreSQL."""

import sqlite3
import time
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, inspect, text

from schemactl.database import connect, real_transactions
from schemactl.errors import ConnectionFailed, LockNotObtained


def test_ddl_is_rolled_back(database_url: str) -> None:
    with connect(database_url) as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.exec_driver_sql("INSERT INTO t VALUES (1)")
        connection.exec_driver_sql("ALTER TABLE t ADD COLUMN name VARCHAR(10)")
        connection.rollback()
        assert inspect(connection).get_table_names() == []


def test_what_was_not_committed_is_gone(database_url: str) -> None:
    with connect(database_url) as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
    with connect(database_url) as connection:
        assert inspect(connection).get_table_names() == []


def test_a_savepoint_is_rolled_back_alone(database_url: str) -> None:
    with connect(database_url) as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        with connection.begin_nested() as savepoint:
            connection.exec_driver_sql("CREATE TABLE u (id INTEGER)")
            savepoint.rollback()
        connection.commit()
        assert inspect(connection).get_table_names() == ["t"]


def test_transactions_are_real_again_after_autocommit(sqlite_url: str) -> None:
    with connect(sqlite_url) as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.exec_driver_sql("CREATE TABLE kept (id INTEGER)")
        connection.rollback()
        connection.execution_options(isolation_level=connection.default_isolation_level)
        connection.exec_driver_sql("CREATE TABLE gone (id INTEGER)")
        connection.rollback()
        assert inspect(connection).get_table_names() == ["kept"]


def test_an_engine_of_someone_else_gets_real_transactions(sqlite_url: str) -> None:
    engine = create_engine(sqlite_url, poolclass=NullPool)
    real_transactions(engine)
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE t (id INTEGER)"))
        connection.rollback()
        assert inspect(connection).get_table_names() == []


def test_the_second_writer_waits_at_its_beginning(sqlite_url: str) -> None:
    with connect(sqlite_url) as first, pytest.raises(LockNotObtained), connect(f"{sqlite_url}?timeout=0.1") as second:
        first.exec_driver_sql("SELECT 1")
        second.exec_driver_sql("SELECT 1")


def test_a_reader_does_not_wait(sqlite_url: str) -> None:
    with connect(sqlite_url) as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.commit()
        connection.exec_driver_sql("INSERT INTO t VALUES (1)")
        with connect(sqlite_url, read_only=True) as reader:
            assert reader.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0


def test_a_lock_is_waited_for_five_seconds(sqlite_url: str) -> None:
    with connect(sqlite_url) as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 5000


@pytest.mark.parametrize("name", ["plain.db", "with space.db", "50%.db", "what?.db", "ü#1.db", "a&b=c.db"])
def test_hostile_file_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (id INTEGER)")
    from sqlalchemy import URL

    url = URL.create("sqlite", database=str(path))
    for read_only in (True, False):
        with connect(url, read_only=read_only) as opened:
            assert inspect(opened).get_table_names() == ["t"]
            assert opened.engine.url.database == str(path)
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("form", ["sqlite:///{}", "sqlite+aiosqlite:///{}", "sqlite:///file:{}?uri=true"])
def test_forms_of_a_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / "app.db"
    url = form.format(path)
    with pytest.raises(ConnectionFailed, match="does not exist"), connect(url, read_only=True):
        raise AssertionError
    with connect(url) as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.commit()
    with connect(url, read_only=True) as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DROP TABLE t")


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
@pytest.mark.parametrize("read_only", [True, False])
def test_memory(url: str, read_only: bool) -> None:
    with connect(url, read_only=read_only) as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar_one() == 1


@pytest.mark.parametrize("driver", ["postgresql+psycopg2", "postgresql+asyncpg", "postgresql"])
def test_postgresql_knows_who_we_are(postgresql_url: str, driver: str) -> None:
    with connect(postgresql_url.replace("postgresql+psycopg2", driver)) as connection:
        assert connection.exec_driver_sql("SHOW application_name").scalar_one() == "schemactl"


def test_the_urls_own_application_name_wins(postgresql_url: str) -> None:
    separator = "&" if "?" in postgresql_url else "?"
    with connect(f"{postgresql_url}{separator}application_name=mine") as connection:
        assert connection.exec_driver_sql("SHOW application_name").scalar_one() == "mine"


def test_nothing_stays_open(postgresql_url: str) -> None:
    with connect(postgresql_url) as connection:
        connection.exec_driver_sql("SELECT 1")
    time.sleep(0.1)
    with connect(postgresql_url) as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        assert connection.exec_driver_sql(query).scalar_one() == 1


def test_an_error_of_another_database_is_not_this_ones(sqlite_url: str) -> None:
    other = create_engine("sqlite://")
    with pytest.raises(Exception, match="no such table") as caught, connect(sqlite_url), other.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM missing")
    assert "OperationalError" in type(caught.value).__name__
