"""Types and collations that would have to be made anew while something holds them that cannot let go."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from schemactl.changes import AddObject, AlterObject, Change, DropObject, DropTable
from schemactl.plan.composites_in_use import is_replaced, made_of
from schemactl.plan.sqltypes import array_element
from schemactl.plan.standalone.collations import is_made_anew
from schemactl.schema import Collation, ObjectName, RangeType, Schema, Standalone, Table
from schemactl.schema.expression import is_sql_field


def types_in_use(changes: Iterable[Change], before: Schema) -> tuple[str, ...]:
    """What is in the way of changed types and collations, one sentence each.

    Args:
        changes: what is planned.
        before: the schema before, named as the changes name things.
    """
    changes = tuple(changes)
    found = [*_canonical(changes), *_ranges(changes, before), *_collations(changes, before)]
    return tuple(dict.fromkeys(found))


def _canonical(changes: Iterable[Change]) -> Iterator[str]:
    """A canonical function takes ranges of the very type that names it: neither is made before the other."""
    for change in changes:
        sides = [change.object] if isinstance(change, AddObject | DropObject) else []
        if isinstance(change, AlterObject) and is_replaced(change):
            sides = [change.actual, change.declared]
        if any(isinstance(item, RangeType) and item.canonical is not None for item in sides):
            yield (
                f"The range type {change.owner} has a canonical function, which needs the type before it is made: "
                "that takes statements of your own."
            )


def _ranges(changes: Iterable[Change], before: Schema) -> Iterator[str]:
    for change in changes:
        if not is_replaced(change):
            continue
        made = made_of(change.owner, before)
        for item in before.of(RangeType):
            if item.name != change.owner and array_element(item.subtype)[0] in made:
                yield f"The range type {item.name} is made of {change.owner}, which is made anew."


def _collations(changes: Iterable[Change], before: Schema) -> Iterator[str]:
    gone = {change.owner for change in changes if isinstance(change, DropTable)}
    for change in changes:
        if not isinstance(change, AlterObject) or not isinstance(change.actual, Collation):
            continue
        assert isinstance(change.declared, Collation)
        if is_made_anew(change.actual, change.declared):
            users = [name for item in before.objects if item.name not in gone for name in _users(item, change.owner)]
            if users:
                yield (
                    f"The collation {change.owner} is made anew, and PostgreSQL refuses that as long as something "
                    f"uses it: {', '.join(users)}."
                )


def _users(item: Any, collation: ObjectName) -> Iterator[str]:
    if isinstance(item, Table):
        yield from (f"{item.name}.{each.name}" for each in item.columns if _uses(each, collation))
        yield from (f"the index {each.name}" for each in item.indexes if _uses(each, collation))
        if _uses(item.constraints, collation):
            yield f"a constraint of {item.name}"
    elif isinstance(item, Standalone) and not isinstance(item, Collation) and _uses(item, collation):
        yield f"the {item.kind} {item.name}"


def _uses(value: Any, collation: ObjectName) -> bool:
    if isinstance(value, tuple):
        return any(_uses(item, collation) for item in value)
    if not is_dataclass(value):
        return False
    return any(_field_uses(item, getattr(value, item.name), collation) for item in fields(value))


def _field_uses(item: Any, value: Any, collation: ObjectName) -> bool:
    if isinstance(value, str) and item.name == "collation":
        return value == (_spelled(collation) if collation.namespace else collation.name)
    if isinstance(value, str) and is_sql_field(item):
        namespace = rf"{_either(collation.namespace)}\s*\.\s*" if collation.namespace else ""
        return bool(re.search(rf"\bCOLLATE\s+{namespace}{_either(collation.name)}", value, re.IGNORECASE))
    return _uses(value, collation)


def _spelled(name: ObjectName) -> str:
    return ".".join('"' + part.replace('"', '""') + '"' for part in (name.namespace, name.name))


def _either(name: str) -> str:
    quoted = re.escape('"' + name.replace('"', '""') + '"')
    return rf"(?:{quoted}|{re.escape(name)}\b)"
