"""The way from one side of a comparison to the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from schemactl.compare import compare
from schemactl.tasks.sides import Side

if TYPE_CHECKING:  # most comparisons find nothing, and need no plan
    from alembic.operations.ops import MigrateOperation

    from schemactl.changes import Change
    from schemactl.compare.elsewhere import Elsewhere
    from schemactl.plan import Plan
    from schemactl.reports import Hazard


@dataclass(frozen=True)
class Draft:
    """The way from one side to another. What follows from the changes is made when it is asked for.

    Attributes:
        found: what differs.
        actual: the side that is.
        declared: the side that shall be.
    """

    found: tuple[Change, ...]
    actual: Side
    declared: Side

    @cached_property
    def plan(self) -> Plan:
        """The ordered work."""
        from schemactl.plan import make_plan

        actual, declared = self.actual.schema, self.declared.schema
        return make_plan(self.found, actual.dialect, actual=actual, declared=declared)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change; those that no database confirmed, and that are not planned, last."""
        return self.plan.changes + self.plan.skipped if self.found else ()

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """The dangers of the work."""
        return self.plan.hazards if self.found else ()

    @cached_property
    def upgrade(self) -> tuple[MigrateOperation, ...]:
        """The operations that bring *actual* to *declared*."""
        if not self.found or not self.plan.steps:
            return ()
        from schemactl.plan import operations

        return tuple(operations(self.plan, tables=self.declared.tables, actual_tables=self.actual.tables))

    @cached_property
    def downgrade(self) -> tuple[MigrateOperation, ...]:
        """The operations that bring it back."""
        if not self.found or not self.plan.steps:
            return ()
        from schemactl.plan import inverse, operations

        return tuple(operations(inverse(self.plan), tables=self.actual.tables, actual_tables=self.declared.tables))

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """The upgrade as SQL."""
        if not self.upgrade:
            return ()
        from schemactl.plan import statements

        return statements(self.upgrade, self.plan.dialect)


def draft_between(actual: Side, declared: Side, elsewhere: Elsewhere | None = None) -> Draft:
    """What brings one side to the other.

    Args:
        actual: what is.
        declared: what shall be.
        elsewhere: scratch databases beside the one asked; None where that is nobody else's.
    """
    connection = actual.connection or declared.connection
    return Draft(compare(actual.schema, declared.schema, connection, elsewhere), actual, declared)
