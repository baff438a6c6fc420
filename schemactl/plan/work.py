"""What turning a plan into operations looks things up in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from schemactl.changes import AlterColumn, Change, DropColumn, DropTable, RenameLabel
from schemactl.plan.lifted import constraint_names, constraint_texts, index_names
from schemactl.plan.objects import Builder
from schemactl.plan.sqltext import ddl_dialect, mentions, quote, quote_name
from schemactl.plan.state import after_renames
from schemactl.plan.steps import Phase, Plan
from schemactl.schema import Check, Constraint, Index, ObjectName, Schema, Table


@dataclass(frozen=True)
class Work:
    """A plan with what its operations are made of.

    Attributes:
        plan: the plan.
        tables: the models' tables, where the declared side is the models.
        actual_tables: the models' tables, where the actual side is: a downgrade leaves them.
    """

    plan: Plan
    tables: Mapping[ObjectName, sa.Table]
    actual_tables: Mapping[ObjectName, sa.Table]

    @cached_property
    def dialect(self) -> Dialect:
        """The dialect."""
        return ddl_dialect(self.plan.dialect)

    @cached_property
    def before(self) -> Schema:
        """The schema before, with the plan's first renames done; empty where nobody said."""
        actual = self.plan.actual or Schema(self.plan.dialect)
        return actual if self.plan.backwards else after_renames(actual, self.plan.changes)

    @cached_property
    def declared(self) -> Builder:
        """Makes the declared side's objects, with the labels that enums have until the plan's last renames are done."""
        declared = self.plan.declared
        if declared is not None and self.plan.backwards:
            back = [item.inverse() for item in self.plan.changes if isinstance(item, RenameLabel)]
            declared = after_renames(declared, back) if back else declared
        return Builder(self.dialect, self.tables, declared)

    @cached_property
    def actual(self) -> Builder:
        """Makes the actual side's objects, as they are named when the plan's first renames are done."""
        return Builder(self.dialect, {}, self.before)

    def table_before(self, owner: ObjectName) -> Table | None:
        """A table as it stands when the first renames are done, None if nobody said."""
        return self.actual.values.get(owner)

    def table_after(self, owner: ObjectName) -> Table | None:
        """A table as the declared side has it, None if nobody said."""
        return self.declared.values.get(owner)

    def table(self, owner: ObjectName) -> Table:
        """A table whose columns change, as far as anybody told of it."""
        return self.table_after(owner) or self.table_before(owner) or Table(owner, ())

    def column_name(self, change: AlterColumn) -> str:
        """The name under which a changed column is found."""
        return change.actual.name if self.plan.backwards else change.declared.name

    def q(self, *names: str) -> str:
        """Names, quoted where needed."""
        return quote(self.dialect, *names)

    def qname(self, name: ObjectName) -> str:
        """An object's name, quoted where needed."""
        return quote_name(self.dialect, name)

    @cached_property
    def _going(self) -> frozenset[ObjectName]:
        return frozenset(item.table.name for item in self.plan.changes if isinstance(item, DropTable))

    @cached_property
    def _planned(self) -> tuple[Change, ...]:
        """Every change that a step makes, those that only make way for another among them."""
        return tuple(step.change for step in self.plan.steps)

    def goes(self, owner: ObjectName) -> bool:
        """Whether the plan drops a table."""
        return owner in self._going

    def altered(self, owner: ObjectName) -> list[AlterColumn]:
        """The changed columns of a table, in the order of their steps."""
        found = [step.change for step in self.plan.of(Phase.ALTER_COLUMNS)]
        return [item for item in found if isinstance(item, AlterColumn) and item.table == owner]

    def drops(self, owner: ObjectName, column: str) -> bool:
        """Whether the plan drops a column."""
        dropped = [item for item in self.plan.changes if isinstance(item, DropColumn)]
        return any(item.table == owner and item.column.name == column for item in dropped)

    def kept_constraints(self, owner: ObjectName, column: str) -> list[Constraint]:
        """The constraints that mention a column and that the plan leaves as they are."""
        table = self.table_before(owner)
        settled = {name for change in self._planned if change.owner == owner for name in constraint_names(change)}
        return [
            item
            for item in (table.constraints if table is not None else ())
            if constraint_mentions(item, column) and self.actual.name(owner, item) not in settled
        ]

    def kept_indexes(self, owner: ObjectName, column: str) -> list[Index]:
        """The indexes that mention a column and that the plan leaves as they are."""
        table = self.table_before(owner)
        settled = {name for change in self._planned if change.owner == owner for name in index_names(change)}
        return [
            item
            for item in (table.indexes if table is not None else ())
            if index_mentions(item, column) and item.name not in settled
        ]


def constraint_mentions(constraint: Constraint, column: str) -> bool:
    """Whether a constraint has to do with a column."""
    texts = constraint_texts(constraint)
    carried = getattr(constraint, "include", ())
    columns = () if isinstance(constraint, Check) else (*constraint.columns, *carried)
    return column in columns or any(mentions(text, column) for text in texts)


def index_mentions(index: Index, column: str) -> bool:
    """Whether an index has to do with a column."""
    return (
        column in index.include
        or expression_mentions(index, column)
        or any(part.column == column for part in index.parts)
    )


def expression_mentions(index: Index, column: str) -> bool:
    """Whether an index's predicate or one of its expressions names a column."""
    return mentions(index.predicate, column) or any(mentions(part.expression, column) for part in index.parts)
