"""Changes as trees: one tree a table, `+ - ~ →` before each change, both values of each property that differs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text
from rich.tree import Tree

from schemactl.changes import AddTable, Change, Difference, DropTable, by_owner
from schemactl.report.terminal.tables import fill_table
from schemactl.report.terminal.text import ADDED, DROPPED, FAINT, HAZARD, STYLES, clean, line, plural, value
from schemactl.reports import Hazard

_NOUNS = ("table", "column", "constraint", "index", "enum")
_VERBS = {"add": "added", "drop": "dropped", "alter": "changed", "rename": "renamed"}
_PLURALS = {"index": "indexes"}


def change_trees(changes: tuple[Change, ...], hazards: tuple[Hazard, ...] = ()) -> Iterator[Tree | Text]:
    """One tree an object with differences, hazards beside their changes; then those hazards that belong to none."""
    left = list(hazards)
    for owner, group in by_owner(changes):
        yield _object_tree(str(owner), group, left)
    yield from (_hazard_line(hazard, with_path=True) for hazard in left)


def summary(changes: tuple[Change, ...]) -> str:
    """One line: `3 tables differ: 1 table added, 2 columns changed (1 unverified).`"""
    enums = {change.owner for change in changes if change.kind.endswith("-enum")}
    tables = {change.owner for change in changes if not change.kind.endswith("-enum")}
    subjects = [plural(len(tables), "table")] if tables else []
    subjects += [plural(len(enums), "enum")] if enums else []
    unverified = sum(not change.verified for change in changes)
    tail = f" ({unverified} unverified)" if unverified else ""
    verb = "differs" if len(tables) + len(enums) == 1 else "differ"
    return f"{' and '.join(subjects)} {verb}: {', '.join(_counts(changes))}{tail}."


def _counts(changes: tuple[Change, ...]) -> Iterator[str]:
    counts = Counter(change.kind.partition("-")[::2] for change in changes)
    order = {noun: at for at, noun in enumerate(_NOUNS)}
    verbs = {verb: at for at, verb in enumerate(_VERBS)}
    for (verb, noun), count in sorted(
        counts.items(), key=lambda item: (order.get(item[0][1], len(order)), verbs.get(item[0][0], len(verbs)), item[0])
    ):
        yield f"{plural(count, noun, _PLURALS.get(noun, ''))} {_VERBS.get(verb, verb)}"


def _object_tree(owner: str, group: list[Change], hazards: list[Hazard]) -> Tree:
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
            _fill(tree.add(_label(change)), change, hazards)
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
        branch.add(_hazard_line(hazard))


def _difference(difference: Difference) -> Text:
    quoted = difference.property == "comment"
    return line(
        (f"{difference.property.replace('_', ' ')}: ", ""),
        (value(difference.actual, quoted=quoted), DROPPED),
        " → ",
        (value(difference.declared, quoted=quoted), ADDED),
    )


def hazard_lines(hazards: Iterable[Hazard]) -> Iterator[Text]:
    """One line a hazard, with the object it befalls."""
    return (_hazard_line(hazard, with_path=True) for hazard in hazards)


def _hazard_line(hazard: Hazard, *, with_path: bool = False) -> Text:
    path = f"{hazard.path}: " if with_path and hazard.path else ""
    return line((f"! {hazard.kind.replace('-', ' ')}: ", HAZARD), f"{path}{hazard.message}")
