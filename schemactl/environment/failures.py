"""What Alembic's and the user's exceptions mean, with the place in the user's code."""

import sysconfig
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.script.revision import CycleDetected, MultipleHeads, ResolutionError, RevisionError
from alembic.util import CommandError

from schemactl.errors import EnvironmentFileError, HistoryError, SchemactlError
from schemactl.project.masking import mask_text

_LIBRARIES = tuple({sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")})
_URL_WORD = "://"


@contextmanager
def history_errors() -> Iterator[None]:
    """Turn what Alembic says about revisions into `HistoryError`.

    Raises:
        HistoryError: Alembic raised a `CommandError` or a `RevisionError`.
    """
    try:
        yield
    except (CommandError, RevisionError) as error:
        raise _history_error(error) from error


def environment_error(error: BaseException, env_file: Path, root: Path) -> SchemactlError:
    """Say where and how the project's env.py failed.

    Args:
        error: what came out of it.
        env_file: the env.py.
        root: the project's folder; the last frame below it is the place that is named.
    """
    if isinstance(error, SchemactlError):
        return error
    if isinstance(error, (CommandError, RevisionError)):
        return EnvironmentFileError(f"{shown_path(env_file)}: {one_line(error)}", "Correct env.py or the ini file.")
    place = user_place(error, root) or shown_path(env_file)
    return EnvironmentFileError(f"{place}: {describe(error)}", _hint(error, env_file))


def describe(error: BaseException) -> str:
    """Return an exception in one line, its type first, without any URL's password."""
    text = one_line(error)
    name = type(error).__name__
    return f"{name}: {text}" if text else name


def one_line(error: BaseException) -> str:
    """Return the first line of an exception's text, without any URL's password."""
    lines = str(error).strip().splitlines()
    text = lines[0].strip() if lines else ""
    return " ".join(mask_text(word) if _URL_WORD in word else word for word in text.split(" "))


def user_place(error: BaseException, root: Path) -> str:
    """Return `file:line` of the innermost frame in the project's own code, "" if there is none."""
    frames = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((error.filename, error.lineno or 0))
    own = [(name, line) for name, line in frames if _is_own(name, root)]
    return f"{shown_path(Path(own[-1][0]))}:{own[-1][1]}" if own else ""


def shown_path(path: Path) -> str:
    """Return a path as people read it: relative where it lies below the working directory."""
    try:
        return str(path.resolve().relative_to(Path.cwd().resolve()))
    except ValueError:
        return str(path)


def _is_own(filename: str, root: Path) -> bool:
    path = Path(filename)
    return path.is_absolute() and not filename.startswith(_LIBRARIES) and path.resolve().is_relative_to(root.resolve())


def _hint(error: BaseException, env_file: Path) -> str:
    if isinstance(error, ModuleNotFoundError) and error.name:
        top = error.name.partition(".")[0]
        return (
            f"Install {top!r} where schemactl runs, or, if it is the project's own, add its folder to "
            "prepend_sys_path in alembic.ini."
        )
    if isinstance(error, SystemExit):
        return f"{shown_path(env_file)} ends the process; let it raise an exception instead."
    return f"Correct the code; {shown_path(env_file)} is run by every command that needs the database or the models."


def _history_error(error: Exception) -> HistoryError:
    cause = error.__cause__ if isinstance(error.__cause__, RevisionError) else error
    if isinstance(cause, MultipleHeads):
        return HistoryError(
            f"{cause.argument or 'head'!r} is ambiguous, the history has {len(cause.heads)} heads: "
            f"{', '.join(sorted(cause.heads))}.",
            "Join them with: schemactl merge, or name one of them, or 'heads' for all.",
        )
    return HistoryError(one_line(cause), _history_hint(cause))


def _history_hint(error: BaseException) -> str:
    if isinstance(error, CycleDetected):
        return "Correct down_revision or depends_on in one of these files."
    if isinstance(error, ResolutionError):
        return "List the revisions with: schemactl history"
    return "See the revisions with: schemactl history"
