"""One spelling for what PostgreSQL prints in two.

`status IN ('a', 'b')` over a `character varying` is printed as `… ANY ((ARRAY['a'::character varying, …])::text[])`.
Given that text, by a downgrade or by a restored `pg_dump`, the server moves the cast to the elements and prints
`… ANY (ARRAY[('a'::character varying)::text, …])` from then on.
"""

import re

_LITERAL = r"'(?:[^']|'')*'::character[ ]varying"
_CAST_ARRAY = re.compile(
    rf"""
      (?P<quoted>"(?:[^"]|"")*")
    | \(ARRAY\[(?P<elements>{_LITERAL}(?:,[ ]{_LITERAL})*)\]\)::text\[\]
    | (?P<string>[eE]?'(?:[^']|'')*')
    """,
    re.VERBOSE,
)


def lasting(expression: str) -> str:
    """Return an expression in the spelling that no more reading and printing changes."""
    if "(ARRAY[" not in expression:
        return expression
    return _CAST_ARRAY.sub(_moved, expression)


def _moved(match: re.Match[str]) -> str:
    if match["elements"] is None:
        return match[0]
    return f"ARRAY[{re.sub(_LITERAL, lambda literal: f'({literal[0]})::text', match['elements'])}]"
