"""What every change is and knows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, ClassVar

from schemactl.changes.difference import Difference
from schemactl.schema import ObjectName


@cache
def words(name: str) -> str:
    """A class's name as people and flags spell it: `DropColumn` is `drop-column`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two schemas.

    Attributes:
        verified: False where the two sides differ in text only and no database could be asked whether they mean
            the same. Such a change is reported as unverified and never written into a revision.
    """

    symbol: ClassVar[str]
    verified: bool = True

    @property
    def kind(self) -> str:
        """The change's name as flags and JSON spell it: `drop-column`."""
        return words(type(self).__name__)

    @property
    def owner(self) -> ObjectName:
        """The top-level object in which the change stands: the table, or the enum."""
        raise NotImplementedError

    @property
    def subject(self) -> str:
        """What changes inside the owner: `column email`, `index ix_users_email`; "" for the owner itself."""
        return ""

    @property
    def path(self) -> str:
        """The address that flags take and reports print: `users`, `users.email`."""
        return ".".join(filter(None, (str(self.owner), self.subject.partition(" ")[2])))

    @property
    def detail(self) -> str:
        """One line that describes the object added, dropped or renamed; "" for other changes."""
        return ""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The properties that differ; empty for additions, drops and renames."""
        return ()

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        opposite = _OPPOSITES.get(type(self))
        if opposite is not None:
            return opposite(
                **{item.name: getattr(self, item.name) for item in fields(opposite) if hasattr(self, item.name)}
            )
        actual, declared = (getattr(self, name) for name in ("actual", "declared"))
        sides: dict[str, Any] = {"actual": declared, "declared": actual}
        return replace(self, **sides)


_OPPOSITES: dict[type[Change], type[Change]] = {}
"""Each addition and its drop. Every other change has two sides, which its inverse exchanges."""


def opposites(addition: type[Change], drop: type[Change]) -> None:
    """Ties an addition to the drop of the same thing; what one of them alone has, the other's inverse leaves out."""
    _OPPOSITES[addition], _OPPOSITES[drop] = drop, addition


def unverified(change: Change) -> Change:
    """The same change, marked as one that no database confirmed."""
    return replace(change, verified=False)


def by_owner(changes: tuple[Change, ...]) -> Iterator[tuple[ObjectName, list[Change]]]:
    """The changes grouped by the object they stand in, in the order in which the objects first appear."""
    groups: dict[ObjectName, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.owner, []).append(change)
    yield from groups.items()
