"""What a statement is about to change, read from its text, whoever wrote it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemactl.inspect.postgresql.in_the_way import Target

_TOKEN = re.compile(
    r"""
      --[^\n]*\n? | /\*.*?\*/ | \s+
    | (?P<token>
        [eE]'(?:[^'\\]|''|\\.)*' | [bBxX]?'(?:[^']|'')*'
      | "(?:[^"]|"")*"
      | \$(?P<tag>(?:[^\W\d]\w*)?)\$.*?\$(?P=tag)\$
      | [^\W\d][\w$]* | \d[\w.]* | .
      )
    """,
    re.VERBOSE | re.DOTALL,
)
_WORTH_READING = re.compile(r"\b(?:alter|drop)\b", re.IGNORECASE)
_RELATIONS = (("TABLE",), ("FOREIGN", "TABLE"), ("VIEW",), ("MATERIALIZED", "VIEW"))
_DROPPED: dict[tuple[str, ...], str] = {
    **dict.fromkeys(_RELATIONS, "relation"),
    ("TYPE",): "type",
    ("DOMAIN",): "type",
    ("FUNCTION",): "routine",
    ("PROCEDURE",): "routine",
    ("ROUTINE",): "routine",
}
_STRUCTURE = ("ALTER", "CREATE", "DROP", "COMMENT", "GRANT", "REVOKE")
_CAN_WAIT = (*_DROPPED, ("INDEX",), ("SEQUENCE",))


@dataclass(frozen=True, slots=True)
class Command:
    """One statement of a text.

    Attributes:
        targets: what it changes or drops, that others may depend on.
        renamed: the type that it gives another name, None for none.
        structural: whether it reads and writes no rows.
        can_wait: whether it may run before what is away is back: it changes a table, say, and names nothing else.
    """

    targets: tuple[Target, ...]
    renamed: Target | None
    structural: bool
    can_wait: bool


def commands(sql: str, *, closely: bool = False) -> tuple[Command, ...]:
    """The statements of a text; none where nothing in it could be a target.

    Args:
        sql: the text.
        closely: whether statements without targets count too.
    """
    if not closely and not _WORTH_READING.search(sql):
        return ()
    tokens = [match["token"] for match in _TOKEN.finditer(sql) if match["token"]]
    return tuple(_command(part) for part in _split(tokens, ";") if part)


def _command(tokens: Sequence[str]) -> Command:
    words = [token.upper() for token in tokens]
    kind = _kind(words[1:])
    filled = words[0] == "CREATE" and "AS" in words and kind in (("TABLE",), ("MATERIALIZED", "VIEW"))
    structural = words[0] in _STRUCTURE and not filled
    renamed = _renamed(tokens, words, kind)
    moved = words[0] == "ALTER" and any(word in words for word in ("RENAME", "SCHEMA", "ATTACH", "DETACH", "OWNER"))
    waits = words[0] == "COMMENT" or (
        words[0] in ("ALTER", "DROP", "CREATE") and not moved and (kind in _CAN_WAIT or "INDEX" in words[1:3])
    )
    made = words[0] == "CREATE" and kind not in (("TYPE",), ("DOMAIN",), ("SEQUENCE",)) and "INDEX" not in words[1:3]
    targets = tuple(_targets(tokens, words, kind))
    return Command(targets, renamed, structural, waits and not made)


def _kind(words: Sequence[str]) -> tuple[str, ...]:
    return next((kind for kind in _CAN_WAIT if tuple(words[: len(kind)]) == kind), ())


def _renamed(tokens: Sequence[str], words: Sequence[str], kind: tuple[str, ...]) -> Target | None:
    if words[0] != "ALTER" or _DROPPED.get(kind) != "type":
        return None
    name, rest = _name(tokens, 1 + len(kind))
    return Target("type", name) if words[rest : rest + 2] == ["RENAME", "TO"] else None


def _targets(tokens: Sequence[str], words: Sequence[str], kind: tuple[str, ...]) -> Iterator[Target]:
    start = 1 + len(kind)
    if words[0] == "DROP" and kind in _DROPPED and words[-1] != "CASCADE":
        start += 2 * (words[start : start + 2] == ["IF", "EXISTS"])
        for part in _split(tokens[start:], ","):
            yield from _dropped(_DROPPED[kind], part)
    elif words[0] == "ALTER" and kind in (*_RELATIONS[:2], ("TYPE",)):
        start += 2 * (words[start : start + 2] == ["IF", "EXISTS"])
        start += words[start : start + 1] == ["ONLY"]
        name, start = _name(tokens, start)
        start += words[start : start + 1] == ["*"]
        for part in filter(None, _split(tokens[start:], ",")):
            yield from _changed(name, part)


def _dropped(kind: str, tokens: Sequence[str]) -> Iterator[Target]:
    name, rest = _name(tokens, 0)
    if name:
        arguments = tokens[rest + 1 :]
        end = len(arguments) - 1 - arguments[::-1].index(")") if ")" in arguments else 0
        yield Target(kind, name, arguments=" ".join(arguments[:end]) if kind == "routine" else "")


def _changed(table: tuple[str, ...], tokens: Sequence[str]) -> Iterator[Target]:
    words = [token.upper() for token in tokens]
    verb, start = words[0], 1
    if verb == "DROP" and words[-1] == "CASCADE":
        return
    if verb == "DROP" and words[1:2] == ["CONSTRAINT"]:
        kind, start = "constraint", 2
    elif verb in ("ALTER", "DROP"):
        kind = "column" if verb == "ALTER" else "dropped column"
        start += words[1:2] in (["COLUMN"], ["ATTRIBUTE"])
    else:
        return
    start += 2 * (words[start : start + 2] == ["IF", "EXISTS"])
    name, rest = _name(tokens, start)
    retyped = words[rest : rest + 1] == ["TYPE"] or words[rest : rest + 3] == ["SET", "DATA", "TYPE"]
    if len(name) == 1 and (verb == "DROP" or retyped) and table:
        yield Target(kind, table, name[0])


def _name(tokens: Sequence[str], start: int) -> tuple[tuple[str, ...], int]:
    """A name at a place, unquoted, each part in the case in which the server keeps it; and where it ends."""
    parts, at = [], start
    while at < len(tokens) and (tokens[at][0] == '"' or tokens[at][0].isalpha() or tokens[at][0] == "_"):
        parts.append(_unquoted(tokens[at]))
        at += 1
        if tokens[at : at + 1] != ["."]:
            break
        at += 1
    return (tuple(parts), at) if len(parts) <= 2 else ((), at)


def _unquoted(token: str) -> str:
    return token[1:-1].replace('""', '"') if token[0] == '"' else token.lower()


def _split(tokens: Sequence[str], separator: str) -> Iterator[list[str]]:
    """Tokens between separators that stand in no parentheses."""
    part: list[str] = []
    depth = 0
    for token in tokens:
        depth += (token in ("(", "[")) - (token in (")", "]"))
        if token == separator and depth == 0:
            yield part
            part = []
        else:
            part.append(token)
    if part:
        yield part
