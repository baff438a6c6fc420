"""Python source as a small tree, laid out as `ruff format` would lay it out at its 88 columns."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

WIDTH = 84
"""The line length less the indentation of a function's body."""

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Call:
    """A call, or with brackets of its own a list, tuple or dict.

    `open` forces one argument a line; `loose` leaves the brackets out where it fits on a line, as a lambda's body does.
    """

    name: str
    arguments: tuple["Argument", ...] = ()
    brackets: str = "()"
    open: bool = False
    suffix: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument, with its keyword or "" for a positional one; in a dict the keyword is the key's source."""

    value: "Node"
    keyword: str = ""
    sign: str = "="

    @property
    def prefix(self) -> str:
        """What stands before the value."""
        return f"{self.keyword}{self.sign}" if self.keyword else ""


@dataclass(frozen=True, slots=True)
class Words:
    """A string literal that is laid out as several, one a line, where it is too long for one."""

    text: str


Node = str | Call | Words
"""Source: a text without line breaks, a call, or a string that may be long."""


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


def mapping(items: Mapping[str, Node]) -> Call:
    """A dict, whose keys are text."""
    return Call("", tuple(Argument(value, literal(key), ": ") for key, value in items.items()), "{}")


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
    if not _forced(node) and indent + before + columns(line) + after <= width:
        return line
    if isinstance(node, Words):
        pieces = _pieces(node.text, width - indent - len(_INDENT))
        pad = " " * (indent + len(_INDENT))
        return line if len(pieces) == 1 else f"(\n{_stacked(pieces, pad)}\n{' ' * indent})"
    if isinstance(node, str) or not node.arguments:
        return line
    head, tail = node.name + node.brackets[0], node.brackets[1] + node.suffix
    pad = " " * (indent + len(_INDENT))
    inner = ", ".join(map(_flat_argument, node.arguments))
    if not _forced(node) and len(pad) + columns(inner) <= width and not _single_tuple(node):
        return f"{head}\n{pad}{inner}\n{' ' * indent}{tail}"
    if node.name and len(node.arguments) == 1 and not node.open and not node.arguments[0].keyword:
        return f"{head}\n{pad}{_argument(node.arguments[0], len(pad), 0, width)}\n{' ' * indent}{tail}"
    lines = [f"{pad}{_argument(item, len(pad), 1, width, bare=bool(node.name))},\n" for item in node.arguments]
    return f"{head}\n{''.join(lines)}{' ' * indent}{tail}"


def _argument(item: Argument, indent: int, after: int, width: int, *, bare: bool = True) -> str:
    """An argument on lines of its own; `bare` where a string in several parts needs no brackets around it."""
    if isinstance(item.value, Words) and bare and not item.keyword:
        if indent + columns(flat(item.value)) + after <= width:
            return flat(item.value)
        return _stacked(_pieces(item.value.text, width - indent - after), " " * indent).lstrip()
    return item.prefix + layout(item.value, indent, columns(item.prefix), after, width)


def _stacked(pieces: Sequence[str], pad: str) -> str:
    return "\n".join(f"{pad}{literal(piece)}" for piece in pieces)


def _pieces(text: str, width: int) -> list[str]:
    """A text in parts that end with their line, or with a blank where the line is too long."""
    pieces: list[str] = []
    for line in text.splitlines(keepends=True):
        piece = ""
        for word in re.findall(r"\S*\s*", line):
            if piece and columns(literal(piece + word)) > width:
                pieces.append(piece)
                piece = ""
            piece += word
        pieces.append(piece)
    return pieces or [text]


def columns(text: str) -> int:
    """How many columns a text takes: letters of the Far East and pictures take two, marks upon letters none."""
    if text.isascii():
        return len(text)
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _forced(node: Node) -> bool:
    return isinstance(node, Call) and (node.open or any(_forced(item.value) for item in node.arguments))


def _single_tuple(node: Call) -> bool:
    return not node.name and node.brackets == "()" and len(node.arguments) == 1


def flat(node: Node) -> str:
    """A node on one line, whatever its width."""
    if isinstance(node, str):
        return node
    if isinstance(node, Words):
        return literal(node.text)
    inner = ", ".join(map(_flat_argument, node.arguments)) + ("," if _single_tuple(node) else "")
    within = inner if node.loose else f"{node.brackets[0]}{inner}{node.brackets[1]}"
    return f"{node.name}{within}{node.suffix}"


def _flat_argument(item: Argument) -> str:
    return item.prefix + flat(item.value)
