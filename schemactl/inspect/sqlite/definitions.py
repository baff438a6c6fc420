"""A CREATE TABLE cut into its definitions, so that only those are read word by word that say what no PRAGMA answers."""

import re

_OPAQUE = (
    r"""'(?:[^']|'')*' | "(?:[^"]|"")*" | `(?:[^`]|``)*` | \[[^\]]*\] | --[^\n]* | /\*(?:[^*]|\*(?!/))*(?:\*/|\Z)"""
)
_OPENING = re.compile(rf"{_OPAQUE} | (?P<opening>\()", re.VERBOSE)
# Most parentheses hold a length or a few names, and are stepped over in one go.
_MARK = re.compile(rf"""{_OPAQUE} | \([^()'"`\[/-]*\) | (?P<mark>[(),])""", re.VERBOSE)
_WORD = re.compile(r"[A-Za-z]+")
_SAY_MORE = frozenset(
    [
        "AS",
        "AUTOINCREMENT",
        "CHECK",
        "COLLATE",
        "CONFLICT",
        "CONSTRAINT",
        "DEFERRABLE",
        "FOREIGN",
        "GENERATED",
        "PRIMARY",
        "REFERENCES",
        "UNIQUE",
    ]
)


def definitions(statement: str) -> tuple[list[str], str]:
    """What stands between the commas of a CREATE TABLE's parentheses, and what stands behind these."""
    opening = next((match for match in _OPENING.finditer(statement) if match["opening"]), None)
    if opening is None:
        return [], ""
    found: list[str] = []
    begin, depth = opening.end(), 0
    for match in _MARK.finditer(statement, begin):
        mark = match["mark"]
        if mark == ",":
            if depth == 0:
                found.append(statement[begin : match.start()])
                begin = match.end()
        elif mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
            if depth < 0:
                return [*found, statement[begin : match.start()]], statement[match.end() :]
    return [*found, statement[begin:]], ""


def says_more(definition: str) -> bool:
    """Whether a definition may say more than a column's name, type, default and NOT NULL."""
    return not _SAY_MORE.isdisjoint(_WORD.findall(definition.upper()))
