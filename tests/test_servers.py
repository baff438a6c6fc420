"""The suite's own PostgreSQL server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url, text

from tests import servers


def test_each_server_gives_a_database_of_its_own(each_postgresql_url: str) -> None:
    with create_engine(each_postgresql_url).begin() as connection:
        connection.execute(text("CREATE TABLE t (id int)"))
        assert connection.execute(text("SELECT count(*) FROM t")).scalar() == 0


def test_two_workers_share_one_server_that_ends_with_the_run(tmp_path: Path) -> None:
    script = """
from concurrent.futures import ThreadPoolExecutor
import os, subprocess, sys
from tests import servers
folder = servers.open_run_folder()
ask = "from tests import servers; print(servers.own_server())"
def worker(_): return subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
with ThreadPoolExecutor() as pool:
    urls = set(pool.map(worker, range(2)))
assert len(urls) == 1, urls
url = servers.make_url(urls.pop().strip())
assert servers.major_version(url) == servers.WHEEL_MAJOR
servers.close_run_folder()
assert servers.refusal(url) and not folder.exists()
"""
    environment = {name: value for name, value in os.environ.items() if name != servers.FOLDER_VARIABLE}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parent.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_server_of_a_killed_run_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(servers.tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    left = tmp_path / f"{servers.PREFIX}left"
    left.mkdir()
    (left / "owner").write_text(str(gone.pid))
    servers.stop_leftovers()
    assert not left.exists()


def test_a_server_that_cannot_be_used_fails_with_instructions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(servers.VARIABLE, "postgresql+psycopg2://nobody@127.0.0.1:1/postgres")
    with pytest.raises(servers.NoServer, match=r"cannot be used: (.|\n)*pip install -e"):
        servers.find_server()


def test_a_user_who_may_not_create_databases_is_refused(postgresql_server: str) -> None:
    role = f"schemactl_test_{os.getpid()}"
    admin = create_engine(postgresql_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f'CREATE ROLE "{role}" LOGIN'))
        try:
            url: URL = make_url(postgresql_server).set(username=role)
            assert servers.refusal(url)
        finally:
            connection.execute(text(f'DROP ROLE "{role}"'))
    admin.dispose()
