"""Python source as a small tree, laid out as `ruff format` would lay it out at 120 columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH = 116
"""The line length less the indentation of a function's body."""

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Call:
    """A call, or with brackets of its own a list or tuple; `open` forces one argument a line."""

    name: str
    arguments: tuple["Argument", ...] = ()
    brackets: str = "()"
    open: bool = False
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument, with its keyword or "" for a positional one."""

    value: "Node"
    keyword: str = ""


Node = str | Call
"""Source: a text without line breaks, or a call."""


@dataclass(slots=True)
class Arguments:
    """Collects a call's arguments; keywords whose value is None are left out."""

    items: list[Argument] = field(default_factory=list)

    def add(self, *values: Node) -> "Arguments":
        """Positional arguments."""
        self.items += [Argument(value) for value in values]
        return self

    def keyword(self, name: str, value: Node | None) -> "Arguments":
        """A keyword argument, unless the value is None."""
        if value is not None:
            self.items.append(Argument(value, name))
        return self

    def call(self, name: str, *, open: bool = False, suffix: str = "") -> Call:  # noqa: A002
        """The call of `name` with what was collected."""
        return Call(name, tuple(self.items), open=open, suffix=suffix)


def literal(text: str) -> str:
    """A string as Python source, double-quoted unless that needs more escapes. No text can leave its quotes."""
    source = repr(str(text))
    if source.startswith("'") and text.count('"') <= text.count("'"):
        source = '"' + source[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'
    # Alembic's printer takes a line that ends in ": #…" for the head of a block.
    return re.sub(r"(?<=:)([ \t]*)#", r"\1\\x23", source)


def sequence(items: Sequence[Node], brackets: str = "[]") -> Call:
    """A list, or with brackets "()" a tuple."""
    return Call("", tuple(Argument(item) for item in items), brackets, suffix="")


def layout(node: Node, indent: int = 0, before: int = 0, after: int = 0, width: int = WIDTH) -> str:
    """A node as source.

    Args:
        node: what to lay out.
        indent: the columns by which its lines are indented; the first one is not, as it follows other text.
        before: the width of what stands before it on its first line.
        after: the width of what stands after it on its last line.
        width: how wide a line may be.
    """
    line = flat(node)
    if isinstance(node, str) or not node.arguments:
        return line
    if not _forced(node) and indent + before + len(line) + after <= width:
        return line
    head, tail = node.name + node.brackets[0], node.brackets[1] + node.suffix
    pad = " " * (indent + len(_INDENT))
    inner = ", ".join(_flat_argument(item) for item in node.arguments)
    if not _forced(node) and len(pad) + len(inner) <= width and not _single_tuple(node):
        return f"{head}\n{pad}{inner}\n{' ' * indent}{tail}"
    lines = [f"{pad}{_argument(item, len(pad), width)},\n" for item in node.arguments]
    return f"{head}\n{''.join(lines)}{' ' * indent}{tail}"


def _argument(item: Argument, indent: int, width: int) -> str:
    prefix = f"{item.keyword}=" if item.keyword else ""
    return prefix + layout(item.value, indent, len(prefix), 1, width)


def _forced(node: Node) -> bool:
    return isinstance(node, Call) and (node.open or any(_forced(item.value) for item in node.arguments))


def _single_tuple(node: Call) -> bool:
    return not node.name and node.brackets == "()" and len(node.arguments) == 1


def flat(node: Node) -> str:
    """A node on one line, whatever its width."""
    if isinstance(node, str):
        return node
    inner = ", ".join(_flat_argument(item) for item in node.arguments) + ("," if _single_tuple(node) else "")
    return f"{node.name}{node.brackets[0]}{inner}{node.brackets[1]}{node.suffix}"


def _flat_argument(item: Argument) -> str:
    return (f"{item.keyword}=" if item.keyword else "") + flat(item.value)
