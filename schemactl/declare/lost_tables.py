"""Classes with `table=True` that stand in the models' files and are no table: found by reading, not by importing."""

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, Table

from schemactl.declare.importing import SKIPPED
from schemactl.errors import ModelsError

_WORTH_PARSING = re.compile(rb"\btable\s*=\s*True\b")
_FOREIGN = frozenset({"site-packages", "node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class TableClass:
    """A class with `table=True` as it stands in a file."""

    path: Path
    line: int
    name: str


def refuse_lost_tables(root: Path, names: Sequence[str], metadatas: Sequence[MetaData]) -> None:
    """Raise for a class with `table=True` in the models' files that did not become a table of the metadatas.

    Args:
        root: the project's folder, for the file's name in the message.
        names: the modules and packages of the models, imported already.
        metadatas: the models' metadatas.

    Raises:
        ModelsError: which classes, where they stand, and why they are missing as far as that can be told.
    """
    mapped = _mapped()
    lost = []
    for path in sorted({path for name in names for path in _files(name)}):
        for item in table_classes(path):
            table = mapped.get((item.path, item.name))
            if table is None or table.metadata not in metadatas or table.key not in table.metadata.tables:
                lost.append((item, table))
    if lost:
        raise _error(lost, root)


def table_classes(path: Path) -> list[TableClass]:
    """The classes of a file that say `table=True`, those inside functions and under `TYPE_CHECKING` left out."""
    source = path.read_bytes()
    if not _WORTH_PARSING.search(source):
        return []
    try:
        tree = ast.parse(source)
    except SyntaxError:
        # Python could not have imported it either: a template, or a file for another version.
        return []
    return [TableClass(path, line, name) for line, name in _classes(tree.body, "")]


def _classes(body: Sequence[ast.stmt], prefix: str) -> Iterator[tuple[int, str]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            if any(_says_table(keyword) for keyword in node.keywords):
                yield node.lineno, prefix + node.name
            yield from _classes(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, ast.If) and _never_runs(node.test):
            yield from _classes(node.orelse, prefix)
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _classes(_inner(node), prefix)


def _inner(node: ast.AST) -> list[ast.stmt]:
    """The statements in the branches of an if, try, with, for, match."""
    found: list[ast.stmt] = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            found.append(child)
        elif isinstance(child, (ast.ExceptHandler, ast.match_case)):
            found += child.body
    return found


def _says_table(keyword: ast.keyword) -> bool:
    return keyword.arg == "table" and isinstance(keyword.value, ast.Constant) and keyword.value.value is True


def _never_runs(test: ast.expr) -> bool:
    """Whether a guard means "not when imported": TYPE_CHECKING, or the module run as a script."""
    text = ast.unparse(test)
    return text in ("TYPE_CHECKING", "typing.TYPE_CHECKING") or text.replace('"', "'") == "__name__ == '__main__'"


def _files(name: str) -> Iterator[Path]:
    module = sys.modules[name]
    if not hasattr(module, "__path__"):
        yield from _own_file(module)
        return
    for place in module.__path__:
        yield from _python_files(Path(place))


def _own_file(module: Any) -> Iterator[Path]:
    if str(getattr(module, "__file__", None) or "").endswith(".py"):
        yield Path(module.__file__).resolve()


def _python_files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith(".") or path.stem in SKIPPED or path.name in _FOREIGN:
            continue
        if path.is_dir() and not (path / "pyvenv.cfg").exists():
            yield from _python_files(path)
        elif path.suffix == ".py" and path.is_file():
            yield path.resolve()


def _mapped() -> dict[tuple[Path, str], Table]:
    """Every SQLModel class that is a table, by file and qualified name."""
    from sqlmodel import SQLModel

    found = {}
    for kind in _subclasses(SQLModel):
        table = vars(kind).get("__table__")
        file = getattr(sys.modules.get(kind.__module__), "__file__", None)
        if table is not None and file is not None:
            found[Path(file).resolve(), kind.__qualname__] = table
    return found


def _subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    children: list[type[Any]] = kind.__subclasses__()
    for child in children:
        yield child
        yield from _subclasses(child)


def _error(lost: Sequence[tuple[TableClass, Table | None]], root: Path) -> ModelsError:
    lines = []
    for item, table in lost:
        path = item.path.relative_to(root).as_posix() if item.path.is_relative_to(root) else item.path
        lines.append(
            f"{path}:{item.line}: the class {item.name} says table=True and is no table of the models: {_why(table)}."
        )
    if all(table is not None and table.key in table.metadata.tables for _, table in lost):
        return ModelsError("\n".join(lines), 'Name its MetaData in the settings: metadata = "module:attribute".')
    return ModelsError(
        "\n".join(lines),
        "Its table would be missing from every comparison. Add the missing __init__.py, remove the guard, or move the "
        "file out of the models.",
    )


def _why(table: Table | None) -> str:
    if table is None:
        return "it was not imported"
    there = table.key in table.metadata.tables
    return "it belongs to another MetaData" if there else "it was removed from its MetaData"
