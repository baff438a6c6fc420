"""A plan: the ordered work that turns one schema into another, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from schemactl.changes import Change
from schemactl.reports import Hazard
from schemactl.schema import ForeignKey, ObjectName, Schema


class Phase(IntEnum):
    """When a step runs. The order is what makes every step find what it needs and nothing in its way."""

    EXTEND_ENUMS = auto()
    """New labels only: they have to be committed, so they come before anything that could be left half-done."""
    ADD_SURROUNDINGS = auto()
    """What everything else may stand in or be made of: namespaces, extensions."""
    DROP_OBJECTS = auto()
    """Views and the like, while what they need is there."""
    RENAME = auto()
    DROP_FOREIGN_KEYS = auto()
    DROP_TABLES = auto()
    DROP_INDEXES = auto()
    DROP_CONSTRAINTS = auto()
    ENUMS = auto()
    ADD_TYPES = auto()
    """What columns are made of: domains, composite types, sequences, functions of defaults."""
    ALTER_TABLES = auto()
    ADD_COLUMNS = auto()
    ALTER_COLUMNS = auto()
    DROP_COLUMNS = auto()
    ADD_KEYS = auto()
    ADD_CHECKS = auto()
    ADD_INDEXES = auto()
    ADD_TABLES = auto()
    FINISH_TABLES = auto()
    """Properties of tables that need other tables or indexes: inheritance, a replica identity. Those of indexes."""
    ADD_FOREIGN_KEYS = auto()
    COMMENTS = auto()
    """Of constraints and indexes, once all that made way is back."""
    DROP_TYPES = auto()
    """Before enums, of which some may be made."""
    DROP_ENUMS = auto()
    RENAME_BACK = auto()
    """Renames of a downgrade: its other changes carry the names from before them."""
    ADD_OBJECTS = auto()
    """Views and the like, once what they need is there."""
    DROP_SURROUNDINGS = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of a plan.

    Attributes:
        change: what it does, or does its half of: a changed constraint is one step that drops and one that adds.
        phase: when.
        hazards: the dangers of doing it.
        foreign_keys: foreign keys, with their tables, that this step drops or adds apart from their table:
            those of a cycle, and those that stand in the way of a type change.
        anew: whether a changed object is dropped and made anew although it could be altered.
    """

    change: Change
    phase: Phase
    hazards: tuple[Hazard, ...] = ()
    foreign_keys: tuple[tuple[ObjectName, ForeignKey], ...] = ()
    anew: bool = False


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
        conflicts: what is in the way for good, one sentence each. Such a plan makes no operations.
    """

    dialect: str
    steps: tuple[Step, ...]
    skipped: tuple[Change, ...] = ()
    changes: tuple[Change, ...] = ()
    actual: Schema | None = None
    declared: Schema | None = None
    backwards: bool = False
    conflicts: tuple[str, ...] = ()

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """The hazards of all steps, each once, in their order."""
        return tuple(dict.fromkeys(hazard for step in self.steps for hazard in step.hazards))

    def of(self, *phases: Phase) -> Sequence[Step]:
        """The steps of these phases, in their order."""
        return [step for step in self.steps if step.phase in phases]
