"""What revisions that are about to run would destroy, read from their files and counted on the database."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection, inspect, select, table

from schemactl.environment import function_bodies
from schemactl.reports import Hazard, PlannedRevision

_NAME = r'(?P<table>(?:"[^"]+"|[\w.]+)+)'
_RAW = (
    ("drop-table", re.compile(rf"\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?{_NAME}", re.IGNORECASE)),
    ("drop-column", re.compile(rf"\bALTER\s+TABLE\s+(?:ONLY\s+)?{_NAME}\s+DROP\s+COLUMN", re.IGNORECASE)),
    ("delete-rows", re.compile(rf"\bTRUNCATE\s+(?:TABLE\s+)?{_NAME}", re.IGNORECASE)),
    ("delete-rows", re.compile(rf"\bDELETE\s+FROM\s+{_NAME}", re.IGNORECASE)),
)
_CALLS = {"drop_table": "drop-table", "drop_column": "drop-column"}
_SAID = {
    "drop-table": "drops the table {table}, which holds rows",
    "drop-column": "drops the column {path} of a table that holds rows",
    "delete-rows": "deletes rows of {table}",
}


def destroys(connection: Connection, revisions: Sequence[PlannedRevision]) -> tuple[Hazard, ...]:
    """What would be lost: drops and deletions in these revisions, where the table is there and holds a row.

    Args:
        connection: the target.
        revisions: what is about to run.
    """
    found = [(item, *hit) for item in revisions for hit in _hits(Path(item.path), item.direction)]
    filled = _filled(connection, {table_name for _item, _kind, table_name, _column in found})
    hazards = [
        _hazard(item, kind, table_name, column) for item, kind, table_name, column in found if table_name in filled
    ]
    return tuple(dict.fromkeys(hazards))


def _hazard(item: PlannedRevision, kind: str, table_name: str, column: str) -> Hazard:
    path = f"{table_name}.{column}" if column else table_name
    said = _SAID[kind].format(table=table_name, path=path or table_name)
    return Hazard("loses-data", path, kind, f"The {item.direction} of {item.revision} {said}.")


Hit = tuple[str, str, str]
"""What a statement does, to which table, to which column ("" for the whole table)."""


def _hits(path: Path, direction: str) -> Iterator[Hit]:
    for statement in function_bodies(str(path), direction):
        yield from _in_statement(statement, "")


def _in_statement(node: ast.AST, batch_table: str) -> Iterator[Hit]:
    """Walk a statement, remembering the table of the `batch_alter_table` around it."""
    if isinstance(node, ast.With):
        batch_table = next(filter(None, (_batch(item.context_expr) for item in node.items)), batch_table)
    if isinstance(node, ast.Call):
        yield from _in_call(node, batch_table)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from _in_text(node.value)
    for child in ast.iter_child_nodes(node):
        yield from _in_statement(child, batch_table)


def _batch(node: ast.expr) -> str:
    return (
        _argument(node, 0, "table_name") if isinstance(node, ast.Call) and _called(node) == "batch_alter_table" else ""
    )


def _in_call(node: ast.Call, batch_table: str) -> Iterator[Hit]:
    kind = _CALLS.get(_called(node))
    if kind is None:
        return
    namespace = _argument(node, 99, "schema")
    if kind == "drop-column" and batch_table:
        yield kind, batch_table, _argument(node, 0, "column_name")
        return
    table_name = _argument(node, 0, "table_name")
    if table_name:
        column = _argument(node, 1, "column_name") if kind == "drop-column" else ""
        yield kind, f"{namespace}.{table_name}" if namespace else table_name, column


def _in_text(text: str) -> Iterator[Hit]:
    for kind, pattern in _RAW:
        for match in pattern.finditer(text):
            yield kind, match["table"].replace('"', ""), ""


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _argument(node: ast.Call, position: int, keyword: str) -> str:
    values = [item.value for item in node.keywords if item.arg == keyword]
    values += node.args[position : position + 1]
    return next((item.value for item in values if isinstance(item, ast.Constant) and isinstance(item.value, str)), "")


def _filled(connection: Connection, names: Iterable[str]) -> set[str]:
    """Those of the tables that are there and hold at least one row."""
    inspector = inspect(connection)
    filled = set()
    for name in sorted(names):
        namespace, _, own = name.rpartition(".")
        if inspector.has_table(own, schema=namespace or None):
            query = select(1).select_from(table(own, schema=namespace or None)).limit(1)
            if connection.execute(query).first() is not None:
                filled.add(name)
    return filled
