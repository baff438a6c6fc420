"""SQL text, cut into statements, and a cursor over the head of one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from schemactl.errors import ModelsError

_REST = r"""
    | (?P<word>[^\W\d][\w$]*)
    | (?P<number>\d[\w.]*)
    | (?P<other>.)
"""
_POSTGRESQL = re.compile(
    r"""
      (?P<space>\s+|--[^\n]*)
    | (?P<comment>/\*)                                          # may hold others: see _end_of_comment
    | (?P<dollar>\$(?:[^\W\d]\w*)?\$)                           # opens a body: see _end_of_body
    | (?P<string>[eE]'(?:[^'\\]|\\.|'')*'|(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*')
    | (?P<quoted>(?:[uU]&)?"(?:[^"]|"")*")
    """
    + _REST,
    re.VERBOSE | re.DOTALL,
)
_OTHER = re.compile(
    r"""
      (?P<space>[\s\ufeff]+|--[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/|\Z))
    | (?P<string>[bBxX]?'(?:[^']|'')*')
    | (?P<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])
    """
    + _REST,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One token: its kind, its text, the keyword it may be (in capitals, else ""), and where it stands."""

    kind: str
    text: str
    keyword: str
    start: int
    end: int


def tokenise(sql: str, dialect_name: str) -> Iterator[Token]:
    """The tokens of SQL text, without white space and comments."""
    rules = _POSTGRESQL if dialect_name == "postgresql" else _OTHER
    at = 0
    while match := rules.match(sql, at):
        kind, end = match.lastgroup or "", match.end()
        if kind == "comment":
            end = _end_of_comment(sql, end)
        elif kind == "dollar":
            end = _end_of_body(sql, end, match.group())
        text = sql[at:end]
        if kind not in ("space", "comment"):
            yield Token(kind, text, text.upper() if kind in ("word", "other") else "", at, end)
        at = end


def _end_of_comment(sql: str, at: int) -> int:
    depth = 1
    for mark in re.finditer(r"/\*|\*/", sql[at:]):
        depth += 1 if mark.group() == "/*" else -1
        if depth == 0:
            return at + mark.end()
    return len(sql)


def _end_of_body(sql: str, at: int, quote: str) -> int:
    end = sql.find(quote, at)
    return len(sql) if end < 0 else end + len(quote)


@dataclass
class Statement:
    """One statement, and a place in its tokens.

    Attributes:
        text: the statement without the semicolon behind it.
        tokens: its tokens.
        source: where it stands, for errors.
        at: the number of the token that comes next.
    """

    text: str
    tokens: tuple[Token, ...]
    source: str
    at: int = 0

    @property
    def keyword(self) -> str:
        """The keyword that comes next, in capitals; "" for anything else and at the end."""
        return self.tokens[self.at].keyword if self.at < len(self.tokens) else ""

    def accept(self, *keywords: str) -> bool:
        """Goes behind a run of keywords if it comes next."""
        ahead = tuple(token.keyword for token in self.tokens[self.at : self.at + len(keywords)])
        if ahead != keywords:
            return False
        self.at += len(keywords)
        return True

    def expect(self, *keywords: str) -> None:
        """Goes behind a run of keywords.

        Raises:
            ModelsError: something else comes next.
        """
        if not self.accept(*keywords):
            raise self.error(f"{' '.join(keywords)} is missing")

    def take(self) -> Token:
        """Goes behind the next token.

        Raises:
            ModelsError: the statement ends here.
        """
        if self.at >= len(self.tokens):
            raise self.error("it ends too early")
        self.at += 1
        return self.tokens[self.at - 1]

    def identifier(self, *, folds: bool) -> str:
        """The identifier that comes next, out of its quotes.

        Args:
            folds: whether the dialect makes lower case of one without quotes.
        """
        token = self.take()
        if token.kind == "quoted":
            closing = token.text[-1]
            return token.text[1:-1].replace(closing * 2, closing)
        if token.kind != "word":
            raise self.error(f"a name is missing before {token.text!r}")
        return token.text.lower() if folds else token.text

    def name(self, *, folds: bool) -> tuple[str, str | None]:
        """The name that comes next, and its namespace or None."""
        first = self.identifier(folds=folds)
        return (self.identifier(folds=folds), first) if self.accept(".") else (first, None)

    def rest(self) -> str:
        """What comes next, to the end, to the letter."""
        return self.text[self.tokens[self.at].start :].rstrip() if self.at < len(self.tokens) else ""

    def rest_of_tokens(self) -> str:
        """What comes next, up to the last token: of a cursor over a part of a statement, that part."""
        return self.text[self.tokens[self.at].start : self.tokens[-1].end] if self.at < len(self.tokens) else ""

    def text_until(self, *keywords: str) -> str:
        """What comes before one of some keywords outside parentheses, or before the end; the cursor moves there."""
        begin, depth = self.at, 0
        while self.at < len(self.tokens) and (depth or self.keyword not in keywords):
            depth += (self.keyword == "(") - (self.keyword == ")")
            self.at += 1
        if self.at == begin:
            return ""
        return self.text[self.tokens[begin].start : self.tokens[self.at - 1].end]

    def error(self, reason: str) -> ModelsError:
        """What to raise where the statement cannot be understood."""
        shown = " ".join(self.text.split())[:60]
        return ModelsError(f"{self.source}: {reason} in {shown!r}.", "Correct the statement.")


def split(sql: str, source: str, dialect_name: str) -> Iterator[Statement]:
    """The statements of SQL text. A semicolon in the `BEGIN … END` of a trigger or a routine ends none, nor does one
    between the parentheses of a rule.

    Args:
        sql: the text.
        source: what to call its place in an error.
        dialect_name: SQLAlchemy's name of the dialect whose quotes and comments it has.
    """
    own: list[Token] = []
    for token in tokenise(sql, dialect_name):
        if token.keyword == ";" and not _is_open(own, dialect_name):
            yield from _statement(sql, own, source)
            own = []
        else:
            own.append(token)
    yield from _statement(sql, own, source)


def _is_open(tokens: list[Token], dialect_name: str) -> bool:
    """Whether a block has begun in these tokens that has not ended: it ends with an END behind a semicolon.

    Any other END is that of a CASE, or a name: no statement in a block begins with it.
    """
    words = [token.keyword for token in tokens]
    if words[:1] != ["CREATE"] or (words[-1] == "END" and words[-2] in (";", "ATOMIC")):
        return False
    if words[1:2] == ["RULE"] or words[1:4] == ["OR", "REPLACE", "RULE"]:
        # Whatever the dialect: one without rules is to skip the whole of it.
        return words.count("(") > words.count(")")
    if dialect_name == "postgresql":
        return bool({"FUNCTION", "PROCEDURE"} & set(words[:4])) and ("BEGIN", "ATOMIC") in pairwise(words)
    return "TRIGGER" in words[:3] and "BEGIN" in words


def _statement(sql: str, tokens: list[Token], source: str) -> Iterator[Statement]:
    if tokens:
        start, end = tokens[0].start, tokens[-1].end
        moved = tuple(token._replace(start=token.start - start, end=token.end - start) for token in tokens)
        yield Statement(sql[start:end], moved, source)
