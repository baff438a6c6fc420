"""A plan: the ordered work that turns one schema into another, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from schemactl.changes import Change
from schemactl.reports import Hazard
from schemactl.schema import ForeignKey, ObjectName, Schema


class Phase(IntEnum):
    """When a step runs. The order is what makes every step find what it needs and nothing in its way."""

    EXTEND_ENUMS = 0
    """New labels only: they have to be committed, so they come before anything that could be left half-done."""
    RENAME = 1
    DROP_FOREIGN_KEYS = 2
    DROP_TABLES = 3
    DROP_INDEXES = 4
    DROP_CONSTRAINTS = 5
    ENUMS = 6
    ALTER_TABLES = 7
    ADD_COLUMNS = 8
    ALTER_COLUMNS = 9
    DROP_COLUMNS = 10
    ADD_KEYS = 11
    ADD_CHECKS = 12
    ADD_INDEXES = 13
    ADD_TABLES = 14
    ADD_FOREIGN_KEYS = 15
    DROP_ENUMS = 16
    RENAME_BACK = 17
    """Renames of a downgrade: its other changes carry the names from before them."""


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of a plan.

    Attributes:
        change: what it does, or does its half of: a changed constraint is one step that drops and one that adds.
        phase: when.
        hazards: the dangers of doing it.
        foreign_keys: foreign keys, with their tables, that this step drops or adds apart from their table:
            those of a cycle, and those that stand in the way of a type change.
    """

    change: Change
    phase: Phase
    hazards: tuple[Hazard, ...] = ()
    foreign_keys: tuple[tuple[ObjectName, ForeignKey], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The ordered work for one dialect.

    Attributes:
        dialect: SQLAlchemy's name of the dialect.
        steps: in the order in which they run.
        skipped: changes that no database confirmed; they are never planned.
        changes: the changes that were planned, as they were given.
        actual: the schema before, None where the caller has none.
        declared: the schema after, None where the caller has none.
        backwards: whether the changes are inverses, which name tables and columns as the actual side does.
    """

    dialect: str
    steps: tuple[Step, ...]
    skipped: tuple[Change, ...] = ()
    changes: tuple[Change, ...] = ()
    actual: Schema | None = None
    declared: Schema | None = None
    backwards: bool = False

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """The hazards of all steps, each once, in their order."""
        return tuple(dict.fromkeys(hazard for step in self.steps for hazard in step.hazards))

    def of(self, *phases: Phase) -> Sequence[Step]:
        """The steps of these phases, in their order."""
        return [step for step in self.steps if step.phase in phases]
