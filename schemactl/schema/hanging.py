"""What stands on another object, when that gets another name."""

from collections.abc import Mapping
from dataclasses import replace

from schemactl.schema.grant import Grant
from schemactl.schema.inherited_part import InheritedPart
from schemactl.schema.name import ObjectName
from schemactl.schema.policy import Policy
from schemactl.schema.rule import Rule
from schemactl.schema.standalone import Standalone
from schemactl.schema.statistics import Statistics
from schemactl.schema.trigger import Trigger

Names = Mapping[ObjectName, ObjectName]
"""Other names of tables, views and types."""

Signatures = Mapping[tuple[ObjectName, str], ObjectName]
"""Other names of routines, by their names and the types of their arguments."""


def on_other_names(item: Standalone, names: Names, routines: Signatures | None = None) -> Standalone:
    """The object on what has another name, if that is where it stands; else as it is.

    Args:
        item: a trigger, a rule, a policy, statistics, privileges, or anything else.
        names: the other names.
        routines: those of routines, on which privileges stand.
    """
    if isinstance(item, Rule | Trigger | Policy) and item.table in names:
        table = names[item.table]
        return replace(item, name=ObjectName(item.name.name, table.namespace), table=table)
    if isinstance(item, InheritedPart) and (item.table in names or item.source in names):
        table = names.get(item.table, item.table)
        source = None if item.source is None else names.get(item.source, item.source)
        return replace(item, name=ObjectName(item.name.name, table.namespace), table=table, source=source)
    if isinstance(item, Statistics) and item.table in names:
        return replace(item, table=names[item.table])
    if isinstance(item, Grant) and item.on == "ROUTINE" and (item.name, item.arguments) in (routines or {}):
        return replace(item, name=(routines or {})[item.name, item.arguments])
    if isinstance(item, Grant) and item.on in ("TABLE", "TYPE", "SEQUENCE") and item.name in names:
        return replace(item, name=names[item.name])
    return item
