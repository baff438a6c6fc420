"""What stands on a table that is renamed in the same plan."""

from collections.abc import Mapping
from dataclasses import replace

from schemactl.plan.state import Renames
from schemactl.plan.work import Work
from schemactl.schema import Grant, ObjectName, Policy, Standalone, Trigger

Names = Mapping[ObjectName, ObjectName]


def names_of(work: Work) -> tuple[Names, Names]:
    """The names of tables as they are before the plan renames them, and as they are afterwards, by the other ones."""
    later = Renames.of(work.plan.changes).tables
    return {new: old for old, new in later.items()}, later


def on(item: Standalone | None, names: Names) -> Standalone | None:
    """The object on the table of another name, if its own has one."""
    if isinstance(item, Trigger | Policy) and item.table in names:
        table = names[item.table]
        return replace(item, name=ObjectName(item.name.name, table.namespace), table=table)
    if isinstance(item, Grant) and item.on == "TABLE" and item.name in names:
        return replace(item, name=names[item.name])
    return item
