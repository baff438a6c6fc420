"""Composite types that a column has, of which PostgreSQL lets no attribute change its type."""

from collections.abc import Iterable, Iterator

from schemactl.changes import AlterEnum, AlterObject, Change, DropColumn, DropTable, differences, same_value
from schemactl.plan.sqltypes import array_element, enum_spellings
from schemactl.schema import CompositeType, Domain, ObjectName, RangeType, Schema


def composites_in_use(changes: Iterable[Change], before: Schema) -> tuple[str, ...]:
    """What is in the way of changed attributes, one sentence each.

    Args:
        changes: what is planned.
        before: the schema before, named as the changes name things.
    """
    changes = tuple(changes)
    gone = {item.table.name for item in changes if isinstance(item, DropTable)}
    gone_columns = {(item.table, item.column.name) for item in changes if isinstance(item, DropColumn)}
    found: list[str] = []
    for composite, attribute in _retyped(changes, before):
        made = made_of(composite, before)
        for table in before.tables:
            for column in table.columns:
                if table.name in gone or (table.name, column.name) in gone_columns:
                    continue
                if array_element(column.type)[0] in made:
                    found.append(
                        f"The attribute {attribute} of the composite type {composite} gets another type, and "
                        f"PostgreSQL refuses that as long as a column has it: {table.name}.{column.name}."
                    )
    return tuple(dict.fromkeys(found))


def _retyped(changes: Iterable[Change], before: Schema) -> Iterator[tuple[ObjectName, str]]:
    """Composite types with each attribute that gets another type, or whose type is made anew."""
    composites = before.of(CompositeType)
    for change in changes:
        if isinstance(change, AlterObject) and isinstance(change.actual, CompositeType):
            assert isinstance(change.declared, CompositeType)
            after = {item.name: item for item in change.declared.attributes}
            own = [item for item in change.actual.attributes if item.name in after]
            yield from ((change.owner, item.name) for item in own if not same_value(item, after[item.name]))
        elif is_replaced(change):
            made = made_of(change.owner, before)
            for composite in composites:
                own = [item for item in composite.attributes if array_element(item.type)[0] in made]
                yield from ((composite.name, item.name) for item in own)


def is_replaced(change: Change) -> bool:
    """Whether a new type takes the place of an old one."""
    if isinstance(change, AlterEnum):
        kept = [label for label in change.declared.labels if label in change.actual.labels]
        return kept != list(change.actual.labels)
    if isinstance(change, AlterObject) and isinstance(change.actual, Domain) and isinstance(change.declared, Domain):
        return not same_value(change.actual.type, change.declared.type, True)
    if isinstance(change, AlterObject) and isinstance(change.actual, RangeType):
        return bool(differences(change.actual, change.declared, ignore=frozenset({"comment"})))
    return False


def made_of(name: ObjectName, before: Schema) -> set[str]:
    """How columns may spell a type and what is made of it: domains, composite types that hold it, its multirange."""
    names = [name]
    found: set[str] = set()
    for each in names:
        found |= set(enum_spellings(each))
        own = [item.name for item in before.of(Domain) if array_element(item.type)[0] in found]
        own += [
            item.name
            for item in before.of(CompositeType)
            if any(array_element(attribute.type)[0] in found for attribute in item.attributes)
        ]
        own += [item.multirange for item in before.of(RangeType) if item.name == each and item.multirange]
        names += [item for item in own if item not in names]
    return found
