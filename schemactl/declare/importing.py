"""Importing modules and packages, and saying clearly why one does not import."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType

from schemactl.declare.import_failure import ImportFailure, failure, not_found
from schemactl.errors import ModelsError

SKIPPED = frozenset({"__main__", "conftest", "tests", "migrations", "alembic"})
"""Submodules that hold no models and may do things when they are imported."""

_SHOWN = 5


def import_all(root: Path, names: Sequence[str], *, alone: Sequence[str] = ()) -> tuple[str, ...]:
    """Import modules, and packages with all their submodules.

    Args:
        root: the project's folder, which goes to the front of `sys.path`.
        names: the modules and packages.
        alone: modules whose submodules are not wanted, unless they are among the names.

    Returns:
        The names of all modules imported, sorted.

    Raises:
        ModelsError: some are not there or fail; every cause is named once.
    """
    _look_in(root)
    done: dict[str, ImportFailure | None] = {}
    for name in names:
        _import_deeply(name, root, done)
    for name in alone:
        if name not in done:
            done[name] = _import(name, root)
    failures = [each for each in done.values() if each is not None]
    if failures:
        raise _error(failures)
    return tuple(sorted(done))


def _look_in(root: Path) -> None:
    """Puts the project's folder first, and src/ behind it where the packages live there."""
    places = [str(root)] + ([str(root / "src")] if (root / "src").is_dir() else [])
    sys.path[:] = places + [place for place in sys.path if place not in places]
    importlib.invalidate_caches()


def _import(name: str, root: Path) -> ImportFailure | None:
    # SystemExit too: a script that lies among the models and ends itself must not end us, and without a word.
    try:
        with redirect_stdout(sys.stderr):
            importlib.import_module(name)
    except (Exception, SystemExit) as error:  # noqa: BLE001 (user code may raise anything, and all of it is reported)
        if isinstance(error, ModuleNotFoundError) and error.name and f"{name}.".startswith(f"{error.name}."):
            return not_found(name, error.name, root)
        return failure(name, error, root)
    return None


def _import_deeply(name: str, root: Path, done: dict[str, ImportFailure | None]) -> None:
    if name not in done:
        done[name] = _import(name, root)
        if done[name] is None:
            for child in _children(sys.modules[name]):
                _import_deeply(child, root, done)


def _children(module: ModuleType) -> Iterator[str]:
    # Sorted: the order of a folder's entries differs between file systems, and with it which error comes first.
    found = {info.name for info in pkgutil.iter_modules(getattr(module, "__path__", []))}
    return (f"{module.__name__}.{name}" for name in sorted(found - SKIPPED))


def _error(failures: Sequence[ImportFailure]) -> ModelsError:
    """One error for all; modules that fail for the same reason at the same place are named together."""
    causes: dict[tuple[str, str], list[ImportFailure]] = {}
    for each in failures:
        causes.setdefault((each.reason, each.place), []).append(each)
    lines = [group[0].message([other.module for other in group[1:]]) for group in causes.values()]
    if len(lines) > _SHOWN:
        lines = [*lines[:_SHOWN], f"… and {len(lines) - _SHOWN} more."]
    return ModelsError("\n".join(lines), failures[0].hint)
