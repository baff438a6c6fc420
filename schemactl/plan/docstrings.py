"""What a plan does, and how much of it a downgrade brings back, in words for people who read the file."""

import textwrap
from collections.abc import Iterator

from schemactl.changes import AddColumn, AlterColumn, AlterEnum, Change, DropColumn, DropObject, DropTable
from schemactl.plan.narrowing import narrows
from schemactl.plan.neutral import neutral_value
from schemactl.plan.steps import Plan
from schemactl.schema import Extension, Sequence

WIDTH = 84
"""How wide a line may be, without its indentation."""


def upgrade_words(plan: Plan) -> str:
    """Every change of a plan, one to a line."""
    return "\n".join(["Change the schema.", "", *(line for change in plan.changes for line in _line(_said(change)))])


def downgrade_words(plan: Plan) -> str:
    """What a plan's downgrade does not bring back, one to a line; or that it is exact.

    Args:
        plan: the plan of the upgrade.
    """
    gone = [(change, lost) for change in plan.changes if (lost := lost_for_good(change, plan)) is not None]
    if not gone:
        return "Take it back. Every step is exact."
    lines = [line for change, lost in gone for line in _line(f"{_name(change)}: structure only, {lost}")]
    return "\n".join(["Take it back. Every step is exact, but for:", "", *lines])


def lost_for_good(change: Change, plan: Plan) -> str | None:
    """What no downgrade brings back of a change: the data that was there; None where there is none."""
    if isinstance(change, DropTable):
        return "the rows are gone"
    if isinstance(change, DropColumn):
        return None if change.column.computed is not None else f"the values are gone{_instead(change, plan)}"
    if isinstance(change, AlterEnum) and change.removed:
        return f"where {', '.join(change.removed)} was put is not known any more"
    if isinstance(change, AlterColumn):
        if change.actual.computed is None and change.declared.computed is not None:
            return "the values from before are gone"
        if plan.dialect != "sqlite" and narrows(change.actual.type, change.declared.type):
            return f"what {change.declared.type} could not hold is gone"
    if isinstance(change, DropObject) and isinstance(change.object, Extension | Sequence):
        return "what it held is gone" if isinstance(change.object, Extension) else "how far it had counted is gone"
    return None


def _instead(change: DropColumn, plan: Plan) -> str:
    """What the rows hold in a column that must hold a value."""
    if not AddColumn(change.table, change.column).needs_fill:
        return ""
    value = neutral_value(change.table, change.column, plan.actual)
    return ", and a table that holds rows refuses it" if value is None else f", and every row gets {value}"


def _said(change: Change) -> str:
    name = _name(change)
    if change.differences:
        told = ", ".join(
            f"{item.property} {_value(item.actual)} → {_value(item.declared)}" for item in change.differences
        )
        return f"{name}: {told}"
    return f"{name}: {change.detail}" if change.detail else name


def _name(change: Change) -> str:
    return f"{change.kind.replace('-', ' ')} {change.path}"


def _value(value: object) -> str:
    return "none" if value is None else str(value)


def _line(text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text, WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
