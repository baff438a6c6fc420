"""What a column of a row may hold: its type, the CHECKs that name it, and what both are going to be."""

import re
from dataclasses import dataclass

from schemactl.database.rows.kinds import Kind, Kinds
from schemactl.database.rows.sql import quoted
from schemactl.database.rows.values import Wish, text_of
from schemactl.schema import Check, Column, Schema, Table

_TEXTS = ("text", "character varying", "varchar")


@dataclass(frozen=True, slots=True)
class Columns:
    """Chooses values.

    Attributes:
        kinds: the structure with its types.
        hints: the structure to come, to which values keep as far as they can; None where nobody knows.
    """

    kinds: Kinds
    hints: Schema | None

    @property
    def dialect(self) -> str:
        """SQLAlchemy's name of the dialect."""
        return self.kinds.schema.dialect

    def value(self, table: Table, column: Column, number: int, variation: int) -> str | None:
        """A literal; None for a type of which nothing is known, and which gets its default.

        Args:
            table: the table.
            column: its column.
            number: the row's number.
            variation: another one is another try.
        """
        kind = self._kind(table, column)
        wish = Wish(column.name, number, table.columns.index(column), variation, self.limits(table, column))
        text = text_of(kind, wish)
        if text is None and self.dialect == "sqlite":
            text = f"{number}"  # any type's name will do there, and any value
        return None if text is None else quoted(text, kind, self.dialect)

    def fills_itself(self, column: Column, table: Table) -> bool:
        """Whether the database gives a column its value: a number, most often."""
        if column.is_numbered or column.computed is not None or "nextval(" in (column.default or ""):
            return True
        if self.dialect != "sqlite" or table.option("without_rowid"):
            return False
        key = table.primary_key
        return key is not None and key.columns == (column.name,) and column.type.upper() == "INTEGER"

    def limits(self, table: Table, column: Column) -> tuple[str, ...]:
        """The CHECKs that name a column, and the bounds of a table's partitions where it is divided by it."""
        checks = [*table.of(Check), *self.coming_checks(table)]
        found = [check.expression for check in checks if names(check.expression, column.name)]
        if names(table.option("partition_by") or "", column.name):
            parts = (each for each in self.kinds.schema.tables if each.partition_of == table.name)
            found += [each.bound or "" for each in parts]
        return tuple(found)

    def coming_checks(self, table: Table) -> tuple[Check, ...]:
        """The CHECKs that the table is going to have."""
        later = self.hints.table(table.name) if self.hints is not None else None
        now = {check.expression for check in table.of(Check)}
        return tuple(each for each in later.of(Check) if each.expression not in now) if later is not None else ()

    def suspects(self, table: Table, said: str) -> list[str]:
        """The columns in which a refusal may lie: those of the CHECK that it names; else those with any; else all."""
        checks = [*table.of(Check), *self.coming_checks(table)]
        meant = [each for each in checks if names(said, each.name or each.expression)]
        named = [each.name for each in table.columns if any(names(check.expression, each.name) for check in meant)]
        limited = [each.name for each in table.columns if self.limits(table, each) or self.kinds.of(each.type).checks]
        return named or limited or [column.name for column in table.columns]

    def _kind(self, table: Table, column: Column) -> Kind:
        """The column's type; where a text is going to be something else, that: its texts have to be of that form."""
        kind = self.kinds.of(column.type)
        later = self.hints.table(table.name) if self.hints is not None else None
        coming = later.column(column.name) if later is not None else None
        if self.hints is None or coming is None:
            return kind
        then = Kinds(self.hints).of(coming.type)
        if then.labels and kind.labels:
            both = tuple(label for label in kind.labels if label in then.labels)
            return Kind("enum", labels=both or kind.labels, array=kind.array)
        if kind == then or kind.name not in _TEXTS or kind.array:
            return kind
        longest = min([*kind.arguments, *then.arguments], default=0) if then.name in _TEXTS else 0
        return then if longest == 0 else Kind(kind.name, (longest,))


def names(text: str, word: str) -> bool:
    """Whether a text has a name as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None
