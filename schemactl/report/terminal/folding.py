"""Equal changes of many columns' types as one: what a library's new version does to the same models, for one."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.text import Text
from rich.tree import Tree

from schemactl.changes import AlterColumn, Change, Difference
from schemactl.report.advice import Advice, advice_on
from schemactl.report.terminal.text import ADDED, CHANGED, DROPPED, FAINT, HAZARD, line, listed, plural, value
from schemactl.reports import Hazard

FOLDED_FROM = 3
"""So many equal changes are shown as one."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Columns whose types change in the same way, and in nothing else.

    Attributes:
        difference: what changes.
        changes: the changes, in their order.
        advice: what is known about it.
    """

    difference: Difference
    changes: tuple[AlterColumn, ...]
    advice: Advice | None


def fold(changes: tuple[Change, ...]) -> tuple[tuple[Fold, ...], tuple[Change, ...]]:
    """The folds, in the order in which their first changes stand, and the changes that are in none."""
    groups: dict[tuple[object, object], list[AlterColumn]] = {}
    for change in changes:
        if isinstance(change, AlterColumn) and change.verified and _is_type_alone(change):
            (difference,) = change.differences
            groups.setdefault((difference.actual, difference.declared), []).append(change)
    folds = tuple(
        Fold(group[0].differences[0], tuple(group), advice_on(group[0]))
        for group in groups.values()
        if len(group) >= FOLDED_FROM
    )
    inside = {id(change) for each in folds for change in each.changes}
    return folds, tuple(change for change in changes if id(change) not in inside)


def _is_type_alone(change: AlterColumn) -> bool:
    return [each.property for each in change.differences] == ["type"]


def fold_tree(fold: Fold, hazards: list[Hazard], *, to_models: bool) -> Tree:
    """The tree of a fold; its hazards are taken out of the list."""
    before, after = fold.difference.actual, fold.difference.declared
    arrow = ((value(before), DROPPED), " → ", (value(after), ADDED))
    label = line(("~ ", CHANGED), (plural(len(fold.changes), "column"), "bold"), "  type: ", *arrow)
    tree = Tree(label, guide_style=FAINT, highlight=False)
    if to_models and fold.advice is not None:
        for text in advice_lines(fold.advice):
            tree.add(text)
    for text in _hazards(fold, hazards):
        tree.add(text)
    tree.add(line((listed(change.path for change in fold.changes), FAINT)))
    return tree


def advice_lines(advice: Advice) -> Iterator[Text]:
    """Advice, a line each."""
    return (line((text, "cyan")) for text in advice.lines)


def _hazards(fold: Fold, hazards: list[Hazard]) -> Iterator[Text]:
    """One line a kind of hazard: the first one's message, and how many there are like it."""
    places = {(change.path, change.kind) for change in fold.changes}
    own = [hazard for hazard in hazards if (hazard.path, hazard.change) in places]
    for hazard in own:
        hazards.remove(hazard)
    for kind in dict.fromkeys(hazard.kind for hazard in own):
        first, *others = [hazard for hazard in own if hazard.kind == kind]
        more = f" The same for {len(others)} more." if others else ""
        yield line((f"! {kind.replace('-', ' ')}: ", HAZARD), f"{first.message}{more}")
        for count in (count for hazard in (first, *others) for count in hazard.counts if not count.is_none):
            yield line(f"  counted: {count.said}")
