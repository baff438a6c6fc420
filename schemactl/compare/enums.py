"""Compares enumerated types."""

from collections.abc import Iterator

from schemactl.changes import AddEnum, AlterEnum, Change, DropEnum
from schemactl.schema import Schema


def compare_enums(actual: Schema, declared: Schema) -> Iterator[Change]:
    """The changes of enumerated types, by name. The order of labels counts."""
    before = {enum.name: enum for enum in actual.enums}
    after = {enum.name: enum for enum in declared.enums}
    for name in sorted(before.keys() | after.keys()):
        if name not in before:
            yield AddEnum(after[name])
        elif name not in after:
            yield DropEnum(before[name])
        elif before[name].labels != after[name].labels:
            yield AlterEnum(before[name], after[name])
