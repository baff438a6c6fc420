"""The dangers of a change, by its kind and the dialect."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from schemactl.changes import (
    AddColumn,
    AddConstraint,
    AddIndex,
    AlterColumn,
    AlterConstraint,
    AlterEnum,
    AlterIndex,
    AlterObject,
    AlterTable,
    Change,
    DropColumn,
    DropConstraint,
    DropEnum,
    DropObject,
    DropTable,
    RenameColumn,
    RenameLabel,
    RenameObject,
    RenameTable,
    constraint_kind,
    constraint_label,
)
from schemactl.plan.casts import bare, needs_using
from schemactl.plan.consents import consents
from schemactl.plan.hazards_types import alter_object
from schemactl.plan.narrowing import digits, length, narrows, scale
from schemactl.reports import Hazard
from schemactl.schema import (
    Check,
    Column,
    Constraint,
    DefaultGrant,
    Exclude,
    Extension,
    ForeignKey,
    Grant,
    InheritedPart,
    Policy,
    PrimaryKey,
    RangeType,
    Rule,
    Sequence,
    Trigger,
    Unique,
)

Danger = tuple[str, str]
"""A hazard's kind and its message."""


def hazards_of(change: Change, dialect: str) -> tuple[Hazard, ...]:
    """What a change can do to data, to those who wait, and to the code that runs.

    Args:
        change: the change.
        dialect: SQLAlchemy's name of the dialect.
    """
    dangers = _DANGERS[type(change)](change, dialect) if type(change) in _DANGERS else ()
    return tuple(
        Hazard(kind, change.path, change.kind, message, consents(change) if kind == "loses-data" else ())
        for kind, message in dangers
    )


def _drop_table(change: DropTable, _dialect: str) -> Iterator[Danger]:
    yield "loses-data", f"Dropping the table {change.owner} deletes all its rows."
    yield "breaks-running-code", f"Code that still uses the table {change.owner} fails once it is dropped."


def _rename_table(change: RenameTable, _dialect: str) -> Iterator[Danger]:
    yield "breaks-running-code", f"Code that still says {change.actual} fails once the table is {change.declared}."


def _rename_column(change: RenameColumn, _dialect: str) -> Iterator[Danger]:
    yield (
        "breaks-running-code",
        f"Code that still says {change.table}.{change.actual} fails once the column is {change.declared}.",
    )


def _rename_object(change: RenameObject, _dialect: str) -> Iterator[Danger]:
    yield (
        "breaks-running-code",
        f"Code that still says {change.actual} fails once the {change.noun} is {change.declared}.",
    )


def _alter_table(change: AlterTable, dialect: str) -> Iterator[Danger]:
    if dialect == "sqlite" and change.actual.options != change.declared.options:
        yield "rewrites-table", f"The table {change.owner} is copied into a new one, and writers wait meanwhile."
    if dialect != "postgresql":
        return
    old, new = dict(change.actual.options), dict(change.declared.options)
    if any(old.get(name) != new.get(name) for name in ("unlogged", "tablespace", "access_method")):
        yield "rewrites-table", f"{change.owner} is copied under ACCESS EXCLUSIVE, which blocks reads and writes."
    if change.declared.partition_of is not None and change.actual.bound != change.declared.bound:
        yield "can-fail", f"Attaching {change.owner} to its table fails where a row is outside the bounds."
        yield "blocks-reads", f"Attaching {change.owner} reads all of it under ACCESS EXCLUSIVE."
    if "unlogged" in new and "unlogged" not in old:
        yield "loses-data", f"{change.owner} is not logged any more: a crash of the server empties it."
    if old.get("row_level_security") is None and new.get("row_level_security") is not None:
        yield (
            "breaks-running-code",
            f"Roles that no policy of {change.owner} names see and write none of its rows from then on.",
        )


def _drop_column(change: DropColumn, _dialect: str) -> Iterator[Danger]:
    if change.column.computed is None:
        yield "loses-data", f"Dropping the column {change.path} deletes its values."
    yield "breaks-running-code", f"Code that still uses the column {change.path} fails once it is dropped."


def _add_column(change: AddColumn, dialect: str) -> Iterator[Danger]:
    column = change.column
    if change.needs_fill:
        if change.fill is None:
            yield "can-fail", f"The column {change.path} is NOT NULL without a default: that fails if {_rows(change)}."
        yield "breaks-running-code", f"Code that inserts into {change.owner} without {column.name} fails from then on."
    if dialect == "sqlite" and change.fill is not None:
        yield "rewrites-table", f"The table {change.owner} is copied into a new one, and writers wait meanwhile."
    if dialect == "postgresql" and _fills_each_row(replace(column, default=column.default or change.fill)):
        yield (
            "rewrites-table",
            f"Every row of {change.owner} gets a value for {column.name} under ACCESS EXCLUSIVE, "
            "which blocks reads and writes.",
        )


def _fills_each_row(column: Column) -> bool:
    """Whether PostgreSQL writes every row: a default that differs from row to row, or a generated value."""
    if column.identity or column.computed or column.autoincrement:
        return True
    return column.default is not None and bool(re.search(r"random|uuid|nextval|clock_timestamp", column.default, re.I))


def _rows(change: Change) -> str:
    return f"{change.owner} holds rows"


def _alter_column(change: AlterColumn, dialect: str) -> Iterator[Danger]:
    old, new = change.actual, change.declared
    if old.type != new.type or old.collation != new.collation:
        yield from _retype(change, dialect)
    if bool(old.computed) != bool(new.computed) or (old.computed and old.computed != new.computed):
        yield from _recompute(change)
    if old.nullable and not new.nullable and new.on_conflict in _SILENT:
        yield "loses-data", f"NOT NULL on {change.path} says ON CONFLICT {new.on_conflict}: {_SILENT[new.on_conflict]}."
    elif old.nullable and not new.nullable and not (new.not_null and new.not_null.not_valid):
        if change.fill is None:
            yield "can-fail", f"SET NOT NULL on {change.path} fails where the column holds NULL."
        if dialect == "postgresql":
            yield (
                "blocks-writes",
                f"SET NOT NULL reads all of {change.owner} under ACCESS EXCLUSIVE, which blocks reads and writes.",
            )
    if old.not_null and old.not_null.not_valid and not (new.nullable or (new.not_null and new.not_null.not_valid)):
        yield "can-fail", f"Validating NOT NULL on {change.path} fails where the column holds NULL."
    if dialect == "sqlite":
        yield "rewrites-table", f"The table {change.owner} is copied into a new one, and writers wait meanwhile."


def _retype(change: AlterColumn, dialect: str) -> Iterator[Danger]:
    old, new = change.actual.type, change.declared.type
    if narrows(old, new):
        yield "loses-data", f"{change.path} goes from {old} to {new}, which cannot hold every value of it."
    if narrows(old, new) or needs_using(old, new):
        yield "can-fail", f"{change.path} goes from {old} to {new}: that fails on a value that does not convert."
    if dialect == "postgresql" and not _free_of_rewriting(old, new):
        yield (
            "rewrites-table",
            f"Going from {old} to {new} rewrites {change.owner} under ACCESS EXCLUSIVE, which blocks reads and writes.",
        )
    if needs_using(old.lower(), new.lower()):
        yield "breaks-running-code", f"Code that expects {old} in {change.path} meets {new}."


def _recompute(change: AlterColumn) -> Iterator[Danger]:
    if change.actual.computed is None:
        yield "loses-data", f"{change.path} becomes a generated column: the values it holds are replaced."
    yield "rewrites-table", f"{change.path} is computed anew for every row of {change.owner}, which blocks its users."


def _free_of_rewriting(actual: str, declared: str) -> bool:
    """Changes for which PostgreSQL touches the catalog alone."""
    old, new = bare(actual), bare(declared)
    if old in ("character varying", "text") and new in ("character varying", "text"):
        return length(declared) >= length(actual)
    return old == new == "numeric" and digits(declared) >= digits(actual) and scale(declared) == scale(actual)


_REFUSALS = {
    "unique": "where two rows have the same values",
    "primary key": "where two rows have the same values, or one has NULL",
    "foreign key": "where a row refers to nothing",
    "check": "where a row breaks the condition",
    "exclude": "where two rows get into each other's way",
}


_SILENT = {
    "IGNORE": "rows that are there and break it are left out without a word",
    "REPLACE": "rows that are there and break it take the place of others, or lose their NULL, without a word",
}
"""What SQLite does, on these words, with the rows that a rebuild copies."""


def _add_constraint(change: AddConstraint | AlterConstraint, dialect: str) -> Iterator[Danger]:
    constraint = change.declared if isinstance(change, AlterConstraint) else change.constraint
    label = constraint_label(constraint)
    if isinstance(change, AlterConstraint) and change.validates:
        # VALIDATE reads the table and blocks neither readers nor writers.
        yield "can-fail", f"Validating {label} of {change.owner} fails {_REFUSALS[constraint_kind(constraint)]}."
        return
    if isinstance(change, AlterConstraint) and change.stores:
        if any(item.property == "tablespace" for item in change.differences):
            yield "blocks-reads", f"The index of {label} is copied under ACCESS EXCLUSIVE, which blocks its readers."
        return
    word = constraint.on_conflict if isinstance(constraint, PrimaryKey | Unique) else None
    if word in _SILENT and [item.property for item in change.differences] != ["on_conflict"]:
        yield "loses-data", f"{label} of {change.owner} says ON CONFLICT {word}: {_SILENT[word]}."
    elif not _is_unchecked(constraint):
        yield "can-fail", f"Adding {label} to {change.owner} fails {_REFUSALS[constraint_kind(constraint)]}."
    if dialect == "postgresql":
        yield _constraint_lock(change, constraint, label)
    elif dialect == "sqlite":
        yield "rewrites-table", f"The table {change.owner} is copied into a new one, and writers wait meanwhile."


def _constraint_lock(change: Change, constraint: Constraint, label: str) -> Danger:
    if isinstance(constraint, ForeignKey):
        if _is_unchecked(constraint):
            return (
                "blocks-writes",
                f"Adding {label} waits for SHARE ROW EXCLUSIVE on {change.owner} and on {constraint.target}, "
                "and blocks writes to both for a moment.",
            )
        return (
            "blocks-writes",
            f"Adding {label} reads all of {change.owner} under SHARE ROW EXCLUSIVE on it and on "
            f"{constraint.target}, which blocks writes to both.",
        )
    if _is_unchecked(constraint):
        return "blocks-reads", f"Adding {label} waits for ACCESS EXCLUSIVE on {change.owner}, and has it for a moment."
    lock = f"under ACCESS EXCLUSIVE on {change.owner}, which blocks reads and writes"
    if isinstance(constraint, Check):
        return "blocks-reads", f"Adding {label} reads the whole table {lock}."
    kinds = {PrimaryKey: "primary key", Exclude: "exclusion constraint"}
    kind = kinds.get(type(constraint), "unique constraint")
    return "blocks-reads", f"Adding the {kind} {constraint.name or label} builds its index {lock}."


def _is_unchecked(constraint: Constraint) -> bool:
    """Whether the rows that are there are not looked at."""
    return isinstance(constraint, Check | ForeignKey) and (constraint.not_valid is not False or constraint.not_enforced)


def _drop_constraint(change: DropConstraint, dialect: str) -> Iterator[Danger]:
    if dialect == "sqlite":
        yield "rewrites-table", f"The table {change.owner} is copied into a new one, and writers wait meanwhile."


def _add_index(change: AddIndex | AlterIndex, dialect: str) -> Iterator[Danger]:
    if isinstance(change, AlterIndex) and change.in_place:
        return
    index = change.declared if isinstance(change, AlterIndex) else change.index
    if index.unique:
        yield "can-fail", f"Building {index.name} on {change.owner} fails where two rows have the same values."
    if dialect == "postgresql":
        yield (
            "blocks-writes",
            f"Building {index.name} takes SHARE on {change.owner}, which blocks writes until it is done.",
        )


def _alter_enum(change: AlterEnum, _dialect: str) -> Iterator[Danger]:
    if change.removed:
        labels = ", ".join(change.removed)
        yield "loses-data", f"The enum {change.owner} loses the labels {labels}, which rows may hold."
        yield "can-fail", f"Taking {labels} from the enum {change.owner} fails where a row holds one of them."
    kept = [label for label in change.declared.labels if label in change.actual.labels]
    if kept != list(change.actual.labels):
        yield (
            "rewrites-table",
            f"Every table with a column of the enum {change.owner} is rewritten under ACCESS EXCLUSIVE, "
            "which blocks reads and writes.",
        )


def _rename_label(change: RenameLabel, _dialect: str) -> Iterator[Danger]:
    yield (
        "breaks-running-code",
        f"Code that still says {change.actual} fails once the label of {change.enum} is {change.declared}.",
    )


def _drop_enum(change: DropEnum, _dialect: str) -> Iterator[Danger]:
    yield "breaks-running-code", f"Code that still names the type {change.owner} fails once it is dropped."


def _alter_object(change: AlterObject, dialect: str) -> Iterator[Danger]:
    old, new = change.actual, change.declared
    if isinstance(old, RangeType) and isinstance(new, RangeType) and narrows(old.subtype, new.subtype):
        what = f"Ranges of {change.path} go from {old.subtype} to {new.subtype}"
        yield "loses-data", f"{what}, which cannot hold every value of it."
    yield from alter_object(change, dialect)


def _drop_object(change: DropObject, _dialect: str) -> Iterator[Danger]:
    item = change.object
    if isinstance(item, DefaultGrant | InheritedPart):
        return
    if isinstance(item, Grant):
        yield "breaks-running-code", f"{item.grantee or 'Everybody'} loses {item} on {item.name}."
    elif isinstance(item, Rule | Trigger):
        yield "breaks-running-code", f"The {item.kind} {item.name.name} no longer acts on {item.table}."
    elif isinstance(item, Policy):
        yield "breaks-running-code", f"The policy {item.name.name} no longer says who sees and writes {item.table}."
    else:
        if isinstance(item, Extension):
            yield "loses-data", f"Dropping the extension {change.path} deletes the rows of its own tables."
        elif isinstance(item, Sequence):
            yield "loses-data", f"Dropping the sequence {change.path} forgets how far it has counted."
        yield "breaks-running-code", f"Code that still uses the {item.kind} {change.path} fails once it is dropped."


_DANGERS: dict[type[Change], Callable[[Any, str], Iterator[Danger]]] = {
    DropTable: _drop_table,
    RenameTable: _rename_table,
    RenameObject: _rename_object,
    AlterTable: _alter_table,
    AddColumn: _add_column,
    AlterColumn: _alter_column,
    DropColumn: _drop_column,
    RenameColumn: _rename_column,
    RenameLabel: _rename_label,
    AddConstraint: _add_constraint,
    AlterConstraint: _add_constraint,
    DropConstraint: _drop_constraint,
    AddIndex: _add_index,
    AlterIndex: _add_index,
    AlterEnum: _alter_enum,
    DropEnum: _drop_enum,
    DropObject: _drop_object,
    AlterObject: _alter_object,
}
"""What each kind of change endangers. Kinds that are not listed endanger nothing."""
