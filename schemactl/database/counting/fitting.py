"""Values that another type does not hold, in SQL: those that do not convert, and those that change on the way.

Where it is not sure what a value becomes, nothing is said of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Dialect

from schemactl.database.counting.conditions import quoted, string

_TEXTS = frozenset({"text", "character varying", "character", "varchar", "char", "nvarchar", "nchar", "clob"})
_INTEGERS = {
    "smallint": (-(2**15), 2**15 - 1),
    "integer": (-(2**31), 2**31 - 1),
    "bigint": (-(2**63), 2**63 - 1),
}
_FLOATS = frozenset({"real", "double precision"})
_WHOLE = r"^\s*[-+]?[0-9]+\s*$"
_NUMBER = r"^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*$"
_NO_NUMBER = r"^\s*([-+]?inf(inity)?|nan)\s*$"
_NAN = r"^\s*nan\s*$"
"""The one that is no number, and that one with few digits holds too."""
_UUID = r"^([0-9a-f]{4}-?){7}[0-9a-f]{4}$|^\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}$"
_TRUTHS = ("t", "tr", "tru", "true", "y", "ye", "yes", "on", "1")
_FALSEHOODS = ("f", "fa", "fal", "fals", "false", "n", "no", "of", "off", "0")
_READS_INPUT = 16
"""The first PostgreSQL that says of a text whether a type reads it."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """Values that another type does not hold.

    Attributes:
        refused: which rows hold one that the server refuses to convert; "" for none.
        changed: which rows hold one that is another one afterwards; "" for none.
    """

    refused: str = ""
    changed: str = ""


def unfit(dialect: Dialect, column: str, actual: str, declared: str, labels: Sequence[str] = ()) -> Unfit | None:
    """Which values of a column another type does not hold.

    Args:
        dialect: that of the connection, which knows the server's version.
        column: the column.
        actual: its type, as the catalog spells it.
        declared: the type that it gets.
        labels: the labels of that type where it is an enum.

    Returns:
        What is known; None where nothing is.
    """
    name = quoted(dialect, column)
    found = _unfit(dialect, name, actual, declared, labels)
    if found is None:
        return None
    refused, changed = (f"{name} IS NOT NULL AND ({each})" if each else "" for each in (found.refused, found.changed))
    return Unfit(refused, changed)


def _unfit(dialect: Dialect, name: str, actual: str, declared: str, labels: Sequence[str]) -> Unfit | None:
    old, new = _bare(actual), _bare(declared)
    if dialect.name == "sqlite":
        return _on_sqlite(name, old, new, declared)
    if dialect.name != "postgresql" or actual.endswith("]") or declared.endswith("]"):
        return None
    if old in _TEXTS and new in _TEXTS:
        length = _numbers(declared)
        return Unfit(f"length(rtrim({name}::text, ' ')) > {length[0]}") if length else None
    if old in _TEXTS:
        return _of_texts(dialect, name, new, declared, labels)
    return _of_numbers(name, old, new, declared) or _of_times(name, old, new)


def _of_texts(dialect: Dialect, name: str, new: str, declared: str, labels: Sequence[str]) -> Unfit | None:
    """Texts that something else than a text reads."""
    if labels:
        return Unfit(f"{name}::text NOT IN ({', '.join(map(string, labels))})")
    if int((dialect.server_version_info or (0,))[0]) >= _READS_INPUT:
        return Unfit(f"NOT pg_input_is_valid({name}::text, {string(declared)})")
    text = f"{name}::text"
    if new in _INTEGERS:
        low, high = _INTEGERS[new]
        return Unfit(f"NOT {_when(f'{text} ~ {string(_WHOLE)}', f'{text}::numeric BETWEEN {low} AND {high}')}")
    if new == "numeric" or new in _FLOATS:
        digits = _numbers(declared) if new == "numeric" else ()
        fits = _fits(f"{text}::numeric", digits) if digits else "true"
        odd = f"{text} ~* {string(_NAN if digits else _NO_NUMBER)}"
        return Unfit(f"NOT CASE WHEN {text} ~ {string(_NUMBER)} THEN {fits} ELSE {odd} END")
    if new == "boolean":
        words = ", ".join(map(string, (*_TRUTHS, *_FALSEHOODS)))
        return Unfit(f"lower(btrim({text}, E' \\t\\n\\r\\f\\v')) NOT IN ({words})")
    return Unfit(f"{text} !~* {string(_UUID)}") if new == "uuid" else None


def _of_numbers(name: str, old: str, new: str, declared: str) -> Unfit | None:
    """Numbers as other numbers."""
    if new in _INTEGERS and (old in _INTEGERS or old in _FLOATS or old == "numeric"):
        low, high = _INTEGERS[new]
        if old in _INTEGERS:
            shrinks = _INTEGERS[old][1] > high
            return Unfit(f"{name} NOT BETWEEN {low} AND {high}") if shrinks else None
        whole = f"round({name}::numeric)"
        odd = f"{name}::text IN ('NaN', 'Infinity', '-Infinity')"
        refused = f"CASE WHEN {odd} THEN true ELSE {whole} NOT BETWEEN {low} AND {high} END"
        return Unfit(refused, f"CASE WHEN {odd} THEN false ELSE {name}::numeric <> {whole} END")
    digits = _numbers(declared)
    if new == "numeric" and digits and (old in _INTEGERS or old == "numeric"):
        scale = digits[1] if len(digits) > 1 else 0
        return Unfit(f"NOT {_fits(f'{name}::numeric', digits)}", f"round({name}::numeric, {scale}) <> {name}")
    return None


def _of_times(name: str, old: str, new: str) -> Unfit | None:
    """Times that lose a part."""
    if old.startswith("timestamp") and new == "date":
        return Unfit(changed=f"{name} <> date_trunc('day', {name})")
    if old.startswith("timestamp") and new.startswith("time "):
        return Unfit(changed=f"{name} IS NOT NULL")
    return None


def _on_sqlite(name: str, old: str, new: str, declared: str) -> Unfit | None:
    """SQLite keeps what does not fit as it is, so that a later reader finds it."""
    digits = _numbers(declared)
    number = f"CAST({name} AS NUMERIC)"
    if new in _TEXTS and old in _TEXTS:
        return Unfit(changed=f"length({name}) > {digits[0]}") if digits else None
    if "int" in new and new != "interval":
        return Unfit(changed=f"NOT ({number} = {name}) OR {number} <> CAST({name} AS INTEGER)")
    if new in ("real", "float", "double", "double precision", "numeric", "decimal"):
        whole = digits[0] - (digits[1] if len(digits) > 1 else 0) if digits else 0
        return Unfit(changed=f"NOT ({number} = {name})" + (f" OR abs({number}) >= 1{'0' * whole}" if digits else ""))
    return None


def _fits(value: str, digits: Sequence[int]) -> str:
    """Whether a number has few enough digits before the point, once it is rounded."""
    scale = digits[1] if len(digits) > 1 else 0
    if scale > digits[0]:
        return "true"
    return _when(f"{value} <> 'NaN'", f"abs(round({value}, {scale})) < 1{'0' * (digits[0] - scale)}", "true")


def _when(condition: str, then: str, otherwise: str = "false") -> str:
    """A condition that is looked at only where another one holds."""
    return f"(CASE WHEN {condition} THEN {then} ELSE {otherwise} END)"


def _bare(type_: str) -> str:
    """A type without its parameters, in lower case."""
    return re.sub(r"\s*\([^()]*\)", "", type_).strip().lower()


def _numbers(type_: str) -> tuple[int, ...]:
    """The parameters of a type: (10, 2) of `numeric(10,2)`."""
    found = re.search(r"\(([\d\s,]+)\)", type_)
    return tuple(int(part) for part in found[1].split(",")) if found else ()
