"""What stands on something that is renamed in the same plan."""

from collections.abc import Mapping
from dataclasses import replace

from schemactl.changes import RenameObject
from schemactl.plan.state import Renames
from schemactl.plan.work import Work
from schemactl.schema import Grant, ObjectName, Policy, Rule, Standalone, Statistics, Trigger

Names = Mapping[ObjectName, ObjectName]


def names_of(work: Work) -> tuple[Names, Names]:
    """The names of tables and types as they are before the plan renames them, and afterwards, by the other ones."""
    objects = [item for item in work.plan.changes if isinstance(item, RenameObject) and item.noun != "collation"]
    later = Renames.of(work.plan.changes).tables | {item.actual: item.declared for item in objects}
    return {new: old for old, new in later.items()}, later


def on(item: Standalone | None, names: Names) -> Standalone | None:
    """The object on the table of another name, if its own has one."""
    if isinstance(item, Rule | Trigger | Policy) and item.table in names:
        table = names[item.table]
        return replace(item, name=ObjectName(item.name.name, table.namespace), table=table)
    if isinstance(item, Statistics) and item.table in names:
        return replace(item, table=names[item.table])
    if isinstance(item, Grant) and item.on in ("TABLE", "TYPE", "SEQUENCE") and item.name in names:
        return replace(item, name=names[item.name])
    return item
