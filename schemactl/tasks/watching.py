"""The rows of a scratch database, watched while a revision runs over them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from schemactl.changes import Change, RenameColumn, RenameTable
from schemactl.database.rows import Kept, Pairs, Renamed, kept
from schemactl.schema import ObjectName, Schema, Trigger

_WRITES = re.compile(r"\b(execute|get_bind|bulk_insert|update|insert|delete|truncate)\b", re.IGNORECASE)
_REMOVES = re.compile(r"\b(delete|truncate)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Watched:
    """What tables held before a revision ran.

    Attributes:
        kept: their rows.
        renamed: what has another name once it ran.
        triggers: the triggers of tables with rows, which may write whatever they like.
    """

    kept: Kept
    renamed: Renamed
    triggers: tuple[str, ...]

    @classmethod
    def of(
        cls,
        connection: Connection,
        schema: Schema,
        tables: Sequence[ObjectName],
        changes: Sequence[Change] | None,
        source: str,
    ) -> "Watched":
        """Remember rows.

        Args:
            connection: the scratch database, before the revision runs.
            schema: what it holds.
            tables: the tables that have rows.
            changes: what the revision changes; None where only its text says so.
            source: the revision file's text.
        """
        rows = kept(connection, schema, tables)
        triggers = tuple(item.name.name for item in schema.of(Trigger) if item.table in tables)
        if changes is not None:
            return cls(Kept(schema, rows), _renamed(changes), triggers)
        writes = _WRITES.search(source) is not None
        changed = frozenset(_written(schema, tables, source)) if writes else frozenset()
        return cls(Kept(schema, rows, changed, more=writes), Renamed(), triggers)

    def through(self, connection: Connection, schema: Schema) -> tuple[Pairs, list[str]]:
        """What the revision should not have touched, and what of that is not as it was.

        Args:
            connection: the scratch database after the upgrade.
            schema: what it holds now.
        """
        pairs = self.kept.untouched(schema, self.renamed)
        lost = self.kept.lost(connection, schema, pairs, self.renamed)
        return pairs, [f"{name}, after the upgrade: {words}" for name, words in lost.items()]

    def back(self, connection: Connection, schema: Schema, pairs: Pairs) -> list[str]:
        """What is not as it was once the downgrade ran.

        Args:
            connection: the scratch database after the downgrade.
            schema: what it holds now.
            pairs: what was left untouched by the upgrade.
        """
        there = self.kept.untouched(schema, Renamed())
        both = {
            name: tuple((old, old) for old, _new in columns if (old, old) in there[name])
            for name, columns in pairs.items()
            if name in there
        }
        lost = self.kept.lost(connection, schema, both, Renamed())
        return [f"{name}, after the downgrade: {words}" for name, words in lost.items()]


def _renamed(changes: Sequence[Change]) -> Renamed:
    tables = {change.actual: change.declared for change in changes if isinstance(change, RenameTable)}
    before: Mapping[ObjectName, ObjectName] = {new: old for old, new in tables.items()}
    columns: dict[ObjectName, dict[str, str]] = {}
    for change in changes:
        if isinstance(change, RenameColumn):
            columns.setdefault(before.get(change.table, change.table), {})[change.actual] = change.declared
    return Renamed(tables, columns)


def _written(schema: Schema, tables: Sequence[ObjectName], source: str) -> Iterator[str]:
    """The addresses of what a file that writes rows names: it may write there, and take away whole rows."""
    words = frozenset(re.findall(r"\w+", source))
    removes = _REMOVES.search(source) is not None
    for table in filter(None, map(schema.table, tables)):
        if removes and table.name.name in words:
            yield str(table.name)
        yield from (f"{table.name}.{column.name}" for column in table.columns if column.name in words)
