"""SQL as a script: on a terminal with colours, elsewhere to the letter, so that a file of it runs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console, RenderableType

from schemactl.report.terminal.text import clean


@dataclass(frozen=True)
class Script:
    """Statements to be printed.

    Attributes:
        statements: the statements.
        notes: what stands above them as comments.
        quoted: whether they stand in the midst of other text, which nobody can run, so that control characters are
            spelled as escapes wherever it goes.
    """

    statements: tuple[str, ...]
    notes: tuple[str, ...] = ()
    quoted: bool = False

    def text(self, *, escaped: bool = False) -> str:
        """The script. `escaped` spells control characters as escapes: for a terminal, which would obey them."""
        show = _visible_lines if escaped else str
        return "".join(
            f"{part}\n" for part in (*(f"-- {clean(note)}" for note in self.notes), *map(show, _ended(self.statements)))
        )

    def write(self, console: Console, stream: TextIO, *, color: bool, tty: bool) -> None:
        """Prints the script, coloured through the console, or else straight to the stream."""
        if not color:
            stream.write(self.text(escaped=tty or self.quoted))
            return
        from rich.syntax import Syntax  # pygments is slow to import and only wanted here

        highlighted = Syntax("", "sql", theme="ansi_dark").highlight(self.text(escaped=True))
        highlighted.rstrip()
        console.print(highlighted, soft_wrap=True)


Block = RenderableType | Script
"""What a renderer yields."""


def _ended(statements: Iterable[str]) -> Iterable[str]:
    for statement in statements:
        text = statement.rstrip()
        last = text.rpartition("\n")[2].lstrip()
        yield text if not text or text.endswith(";") or last.startswith("--") else f"{text};"


def _visible_lines(text: str) -> str:
    return "\n".join(clean(each) for each in text.replace("\t", "    ").split("\n"))
