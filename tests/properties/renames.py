"""Other names for tables and columns of a design, as somebody says them, and the design under these names."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from schemactl.changes import Change, RenameColumn, RenameTable
from schemactl.schema import ObjectName
from tests.properties.design import Design, Tb
from tests.properties.draw import COLUMN_NAMES, TABLE_NAMES, draw_name, sometimes


@dataclass(frozen=True)
class Names:
    """New names, by old ones.

    Attributes:
        tables: of tables.
        columns: of columns, by the old names of the table and the column.
    """

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def table(self, name: str) -> str:
        """A table's new name."""
        return self.tables.get(name, name)

    def column(self, table: str, name: str) -> str:
        """A column's new name, by the old name of its table."""
        return self.columns.get((table, name), name)

    def changes(self) -> Iterator[Change]:
        """What was said: tables first, since columns name theirs by its new name."""
        for old, new in self.tables.items():
            yield RenameTable(ObjectName(old), ObjectName(new))
        for (table, column), name in self.columns.items():
            yield RenameColumn(ObjectName(self.table(table)), column, name)

    def of(self, design: Design) -> Design:
        """A design under the new names."""
        return replace(design, tables=tuple(self._of_table(table) for table in design.tables))

    def _of_table(self, table: Tb) -> Tb:
        def new(name: str) -> str:
            return self.column(table.name, name)

        def all_new(names: Collection[str]) -> tuple[str, ...]:
            return tuple(map(new, names))

        keys = (
            replace(
                key,
                columns=all_new(key.columns),
                target=self.table(key.target),
                target_columns=tuple(self.column(key.target, name) for name in key.target_columns),
            )
            for key in table.foreign_keys
        )
        return replace(
            table,
            name=self.table(table.name),
            columns=tuple(
                replace(item, name=new(item.name), source=None if item.source is None else new(item.source))
                for item in table.columns
            ),
            key=all_new(table.key),
            uniques=tuple(replace(item, columns=all_new(item.columns)) for item in table.uniques),
            foreign_keys=tuple(keys),
            checks=tuple(replace(item, column=new(item.column)) for item in table.checks),
            indexes=tuple(
                replace(
                    item,
                    parts=tuple((new(name), form) for name, form in item.parts),
                    include=all_new(item.include),
                )
                for item in table.indexes
            ),
        )


def draw_names(draw: DrawFn, first: Design, second: Design) -> Names:
    """New names for some of what is in both designs, one at least if anything is; none that either of them has."""
    tables: dict[str, str] = {}
    columns: dict[tuple[str, str], str] = {}
    taken: set[str] = {table.name for design in (first, second) for table in design.tables}
    both = [(table, twin) for table in first.tables if (twin := second.table(table.name)) is not None]
    for table, twin in both:
        if not columns or sometimes(draw, 2):
            tables[table.name] = draw_name(draw, TABLE_NAMES, taken)
            taken.add(tables[table.name])
        there = {column.name for each in (table, twin) for column in each.columns}
        kept = [column.name for column in table.columns if twin.column(column.name) is not None]
        for name in draw(st.lists(st.sampled_from(kept), unique=True, max_size=3)) if kept else ():
            columns[table.name, name] = draw_name(draw, COLUMN_NAMES, there)
            there.add(columns[table.name, name])
    return Names(tables, columns)
