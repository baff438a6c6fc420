"""Renames of types, sequences and collations."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from schemactl.changes.change import Change
from schemactl.schema import ObjectName, Schema
from schemactl.schema.renaming import with_new_names


@dataclass(frozen=True, slots=True)
class RenameObject(Change):
    """A type, a sequence or a collation under another name. Other changes name it as the declared side does.

    Attributes:
        noun: its kind: `enum`, `domain`, `composite type`, `range type`, `multirange type`, `sequence` or `collation`.
        actual: its name before.
        declared: its name after, in the same namespace.
    """

    symbol: ClassVar[str] = "→"
    noun: str
    actual: ObjectName
    declared: ObjectName

    @property
    def kind(self) -> str:
        return f"rename-{self.noun.replace(' ', '-')}"

    @property
    def owner(self) -> ObjectName:
        return self.declared

    @property
    def detail(self) -> str:
        return f"renamed from {self.actual}"


def after_object_renames(schema: Schema, renames: Iterable[RenameObject]) -> Schema:
    """The schema once these renames are done."""
    types: dict[ObjectName, ObjectName] = {}
    collations: dict[ObjectName, ObjectName] = {}
    for change in renames:
        names = collations if change.noun == "collation" else types
        names[change.actual] = change.declared
    return with_new_names(schema, types, collations)
