"""`init`: a new project, or an Alembic project adopted as it is. Decides first, asks, and only then writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from schemactl.errors import ConfigurationError
from schemactl.generate.adopt import alembic_location, found_files
from schemactl.generate.pyproject import has_settings, with_table
from schemactl.generate.templates import ADOPTED_TABLE, DISTRIBUTION, project_files, settings
from schemactl.reports import InitReport, WrittenFile

Overwrite = Callable[[str], bool]

PYPROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class _Decision:
    """What is to happen to a file; `text` None to leave it as it is."""

    path: str
    action: str
    text: str | None = None


def scaffold(directory: Path, *, asynchronous: bool, overwrite: Overwrite) -> InitReport:
    """Write a project, or adopt the Alembic project that is there.

    Args:
        directory: the project's folder; made if it is missing.
        asynchronous: whether to write an async engine and session.
        overwrite: answers, for the path of a file that is there and differs, whether it may be written to.

    Returns:
        What became of each file.

    Raises:
        ConfigurationError: a file that cannot be read or written.
    """
    location = alembic_location(directory)
    files = project_files(directory, asynchronous=asynchronous)
    if location is not None and not _own_alembic_ini(directory, files["alembic.ini"]):
        return _adopt(directory, location, overwrite)
    decisions = list(_decide(directory, files, settings(asynchronous=asynchronous), overwrite))
    _write(directory, decisions)
    return InitReport(root=str(directory), files=_written(decisions), next_steps=_next_steps(directory, decisions))


def _own_alembic_ini(directory: Path, text: str) -> bool:
    """Whether the Alembic project is the one that `init` wrote: then it is completed, not adopted."""
    return _same(directory / "alembic.ini", text)


def _adopt(directory: Path, location: str, overwrite: Overwrite) -> InitReport:
    decisions = [_Decision(path, "kept") for path in found_files(directory, location)]
    if (directory / PYPROJECT).is_file():
        decisions.append(_decide_pyproject(directory, ADOPTED_TABLE, overwrite))
    _write(directory, decisions)
    steps = ("schemactl status", "schemactl diff", "schemactl check")
    return InitReport(root=str(directory), files=_written(decisions), adopted=True, next_steps=steps)


def _decide(directory: Path, files: dict[str, str], table: str, overwrite: Overwrite) -> Iterator[_Decision]:
    own_models = _has_other_models(directory, files)
    for path, text in files.items():
        target = directory / path
        if path.startswith("models/") and own_models:
            continue
        if not target.exists():
            yield _Decision(path, "created", text)
        elif path == PYPROJECT:
            yield _decide_pyproject(directory, table, overwrite)
        elif path.endswith(".gitkeep") or _same(target, text) or not overwrite(path):
            yield _Decision(path, "kept")
        else:
            yield _Decision(path, "overwritten", text)
    if own_models:
        yield _Decision("models.py" if (directory / "models.py").is_file() else "models", "kept")


def _has_other_models(directory: Path, files: dict[str, str]) -> bool:
    """Whether models are there that are not the example: then it has no place there."""
    if (directory / "models.py").is_file():
        return True
    example = directory / "models/__init__.py"
    return example.is_file() and not _same(example, files["models/__init__.py"])


def _decide_pyproject(directory: Path, table: str, overwrite: Overwrite) -> _Decision:
    path = directory / PYPROJECT
    if has_settings(path) or not overwrite(PYPROJECT):
        return _Decision(PYPROJECT, "kept")
    return _Decision(PYPROJECT, "extended", with_table(path, table))


def _same(path: Path, text: str) -> bool:
    try:
        return path.is_file() and path.read_text("utf-8") == text
    except UnicodeDecodeError:
        return False


def _write(directory: Path, decisions: list[_Decision]) -> None:
    texts = {directory / decision.path: decision.text for decision in decisions if decision.text is not None}
    try:
        for folder in (
            directory,
            *(path.parent for path in texts),
        ):  # all before the first file: most failures are here
            folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            path.write_bytes(text.encode())
    except OSError as error:
        raise ConfigurationError(
            f"{error.filename or directory} cannot be written: {error.strerror or error}.",
            "Make the folder writable, or name another: schemactl init DIR",
        ) from error


def _written(decisions: list[_Decision]) -> tuple[WrittenFile, ...]:
    return tuple(WrittenFile(decision.path, decision.action) for decision in decisions)


def _next_steps(directory: Path, decisions: list[_Decision]) -> tuple[str, ...]:
    steps = [] if directory.absolute() == Path.cwd() else [f"cd {directory}"]
    if not has_settings(directory / PYPROJECT):
        steps.append('add to pyproject.toml: [tool.schemactl] models = ["models"]   (or run: schemactl init --yes)')
    if any(decision.path == PYPROJECT and decision.action == "extended" for decision in decisions):
        steps.append(f"add {DISTRIBUTION} to the project's dependencies")
    return (*steps, 'schemactl migrate -m "first tables"')
