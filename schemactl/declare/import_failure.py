"""Why a module does not import, in the words and at the line of the user's own code."""

import difflib
import pkgutil
import sys
import sysconfig
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from schemactl.declare.rendering import one_line

_ALREADY_DEFINED = "is already defined for this MetaData instance"


@dataclass(frozen=True, slots=True)
class ImportFailure:
    """A module that does not import.

    Attributes:
        module: its name.
        reason: why, in one line; "" if it is not there.
        place: file and line in the user's code where it arose, "" if unknown.
        hint: what to do.
    """

    module: str
    reason: str
    place: str
    hint: str

    def message(self, others: Sequence[str] = ()) -> str:
        """The failure in one sentence, with the names of other modules that fail for the same reason."""
        if not self.reason:
            return f"The models module {self.module} does not exist."
        also = f" (so does {', '.join(others)})" if others else ""
        place = f" at {self.place}" if self.place else ""
        return f"The models module {self.module} fails to import{also}{place}: {self.reason}"


def not_found(module: str, missing: str, root: Path) -> ImportFailure:
    """The failure of a module that is not there.

    Args:
        module: the module asked for.
        missing: it, or the first of its parents that is not there.
        root: the project's folder.
    """
    parent, _, last = missing.rpartition(".")
    siblings = _modules_in(parent, root)
    near = difflib.get_close_matches(last, siblings, n=3, cutoff=0.5)
    rest = module[len(missing) :]
    if near:
        hint = f"Did you mean {' or '.join('.'.join(filter(None, (parent, name))) + rest for name in near)}?"
    else:
        hint = f"Looked in {root}. Name the module as Python imports it from there, as in models = ['app.models']."
    return ImportFailure(module, "", "", hint)


def failure(module: str, error: BaseException, root: Path) -> ImportFailure:
    """The failure of a module that is there and raises."""
    return ImportFailure(module, one_line(_told(error)), _place(error, root), _hint(error))


def _told(error: BaseException) -> BaseException:
    # A SyntaxError's text repeats file and line, which stand in the place already.
    return SyntaxError(error.msg) if isinstance(error, SyntaxError) else error


def _hint(error: BaseException) -> str:
    if isinstance(error, ModuleNotFoundError):
        return (
            f"Install {error.name} where schemactl runs: {sys.executable}. schemactl imports the models, so it must be "
            "installed in the project's own environment."
        )
    if _ALREADY_DEFINED in str(error):
        return "Two classes of one __tablename__, or one file imported under two names (app.models and models)?"
    return "Correct it, or leave the module out of 'models'. --debug shows the whole traceback."


def _place(error: BaseException, root: Path) -> str:
    """File and line of the innermost frame that lies in the project and not in an installed library."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{_relative(Path(error.filename), root)}:{error.lineno or 1}"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_project(Path(frame.filename), root)]
    return f"{_relative(Path(frames[-1].filename), root)}:{frames[-1].lineno}" if frames else ""


def _is_project(path: Path, root: Path) -> bool:
    if not path.is_relative_to(root) or "site-packages" in path.parts:
        return False
    return not any(path.is_relative_to(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "platlib"))


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _modules_in(parent: str, root: Path) -> list[str]:
    """The names that could have been meant: the parent's submodules, or what lies in the project's folder."""
    own = [str(root), str(root / "src")]
    places = list(getattr(sys.modules.get(parent), "__path__", [])) if parent else own
    # A folder without __init__.py is a package as well.
    folders = [path.name for place in places for path in Path(place).glob("*/") if any(path.glob("*.py"))]
    return sorted({info.name for info in pkgutil.iter_modules(places)} | set(folders))
