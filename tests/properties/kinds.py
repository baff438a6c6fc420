"""Types with what goes along with them: values of rows, defaults, CHECKs that every row meets, predicates."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql as pg


@dataclass(frozen=True)
class Kind:
    """A type.

    Attributes:
        make: makes it.
        family: which defaults, CHECKs and predicates it takes.
        value: the SQL of its value in a row, by the row's number from 1 on.
        becomes: the kinds to which a column with rows may go and come back without loss.
        indexed: whether it has an order and can be unique.
        dialects: where it exists.
    """

    make: Callable[[], Any]
    family: str
    value: Callable[[int], str]
    becomes: tuple[str, ...] = ()
    indexed: bool = True
    dialects: tuple[str, ...] = ("sqlite", "postgresql")


_NUMBERS = ("integer", "smallint", "bigint", "numeric", "numeric0", "double", "text", "varchar50")
_TEXTS = ("varchar20", "varchar50", "varchar", "text")
_DATES = ("date", "datetime", "datetimetz")
_PG = ("postgresql",)


def _number(row: int) -> str:
    return str(row)


def _text(row: int) -> str:
    return f"'{row}'"


def _date(row: int) -> str:
    return f"'2024-01-0{row}'"


KINDS: dict[str, Kind] = {
    "integer": Kind(sa.Integer, "number", _number, _NUMBERS),
    "text": Kind(sa.Text, "text", _text, (*_TEXTS, "integer", "bigint")),
    "smallint": Kind(sa.SmallInteger, "number", _number, _NUMBERS),
    "bigint": Kind(sa.BigInteger, "number", _number, _NUMBERS),
    "numeric": Kind(lambda: sa.Numeric(10, 2), "number", _number, _NUMBERS),
    "numeric0": Kind(lambda: sa.Numeric(8), "number", _number, _NUMBERS),
    "double": Kind(sa.Double, "number", _number, _NUMBERS),
    "varchar": Kind(sa.String, "text", _text, _TEXTS),
    "varchar20": Kind(lambda: sa.String(20), "text", _text, _TEXTS),
    "varchar50": Kind(lambda: sa.String(50), "text", _text, _TEXTS),
    "boolean": Kind(sa.Boolean, "boolean", lambda row: ("TRUE", "FALSE")[row % 2], ("text",), indexed=False),
    "date": Kind(sa.Date, "date", _date, _DATES),
    "datetime": Kind(sa.DateTime, "date", _date, _DATES),
    "datetimetz": Kind(lambda: sa.DateTime(timezone=True), "date", _date, _DATES),
    "time": Kind(sa.Time, "time", lambda row: f"'0{row}:00:00'"),
    "json": Kind(sa.JSON, "json", lambda row: f"'{{\"n\": {row}}}'", ("text",), indexed=False),
    "uuid": Kind(sa.Uuid, "uuid", lambda row: f"'0000000000000000000000000000000{row}'"),
    "blob": Kind(sa.LargeBinary, "blob", lambda row: f"'{row}'", indexed=False),
    "jsonb": Kind(pg.JSONB, "json", lambda row: f"'{{\"n\": {row}}}'", ("json",), indexed=False, dialects=_PG),
    "interval": Kind(sa.Interval, "interval", lambda row: f"'{row} days'", dialects=_PG),
    "array": Kind(lambda: sa.ARRAY(sa.Integer), "array", lambda row: f"'{{{row}}}'", dialects=_PG),
    "inet": Kind(pg.INET, "inet", lambda row: f"'10.0.0.{row}'", ("text",), dialects=_PG),
}

# What stands for a default is made anew for every metadata.
DEFAULTS: dict[str, tuple[Callable[[str], Any], ...]] = {
    "number": (lambda _: "0", lambda _: "7", lambda _: sa.text("-1"), lambda _: sa.text("(1 + 2)")),
    "text": (
        lambda _: "x",
        lambda _: "",
        lambda _: "it's 5% :a",
        lambda _: sa.text("'A\\:b'"),
        lambda _: sa.text("('x' || 'y')"),
    ),
    "boolean": (lambda _: sa.true(), lambda _: sa.false()),
    "date": (lambda _: "2024-02-03", lambda _: sa.func.now()),
    "time": (lambda _: "12:30:00",),
    "json": (lambda _: "{}", lambda _: sa.text("'[]'")),
    "uuid": (lambda _: "12345678123456781234567812345678",),
    "interval": (lambda _: "1 day", lambda _: sa.text("'01:00:00'")),
    "array": (lambda _: "{}", lambda _: sa.text("'{1,2}'")),
    "inet": (lambda _: "127.0.0.1",),
    "enum": (lambda label: label,),
}

# `{}` is the column; NULL and every value of the rows meet them.
CHECKS: dict[str, tuple[str, ...]] = {
    "number": ("{} > 0", "{} BETWEEN 1 AND 1000", "{} IN (1, 2, 3)", "NOT ({} < 0 OR {} * 2 > 5000)"),
    "text": (
        "length({}) > 0",
        "{} <> 'it''s 5% \\:x'",
        "{} IN ('1', '2', '3')",
        "{} LIKE '%' AND {} NOT LIKE 'z%'",
        "CASE WHEN {} = 'Q' THEN 1 = 0 ELSE 1 = 1 END",
    ),
    "date": ("{} > '2000-01-01'",),
}

COMPUTED = {"number": ("integer", "{} * 2"), "text": ("text", "lower({}) || ' 5%'")}
"""By the family of the source: the kind and the expression of a generated column."""

PREDICATES: dict[str, tuple[str, ...]] = {
    "number": ("{} > 0", "{} IS NOT NULL", "{} IN (1, 2)"),
    "text": ("{} <> ''", "{} IS NOT NULL", "{} = 'a''b%'"),
}

FORMS: dict[str, tuple[str, ...]] = {
    "number": ("plain", "desc", "sum"),
    "text": ("plain", "desc", "lower", "lower desc"),
}
"""How a column of the family can stand in an index; others stand there plainly."""


def family_of(kind: str) -> str:
    """The family of a kind, `enum` for an enum's name."""
    return KINDS[kind].family if kind in KINDS else "enum"


def is_indexed(kind: str) -> bool:
    """Whether columns of this kind may be in keys and indexes."""
    return kind in KINDS and KINDS[kind].indexed
