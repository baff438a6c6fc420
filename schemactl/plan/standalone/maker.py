"""What a kind of standalone object has to say for itself in a plan."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.plan.steps import Phase
from schemactl.plan.work import Work


def _never(_actual: Any, _declared: Any, _dialect: Dialect) -> None:
    return None


def _nothing(_object: Any, _dialect: Dialect) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Maker:
    """How one kind is made, dropped and altered: functions that return the statements.

    Attributes:
        create: takes the object and the dialect.
        drop: takes the object and the dialect.
        alter: takes both sides and the dialect; None where the object has to be dropped and made anew.
        rename: takes both sides and the dialect, and gives the object its other name; None where it is made anew.
        text: the SQL in which another object's name may stand, which then has to be there first.
        adding: when it is made or altered.
        dropping: when it is dropped.
        replace: takes both sides and the work; makes it anew in its own place where `alter` cannot, and all that uses
            it moves over. None where dropping and making will do.
        release: takes the object before, and says what cuts it off from tables before any of them is dropped.
        attach: takes the object after, and says what ties it to tables once they are there.
        stays: whether what was altered is never taken back.
    """

    create: Callable[[Any, Dialect], Sequence[str]]
    drop: Callable[[Any, Dialect], Sequence[str]]
    alter: Callable[[Any, Any, Dialect], Sequence[str] | None] = _never
    rename: Callable[[Any, Any, Dialect], str] | None = None
    text: Callable[[Any], str] = str
    adding: Phase = Phase.ADD_OBJECTS
    dropping: Phase = Phase.DROP_OBJECTS
    replace: Callable[[Any, Any, Work], list[MigrateOperation]] | None = None
    release: Callable[[Any, Dialect], Sequence[str]] = _nothing
    attach: Callable[[Any, Dialect], Sequence[str]] = _nothing
    stays: bool = False

    def altered(self, actual: Any, declared: Any, dialect: Dialect) -> Sequence[str] | None:
        """The statements that change an object in its place, its name too; None where it has to be made anew."""
        if self.rename is None or actual.name == declared.name:
            return self.alter(actual, declared, dialect)
        rest = self.alter(dataclasses.replace(actual, name=declared.name), declared, dialect)
        return None if rest is None else [self.rename(actual, declared, dialect), *rest]
