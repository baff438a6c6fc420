"""Makes a design hold together after it was drawn or edited: what refers to something that is gone goes too."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tests.properties.design import Ck, Col, Design, Fk, Ix, Tb, Uq
from tests.properties.kinds import CHECKS, COMPUTED, DEFAULTS, FORMS, KINDS, PREDICATES, family_of, is_indexed

INTEGERS = ("integer", "smallint", "bigint")


def settled(design: Design) -> Design:
    """The design without what its dialect does not have, what refers to nothing, and what its rows would break."""
    tables = [_table(design, table) for table in design.tables]
    design = replace(design, tables=tuple(tables))
    for table in design.tables:
        kept = tuple(item for item in table.foreign_keys if _holds(design, table, item))
        design = design.with_table(replace(table, foreign_keys=kept))
    return design


def _table(design: Design, table: Tb) -> Tb:
    table = replace(table, columns=tuple(_columns(design, table)))
    keyable = {item.name for item in table.columns if _is_keyable(design, table, item)}
    key = tuple(name for name in table.key if name in keyable)
    table = replace(table, key=key, columns=tuple(_in_key(item, key) for item in table.columns))
    return replace(
        table,
        uniques=tuple(_uniques(design, table)),
        checks=tuple(_checks(design, table)),
        indexes=tuple(_index(design, table, item) for item in table.indexes if _is_index(design, table, item)),
    )


# --- columns --------------------------------------------------------------------------------------------------------


def _columns(design: Design, table: Tb) -> Iterator[Col]:
    enums = dict(design.enums)
    kept = [item for item in table.columns if _has_kind(design.dialect, item.kind) or item.kind in enums]
    plain = [_plain(design, item) for item in kept if item.source is None] or [Col("id")]
    sources = {item.name: item for item in plain}
    done = {item.name: item for item in plain}
    for item in kept:
        if item.source in sources and family_of(sources[item.source].kind) in COMPUTED:
            done[item.name] = _generated(design, item, sources[item.source])
    names = dict.fromkeys([*(item.name for item in kept if item.name in done), *done])
    yield from (done[name] for name in names)


def _has_kind(dialect: str, kind: str) -> bool:
    return kind in KINDS and dialect in KINDS[kind].dialects


def _plain(design: Design, column: Col) -> Col:
    identity = column.identity if design.dialect == "postgresql" and column.kind in INTEGERS else None
    known = len(DEFAULTS.get(family_of(column.kind), ()))
    default = column.default if column.default is not None and column.default < known and not identity else None
    holds = "numbers" if column.holds == "nulls" and (identity or not column.nullable) else column.holds
    return replace(column, identity=identity, default=default, nullable=column.nullable and not identity, holds=holds)


def _generated(design: Design, column: Col, source: Col) -> Col:
    return replace(
        column,
        kind=COMPUTED[family_of(source.kind)][0],
        nullable=column.nullable or source.nullable,
        holds=source.holds,
        default=None,
        identity=None,
        stored=column.stored or design.dialect == "postgresql",
    )


def _is_keyable(design: Design, table: Tb, column: Col) -> bool:
    return is_indexed(column.kind) and column.source is None and (_is_empty(design, table) or column.holds == "numbers")


def _in_key(column: Col, key: tuple[str, ...]) -> Col:
    return replace(column, nullable=False, holds="numbers") if column.name in key else column


def _is_empty(design: Design, table: Tb) -> bool:
    return not design.rows or not table.filled


# --- constraints and indexes ----------------------------------------------------------------------------------------


def _uniques(design: Design, table: Tb) -> Iterator[Uq]:
    seen = {table.key}
    for item in table.uniques:
        if item.columns not in seen and _may_be_unique(design, table, item.columns):
            seen.add(item.columns)
            yield replace(item, deferrable=item.deferrable and design.dialect == "postgresql")


def _may_be_unique(design: Design, table: Tb, names: Iterable[str]) -> bool:
    columns = [table.column(name) for name in names]
    return all(
        column is not None and is_indexed(column.kind) and (_is_empty(design, table) or column.holds != "one")
        for column in columns
    )


def _checks(design: Design, table: Tb) -> Iterator[Ck]:
    """Those that every row meets; PostgreSQL numbers what has no name, so there is one of those at most."""
    unnamed = False
    for item in table.checks:
        column = table.column(item.column)
        if column is None or column.source is not None or (column.holds == "one" and not _is_empty(design, table)):
            continue
        if item.expression < len(CHECKS.get(family_of(column.kind), ())) and not (unnamed and item.name is None):
            unnamed = unnamed or item.name is None
            yield item


def _is_index(design: Design, table: Tb, item: Ix) -> bool:
    columns = [table.column(name) for name, _ in item.parts]
    indexed = all(column is not None and is_indexed(column.kind) for column in columns)
    return indexed and (not item.unique or _may_be_unique(design, table, (name for name, _ in item.parts)))


def _index(design: Design, table: Tb, item: Ix) -> Ix:
    families = {column.name: family_of(column.kind) for column in table.columns}
    parts = tuple((name, form if form in FORMS.get(families[name], ()) else "plain") for name, form in item.parts)
    known = len(PREDICATES.get(families[parts[0][0]], ()))
    predicate = item.predicate if item.predicate is not None and item.predicate < known else None
    include = tuple(name for name in item.include if name in families and design.dialect == "postgresql")
    return replace(item, parts=parts, predicate=predicate, include=include)


def _holds(design: Design, table: Tb, item: Fk) -> bool:
    target = design.table(item.target)
    columns = [table.column(name) for name in item.columns]
    if target is None or item.target_columns not in target.keys or None in columns:
        return False
    if (table.name, item.columns) == (item.target, item.target_columns):
        return False
    sources = [column for column in columns if column is not None]
    goals = [column for column in target.columns if column.name in item.target_columns]
    goals.sort(key=lambda column: item.target_columns.index(column.name))
    if any(here.source or there.source or here.kind != there.kind for here, there in zip(sources, goals, strict=True)):
        return False
    if _is_empty(design, table) or any(column.holds == "nulls" for column in sources):
        return True
    found = not _is_empty(design, target) and all(column.holds == "numbers" for column in goals)
    return found and all(column.holds == "numbers" for column in sources)
