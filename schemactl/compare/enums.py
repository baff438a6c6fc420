"""Compares enumerated types."""

from collections.abc import Iterator
from dataclasses import replace

from schemactl.changes import AddEnum, AlterEnum, Change, DropEnum
from schemactl.schema import Enum, Schema


def compare_enums(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of enumerated types, by name. The order of labels counts.

    Models say nothing of comments: there the other side's holds.
    """
    before = {enum.name: enum for enum in actual.enums}
    after = {enum.name: enum for enum in declared.enums}
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            yield AddEnum(after[name])
            continue
        if name not in after:
            yield DropEnum(before[name])
            continue
        old, new = before[name], after[name]
        if actual.partial or declared.partial:
            old, new = replace(old, comment=_known(old, new)), replace(new, comment=_known(new, old))
        if old != new:
            yield AlterEnum(old, new)


def _known(enum: Enum, other: Enum) -> str | None:
    return other.comment if enum.comment is None else enum.comment
