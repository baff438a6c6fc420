"""Which rows are meant, in SQL."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Dialect

from schemactl.schema import ObjectName

_OTHER = "schemactl_other"
_OWN = "schemactl_own"


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a table.

    Attributes:
        table: the table, as the database has it now.
        condition: which rows, "" for all of them. A column may be named by itself or behind the alias `OWN`.
        column: the column whose values are meant, "" for whole rows; the server may estimate how many it has.
    """

    table: ObjectName
    condition: str = ""
    column: str = ""


OWN = _OWN
"""What the table is called in a condition."""


def quoted(dialect: Dialect, *names: str) -> str:
    """Names quoted where the dialect needs it, joined by dots; empty ones are left out."""
    return ".".join(dialect.identifier_preparer.quote(name) for name in names if name)


def string(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def filled(dialect: Dialect, table: ObjectName, column: str) -> Rows:
    """Those with a value in a column."""
    return Rows(table, f"{quoted(dialect, column)} IS NOT NULL", column)


def is_null(dialect: Dialect, table: ObjectName, columns: Sequence[str]) -> Rows:
    """Those without a value in one of the columns."""
    return Rows(table, " OR ".join(f"{quoted(dialect, column)} IS NULL" for column in columns))


def holding(dialect: Dialect, table: ObjectName, column: str, label: str, *, array: bool = False) -> Rows:
    """Those that hold a label of an enum, or have it among the elements of an array."""
    name = quoted(dialect, column)
    found = f"{string(label)} = ANY ({name}::text[])" if array else f"{name}::text = {string(label)}"
    return Rows(table, found)


def with_attribute(dialect: Dialect, table: ObjectName, column: str, attribute: str) -> Rows:
    """Those with a value in an attribute of a composite type."""
    return Rows(table, f"({quoted(dialect, column)}).{quoted(dialect, attribute)} IS NOT NULL")


def duplicates(
    dialect: Dialect, table: ObjectName, columns: Sequence[str], *, where: str = "", nulls_equal: bool = False
) -> Rows:
    """Those that have the same values as another row.

    Args:
        dialect: how to write it.
        table: the table.
        columns: what must differ.
        where: which rows alone are looked at, "" for all.
        nulls_equal: whether two NULLs are the same.
    """
    names = [quoted(dialect, column) for column in columns]
    wanted = [f"({where})"] if where else []
    wanted += [] if nulls_equal else [f"{name} IS NOT NULL" for name in names]
    others = f"SELECT 1 FROM {quoted(dialect, table.namespace, table.name)}"  # noqa: S608
    others += f" WHERE {' AND '.join(wanted)}" if wanted else ""
    same = "IS NOT DISTINCT FROM" if dialect.name == "postgresql" else "IS"
    pairs = " AND ".join(f"{_OTHER}.{name} {same if nulls_equal else '='} {_OWN}.{name}" for name in names)
    grouped = others.replace("SELECT 1", f"SELECT {', '.join(names)}", 1)
    grouped += f" GROUP BY {', '.join(names)} HAVING count(*) > 1"
    found = f"EXISTS (SELECT 1 FROM ({grouped}) AS {_OTHER} WHERE {pairs})"  # noqa: S608
    return Rows(table, " AND ".join([*wanted, found]))


def orphans(
    dialect: Dialect, table: ObjectName, columns: Sequence[str], target: ObjectName, target_columns: Sequence[str]
) -> Rows:
    """Those that refer to a row that is not there. One NULL in a key refers to nothing, and nothing is missed."""
    own = [f"{_OWN}.{quoted(dialect, column)}" for column in columns]
    there = [f"{_OTHER}.{quoted(dialect, column)}" for column in target_columns]
    pairs = " AND ".join(f"{left} = {right}" for left, right in zip(there, own, strict=True))
    place = quoted(dialect, target.namespace, target.name)
    missing = f"NOT EXISTS (SELECT 1 FROM {place} AS {_OTHER} WHERE {pairs})"  # noqa: S608
    return Rows(table, " AND ".join([*(f"{name} IS NOT NULL" for name in own), missing]))


def broken(table: ObjectName, expression: str) -> Rows:
    """Those that break a CHECK: an unknown truth breaks none."""
    return Rows(table, f"NOT ({expression})")
