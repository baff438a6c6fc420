"""Random designs."""

from collections.abc import Collection
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.properties.design import Ck, Col, Design, Fk, Ix, Tb, Uq
from tests.properties.kinds import KINDS
from tests.properties.settle import settled

HOSTILE = (
    "select",
    "UserName",
    " two  words ",
    "a.b",
    "größe_日本",
    'it\'s "q"',
    "50%(x)s %%",
    ":a ::b",
    "a\\n\\'b",
    "'); DROP TABLE x; --",
    "{0} ${x} [y]",
    "check",
)
TABLE_NAMES = ("users", "posts", "teams", "tags", "notes", "jobs")
COLUMN_NAMES = ("id", "a", "b", "c", "d", "e", "f", "g", "h")
COMMENTS = ("words", 'it\'s 100% :odd \\ "so"\nsecond line')
LABELS = ("new", "old", "it's", '"b" 5%', "a:b")
ACTIONS = (None, None, "CASCADE", "SET NULL", "RESTRICT", "NO ACTION", "SET DEFAULT")
INITIALLY = (None, None, "DEFERRED", "IMMEDIATE")


def sometimes(draw: DrawFn, one_in: int = 4) -> bool:
    """True now and then; shrinks to False."""
    return draw(st.integers(0, one_in - 1)) == one_in - 1


def draw_name(draw: DrawFn, plain: tuple[str, ...], taken: Collection[str]) -> str:
    """A name that is not taken, hostile now and then."""
    pool = HOSTILE if sometimes(draw, 6) else plain
    lowered = {name.lower() for name in taken}
    free = [name for name in (*pool, *plain, *HOSTILE) if name.lower() not in lowered]
    return draw(st.sampled_from(free[: len(pool)]))


def draw_label(draw: DrawFn, prefix: str, table: Tb, taken: Collection[str | None]) -> str:
    """A name for a part of a table, hostile now and then, reused where it has become free."""
    start = f"{prefix}_{table.name}"
    number = next(number for number in range(1, 99) if not any((n or "").startswith(f"{start}{number}") for n in taken))
    return f"{start}{number}{draw(st.sampled_from(HOSTILE)) if sometimes(draw, 8) else ''}"


def draw_kind(draw: DrawFn, design: Design) -> str:
    kinds = [name for name, kind in KINDS.items() if design.dialect in kind.dialects]
    return draw(st.sampled_from([*kinds, *(name for name, _ in design.enums)]))


def draw_column(draw: DrawFn, design: Design, taken: Collection[str]) -> Col:
    """A column, sometimes with a default, a comment, an identity; `settled` takes what does not fit."""
    nullable = draw(st.booleans())
    return Col(
        name=draw_name(draw, COLUMN_NAMES, taken),
        kind=draw_kind(draw, design),
        nullable=nullable,
        holds="nulls" if nullable and sometimes(draw) else "numbers",
        default=draw(st.integers(0, 4)) if sometimes(draw, 3) else None,
        comment=draw(st.sampled_from(COMMENTS)) if sometimes(draw, 6) else None,
        identity=draw(st.sampled_from(["by default", "always"])) if sometimes(draw, 6) else None,
    )


def draw_generated(draw: DrawFn, table: Tb) -> Col:
    """A column that is generated from another one."""
    source = draw(st.sampled_from([item.name for item in table.columns if item.source is None]))
    name = draw_name(draw, COLUMN_NAMES, [item.name for item in table.columns])
    return Col(name, nullable=draw(st.booleans()), source=source, stored=draw(st.booleans()))


def draw_columns(draw: DrawFn, table: Tb, most: int = 2) -> tuple[str, ...]:
    names = [column.name for column in table.columns]
    return tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=most, unique=True)))


def draw_unique(draw: DrawFn, table: Tb) -> Uq:
    name = None if sometimes(draw, 5) else draw_label(draw, "uq", table, [item.name for item in table.uniques])
    return Uq(name, draw_columns(draw, table), deferrable=sometimes(draw, 6))


def draw_check(draw: DrawFn, table: Tb) -> Ck:
    name = None if sometimes(draw, 5) else draw_label(draw, "ck", table, [item.name for item in table.checks])
    return Ck(name, draw_columns(draw, table, 1)[0], draw(st.integers(0, 4)))


def draw_index(draw: DrawFn, table: Tb) -> Ix:
    forms = st.sampled_from(["plain", "desc", "lower", "sum", "lower desc"])
    parts = tuple((name, draw(forms)) for name in draw_columns(draw, table))
    return Ix(
        name=draw_label(draw, "ix", table, [item.name for item in table.indexes]),
        parts=parts,
        unique=draw(st.booleans()),
        predicate=draw(st.integers(0, 2)) if sometimes(draw, 3) else None,
        include=draw_columns(draw, table) if sometimes(draw, 6) else (),
    )


def with_foreign_key(draw: DrawFn, design: Design, table: Tb) -> Design:
    """The design with a foreign key of the table to any key, on new columns of their own."""
    # Alembic's create_foreign_key takes a dot in a target's name for a separator.
    choices = [
        (target.name, columns)
        for target in design.tables
        for columns in target.keys
        if not any("." in name for name in (target.name, *columns))
    ]
    if not choices:
        return design
    target, goals = draw(st.sampled_from(choices))
    found = design.table(target)
    assert found
    columns: list[Col] = []
    holds = draw(st.sampled_from(["numbers", "nulls"])) if table.filled else "numbers"
    for goal in goals:
        kind = next(column.kind for column in found.columns if column.name == goal)
        taken = [column.name for column in (*table.columns, *columns)]
        columns.append(Col(draw_name(draw, COLUMN_NAMES, taken), kind, holds=holds))
    named = not sometimes(draw, 5)
    key = Fk(
        name=draw_label(draw, "fk", table, [item.name for item in table.foreign_keys]) if named else None,
        columns=tuple(column.name for column in columns),
        target=target,
        target_columns=goals,
        on_delete=draw(st.sampled_from(ACTIONS)),
        on_update=draw(st.sampled_from(ACTIONS)),
        initially=draw(st.sampled_from(INITIALLY)),
    )
    added = replace(table, columns=(*table.columns, *columns), foreign_keys=(*table.foreign_keys, key))
    return design.with_table(added)


def draw_table(draw: DrawFn, design: Design, name: str) -> Tb:
    """A table without foreign keys."""
    table = Tb(name, ())
    for _ in range(draw(st.integers(1, 5))):
        column = draw_column(draw, design, [item.name for item in table.columns])
        table = replace(table, columns=(*table.columns, column))
    if sometimes(draw, 5):
        table = replace(table, columns=(*table.columns, draw_generated(draw, table)))
    key = () if sometimes(draw, 8) else draw_columns(draw, table)
    return replace(
        table,
        key=key,
        key_name=draw_label(draw, "pk", table, []) if sometimes(draw, 3) else None,
        uniques=tuple(draw_parts(draw, table, "uniques")),
        checks=tuple(draw_parts(draw, table, "checks")),
        indexes=tuple(draw_parts(draw, table, "indexes")),
        comment=draw(st.sampled_from(COMMENTS)) if sometimes(draw, 6) else None,
    )


PARTS = {"uniques": draw_unique, "checks": draw_check, "indexes": draw_index}


def draw_parts(draw: DrawFn, table: Tb, kind: str) -> list[object]:
    for _ in range(draw(st.integers(0, 2))):
        table = replace(table, **{kind: (*getattr(table, kind), PARTS[kind](draw, table))})
    return list(getattr(table, kind))


def draw_design(draw: DrawFn, dialect: str, rows: int) -> Design:
    """A whole design that holds together."""
    names = ("mood", *HOSTILE[:2], 'it\'s "q"')
    chosen = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    enums = tuple((name, tuple(draw(st.lists(st.sampled_from(LABELS), min_size=1, unique=True)))) for name in chosen)
    design = Design(dialect, (), tuple((f"e_{name}", labels) for name, labels in enums), rows)
    for _ in range(draw(st.integers(1, 4))):
        name = draw_name(draw, TABLE_NAMES, [table.name for table in design.tables])
        design = replace(design, tables=(*design.tables, draw_table(draw, design, name)))
    design = settled(design)
    for _ in range(draw(st.integers(0, 3))):
        table = draw(st.sampled_from(design.tables))
        design = with_foreign_key(draw, design, table)
    return settled(design)
