"""SQL text inside values, and when two spellings are harmlessly the same."""

import re
from dataclasses import Field, field
from functools import lru_cache
from typing import Any

_TOKEN = re.compile(
    r"""
      (?P<string>[eEbBxX]?'(?:[^']|'')*')      # a string literal: kept to the letter
    | (?P<quoted>"(?:[^"]|"")*"|`[^`]*`)       # a quoted identifier: kept to the letter
    | (?P<body>\$(?P<tag>(?:[^\W\d]\w*)?)\$.*?\$(?P=tag)\$)  # a string in dollars: kept to the letter
    | (?P<comment>--[^\n]*\n?|/\*.*?\*/)      # kept to the letter too, since it may hide or show what follows
    | (?P<space>\s+)
    | (?P<word>[^\W\d][\w$]*)
    | (?P<number>\d[\w.]*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


_IDENTIFIERS = re.compile(r"'(?:[^']|'')*'|\"((?:[^\"]|\"\")*)\"|`([^`]*)`|([^\W\d]\w*)")


@lru_cache(20_000)
def identifiers(sql: str) -> frozenset[str]:
    """The identifiers that stand in SQL text, unquoted; words that are no identifiers among them."""
    return frozenset(
        (double or backtick or word).replace('""', '"') for double, backtick, word in _IDENTIFIERS.findall(sql)
    )


def sql_field(**options: Any) -> Any:
    """A dataclass field that holds SQL text, which two sides may spell differently and mean alike."""
    return field(metadata={"sql": True}, **options)


def is_sql_field(item: Field[Any]) -> bool:
    """Whether a dataclass field was declared with `sql_field`."""
    return bool(item.metadata.get("sql"))


# A comparison asks for the same text again and again.
@lru_cache(maxsize=20_000)
def normalise_sql(text: str) -> str:
    """SQL text without what never matters: white space, the case of words outside quotes, outer parentheses.

    Two texts with equal results are equal for the database. Texts with different results may still mean the same:
    only the database can tell (see `compare.settle`).
    """
    tokens: list[str] = []
    for match in _TOKEN.finditer(text):
        kind, value = match.lastgroup, match.group()
        if kind == "space":
            continue
        tokens.append(value.lower() if kind == "word" else value)
    while _wrapped(tokens):
        tokens = tokens[1:-1]
    return " ".join(tokens)


def _wrapped(tokens: list[str]) -> bool:
    """Whether the first parenthesis closes at the last token."""
    if len(tokens) < 2 or tokens[0] != "(" or tokens[-1] != ")":
        return False
    depth = 0
    for position, piece in enumerate(tokens):
        depth += (piece == "(") - (piece == ")")
        if depth == 0:
            return position == len(tokens) - 1
    return False
