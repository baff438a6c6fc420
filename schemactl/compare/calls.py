"""`x AT TIME ZONE 'utc'` and `timezone('utc', x)` are one call, which PostgreSQL prints as it was written."""

import re

_WORDS = " AT TIME ZONE "
_TOKEN = re.compile(r"""[eE]?'(?:[^']|'')*'|"(?:[^"]|"")*"|[()\[\],]| AT TIME ZONE |.""", re.DOTALL)


def as_calls(expression: str) -> str:
    """An expression as the server prints it, with every AT TIME ZONE as the call that it is.

    >>> as_calls("(now() AT TIME ZONE 'utc'::text)")
    "timezone('utc'::text, now())"

    Args:
        expression: printed by the server, which puts parentheses around each AT TIME ZONE.
    """
    if _WORDS not in expression:
        return expression
    levels: list[list[str]] = [[]]
    for piece in _TOKEN.findall(expression):
        if piece == "(":
            levels.append([])
        elif piece == ")" and len(levels) > 1:
            inside = levels.pop()
            levels[-1].append(_closed(inside))
        else:
            levels[-1].append(piece)
    return "(".join("".join(level) for level in levels)


def _closed(inside: list[str]) -> str:
    if inside.count(_WORDS) != 1:
        return f"({''.join(inside)})"
    at = inside.index(_WORDS)
    return f"timezone({''.join(inside[at + 1 :])}, {''.join(inside[:at])})"
