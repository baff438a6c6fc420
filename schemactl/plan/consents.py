"""What consents to a loss by name, as `--allow` takes it: `drop-column:users.nick`."""

from schemactl.changes import AlterColumn, AlterEnum, AlterObject, Change
from schemactl.plan.narrowing import narrows
from schemactl.schema import CompositeType


def consents(change: Change) -> tuple[str, ...]:
    """All that has to be consented to before a change may lose what it loses.

    Args:
        change: a change that loses data.
    """
    if isinstance(change, AlterEnum):
        return tuple(f"drop-value:{change.path}.{label}" for label in change.removed)
    if isinstance(change, AlterColumn) and narrows(change.actual.type, change.declared.type):
        return (f"narrow-column:{change.path}",)
    if isinstance(change, AlterObject) and isinstance(change.declared, CompositeType):
        actual, kept = change.actual, {item.name for item in change.declared.attributes}
        gone = actual.order if isinstance(actual, CompositeType) else ()
        return tuple(f"drop-attribute:{change.path}.{name}" for name in gone if name not in kept)
    return (f"{change.kind}:{change.path}",)
