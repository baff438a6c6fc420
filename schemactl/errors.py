"""Every error that a user can meet. Raised low, caught once, in the CLI's outermost function.

    SchemactlError                  exit  when
    ├─ UsageError                    2    options that do not go together, consent missing without a terminal
    ├─ ConfigurationError            3    no project, a bad key, a URL that does not parse
    │  ├─ ModelsError                3    models that do not import, are empty, or are not in the metadata
    │  ├─ EnvironmentFileError       3    env.py fails
    │  ├─ DriverError                3    no driver for the URL is installed
    │  └─ SnapshotError              3    a snapshot file that cannot be read
    ├─ ConnectionFailed              4    server down, wrong password, no such database, a file that is no database
    │  └─ FileMissing                4    the database is an SQLite file that is not there yet
    ├─ LockNotObtained               5    another process holds the lock
    ├─ RevisionFailed                6    a revision failed and was rolled back
    │  └─ RevisionHalfDone           7    a revision failed and could not be rolled back wholly
    ├─ ProofFailed                   7    a revision was written, and does not do what it shall
    ├─ HistoryError                  8    heads, missing, duplicate or circular revisions
    └─ Refused                       1    a destructive step without consent, a database that is not as expected

Each message says what happened and to which object; each hint says what to do. Neither ever holds a password.
"""

from typing import ClassVar

from schemactl.proof import ProofStep


class SchemactlError(Exception):
    """Something the user can act on.

    Args:
        message: what happened, to which object. One or a few lines.
        hint: what to do about it; "" when there is nothing to add.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def code(self) -> str:
        """The error's dotted code for scripts: `configuration.models`."""
        names = [kind.__name__ for kind in type(self).__mro__ if issubclass(kind, SchemactlError)]
        return ".".join(_snake(name) for name in reversed(names[:-1])) or "error"


class UsageError(SchemactlError):
    """Options that do not go together, or an answer that only a flag can give here."""

    exit_code: ClassVar[int] = 2


class ConfigurationError(SchemactlError):
    """The project cannot be read."""

    exit_code: ClassVar[int] = 3


class ModelsError(ConfigurationError):
    """The models cannot be read."""


class EnvironmentFileError(ConfigurationError):
    """The project's env.py fails, or does not do what it must."""


class DriverError(ConfigurationError):
    """The URL asks for a driver that is not installed."""


class SnapshotError(ConfigurationError):
    """A snapshot file that cannot be read."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(
            f"{source} is not a schema snapshot: {reason}.",
            "Write one with: schemactl inspect --format json > schema.json",
        )


class ConnectionFailed(SchemactlError):
    """The database cannot be reached or opened."""

    exit_code: ClassVar[int] = 4


class FileMissing(ConnectionFailed):
    """The database is an SQLite file that is not there yet.

    Args:
        path: the file as the URL names it.
    """

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The SQLite file {path} does not exist.",
            "Create it with: schemactl upgrade, or correct the path in the URL.",
        )
        self.path = path


class LockNotObtained(SchemactlError):
    """Another process holds the lock; trying again can help."""

    exit_code: ClassVar[int] = 5


class RevisionFailed(SchemactlError):
    """A revision failed and left nothing behind."""

    exit_code: ClassVar[int] = 6


class RevisionHalfDone(RevisionFailed):
    """A revision failed and what it did before is still there."""

    exit_code: ClassVar[int] = 7


class ProofFailed(SchemactlError):
    """A revision that was just written failed on a scratch database; the file is kept, the target was not touched.

    Args:
        message: what happened.
        hint: what to do about it.
        steps: what was tried, up to what failed.
    """

    exit_code: ClassVar[int] = 7

    def __init__(self, message: str, hint: str = "", steps: tuple[ProofStep, ...] = ()) -> None:
        super().__init__(message, hint)
        self.steps = steps


class HistoryError(SchemactlError):
    """The revision files do not make a history, or the database stands where no file leads."""

    exit_code: ClassVar[int] = 8


class Refused(SchemactlError):
    """Something was not done, because it would destroy data or stand on a wrong state without consent."""

    exit_code: ClassVar[int] = 1


def _snake(name: str) -> str:
    return "".join(
        f"_{letter.lower()}" if letter.isupper() and at else letter.lower() for at, letter in enumerate(name)
    )
