"""One look at the rows of a database, told in a sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemactl.counts import Count
from schemactl.database.counting.conditions import Rows
from schemactl.database.counting.counter import Counter, Found

LOSES = "loses-data"
FAILS = "can-fail"


@dataclass(frozen=True, slots=True)
class Look:
    """What to look for.

    Attributes:
        kind: the hazard that it is about: `LOSES` or `FAILS`.
        name: the address of what it is about, as flags spell it.
        rows: which rows.
        words: what they are, behind their number: `with NULL in users.age`.
        key: the table's primary key, () to name no rows.
        newest: the column that says when a row was written, "" for none.
        stops: whether the step fails because of such a row.
    """

    kind: str
    name: str
    rows: Rows
    words: str
    key: tuple[str, ...] = ()
    newest: str = ""
    stops: bool = False


def look(counter: Counter, wanted: Look) -> Count | None:
    """What is found; None where the database cannot say."""
    found = counter.count(wanted.rows, key=wanted.key, newest=wanted.newest)
    if found is None:
        return None
    return Count(
        wanted.name,
        _said(found, wanted),
        found.rows,
        found.estimated and found.rows is not None,
        found.newest,
        wanted.newest if found.newest is not None else None,
        found.keys,
        wanted.stops,
    )


def _said(found: Found, wanted: Look) -> str:
    newest = f", the newest of {found.newest} ({wanted.newest})" if found.newest is not None else ""
    keys = ""
    if found.keys and found.rows is not None:
        more = found.rows - len(found.keys)
        keys = f": {'; '.join(found.keys)}{f'; and {more} more' if more else ''}"
    return f"{_amount(found)} {wanted.words}{newest}{keys}"


def _amount(found: Found) -> str:
    if found.rows is None:
        return "more rows than could be counted in time"
    if found.estimated:
        return f"about {found.rows} rows, as the server estimates,"
    return f"{found.rows or 'no'} row{'' if found.rows == 1 else 's'}"


_CREATED = re.compile(r"creat|insert|added|placed|recorded|registered|written", re.IGNORECASE)
_UPDATED = re.compile(r"updat|modif|chang|seen|last", re.IGNORECASE)


def newest_by(columns: Iterable[tuple[str, str]]) -> str:
    """The column that says when a row was written, as far as its name and type tell; "" for none.

    Args:
        columns: names and types.
    """
    times = [name for name, type_ in columns if re.match(r"(timestamp|datetime|date)\b", type_, re.IGNORECASE)]
    return next(iter(_preferred(times)), "")


def _preferred(names: Sequence[str]) -> Iterable[str]:
    for pattern in (_CREATED, _UPDATED):
        yield from (name for name in names if pattern.search(name))
    yield from names
