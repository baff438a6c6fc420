"""Whether rows came through: what tables held before is compared with what they hold now, in whatever order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from schemactl.database.rows.kinds import Kinds
from schemactl.database.rows.sql import contents
from schemactl.schema import Column, ObjectName, Schema, Table

Row = dict[str, str | None]
Pairs = Mapping[ObjectName, tuple[tuple[str, str], ...]]
"""Of tables, by their names of then, the columns that have to hold what they held: the names of then and of now."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """Other names that tables and columns have got.

    Attributes:
        tables: the new names of tables.
        columns: the new names of columns, by their table's old name.
    """

    tables: Mapping[ObjectName, ObjectName] = field(default_factory=dict)
    columns: Mapping[ObjectName, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What tables held.

    Attributes:
        schema: the structure in which they held it.
        rows: their rows, each column's value as the database spells it.
        changed: addresses of tables and columns of which it is no matter what becomes of them.
        more: whether there may be more rows now than before.
    """

    schema: Schema
    rows: Mapping[ObjectName, list[Row]]
    changed: frozenset[str] = frozenset()
    more: bool = False

    def untouched(self, schema: Schema, renamed: Renamed) -> Pairs:
        """What has to be as it was: the columns that are still there, and of the type that they were.

        Args:
            schema: the structure now.
            renamed: what has another name in it.
        """
        found = {}
        for name in self.rows:
            then, now = self.schema.table(name), schema.table(renamed.tables.get(name, name))
            if then is not None and now is not None and str(name) not in self.changed:
                names = renamed.columns.get(name, {})
                pairs = [(column, now.column(_now(column.name, names))) for column in then.columns]
                found[name] = tuple(
                    (column.name, there.name)
                    for column, there in pairs
                    if there is not None
                    and f"{name}.{column.name}" not in self.changed
                    and _alike(column, there, self.schema, schema)
                )
        return found

    def lost(self, connection: Connection, schema: Schema, pairs: Pairs, renamed: Renamed) -> dict[ObjectName, str]:
        """What is not as it was: a few words for each table of which something is not.

        Args:
            connection: the database.
            schema: its structure now.
            pairs: what has to be as it was.
            renamed: the names that tables have now.
        """
        found = {}
        for name, columns in pairs.items():
            then = [tuple(row[old] for old, _new in columns) for row in self.rows[name]]
            table = schema.table(renamed.tables.get(name, name))
            now = contents(connection, table, [new for _old, new in columns]) if table is not None else []
            now = now if columns else [()] * len(now)
            wrong = _difference(then, now, [old for old, _new in columns], more=self.more)
            if wrong:
                found[name] = wrong
        return found


def kept(connection: Connection, schema: Schema, names: Iterable[ObjectName]) -> dict[ObjectName, list[Row]]:
    """What tables hold.

    Args:
        connection: the database.
        schema: its structure.
        names: the tables; one that is not there is passed over.
    """
    tables: list[Table] = list(filter(None, map(schema.table, names)))
    found = {}
    for table in tables:
        columns = [column.name for column in table.columns]
        found[table.name] = [dict(zip(columns, row, strict=True)) for row in contents(connection, table, columns)]
    return found


def _now(column: str, names: Mapping[str, str]) -> str:
    """The name that a column has now, "" where another one has got its name."""
    return names.get(column, "" if column in names.values() else column)


def _alike(then: Column, now: Column, before: Schema, after: Schema) -> bool:
    if then.type != now.type or then.computed is not None or now.computed is not None:
        return False
    old, new = Kinds(before).of(then.type), Kinds(after).of(now.type)
    return old.name == new.name and old.parts == new.parts and set(old.labels) <= set(new.labels)


def _difference(
    before: list[tuple[str | None, ...]], now: list[tuple[str | None, ...]], names: list[str], *, more: bool
) -> str:
    """What differs, "" where nothing does: a number of rows, or else a column with a value of it."""
    if len(now) < len(before) or (len(now) > len(before) and not more):
        return f"{len(before)} rows before, {len(now)} after"
    if not Counter(before) - Counter(now):
        return ""
    for at, name in enumerate(names):
        values = [Counter(row[at] for row in rows) for rows in (before, now)]
        missing, new = values[0] - values[1], values[1] - values[0]
        if missing:
            return f"{name} was {_shown(missing)} in a row, and now {_shown(new)}"
    return f"{', '.join(names)} do not stand together as they did"


def _shown(values: Counter[str | None]) -> str:
    value = min(values, key=str, default=None)
    return "NULL" if value is None else value
