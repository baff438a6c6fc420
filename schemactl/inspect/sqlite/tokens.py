"""SQL text in SQLite's lexical rules, and a cursor to walk it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      (?P<space>[\s\ufeff]+)
    | (?P<comment>--[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/|\Z))
    | (?P<blob>[xX]'[^']*')
    | (?P<string>'(?:[^']|'')*')
    | (?P<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])
    | (?P<word>[A-Za-z_\x80-\U0010ffff][\w$\x80-\U0010ffff]*)
    | (?P<number>[0-9.][\w.]*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_UPPER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def fold(name: str) -> str:
    """A name as SQLite compares it: without the case of the letters of ASCII, and of them alone."""
    return name.lower() if name.isascii() else name.translate(_UPPER)


class Token(NamedTuple):
    """One token.

    Attributes:
        kind: `word`, `quoted`, `string`, `blob`, `number` or `other`; white space and comments are no tokens.
        text: as it stands in the statement.
        start: where it begins in the statement.
        end: where it ends.
    """

    kind: str
    text: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """The identifier that the token spells, out of its quotes."""
        if self.kind == "quoted" and self.text[0] == "[":
            return self.text[1:-1]
        if self.kind in ("quoted", "string"):
            mark = self.text[0]
            return self.text[1:-1].replace(mark * 2, mark)
        return self.text


def tokenise(statement: str) -> list[Token]:
    """The tokens of a statement, without white space and comments."""
    return [
        Token(match.lastgroup or "", match.group(), match.start(), match.end())
        for match in _TOKEN.finditer(statement)
        if match.lastgroup not in ("space", "comment")
    ]


def source(statement: str, tokens: Sequence[Token]) -> str:
    """The text from the first of some tokens to the last, to the letter except for comments, which become a space."""
    if not tokens:
        return ""
    text = statement[tokens[0].start : tokens[-1].end]
    if "--" not in text and "/*" not in text:
        return text
    return "".join(" " if match.lastgroup == "comment" else match.group() for match in _TOKEN.finditer(text))


class Cursor:
    """A place in a statement's tokens. Keywords are the words outside quotes, in capitals."""

    def __init__(self, statement: str, tokens: Sequence[Token]) -> None:
        self.statement = statement
        self.tokens = tokens
        self.at = 0

    @property
    def done(self) -> bool:
        """Whether no token is left."""
        return self.at >= len(self.tokens)

    def keyword(self, ahead: int = 0) -> str:
        """The keyword or mark here (or some tokens ahead), in capitals; "" for a quoted token or the end."""
        if self.at + ahead >= len(self.tokens):
            return ""
        token = self.tokens[self.at + ahead]
        return token.text.upper() if token.kind in ("word", "other") else ""

    def take(self) -> Token:
        """The token here; the cursor moves behind it."""
        token = self.tokens[min(self.at, len(self.tokens) - 1)]
        self.at += 1
        return token

    def accept(self, *keywords: str) -> bool:
        """Move behind a run of keywords if it stands here."""
        if all(self.keyword(ahead) == keyword for ahead, keyword in enumerate(keywords)):
            self.at += len(keywords)
            return True
        return False

    def parenthesised(self) -> "Cursor":
        """What stands between the parentheses that open here; the cursor moves behind them."""
        begin, depth = self.at + 1, 0
        while not self.done:
            mark = self.keyword()
            self.at += 1
            depth += (mark == "(") - (mark == ")")
            if depth == 0:
                break
        return Cursor(self.statement, self.tokens[begin : self.at - 1])

    def parts(self) -> "list[Cursor]":
        """What stands between the commas outside parentheses, from here to the end."""
        parts: list[list[Token]] = [[]]
        depth = 0
        for token in self.tokens[self.at :]:
            mark = token.text if token.kind == "other" else ""
            depth += (mark == "(") - (mark == ")")
            if mark == "," and depth == 0:
                parts.append([])
            else:
                parts[-1].append(token)
        return [Cursor(self.statement, part) for part in parts if part]

    def source(self) -> str:
        """The text from here to the end, without comments."""
        return source(self.statement, self.tokens[self.at :])
