"""Random edits. With rows there, only those that rows survive, forwards and backwards."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.properties import draw as drawing
from tests.properties.design import Col, Design, Tb
from tests.properties.draw import sometimes
from tests.properties.kinds import KINDS, family_of
from tests.properties.settle import INTEGERS, settled

Edit = Callable[[DrawFn, Design, Design], Design]
"""Takes the source of randomness, the design as it was at first, and the one to edit."""


def edited(draw: DrawFn, first: Design) -> Design:
    """The design after a few edits."""
    design = first
    for _ in range(draw(st.integers(1, 6))):
        design = settled(draw(st.sampled_from(EDITS))(draw, first, design))
    return design


def _any_table(draw: DrawFn, design: Design) -> Tb:
    return draw(st.sampled_from(design.tables))


def _any_column(draw: DrawFn, table: Tb) -> Col:
    return draw(st.sampled_from(table.columns))


def _has_rows(first: Design, table: Tb) -> bool:
    return bool(first.rows) and table.filled


# --- tables ---------------------------------------------------------------------------------------------------------


def add_table(draw: DrawFn, first: Design, design: Design) -> Design:
    taken = [table.name for table in (*first.tables, *design.tables)]
    if len(design.tables) > 4:
        return design
    name = drawing.draw_name(draw, drawing.TABLE_NAMES, taken)
    table = replace(drawing.draw_table(draw, design, name), filled=False)
    return replace(design, tables=(*design.tables, table))


def drop_table(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    used = any(
        key.target == table.name
        for side in (first, design)
        for other in side.tables
        if other.name != table.name
        for key in other.foreign_keys
    )
    if (first.rows and used) or len(design.tables) == 1:
        return design
    return replace(design, tables=tuple(item for item in design.tables if item is not table))


def comment_on_table(draw: DrawFn, first: Design, design: Design) -> Design:
    comment = draw(st.sampled_from([None, *drawing.COMMENTS]))
    return design.with_table(replace(_any_table(draw, design), comment=comment))


# --- columns --------------------------------------------------------------------------------------------------------


def _names(first: Design, table: Tb) -> list[str]:
    """Names that a new column cannot have; one that is gone would come back as another type."""
    before = first.table(table.name) if first.rows else None
    return [column.name for side in (table, before) if side for column in side.columns]


def add_column(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    column = drawing.draw_column(draw, design, _names(first, table))
    known = settled(replace(design, tables=(Tb("t", (column,)),))).tables[0].column(column.name)
    if known and _has_rows(first, table) and known.identity is None:
        known = replace(known, nullable=known.nullable or known.default is None)
        known = replace(known, holds="nulls" if known.default is None else "one")
    elif known:
        known = replace(known, holds="numbers")
    return design.with_table(replace(table, columns=(*table.columns, known))) if known else design


def add_generated(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    taken = _names(first, table)
    column = drawing.draw_generated(draw, table)
    if column.name in taken:
        return design
    return design.with_table(replace(table, columns=(*table.columns, column)))


def drop_column(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    column = _any_column(draw, table)
    before = first.table(table.name)
    old = before.column(column.name) if before else None
    if before and old and _has_rows(first, table) and not _may_return(first, before, old):
        return design
    left = tuple(item for item in table.columns if item is not column)
    return design.with_table(replace(table, columns=left)) if left else design


def _may_return(first: Design, table: Tb, column: Col) -> bool:
    """Whether the column can be put back when the rows no longer have their values."""
    if column.source is not None:
        return True
    names = {column.name, *(item.name for item in table.columns if item.source == column.name)}
    aimed_at = any(
        key.target == table.name and names & set(key.target_columns)
        for other in first.tables
        for key in other.foreign_keys
    )
    if names & set(table.key) or aimed_at:
        return False
    return (column.nullable and column.default is None) or (
        (column.default is not None or column.identity is not None) and not names & _constrained(table)
    )


def _constrained(table: Tb) -> set[str]:
    names = {name for item in (*table.uniques, *table.foreign_keys) for name in item.columns}
    names |= {item.column for item in table.checks}
    return names | {name for item in table.indexes if item.unique for name, _ in item.parts}


def change_type(draw: DrawFn, first: Design, design: Design) -> Design:
    """Another type for a column and for all that are linked with it by foreign keys."""
    table = _any_table(draw, design)
    column = _any_column(draw, table)
    if column.source is not None:
        return design
    if first.rows:
        origin = _origin(first, table, column)
        choices = [origin, *KINDS[origin].becomes] if origin in KINDS else [origin]
    else:
        choices = [drawing.draw_kind(draw, design)]
    kind = draw(st.sampled_from(choices))
    for name, linked in _linked(design, table.name, column.name):
        found = design.table(name)
        item = found.column(linked) if found else None
        if found and item and (not first.rows or _origin(first, found, item) == _origin(first, table, column)):
            design = design.with_table(found.with_column(replace(item, kind=kind)))
    return design


def _origin(first: Design, table: Tb, column: Col) -> str:
    """The type that the column had at first."""
    before = first.table(table.name)
    old = before.column(column.name) if before else None
    return old.kind if old else column.kind


def _linked(design: Design, table: str, column: str) -> list[tuple[str, str]]:
    pairs = [
        {(item.name, here), (key.target, there)}
        for item in design.tables
        for key in item.foreign_keys
        for here, there in zip(key.columns, key.target_columns, strict=True)
    ]
    found = {(table, column)}
    while grown := set().union(*(pair for pair in pairs if pair & found)) - found:
        found |= grown
    return sorted(found)


def change_nullable(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    column = _any_column(draw, table)
    if _has_rows(first, table) and column.holds == "nulls":
        return design
    return design.with_table(table.with_column(replace(column, nullable=not column.nullable)))


def change_default(draw: DrawFn, first: Design, design: Design) -> Design:
    """A default for a column that stays; where it is new or goes, the rows would get it."""
    table = _any_table(draw, design)
    column = _any_column(draw, table)
    before = first.table(table.name)
    if _has_rows(first, table) and (before is None or before.column(column.name) is None):
        return design
    default = draw(st.sampled_from([None, 0, 1, 2, 3, 4]))
    return design.with_table(table.with_column(replace(column, default=default)))


def change_comment(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    comment = draw(st.sampled_from([None, *drawing.COMMENTS]))
    return design.with_table(table.with_column(replace(_any_column(draw, table), comment=comment)))


def change_identity(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    column = _any_column(draw, table)
    if column.kind not in INTEGERS or column.source or (_has_rows(first, table) and column.holds != "numbers"):
        return design
    identity = draw(st.sampled_from([None, "by default", "always"]))
    return design.with_table(table.with_column(replace(column, identity=identity, nullable=False)))


# --- keys, constraints, indexes -------------------------------------------------------------------------------------


def change_key(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    key = () if sometimes(draw) else drawing.draw_columns(draw, table)
    name = drawing.draw_label(draw, "pk", table, []) if sometimes(draw, 3) else None
    return design.with_table(replace(table, key=key, key_name=name))


def add_part(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    kind = draw(st.sampled_from(sorted(drawing.PARTS)))
    return design.with_table(replace(table, **{kind: (*getattr(table, kind), drawing.PARTS[kind](draw, table))}))


def drop_part(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    kinds = [kind for kind in ("uniques", "checks", "indexes", "foreign_keys") if getattr(table, kind)]
    if not kinds:
        return design
    kind = draw(st.sampled_from(kinds))
    part = draw(st.sampled_from(getattr(table, kind)))
    return design.with_table(replace(table, **{kind: tuple(item for item in getattr(table, kind) if item is not part)}))


def change_part(draw: DrawFn, first: Design, design: Design) -> Design:
    """Another definition under the same name."""
    table = _any_table(draw, design)
    kinds = [kind for kind in sorted(drawing.PARTS) if getattr(table, kind)]
    if not kinds:
        return design
    kind = draw(st.sampled_from(kinds))
    part = draw(st.sampled_from(getattr(table, kind)))
    other = replace(drawing.PARTS[kind](draw, table), name=part.name)
    parts = tuple(other if item is part else item for item in getattr(table, kind))
    return design.with_table(replace(table, **{kind: parts}))


def add_foreign_key(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    grown = drawing.with_foreign_key(draw, design, table)
    new = grown.table(table.name)
    assert new
    before = first.table(table.name)
    for column in new.columns[len(table.columns) :]:
        if before and first.rows and before.column(column.name):
            return design
        new = new.with_column(replace(column, holds="nulls"))
    return grown.with_table(new)


def change_foreign_key(draw: DrawFn, first: Design, design: Design) -> Design:
    table = _any_table(draw, design)
    if not table.foreign_keys:
        return design
    key = draw(st.sampled_from(table.foreign_keys))
    other = replace(
        key,
        on_delete=draw(st.sampled_from(drawing.ACTIONS)),
        on_update=draw(st.sampled_from(drawing.ACTIONS)),
        initially=draw(st.sampled_from(drawing.INITIALLY)),
    )
    return design.with_table(
        replace(table, foreign_keys=tuple(other if item is key else item for item in table.foreign_keys))
    )


# --- enums ----------------------------------------------------------------------------------------------------------


def change_enum(draw: DrawFn, first: Design, design: Design) -> Design:
    """Other labels, and another order; the label that rows hold stays."""
    if not design.enums:
        return design
    name, labels = draw(st.sampled_from(design.enums))
    others = draw(st.lists(st.sampled_from(drawing.LABELS), unique=True))
    kept = (labels[0], *(label for label in others if label != labels[0]))
    if not sometimes(draw, 3):
        kept = (*labels, *(label for label in others if label not in labels))
    return replace(design, enums=tuple((key, kept if key == name else old) for key, old in design.enums))


def add_enum(draw: DrawFn, first: Design, design: Design) -> Design:
    if any(name == "e_added" for name, _ in design.enums):
        return design
    labels = draw(st.lists(st.sampled_from(drawing.LABELS), min_size=1, unique=True))
    return replace(design, enums=(*design.enums, ("e_added", tuple(labels))))


def text_to_enum(draw: DrawFn, first: Design, design: Design) -> Design:
    """A column that holds nothing but NULLs becomes an enum."""
    table = _any_table(draw, design)
    column = _any_column(draw, table)
    if not design.enums or column.source or family_of(column.kind) != "text":
        return design
    if _has_rows(first, table) and column.holds != "nulls":
        return design
    kind = draw(st.sampled_from([name for name, _ in design.enums]))
    return design.with_table(table.with_column(replace(column, kind=kind)))


EDITS: tuple[Edit, ...] = (
    add_column,
    drop_column,
    change_type,
    change_nullable,
    change_default,
    change_comment,
    change_identity,
    add_generated,
    change_key,
    add_part,
    add_part,
    drop_part,
    drop_part,
    change_part,
    add_foreign_key,
    change_foreign_key,
    add_table,
    drop_table,
    comment_on_table,
    change_enum,
    add_enum,
    text_to_enum,
)
