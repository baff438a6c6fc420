"""The calls and statements of a revision file that lose rows, read and not run."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

UNKNOWN = "?"
"""Stands for what only the running revision knows."""

_PART = r'(?:"(?:[^"]|"")+"|`[^`]+`|\[[^\]]+\]|[\w$?]+)'
_ONE = rf"{_PART}(?:\s*\.\s*{_PART})*"
_NAMES = rf"(?P<tables>{_ONE}(?:\s*,\s*{_ONE})*)"
_NAME = rf"(?P<tables>{_ONE})"
_COLUMN = rf"(?:IF\s+EXISTS\s+)?(?P<column>{_PART})"
_ALTER = rf"\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?{_NAME}"
_NO_COLUMN = r"(?!(?:COLUMN|CONSTRAINT|PRIMARY|FOREIGN|UNIQUE|CHECK|INDEX|KEY|PARTITION|IF)\b)"
_RAW = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("drop-table", rf"\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?{_NAMES}"),
        ("drop-column", rf"{_ALTER}[^;]*?\bDROP\s+COLUMN\s+{_COLUMN}"),
        ("drop-column", rf"{_ALTER}\s+DROP\s+{_NO_COLUMN}{_COLUMN}"),
        ("delete-rows", rf"\bTRUNCATE\s+(?:TABLE\s+)?(?:ONLY\s+)?{_NAMES}"),
        ("delete-rows", rf"\bDELETE\s+FROM\s+(?:ONLY\s+)?{_NAME}"),
    )
)
_RENAMES = re.compile(rf"\bRENAME\s+TO\s+{_NAME}", re.IGNORECASE)
_CALLS = {"drop_table": "drop-table", "drop_column": "drop-column"}


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that loses rows.

    Attributes:
        kind: `drop-table`, `drop-column` or `delete-rows`.
        table: the table; `UNKNOWN` where the file does not say it.
        namespace: its namespace, "" for the default one.
        column: the column, "" for whole rows.
        quoted: whether the name counts to the letter; SQL without quotes folds it.
    """

    kind: str
    table: str
    namespace: str = ""
    column: str = ""
    quoted: bool = True


def losses(statements: Sequence[ast.stmt]) -> tuple[Loss, ...]:
    """What the statements of a revision's function lose.

    A table that is dropped and whose name another one then takes (a rebuild by hand) is not lost.

    Args:
        statements: the function's body.
    """
    found = [loss for statement in statements for loss in _in_node(statement, None)]
    renamed = {name for statement in statements for name in _renamed(statement)}
    kept = [loss for loss in found if loss.kind != "drop-table" or loss.table not in renamed]
    return tuple(dict.fromkeys(kept))


def _in_node(node: ast.AST, batch: Loss | None) -> Iterator[Loss]:
    """Walk a statement, remembering the table of the `batch_alter_table` around it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):  # a docstring
        return
    if isinstance(node, ast.With):
        batch = next(filter(None, (_batch(item.context_expr) for item in node.items)), batch)
    if isinstance(node, ast.Call):
        yield from _in_call(node, batch)
    text = _text(node)
    if text is not None:
        yield from _in_sql(text)
        return
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, batch)


def _batch(node: ast.expr) -> Loss | None:
    if isinstance(node, ast.Call) and _called(node) == "batch_alter_table":
        return Loss("batch", _argument(node, 0, "table_name"), _argument(node, 1, "schema"))
    return None


def _in_call(node: ast.Call, batch: Loss | None) -> Iterator[Loss]:
    kind = _CALLS.get(_called(node))
    if kind is None:
        return
    in_batch = batch is not None and kind == "drop-column" and len(node.args) < 2 and not _has(node, "table_name")
    if batch is not None and in_batch:
        yield Loss(kind, batch.table, batch.namespace, _argument(node, 0, "column_name"))
        return
    column = _argument(node, 1, "column_name") if kind == "drop-column" else ""
    yield Loss(kind, _argument(node, 0, "table_name") or UNKNOWN, _argument(node, None, "schema"), column)


def _in_sql(text: str) -> Iterator[Loss]:
    for kind, pattern in _RAW:
        for match in pattern.finditer(text):
            column = _bare(match["column"]) if "column" in pattern.groupindex else ""
            yield from (_named(kind, name, column) for name in re.findall(_ONE, match["tables"]))


def _named(kind: str, name: str, column: str) -> Loss:
    *namespace, table = _parts(name)
    quoted = name.rstrip().endswith(('"', "`", "]"))
    return Loss(kind, UNKNOWN if UNKNOWN in table else table, namespace[-1] if namespace else "", column, quoted)


def _renamed(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and _called(node) == "rename_table":
            yield _argument(node, 1, "new_table_name")
        text = _text(node)
        if text is not None:
            yield from (_parts(match["tables"])[-1] for match in _RENAMES.finditer(text))


def _text(node: ast.AST) -> str | None:
    """Return a string, the pieces that only the running revision knows as `UNKNOWN`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or UNKNOWN for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
        left, right = _text(node.left), _text(node.right)
        if left is None:
            return None
        return left.replace("%s", UNKNOWN) if isinstance(node.op, ast.Mod) else left + (right or UNKNOWN)
    return None


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _has(node: ast.Call, keyword: str) -> bool:
    return any(item.arg == keyword for item in node.keywords)


def _argument(node: ast.Call, position: int | None, keyword: str) -> str:
    """Return an argument: "" where it is not given or None, `UNKNOWN` where it is no literal."""
    values = [item.value for item in node.keywords if item.arg == keyword]
    if position is not None:
        values += node.args[position : position + 1]
    if not values or (isinstance(values[0], ast.Constant) and values[0].value is None):
        return ""
    value = values[0]
    if isinstance(value, ast.Call) and _called(value) == "f" and value.args:  # op.f("…")
        value = value.args[0]
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else UNKNOWN


def _parts(name: str) -> list[str]:
    return [_bare(part) for part in re.findall(_PART, name)]


def _bare(part: str) -> str:
    if part[0] == '"':
        return part[1:-1].replace('""', '"')
    return part[1:-1] if part[0] in "`[" else part
