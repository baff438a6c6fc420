"""One revision file, read with `ast` and not run."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from schemactl.environment.failures import shown_path
from schemactl.errors import HistoryError

NAMES = ("revision", "down_revision", "branch_labels", "depends_on")
_CONFLICT = re.compile(rb"^(<{7}|={7}|>{7})( |\r?$)", re.MULTILINE)
_LEGACY_NAME = re.compile(r"([a-f0-9]+)\.py$")
_PLAIN = (ast.Expr, ast.Import, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Pass)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a revision file says of itself; `doc` is its docstring."""

    revision: str
    down_revisions: tuple[str, ...] = ()
    branch_labels: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    doc: str = ""


class _Unreadable(Exception):
    """The values are not literals: only running the file tells."""


def read_facts(path: Path) -> Facts | None:
    """Read a revision file's identifiers and docstring.

    Returns:
        The facts, None where they are not literals and the file has to be run to know them.

    Raises:
        HistoryError: the file cannot be read, is empty, has a syntax error, or names no revision.
    """
    tree = parse_revision(path)
    try:
        values = _literals(tree)
        return _facts(path, tree, values)
    except _Unreadable:
        return None


def parse_revision(path: Path) -> ast.Module:
    """Parse a revision file.

    Raises:
        HistoryError: it cannot be read, is empty, holds merge markers, or does not parse (with file and line).
    """
    try:
        source = path.read_bytes()
    except OSError as error:
        message = f"{shown_path(path)} cannot be read: {error.strerror}."
        raise HistoryError(message, "Check the file's permissions.") from error
    if not source.strip():
        raise HistoryError(f"{shown_path(path)} is empty.", "Restore the file from version control, or delete it.")
    try:
        return ast.parse(source, filename=str(path))
    except (SyntaxError, ValueError) as error:
        raise _syntax_error(shown_path(path), source, error) from error


def _syntax_error(where: str, source: bytes, error: SyntaxError | ValueError) -> HistoryError:
    marker = _CONFLICT.search(source)
    if marker:
        line = source.count(b"\n", 0, marker.start()) + 1
        return HistoryError(f"{where}:{line}: the file holds merge markers.", "Resolve the merge conflict.")
    if isinstance(error, ValueError):
        return HistoryError(f"{where}: {error}.", "Correct the file.")
    line = error.lineno or 1
    if not _decodes(source) and "codec" in (error.msg or ""):
        return HistoryError(f"{where}:{line}: the file is not UTF-8 text.", "Save it as UTF-8.")
    return HistoryError(f"{where}:{line}: syntax error: {error.msg}.", "Correct the file.")


def _decodes(source: bytes) -> bool:
    try:
        source.decode()
    except UnicodeDecodeError:
        return False
    return True


def _literals(tree: ast.Module) -> dict[str, object]:
    values: dict[str, object] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            _read_assignment(statement.targets, statement.value, values)
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            _read_assignment([statement.target], statement.value, values)
        elif isinstance(statement, ast.ImportFrom):
            _check_imported(statement)
        elif not isinstance(statement, (*_PLAIN, ast.AnnAssign)) and _binds(statement):
            raise _Unreadable
    return values


def _read_assignment(targets: list[ast.expr], value: ast.expr, values: dict[str, object]) -> None:
    for target in targets:
        if isinstance(target, ast.Name):
            if target.id in NAMES:
                values[target.id] = _literal(value)
        elif _binds(target):
            raise _Unreadable


def _literal(value: ast.expr) -> object:
    if isinstance(value, ast.Constant):  # nearly all; `literal_eval` takes its time
        return value.value
    try:
        return ast.literal_eval(value)
    except (ValueError, TypeError) as error:
        raise _Unreadable from error


def _check_imported(statement: ast.ImportFrom) -> None:
    if any((name.asname or name.name) in (*NAMES, "*") for name in statement.names):
        raise _Unreadable


def _binds(node: ast.AST) -> bool:
    return any(
        isinstance(part, ast.Name) and part.id in NAMES and isinstance(part.ctx, ast.Store) for part in ast.walk(node)
    )


def _facts(path: Path, tree: ast.Module, values: dict[str, object]) -> Facts:
    legacy = _LEGACY_NAME.match(path.name)
    revision = values.get("revision", legacy.group(1) if legacy else None)
    if not isinstance(revision, str) or not revision:
        raise HistoryError(
            f'{shown_path(path)} does not say which revision it is: it has no revision = "…".',
            "Restore the line, or move the file out of the versions folder.",
        )
    if "down_revision" not in values:
        raise HistoryError(
            f"{shown_path(path)} has no down_revision.", "Add it; the first revision has down_revision = None."
        )
    return Facts(
        revision=revision,
        down_revisions=_names(values["down_revision"], "down_revision", path),
        branch_labels=_names(values.get("branch_labels"), "branch_labels", path),
        depends_on=_names(values.get("depends_on"), "depends_on", path),
        doc=(ast.get_docstring(tree, clean=False) or "").strip(),
    )


def _names(value: object, name: str, path: Path) -> tuple[str, ...]:
    if value is None:
        return ()
    items = (value,) if isinstance(value, str) else value
    if isinstance(items, (tuple, list, set)) and all(isinstance(item, str) and item for item in items):
        return tuple(sorted(items)) if isinstance(items, set) else tuple(items)
    raise HistoryError(f"{shown_path(path)}: {name} is {value!r}.", "It is a string, a tuple of strings, or None.")
