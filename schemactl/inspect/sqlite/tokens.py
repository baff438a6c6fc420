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
        keyword: a word or mark in capitals; "" for all that cannot be a keyword, quoted identifiers first of all.
        start: where it begins in the statement.
        end: where it ends.
    """

    kind: str
    text: str
    keyword: str
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
    tokens = []
    for match in _TOKEN.finditer(statement):
        kind = match.lastgroup or ""
        if kind not in ("space", "comment"):
            text = match.group()
            keyword = text.upper() if kind == "word" or kind == "other" else ""
            tokens.append(Token(kind, text, keyword, *match.span()))
    return tokens


def source(statement: str, tokens: Sequence[Token]) -> str:
    """The text from the first of some tokens to the last, to the letter except for comments, which become a space."""
    if not tokens:
        return ""
    text = statement[tokens[0].start : tokens[-1].end]
    if "--" not in text and "/*" not in text:
        return text
    return "".join(" " if match.lastgroup == "comment" else match.group() for match in _TOKEN.finditer(text))


class Cursor:
    """A place in a statement's tokens."""

    __slots__ = ("_keywords", "at", "statement", "tokens")

    def __init__(self, statement: str, tokens: Sequence[Token]) -> None:
        self.statement = statement
        self.tokens = tokens
        self.at = 0
        self._keywords = [token.keyword for token in tokens]

    @property
    def done(self) -> bool:
        """Whether no token is left."""
        return self.at >= len(self._keywords)

    def keyword(self, ahead: int = 0) -> str:
        """The keyword or mark here (or some tokens ahead), in capitals; "" for any other token and at the end."""
        at = self.at + ahead
        return self._keywords[at] if at < len(self._keywords) else ""

    def take(self) -> Token:
        """The token here; the cursor moves behind it."""
        token = self.tokens[min(self.at, len(self.tokens) - 1)]
        self.at += 1
        return token

    def accept(self, *keywords: str) -> bool:
        """Move behind a run of keywords if it stands here."""
        end = self.at + len(keywords)
        if self._keywords[self.at : end] != list(keywords):
            return False
        self.at = end
        return True

    def parenthesised(self) -> "Cursor":
        """What stands between the parentheses that open here; the cursor moves behind them."""
        begin, depth = self.at + 1, 0
        for at in range(self.at, len(self._keywords)):
            mark = self._keywords[at]
            if mark == "(":
                depth += 1
            elif mark == ")":
                depth -= 1
                if depth == 0:
                    self.at = at + 1
                    return Cursor(self.statement, self.tokens[begin:at])
        self.at = len(self._keywords)
        return Cursor(self.statement, self.tokens[begin:])

    def at_first(self, keyword: str) -> "Cursor":
        """A cursor of its own at the first such keyword from here on, or at the end."""
        found = Cursor(self.statement, self.tokens)
        rest = self._keywords[self.at :]
        found.at = self.at + (rest.index(keyword) if keyword in rest else len(rest))
        return found

    def parts(self) -> "list[Cursor]":
        """What stands between the commas outside parentheses, from here to the end."""
        parts: list[list[Token]] = [[]]
        depth = 0
        for token in self.tokens[self.at :]:
            depth += (token.keyword == "(") - (token.keyword == ")")
            if token.keyword == "," and depth == 0:
                parts.append([])
            else:
                parts[-1].append(token)
        return [Cursor(self.statement, part) for part in parts if part]

    def source(self) -> str:
        """The text from here to the end, without comments."""
        return source(self.statement, self.tokens[self.at :])
