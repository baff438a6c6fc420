"""Alembic's script directory without the running: a file is loaded when its revision is."""

import ast
import datetime
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from alembic.config import Config
from alembic.script import Script, ScriptDirectory
from alembic.script.revision import Revision, RevisionError
from alembic.util import load_python_file

from schemactl.environment.facts import Facts, parse_revision, read_facts
from schemactl.environment.failures import describe, history_errors, shown_path, user_place
from schemactl.environment.integrity import check_scripts
from schemactl.errors import ConfigurationError, HistoryError, SchemactlError

_SOURCE = re.compile(r"(?!\.\#|__init__)(.*\.py)$")


class LazyScript(Script):
    """A revision file whose `module` is loaded on first access; everything else comes from its text."""

    def __init__(self, facts: Facts, path: Path) -> None:
        """Make the script of a file.

        Args:
            facts: what the file says of itself.
            path: the file.
        """
        self.path = str(path)
        self._facts = facts
        Revision.__init__(
            self,
            facts.revision,
            facts.down_revisions or None,
            branch_labels=facts.branch_labels,
            dependencies=facts.depends_on or None,
        )

    def __getattr__(self, name: str) -> Any:
        if name != "module":
            raise AttributeError(name)
        self.module = load_revision(self.path)
        return self.module

    def __setattr__(self, name: str, value: Any) -> None:
        # Alembic makes this tuple from a set; the order of depends_on must not depend on the hash seed
        super().__setattr__(name, tuple(sorted(value)) if name == "_normalized_resolved_dependencies" else value)

    @property
    def longdoc(self) -> str:
        return self._facts.doc


class LazyScriptDirectory(ScriptDirectory):
    """A script directory that reads revision files with `ast`."""

    def _rev_path(
        self, path: str | os.PathLike[str], rev_id: str, message: str | None, create_date: datetime.datetime
    ) -> Path:
        """Name a new file, which must lie in its folder and not be there yet.

        Raises:
            ConfigurationError: `file_template` leads out of the folder, or to a file that is there.
        """
        found = super()._rev_path(path, rev_id, message, create_date)
        if not found.resolve().is_relative_to(Path(path).resolve()):
            raise ConfigurationError(
                f"file_template leads out of {shown_path(Path(path))}: {shown_path(found)}.", "Take the .. out of it."
            )
        if found.exists():
            raise ConfigurationError(
                f"{shown_path(found)} exists already.", "Put %%(rev)s into file_template, or choose another message."
            )
        return found

    def _load_revisions(self) -> Iterator[Script]:
        scripts = list(self._read())
        check_scripts(scripts)
        return iter(scripts)

    def _read(self) -> Iterator[Script]:
        seen: set[Path] = set()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for path in self._files():
                if path not in seen:
                    seen.add(path)
                    script = self._script(path)
                    if script is not None:
                        yield script

    def _files(self) -> Iterator[Path]:
        for location in self._version_locations:
            if not location.exists():
                continue
            folders: dict[Path, Path] = {}
            for path in Script._list_py_dir(self, location):
                if path.parent not in folders:
                    folders[path.parent] = path.parent.resolve()
                yield path.resolve() if path.is_symlink() else folders[path.parent] / path.name

    def _script(self, path: Path) -> Script | None:
        if path.suffix != ".py" and self.sourceless:
            return self._run_to_know(path)
        if not _SOURCE.match(path.name):
            return None
        facts = read_facts(path)
        if facts is None:
            return self._run_to_know(path)
        with _naming(path):
            return LazyScript(facts, path)

    def _run_to_know(self, path: Path) -> Script | None:
        with _naming(path), history_errors():
            try:
                return Script._from_path(self, path)
            except (RevisionError, HistoryError):
                raise
            except (Exception, SystemExit) as error:
                raise _load_error(error, path) from error


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Put the file's name before what Alembic says about one revision."""
    try:
        yield
    except RevisionError as error:
        raise HistoryError(f"{shown_path(path)}: {error}.", "Correct the file.") from error


def load_revision(path: str) -> ModuleType:
    """Load a revision file as Alembic does.

    Raises:
        HistoryError: it raises, or it has no upgrade() or downgrade().
    """
    file = Path(path)
    try:
        module = load_python_file(file.parent, file.name)
    except (Exception, SystemExit) as error:
        raise _load_error(error, file) from error
    missing = [name for name in ("upgrade", "downgrade") if not callable(getattr(module, name, None))]
    if missing:
        raise HistoryError(
            f"{shown_path(file)} has no {missing[0]}() function.", f"Add it: def {missing[0]}() -> None: …"
        )
    return module


def function_bodies(path: str, prefix: str) -> tuple[ast.stmt, ...]:
    """Return the statements of a file's functions whose names begin with a prefix, and of those that they call.

    Args:
        path: the file.
        prefix: `upgrade` or `downgrade`; the multidb template has `upgrade_engine1` and the like.
    """
    return reached(parse_revision(Path(path)), prefix)


def own_body(path: str, name: str) -> tuple[ast.stmt, ...] | None:
    """Return the statements of a file's function, in the order in which they run.

    Args:
        path: the file.
        name: `upgrade` or `downgrade`.

    Returns:
        The statements; None where the function calls another one of the file, so that their order is not that of the
        text.
    """
    tree = parse_revision(Path(path))
    functions = {item.name: item for item in tree.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)}
    function = functions.get(name)
    if function is None:
        return ()
    used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    return None if used & {*functions} else tuple(function.body)


def reached(tree: ast.Module, prefix: str) -> tuple[ast.stmt, ...]:
    """Return the statements of a module's functions whose names begin with a prefix, and of those that they call."""
    functions = {
        statement.name: statement
        for statement in tree.body
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    found: list[str] = []
    following = [name for name in functions if name.startswith(prefix)]
    while following:
        name = following.pop(0)
        if name not in found:
            found.append(name)
            following += [
                part.id for part in ast.walk(functions[name]) if isinstance(part, ast.Name) and part.id in functions
            ]
    return tuple(statement for name in found for statement in functions[name].body)


def make_directory(config: Config) -> LazyScriptDirectory:
    """Return the script directory that a configuration names.

    Raises:
        ConfigurationError: the configuration names none, or its folder does not exist.
    """
    with _directory_errors():
        plain = ScriptDirectory.from_config(config)
    return LazyScriptDirectory(
        plain.dir,
        file_template=plain.file_template,
        truncate_slug_length=plain.truncate_slug_length,
        version_locations=plain.version_locations,
        sourceless=plain.sourceless,
        output_encoding=plain.output_encoding,
        timezone=plain.timezone,
        hooks=plain.hooks,
        recursive_version_locations=plain.recursive_version_locations,
        messaging_opts={"quiet": True},
    )


@contextmanager
def _directory_errors() -> Iterator[None]:
    """Turn what Alembic says about its folder into `ConfigurationError`."""
    try:
        yield
    except SchemactlError:
        raise
    except Exception as error:
        raise ConfigurationError(
            f"Alembic's folder cannot be used: {describe(error)}",
            "Correct script_location in alembic.ini or [tool.alembic], or start with: schemactl init",
        ) from error


def _load_error(error: BaseException, path: Path) -> HistoryError:
    place = user_place(error, path.parent) or shown_path(path)
    missing = isinstance(error, ModuleNotFoundError)
    return HistoryError(
        f"{place}: the revision file cannot be loaded: {describe(error)}",
        "Install the module, or take the import out of the revision." if missing else "Correct the file.",
    )
