"""The small words of the terminal: escaped names, styles, plurals.

Everything that comes from a database, a model or a file goes through `clean` into a Rich `Text`, never into markup: a
column may be called `[red]` or hold an escape sequence.
"""

import unicodedata
from collections.abc import Iterable

from rich.text import Text

ADDED, DROPPED, CHANGED, RENAMED = "green", "red", "yellow", "cyan"
STYLES = {"+": ADDED, "-": DROPPED, "~": CHANGED, "→": RENAMED}
"""The style of each change's symbol."""

FAINT = "dim"
GOOD = "green"
BAD = "bold red"
HAZARD = "bold magenta"

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})


def clean(text: str) -> str:
    """The text with what a terminal would obey, hide or reorder by spelt as an escape (`\\x1b`, `\\n`, `\\u202e`)."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(letter) for letter in text)


def _visible(letter: str) -> str:
    if unicodedata.category(letter) in _INVISIBLE:
        return letter.encode("unicode_escape", "surrogatepass").decode("ascii")
    return letter


def line(*parts: str | tuple[str, str]) -> Text:
    """One line of text from parts, each a string or a `(string, style)`; all escaped."""
    text = Text()
    for part in parts:
        content, style = (part, "") if isinstance(part, str) else part
        text.append(clean(content), style)
    return text


_PLURALS = {"index": "indexes", "policy": "policies", "statistics": "statistics"}


def plural(count: int, noun: str, nouns: str = "") -> str:
    """`1 table`, `2 tables`."""
    return f"{count} {noun if count == 1 else nouns or _PLURALS.get(noun, noun + 's')}"


def listed(names: Iterable[str], empty: str = "none") -> str:
    """Names with commas, or what to say where there are none."""
    return ", ".join(names) or empty


def value(content: object, *, quoted: bool = False) -> str:
    """A property's value for a person: `none`, `yes`, `(a, b)`; free text in quotes where `quoted`."""
    if content is None:
        return "none"
    if isinstance(content, bool):
        return "yes" if content else "no"
    if isinstance(content, tuple):
        return f"({', '.join(value(item) for item in content)})"
    return f"“{content}”" if quoted else str(content)
