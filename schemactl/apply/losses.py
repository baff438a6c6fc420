"""The calls and statements of a revision file that lose rows, read and not run."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemactl.environment.calls import (
    PART,
    QUALIFIED,
    UNKNOWN,
    argument,
    bare,
    called,
    has_keyword,
    is_docstring,
    parts,
    text_of,
)

_NAMES = rf"(?P<tables>{QUALIFIED}(?:\s*,\s*{QUALIFIED})*)"
_NAME = rf"(?P<tables>{QUALIFIED})"
_COLUMN = rf"(?:IF\s+EXISTS\s+)?(?P<column>{PART})"
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


def renamed_tables(statements: Sequence[ast.stmt]) -> frozenset[str]:
    """The names that tables get from the statements of a revision's function, under which a later one may drop them."""
    return frozenset(name for statement in statements for name in _renamed(statement))


def _in_node(node: ast.AST, batch: Loss | None) -> Iterator[Loss]:
    """Walk a statement, remembering the table of the `batch_alter_table` around it."""
    if is_docstring(node):
        return
    if isinstance(node, ast.With):
        batch = next(filter(None, (_batch(item.context_expr) for item in node.items)), batch)
    if isinstance(node, ast.Call):
        yield from _in_call(node, batch)
    text = text_of(node)
    if text is not None:
        yield from _in_sql(text)
        return
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, batch)


def _batch(node: ast.expr) -> Loss | None:
    if isinstance(node, ast.Call) and called(node) == "batch_alter_table":
        return Loss("batch", argument(node, 0, "table_name"), argument(node, 1, "schema"))
    return None


def _in_call(node: ast.Call, batch: Loss | None) -> Iterator[Loss]:
    kind = _CALLS.get(called(node))
    if kind is None:
        return
    in_batch = (
        batch is not None and kind == "drop-column" and len(node.args) < 2 and not has_keyword(node, "table_name")
    )
    if batch is not None and in_batch:
        yield Loss(kind, batch.table, batch.namespace, argument(node, 0, "column_name"))
        return
    column = argument(node, 1, "column_name") if kind == "drop-column" else ""
    yield Loss(kind, argument(node, 0, "table_name") or UNKNOWN, argument(node, None, "schema"), column)


def _in_sql(text: str) -> Iterator[Loss]:
    for kind, pattern in _RAW:
        for match in pattern.finditer(text):
            column = bare(match["column"]) if "column" in pattern.groupindex else ""
            yield from (_named(kind, name, column) for name in re.findall(QUALIFIED, match["tables"]))


def _named(kind: str, name: str, column: str) -> Loss:
    *namespace, table = parts(name)
    quoted = name.rstrip().endswith(('"', "`", "]"))
    return Loss(kind, UNKNOWN if UNKNOWN in table else table, namespace[-1] if namespace else "", column, quoted)


def _renamed(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and called(node) == "rename_table":
            yield argument(node, 1, "new_table_name")
        text = text_of(node)
        if text is not None:
            yield from (parts(match["tables"])[-1] for match in _RENAMES.finditer(text))
