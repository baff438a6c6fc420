"""Composite types."""

from collections.abc import Sequence

from sqlalchemy.engine import Dialect

from schemactl.changes import same_value
from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.sqltext import quote, quote_name
from schemactl.plan.standalone.maker import Maker
from schemactl.plan.steps import Phase
from schemactl.plan.typesql import collated
from schemactl.schema import Attribute, CompositeType


def _create(composite: CompositeType, dialect: Dialect) -> Sequence[str]:
    attributes = ", ".join(_attribute(item, dialect) for item in composite.in_order)
    made = f"CREATE TYPE {quote_name(dialect, composite.name)} AS ({attributes})"
    return [made, *new_comment("TYPE", composite, dialect)]


def _attribute(item: Attribute, dialect: Dialect) -> str:
    return f"{quote(dialect, item.name)} {collated(item.type, item.collation, dialect)}"


def _drop(composite: CompositeType, dialect: Dialect) -> Sequence[str]:
    return [f"DROP TYPE {quote_name(dialect, composite.name)}"]


def _alter(actual: CompositeType, declared: CompositeType, dialect: Dialect) -> Sequence[str]:
    """In its place. CASCADE reaches tables that were made OF the type."""
    head = f"ALTER TYPE {quote_name(dialect, declared.name)}"
    before = {item.name: item for item in actual.attributes}
    after = {item.name for item in declared.attributes}
    actions = [f"ADD ATTRIBUTE {_attribute(item, dialect)}" for item in declared.in_order if item.name not in before]
    actions += [
        f"ALTER ATTRIBUTE {quote(dialect, item.name)} TYPE {collated(item.type, item.collation, dialect)}"
        for item in declared.in_order
        if item.name in before and not same_value(before[item.name], item)
    ]
    actions += [f"DROP ATTRIBUTE {quote(dialect, name)}" for name in actual.order if name not in after]
    return [
        *(f"{head} {action} CASCADE" for action in actions),
        *other_comment("TYPE", actual, declared, dialect),
    ]


MAKER = Maker(
    _create,
    _drop,
    _alter,
    text=lambda composite: " ".join(f"{item.type} {item.collation or ''}" for item in composite.attributes),
    adding=Phase.ADD_TYPES,
    dropping=Phase.DROP_TYPES,
)
