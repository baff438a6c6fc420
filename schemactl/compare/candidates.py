"""What may only have another name: what one side lacks, beside what the other side has too much, likeliest first.

Pure: whether something *is* renamed, a person says. Constraints, indexes and whatever else is the same but for its
name needs no question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from schemactl.changes import (
    AddColumn,
    AddEnum,
    AddTable,
    AlterColumn,
    AlterEnum,
    Change,
    DropColumn,
    DropEnum,
    DropTable,
    RenameColumn,
    RenameLabel,
    RenameObject,
    RenameTable,
)
from schemactl.schema import Column, Enum, ObjectName, Table
from schemactl.schema.renaming import spelled

LIKELY = 0.4
"""From this likeness on (0 to 1) a person is asked before what is gone is dropped."""

Rename = RenameTable | RenameColumn | RenameObject | RenameLabel


@dataclass(frozen=True, slots=True)
class Option:
    """What it may be called now.

    Attributes:
        rename: the change that it would be.
        path: the new name's address: `users.full_name`.
        detail: what stands under the new name.
        likeness: how much it is like what is gone, from 0 to 1.
    """

    rename: Rename
    path: str
    detail: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that is gone under its name.

    Attributes:
        noun: `table`, `column`, `enum` or `label`.
        path: its address, as flags take it: `users.name`.
        detail: what it is.
        options: what it may be called now, likeliest first.
    """

    noun: str
    path: str
    detail: str
    options: tuple[Option, ...]

    @property
    def likely(self) -> tuple[Option, ...]:
        """The options that a person has to decide about."""
        return tuple(option for option in self.options if option.likeness >= LIKELY)


def candidates(changes: Sequence[Change]) -> tuple[Candidate, ...]:
    """Everything that is gone while something of its kind, in the same place, is new.

    Args:
        changes: what differs.
    """
    found = (*_tables(changes), *_enums(changes), *_columns(changes), *_labels(changes))
    return tuple(item for item in found if item.options)


def _tables(changes: Sequence[Change]) -> Iterator[Candidate]:
    new = [change.table for change in changes if isinstance(change, AddTable)]
    for gone in (change.table for change in changes if isinstance(change, DropTable)):
        options = [
            Option(RenameTable(gone.name, item.name), str(item.name), str(item), _like_tables(gone, item))
            for item in new
        ]
        yield Candidate("table", str(gone.name), str(gone), _ranked(options))


def _columns(changes: Sequence[Change]) -> Iterator[Candidate]:
    added: dict[ObjectName, list[Column]] = {}
    for change in changes:
        if isinstance(change, AddColumn):
            added.setdefault(change.table, []).append(change.column)
    for change in changes:
        if isinstance(change, DropColumn):
            old = change.column
            options = [
                Option(
                    RenameColumn(change.table, old.name, item.name),
                    f"{change.table}.{item.name}",
                    str(item),
                    _like_columns(old, item),
                )
                for item in added.get(change.table, ())
            ]
            yield Candidate("column", change.path, str(old), _ranked(options))


def _enums(changes: Sequence[Change]) -> Iterator[Candidate]:
    """Enums: what columns hold is at stake only where one goes from the old type to the new one."""
    new = [change.enum for change in changes if isinstance(change, AddEnum)]
    retyped = {
        (change.actual.type.rstrip("[]"), change.declared.type.rstrip("[]"))
        for change in changes
        if isinstance(change, AlterColumn)
    }
    for gone in (change.enum for change in changes if isinstance(change, DropEnum)):
        options = [
            Option(
                RenameObject(Enum.kind, gone.name, item.name),
                str(item.name),
                str(item),
                _like_enums(gone, item) if (spelled(gone.name), spelled(item.name)) in retyped else 0.0,
            )
            for item in new
            if item.name.namespace == gone.name.namespace
        ]
        yield Candidate("enum", str(gone.name), str(gone), _ranked(options))


def _labels(changes: Sequence[Change]) -> Iterator[Candidate]:
    for change in changes:
        if isinstance(change, AlterEnum):
            old, new = change.actual.labels, change.declared.labels
            for gone in change.removed:
                options = [
                    Option(
                        RenameLabel(change.owner, gone, item),
                        f"{change.owner}.{item}",
                        "",
                        _like_labels(gone, item, old.index(gone) == new.index(item)),
                    )
                    for item in change.added
                ]
                yield Candidate("label", f"{change.owner}.{gone}", "", _ranked(options))


def _ranked(options: list[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: (-option.likeness, option.path)))


# --- how alike two things are ---------------------------------------------------------------------------------------


def _like_tables(gone: Table, new: Table) -> float:
    old, after = ({(column.name, column.type) for column in table.columns} for table in (gone, new))
    return _like_wholes(gone.name, new.name, len(old & after) / (len(old | after) or 1))


def _like_columns(gone: Column, new: Column) -> float:
    """Equal types count for much: only a name that is much alike makes up for another one."""
    if (gone.computed is None) != (new.computed is None):
        return 0.0
    same = 1.0 if gone.type == new.type else 0.7 if _family(gone) == _family(new) else 0.0
    rest = (gone.nullable == new.nullable) + (gone.default == new.default) + (gone.identity == new.identity)
    return 0.4 * same + 0.5 * _like_names(gone.name, new.name) + 0.1 * rest / 3


def _like_enums(gone: Enum, new: Enum) -> float:
    old, after = set(gone.labels), set(new.labels)
    return _like_wholes(gone.name, new.name, len(old & after) / (len(old | after) or 1))


def _like_wholes(gone: ObjectName, new: ObjectName, shared: float) -> float:
    """Half by their names, half by the share of what is in both; or by that alone."""
    return max((_like_names(gone.name, new.name) + shared) / 2, 0.9 * shared)


def _like_labels(gone: str, new: str, same_place: bool) -> float:
    """Any new label may be an old one in other words; one in the same place most of all."""
    return LIKELY + 0.3 * same_place + 0.3 * _like_names(gone, new)


def _like_names(old: str, new: str) -> float:
    """Letters in common; a name that holds the other one whole is much alike."""
    left, right = old.lower(), new.lower()
    if left in right.split("_") or right in left.split("_"):
        return 0.9
    return SequenceMatcher(None, left, right).ratio()


_FAMILIES: dict[str, str] = {
    "character varying": "text",
    "varchar": "text",
    "text": "text",
    "character": "text",
    "char": "text",
    "smallint": "number",
    "integer": "number",
    "bigint": "number",
    "numeric": "number",
    "real": "number",
    "double precision": "number",
    "float": "number",
}


def _family(column: Column) -> Any:
    """Types between which values pass without much ado."""
    bare = column.type.lower().partition("(")[0].strip()
    return _FAMILIES.get(bare, bare.partition(" ")[0])
