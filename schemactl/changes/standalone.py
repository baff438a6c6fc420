"""Changes of objects that are neither tables nor enums. Their kind is the object's: `add-view`, `drop-view`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from schemactl.changes.change import Change, opposites
from schemactl.changes.difference import Difference, differences
from schemactl.schema import Domain, MaterializedView, ObjectName, Standalone, View
from schemactl.schema.routine import Routine


@dataclass(frozen=True, slots=True)
class _WholeObject(Change):
    verb: ClassVar[str]
    object: Standalone

    @property
    def kind(self) -> str:
        return f"{self.verb}-{self.object.kind.replace(' ', '-')}"

    @property
    def owner(self) -> ObjectName:
        return self.object.owner

    @property
    def subject(self) -> str:
        return self.object.subject

    @property
    def detail(self) -> str:
        return str(self.object)


@dataclass(frozen=True, slots=True)
class AddObject(_WholeObject):
    """An object that only the declared side has."""

    symbol: ClassVar[str] = "+"
    verb: ClassVar[str] = "add"


@dataclass(frozen=True, slots=True)
class DropObject(_WholeObject):
    """An object that only the actual side has."""

    symbol: ClassVar[str] = "-"
    verb: ClassVar[str] = "drop"


opposites(AddObject, DropObject)


@dataclass(frozen=True, slots=True)
class AlterObject(Change):
    """An object that both sides have and that differs."""

    symbol: ClassVar[str] = "~"
    actual: Standalone
    declared: Standalone

    @property
    def kind(self) -> str:
        return f"alter-{self.declared.kind.replace(' ', '-')}"

    @property
    def owner(self) -> ObjectName:
        return self.declared.owner

    @property
    def subject(self) -> str:
        return self.declared.subject

    @property
    def differences(self) -> tuple[Difference, ...]:
        own = differences(_without_comments(self.actual), _without_comments(self.declared))
        return (*own, *self._comments())

    def _comments(self) -> Iterator[Difference]:
        """The comments of parts that differ, each under its part's own name."""
        before, after = _comments_of_parts(self.actual), _comments_of_parts(self.declared)
        for name in sorted(before.keys() | after.keys()):
            if before.get(name) != after.get(name):
                yield Difference(f"comment.{name}", before.get(name), after.get(name))


def _comments_of_parts(item: Standalone) -> dict[str, str]:
    """The comments of a view's columns or a domain's CHECKs, by their names."""
    if isinstance(item, View | MaterializedView):
        return dict(item.column_comments)
    checks = item.checks if isinstance(item, Domain) else ()
    return {check.name or "": check.comment for check in checks if check.comment is not None}


def _without_comments(item: Standalone) -> Standalone:
    if isinstance(item, View | MaterializedView):
        return replace(item, column_comments=())
    if isinstance(item, Domain):
        return replace(item, checks=tuple(replace(check, comment=None) for check in item.checks))
    return item


@dataclass(frozen=True, slots=True)
class RenameWhole(AlterObject):
    """An object of which nothing but the name differs, and which may still have to be made anew on the way."""

    symbol: ClassVar[str] = "→"

    @property
    def kind(self) -> str:
        return f"rename-{self.declared.kind.replace(' ', '-')}"

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual.name}"

    @property
    def differences(self) -> tuple[Difference, ...]:
        return ()


def names_after(
    changes: Iterable[Change],
) -> tuple[dict[ObjectName, ObjectName], dict[tuple[ObjectName, str], ObjectName]]:
    """The new names of views and of routines among changes, as `schema.hanging` takes them."""
    renames = [item for item in changes if isinstance(item, RenameWhole)]
    return (
        {item.actual.name: item.declared.name for item in renames if isinstance(item.actual, View | MaterializedView)},
        {
            (item.actual.name, item.actual.arguments): item.declared.name
            for item in renames
            if isinstance(item.actual, Routine)
        },
    )
