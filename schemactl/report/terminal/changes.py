"""Changes as trees: one tree a table, `+ - ~ →` before each change, both values of each property that differs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text
from rich.tree import Tree

from schemactl.changes import (
    AddObject,
    AddTable,
    AlterColumn,
    AlterObject,
    Change,
    Difference,
    DropObject,
    DropTable,
    by_owner,
)
from schemactl.report.advice import advice_on
from schemactl.report.terminal.folding import advice_lines, fold, fold_tree
from schemactl.report.terminal.tables import fill_table
from schemactl.report.terminal.text import ADDED, DROPPED, FAINT, HAZARD, STYLES, clean, line, plural, value
from schemactl.reports import Hazard
from schemactl.schema import STANDALONE_KINDS

_OWN_NOUNS = ("table", "column", "constraint", "index", "comment", "enum", "label")
_NOUNS = (*_OWN_NOUNS, *(kind.kind for kind in STANDALONE_KINDS))
_VERBS = {"add": "added", "drop": "dropped", "alter": "changed", "rename": "renamed"}


def change_trees(
    changes: tuple[Change, ...], hazards: tuple[Hazard, ...] = (), *, to_models: bool = True
) -> Iterator[Tree | Text]:
    """One tree an object with differences, one for each fold of equal ones, then those hazards that belong to none.

    Args:
        changes: the changes.
        hazards: their hazards, shown beside them.
        to_models: whether the declared side is the models, so that a change may be their doing.
    """
    left = list(hazards)
    folds, others = fold(changes)
    for owner, group in by_owner(others):
        yield _object_tree(str(owner), group, left, to_models=to_models)
    for each in folds:
        yield fold_tree(each, left, to_models=to_models)
    yield from hazard_lines(left)


def summary(changes: tuple[Change, ...]) -> str:
    """One line: `3 tables differ: 1 table added, 2 columns changed (1 unverified).`"""
    enums = {change.owner for change in changes if change.kind.endswith(("-enum", "-label"))}
    others = {change.owner for change in changes if not change.kind.endswith(("-enum", "-label"))}
    standalone = any(isinstance(change, AddObject | DropObject | AlterObject) for change in changes)
    subjects = [plural(len(others), "object" if standalone else "table")] if others else []
    subjects += [plural(len(enums), "enum")] if enums else []
    unverified = sum(not change.verified for change in changes)
    tail = f" ({unverified} unverified)" if unverified else ""
    verb = "differs" if len(others) + len(enums) == 1 else "differ"
    return f"{' and '.join(subjects)} {verb}: {', '.join(_counts(changes))}{tail}."


def _counts(changes: tuple[Change, ...]) -> Iterator[str]:
    kinds = (change.kind.partition("-")[::2] for change in changes)
    counts = Counter((verb, noun.replace("-", " ")) for verb, noun in kinds)
    order = {noun: at for at, noun in enumerate(_NOUNS)}
    verbs = {verb: at for at, verb in enumerate(_VERBS)}
    for (verb, noun), count in sorted(
        counts.items(), key=lambda item: (order.get(item[0][1], len(order)), verbs.get(item[0][0], len(verbs)), item[0])
    ):
        yield f"{plural(count, noun)} {_VERBS.get(verb, verb)}"


def _object_tree(owner: str, group: list[Change], hazards: list[Hazard], *, to_models: bool) -> Tree:
    whole = [change for change in group if not change.subject]
    symbol = whole[0].symbol if whole else "~"
    label = line(
        (f"{symbol} ", STYLES.get(symbol, "")), (owner, f"bold {STYLES[symbol]}" if symbol in "+-" else "bold")
    )
    tree = Tree(label, guide_style=FAINT, highlight=False)
    for change in whole:
        if change.detail:
            label.append(f"  {clean(change.detail)}", FAINT)
        _mark_unverified(label, change)
        _fill(tree, change, hazards)
    for change in group:
        if change.subject:
            branch = tree.add(_label(change))
            _fill(branch, change, hazards)
            advice = advice_on(change) if to_models and isinstance(change, AlterColumn) else None
            for text in advice_lines(advice) if advice is not None else ():
                branch.add(text)
    return tree


def _label(change: Change) -> Text:
    style = STYLES.get(change.symbol, "")
    kind, detail = change.subject.partition(" ")[0], change.detail
    label = line((f"{change.symbol} {change.subject}", style))
    for word in ("primary key", "foreign key", kind):
        if change.symbol in "+-" and change.subject.startswith(word):
            detail = detail.replace(f"{word} ", "", 1)
            break
    if detail and not change.subject.endswith(detail):
        label.append(f"  {clean(detail)}", FAINT)
    _mark_unverified(label, change)
    return label


def _mark_unverified(label: Text, change: Change) -> None:
    if not change.verified:
        label.append(
            "  unverified: the two sides are spelt differently and no database could compare them", "italic yellow"
        )


def _fill(branch: Tree, change: Change, hazards: list[Hazard]) -> None:
    for difference in change.differences:
        branch.add(_difference(difference))
    if isinstance(change, (AddTable, DropTable)):
        fill_table(branch, change.table)
    own = [hazard for hazard in hazards if (hazard.path, hazard.change) == (change.path, change.kind)]
    for hazard in own:
        hazards.remove(hazard)
        told = branch.add(_hazard_line(hazard))
        for text in count_lines(hazard):
            told.add(text)


def _difference(difference: Difference) -> Text:
    name, dot, part = difference.property.partition(".")
    quoted = name == "comment"
    return line(
        (f"{name.replace('_', ' ')}{dot}{part}: ", ""),
        (value(difference.actual, quoted=quoted), DROPPED),
        " → ",
        (value(difference.declared, quoted=quoted), ADDED),
    )


def hazard_lines(hazards: Iterable[Hazard]) -> Iterator[Text]:
    """One line a hazard, with the object it befalls."""
    for hazard in hazards:
        yield _hazard_line(hazard, with_path=True)
        yield from (line("  ", text) for text in map(str, count_lines(hazard)))


def count_lines(hazard: Hazard) -> Iterator[Text]:
    """One line for each thing that the target's rows say of a hazard."""
    return (line(f"counted: {count.said}") for count in hazard.counts)


def _hazard_line(hazard: Hazard, *, with_path: bool = False) -> Text:
    path = f"{hazard.path}: " if with_path and hazard.path else ""
    return line((f"! {hazard.kind.replace('-', ' ')}: ", HAZARD), f"{path}{hazard.message}")
