"""One value of a kind, as the text that its type reads."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

from schemactl.database.rows.kinds import Kind

_NUMBERS = ("smallint", "integer", "bigint", "int", "oid", "real", "double precision", "float", "double", "money")
_NUMERIC = ("numeric", "decimal")
_TEXTS = ("text", "character varying", "varchar", "nvarchar", "citext", "name", "clob", "string", "autostring")
_PADDED = ("character", "char", "nchar", "bpchar")
_SPANS = {"int4range": "integer", "int8range": "bigint", "numrange": "numeric", "daterange": "date"}
_SPANS |= {"tsrange": "timestamp without time zone", "tstzrange": "timestamp with time zone"}


@dataclass(frozen=True, slots=True)
class Wish:
    """Which value is wanted.

    Attributes:
        column: the column's name.
        row: the row's number, from 1; values of other rows are other ones, where the type has so many.
        position: the column's place in its table: later ones get greater values, so that ends come after beginnings.
        variation: from 0; another one is another try.
        limits: the SQL of the CHECKs that name the column, whose constants are worth a try.
    """

    column: str
    row: int
    position: int
    variation: int = 0
    limits: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """A small whole number that no other row's column has."""
        named = [int(each) for each in re.findall(r"(?<![\w.])\d{1,9}(?![\w.])", " ".join(self.limits))]
        if named and self.variation < 4:
            limit = named[self.variation // 2 % len(named)] if self.variation < 2 else named[-1]
            return limit + self.row if self.variation % 2 == 0 else max(limit - self.row, 0)
        plain = (self.row + 10 * self.position, self.row, self.row + 1000 - 10 * self.position, -self.row)
        return plain[self.variation % len(plain)]

    @property
    def length(self) -> int | None:
        """How long a text is to be, None where no CHECK says a number."""
        named = [int(each) for each in re.findall(r"(?<![\w.])\d{1,3}(?![\w.])", " ".join(self.limits))]
        return named[0] if named and 0 < named[0] < 500 else None

    @property
    def said(self) -> tuple[str, ...]:
        """The texts that its CHECKs name, patterns left out."""
        found = re.findall(r"'((?:[^']|'')*)'", " ".join(self.limits))
        plain = (each.replace("''", "'").removeprefix("^").removesuffix("$") for each in found)
        return tuple(dict.fromkeys(each for each in plain if not re.search(r"[\[\](){}*+|\\]", each)))


def text_of(kind: Kind, wish: Wish) -> str | None:
    """The text of a value, which is the same one each time; None for a type of which nothing is known."""
    wish = Wish(wish.column, wish.row, wish.position, wish.variation, (*kind.checks, *wish.limits))
    if kind.array:
        return _array(kind, wish)
    if kind.labels:
        return kind.labels[(wish.row - 1 + wish.variation) % len(kind.labels)]
    if kind.name == "composite":
        return _composite(kind, wish)
    if kind.name == "range" or kind.name in _SPANS:
        return _span(kind.parts[0] if kind.parts else Kind(_SPANS[kind.name]), wish)
    if kind.name.endswith("multirange") and kind.name.replace("multirange", "range") in _SPANS:
        return f"{{{_span(Kind(_SPANS[kind.name.replace('multirange', 'range')]), wish)}}}"
    make = _OTHERS.get(kind.name)
    if make is not None:
        return make(kind, wish)
    if kind.name in _NUMERIC:
        return _numeric(kind.arguments, wish)
    if kind.name in _TEXTS or kind.name in _PADDED:
        return _text(kind, wish)
    return str(wish.number) if kind.name in _NUMBERS or kind.name.endswith("int") else None


def _numeric(arguments: Sequence[int], wish: Wish) -> str:
    precision, scale = (*arguments, 30, 0)[:2] if len(arguments) != 1 else (arguments[0], 0)
    digits = max(precision - scale, 0)
    whole = abs(wish.number) % 10 ** min(digits, 9)
    sign = "-" if wish.number < 0 else ""
    return f"{sign}{whole}" if digits else f"{sign}0.{'0' * max(scale - 2, 0)}{wish.row % 10}"


def _text(kind: Kind, wish: Wish) -> str:
    longest = kind.arguments[0] if kind.arguments else (1 if kind.name in _PADDED else None)
    if kind.name in _PADDED and longest == 32 and wish.variation == 0 and not wish.limits:
        return _uuid(kind, wish).replace("-", "")  # where SQLAlchemy keeps a UUID
    number = str(wish.row)
    length = wish.length or longest or 8
    letters = "abcdefghij"[wish.row % 10]
    if wish.said and wish.variation < 2:
        chosen = wish.said[(wish.row - 1 + wish.variation) % len(wish.said)]
        return re.sub(r"[%_]", f"x{number}", chosen) if "%" in chosen else chosen
    ways = (
        f"{wish.column} {number}",
        (letters * length)[:length],
        (letters.upper() * length)[:length],
        number.rjust(length, "0"),
        f"{letters}{number}@example.org",
        f"https://example.org/{number}",
    )
    chosen = ways[wish.variation % len(ways)]
    if longest is None or len(chosen) <= longest:
        return chosen
    return (chosen[: max(longest - len(number), 0)] + number)[-longest:]


def _uuid(_kind: Kind, wish: Wish) -> str:
    return f"{crc32(wish.column.encode()):08x}-0000-4000-8000-{wish.row:012x}"


def _day(_kind: Kind, wish: Wish) -> str:
    named = re.findall(r"\b\d{4}-[01]\d-[0-3]\d\b", " ".join(wish.said))
    first = date.fromisoformat(named[0]) if named else date(2024, 1, 1)
    shift = Wish(wish.column, wish.row, wish.position, wish.variation).number
    return (first + timedelta(days=shift)).isoformat()


def _moment(kind: Kind, wish: Wish) -> str:
    zone = "+00" if kind.name.endswith("with time zone") or kind.name == "timestamptz" else ""
    # SQLAlchemy reads no other form on SQLite
    return f"{_day(kind, wish)} 0{wish.row % 10}:00:00{zone or '.000000'}"


def _time(kind: Kind, wish: Wish) -> str:
    zone = "+00" if kind.name in ("time with time zone", "timetz") else ""
    return f"{(wish.row + wish.position) % 24:02}:00:00{zone or '.000000'}"


def _json(_kind: Kind, wish: Wish) -> str:
    return ('{"n": %d}', "[%d]", "%d", '"%d"')[wish.variation % 4] % wish.row


def _bits(kind: Kind, wish: Wish) -> str:
    length = kind.arguments[0] if kind.arguments else 1
    return f"{wish.row:b}".rjust(length, "0")[-length:]


def _vector(kind: Kind, wish: Wish) -> str:
    return f"[{','.join([str(wish.row)] * (kind.arguments[0] if kind.arguments else 3))}]"


def _span(part: Kind, wish: Wish) -> str | None:
    """A range that meets no other row's."""
    ends = [
        text_of(part, Wish(wish.column, 2 * wish.row + each, wish.position, 1 if wish.variation else 0))
        for each in (0, 1)
    ]
    return None if None in ends else f'["{ends[0]}","{ends[1]}")'


def _array(kind: Kind, wish: Wish) -> str | None:
    one = Kind(kind.name, kind.arguments, labels=kind.labels, parts=kind.parts, checks=kind.checks)
    element = text_of(one, wish)
    return None if element is None else f"{{{_within(element)}}}"


def _composite(kind: Kind, wish: Wish) -> str:
    inner = [text_of(part, wish) for part in kind.parts]
    return f"({','.join('' if each is None else _within(each) for each in inner)})"


def _within(text: str) -> str:
    """A value inside an array or a row."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _pattern(text: str) -> Callable[[Kind, Wish], str]:
    return lambda _kind, wish: text.replace("#", str(wish.row))


_OTHERS: dict[str, Callable[[Kind, Wish], str]] = {
    **dict.fromkeys(("boolean", "bool"), lambda _kind, wish: str((wish.row + wish.variation) % 2)),
    "uuid": _uuid,
    "date": _day,
    **dict.fromkeys(("timestamp", "datetime", "timestamptz"), _moment),
    **dict.fromkeys(("timestamp without time zone", "timestamp with time zone"), _moment),
    **dict.fromkeys(("time", "time without time zone", "time with time zone", "timetz"), _time),
    **dict.fromkeys(("json", "jsonb"), _json),
    **dict.fromkeys(("bit", "bit varying", "varbit"), _bits),
    **dict.fromkeys(("vector", "halfvec"), _vector),
    **dict.fromkeys(("bytea", "blob", "binary", "varbinary"), _pattern("\\x0#")),
    "interval": _pattern("# days"),
    "xml": _pattern("<n>#</n>"),
    "inet": _pattern("10.0.0.#"),
    "cidr": _pattern("10.0.#.0/24"),
    "macaddr": _pattern("08:00:2b:01:02:0#"),
    "macaddr8": _pattern("08:00:2b:01:02:03:04:0#"),
    "point": _pattern("(#,#)"),
    "line": _pattern("{1,#,0}"),
    **dict.fromkeys(("lseg", "path", "polygon"), _pattern("((0,0),(#,#))")),
    "box": _pattern("((0,0),(#,#))"),
    "circle": _pattern("<(0,0),#>"),
    "tsvector": _pattern("word#"),
    "tsquery": _pattern("word#"),
    "hstore": _pattern('"n"=>"#"'),
    "ltree": _pattern("top.n#"),
    "geometry": _pattern("POINT(# #)"),
    "pg_lsn": _pattern("0/#"),
    "jsonpath": _pattern("$.n#"),
    '"char"': _pattern("#"),
}
"""The types of which a value is a pattern with the row's number in it, and the like."""
