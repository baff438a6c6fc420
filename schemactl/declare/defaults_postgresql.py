"""The commonest defaults as PostgreSQL prints them, so that they need not be asked of the database.

Only what is certain is rewritten: any other text stays as it is, and the database settles it.
"""

import re
from functools import lru_cache

_LITERAL = re.compile(r"^'((?:[^'\\]|'')*)'$")
_INTEGER = re.compile(r"^-?\d{1,18}$")
_DECIMAL = re.compile(r"^\d{1,9}\.\d{0,5}[1-9]$")
_NEXTVAL = re.compile(r"^nextval\(('(?:[^']|'')*')\)$", re.IGNORECASE)
_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
_LARGEST_INTEGER = 2**31 - 1

KEPT = {"text": "text", "character varying": "character varying", "character": "bpchar", "json": "json"}
"""Types that keep a literal as it is written, and the name under which PostgreSQL casts to each."""

BOOLEANS = {
    **dict.fromkeys(("true", "t", "yes", "y", "on", "1"), "true"),
    **dict.fromkeys(("false", "f", "no", "n", "off", "0"), "false"),
}
"""What PostgreSQL reads as a boolean."""


@lru_cache(20_000)
def as_printed(text: str, type_: str, *, is_enum: bool = False) -> str:
    """A default's SQL as `pg_get_expr` prints it, as far as that is certain.

    >>> as_printed("'new'", "character varying(20)"), as_printed("'0'", "integer"), as_printed("-1", "integer")
    ("'new'::character varying", '0', "'-1'::integer")

    Args:
        text: the SQL as the DDL writes it.
        type_: the column's type as `format_type` spells it.
        is_enum: whether the type is an enum.
    """
    sequence = _NEXTVAL.match(text)
    if sequence is not None:
        return f"nextval({sequence[1]}::regclass)"
    literal = _LITERAL.match(text)
    if literal is not None:
        return _literal(literal[1], type_, is_enum) or text
    if _INTEGER.match(text):
        return _number(int(text))
    return text


def _literal(content: str, type_: str, is_enum: bool) -> str | None:
    """A quoted literal as printed for a column of that type, None where that is not certain."""
    base = re.sub(r"\([^()]*\)", "", type_)
    if base.endswith("[]"):
        return f"'{content}'::{base}" if content == "{}" else None
    if is_enum or base in KEPT:
        return f"'{content}'::{KEPT.get(base, type_)}"
    if base == "boolean":
        return BOOLEANS.get(content.strip().lower())
    if base == "jsonb":
        return f"'{content}'::jsonb" if content in ("{}", "[]") else None
    if base == "uuid":
        return f"'{content}'::uuid" if _UUID.match(content) else None
    return _quoted_number(content, base)


def _quoted_number(content: str, base: str) -> str | None:
    if base == "numeric" and _DECIMAL.match(content):
        return content
    if base not in ("integer", "bigint", "smallint", "numeric") or not _INTEGER.match(content):
        return None
    value = int(content)
    return _number(value) if base == "integer" else f"'{value}'::{base}"


def _number(value: int) -> str:
    """A whole number that stands without quotes."""
    if 0 <= value <= _LARGEST_INTEGER:
        return str(value)
    return f"'{value}'::{'integer' if abs(value) <= _LARGEST_INTEGER else 'bigint'}"
