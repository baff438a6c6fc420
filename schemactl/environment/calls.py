"""What calls and SQL texts of a revision file say, as far as that can be read without running it."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

UNKNOWN = "?"
"""Stands for what only the running revision knows."""

PART = r'(?:"(?:[^"]|"")+"|`[^`]+`|\[[^\]]+\]|[\w$?]+)'
QUALIFIED = rf"{PART}(?:\s*\.\s*{PART})*"
"""A name in SQL, with or without its namespace."""


def called(node: ast.Call) -> str:
    """The name of the method that is called: `create_table` of `op.create_table(…)`; "" for a plain function."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def has_keyword(node: ast.Call, keyword: str) -> bool:
    """Whether an argument is given by keyword."""
    return any(item.arg == keyword for item in node.keywords)


def argument(node: ast.Call, position: int | None, keyword: str, names: Mapping[str, str] | None = None) -> str:
    """An argument that is a string.

    Args:
        node: the call.
        position: where it stands without a keyword; None where it takes a keyword.
        keyword: its name.
        names: strings that stand behind names.

    Returns:
        Its value; "" where it is not given or None, `UNKNOWN` where it cannot be read.
    """
    values = [item.value for item in node.keywords if item.arg == keyword]
    if position is not None:
        values += node.args[position : position + 1]
    if not values or (isinstance(values[0], ast.Constant) and values[0].value is None):
        return ""
    value = values[0]
    if isinstance(value, ast.Call) and called(value) == "f" and value.args:  # op.f("…")
        value = value.args[0]
    if isinstance(value, ast.Name):
        return (names or {}).get(value.id, UNKNOWN)
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else UNKNOWN


def text_of(node: ast.AST) -> str | None:
    """A string, the pieces that only the running revision knows as `UNKNOWN`; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) or UNKNOWN for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
        left, right = text_of(node.left), text_of(node.right)
        if left is None:
            return None
        return left.replace("%s", UNKNOWN) if isinstance(node.op, ast.Mod) else left + (right or UNKNOWN)
    return None


def is_docstring(node: ast.AST) -> bool:
    """Whether a statement is nothing but a text."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def calls_and_texts(statements: Sequence[ast.stmt]) -> Iterator[ast.Call | str]:
    """Every call and every whole text in some statements, docstrings left out."""
    following: list[ast.AST] = list(statements)
    while following:
        node = following.pop(0)
        text = text_of(node)
        if text is not None:
            yield text
        elif not is_docstring(node):
            if isinstance(node, ast.Call):
                yield node
            following += ast.iter_child_nodes(node)


def parts(name: str) -> list[str]:
    """The parts of a name in SQL, without quotes."""
    return [bare(part) for part in re.findall(PART, name)]


def bare(part: str) -> str:
    """A part of a name in SQL, without quotes."""
    if part[0] == '"':
        return part[1:-1].replace('""', '"')
    return part[1:-1] if part[0] in "`[" else part
