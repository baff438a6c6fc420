"""Types that hold less than others."""

import re

from schemactl.plan.casts import bare

_SIZES = {"smallint": 2, "integer": 4, "bigint": 8}
_FLOATS = frozenset({"real", "double precision", "float", "double"})


def narrows(actual: str, declared: str) -> bool:
    """Whether the declared type holds less than the actual one, as far as the two can be compared."""
    old, new = bare(actual.lower()), bare(declared.lower())
    if old in _SIZES and new in _SIZES:
        return _SIZES[new] < _SIZES[old]
    if (old in _FLOATS or old == "numeric") and new in _SIZES:
        return True
    if old == "double precision" and new == "real":
        return True
    if _is_text(old) and _is_text(new):
        return length(declared) < length(actual)
    if old == new == "numeric":
        return digits(declared) < digits(actual) or scale(declared) < scale(actual)
    return old.startswith("timestamp") and new in ("date", "time without time zone")


def _is_text(type_: str) -> bool:
    return type_ in ("text", "character varying", "character", "varchar", "char", "nvarchar", "nchar", "clob")


def length(type_: str) -> float:
    """How many characters a type holds; infinite where it does not say."""
    match = re.search(r"\((\d+)\)", type_)
    return int(match[1]) if match else float("inf")


def digits(type_: str) -> float:
    """The digits before the point; infinite where a type does not say."""
    match = re.search(r"\((\d+)(?:\s*,\s*(\d+))?\)", type_)
    return int(match[1]) - int(match[2] or 0) if match else float("inf")


def scale(type_: str) -> float:
    """The digits behind the point; infinite where it does not say."""
    match = re.search(r"\((\d+)(?:\s*,\s*(\d+))?\)", type_)
    return int(match[2] or 0) if match else float("inf")
