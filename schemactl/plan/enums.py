"""Operations on enumerated types. SQLAlchemy never makes or drops one by the way: each is a statement of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import sqlalchemy as sa
from alembic.operations.ops import MigrateOperation

from schemactl.changes import AlterEnum, RenameLabel, RenameObject
from schemactl.plan.comments import new_comment, other_comment
from schemactl.plan.directives import Autocommit, Execute, Guard
from schemactl.plan.modeltypes import native_enums
from schemactl.plan.replaced_types import Replacement
from schemactl.plan.sqltext import ddl_dialect, quote, string
from schemactl.plan.sqltypes import array_element
from schemactl.plan.work import Work
from schemactl.schema import Column, Enum, ObjectName, Table

_POSTGRESQL = ddl_dialect("postgresql")


def _quoted(name: ObjectName) -> str:
    return quote(_POSTGRESQL, name.namespace, name.name)


def create_type(enum: Enum) -> str:
    """The statement that makes an enum."""
    return f"CREATE TYPE {_quoted(enum.name)} AS ENUM ({', '.join(string(label) for label in enum.labels)})"


def _made(enum: Enum) -> list[str]:
    return [create_type(enum), *new_comment("TYPE", enum, _POSTGRESQL)]


def add_enum(enum: Enum) -> list[MigrateOperation]:
    """A new enum, where the dialect has such types."""
    return [Guard("postgresql", [Execute(sql) for sql in _made(enum)])]


def drop_enum(enum: Enum) -> list[MigrateOperation]:
    """An enum's end."""
    return [Guard("postgresql", [Execute(f"DROP TYPE {_quoted(enum.name)}")])]


def rename_label(change: RenameLabel) -> list[MigrateOperation]:
    """A label in other words."""
    words = f"{string(change.actual)} TO {string(change.declared)}"
    return [Execute(f"ALTER TYPE {_quoted(change.enum)} RENAME VALUE {words}")]


def extend_enum(change: AlterEnum) -> list[MigrateOperation]:
    """New labels, each at its place, and its comment. Labels can be used once they are committed: that is at once."""
    labels = list(change.declared.labels)
    present = list(change.actual.labels)
    statements: list[MigrateOperation] = []
    for position, label in enumerate(labels):
        if label in present:
            continue
        before = next((item for item in labels[position + 1 :] if item in present), None)
        place = f" BEFORE {string(before)}" if before is not None else ""
        statements.append(Execute(f"ALTER TYPE {_quoted(change.owner)} ADD VALUE IF NOT EXISTS {string(label)}{place}"))
        present.insert(present.index(before) if before is not None else len(present), label)
    remark = [Execute(sql) for sql in other_comment("TYPE", change.actual, change.declared, _POSTGRESQL)]
    return ([Autocommit(statements)] if statements else []) + ([Guard("postgresql", remark)] if remark else [])


def not_renamed_yet(change: AlterEnum, work: Work) -> AlterEnum:
    """The change in the words from before the plan's renames: new labels come first of all."""
    labels: dict[str, str] = {}
    name = change.owner
    for item in work.plan.changes:
        if isinstance(item, RenameLabel) and item.enum == change.owner:
            labels[item.declared] = item.actual
        elif isinstance(item, RenameObject) and item.noun == Enum.kind and item.declared == change.owner:
            name = item.actual

    def before(enum: Enum) -> Enum:
        return replace(enum, name=name, labels=tuple(labels.get(label, label) for label in enum.labels))

    return AlterEnum(before(change.actual), before(change.declared))


# --- labels taken away or reordered: a new type takes the old one's place -------------------------------------------


def replace_enum(change: AlterEnum, work: Work) -> list[MigrateOperation]:
    """Another list of labels: what has the type moves to a new one, which keeps the name.

    Defaults, CHECKs and indexes that name labels are bound to the old type: they make way and come back.
    """
    replacement = Replacement(change.owner, _made(change.declared), work)
    return replacement.operations(lambda table, column: _move(table, column, change, replacement))


def _move(table: Table, column: Column, change: AlterEnum, replacement: Replacement) -> list[str]:
    work = replacement.work
    head = f"ALTER TABLE {work.qname(table.name)} ALTER COLUMN {work.q(column.name)}"
    dimensions = array_element(column.type)[1]
    own = replacement.type_of(column.type) or change.owner
    type_, text = _quoted(own) + "[]" * bool(dimensions), "text" + "[]" * bool(dimensions)
    default = _default(table, column, change, work)
    return [
        *([f"{head} DROP DEFAULT"] if column.default is not None else []),
        f"{head} TYPE {type_} USING {work.q(column.name)}::{text}::{type_}",
        *([f"{head} SET DEFAULT {default}"] if default is not None else []),
    ]


def _default(table: Table, column: Column, change: AlterEnum, work: Work) -> str | None:
    """The default to put back: the declared one, else the actual one unless it names a label that is gone."""
    declared = work.table_after(table.name)
    new = declared.column(column.name) if declared is not None else None
    if new is not None and new.type == column.type and column.default is not None:
        return new.default
    gone = any(string(label) in (column.default or "") for label in change.removed)
    return None if gone else column.default


# --- a project on SQLite whose models hold native enums -------------------------------------------------------------


def model_enums(tables: Iterable[sa.Table | sa.Column[object] | None]) -> dict[ObjectName, Enum]:
    """The native enums of models' tables or columns."""
    found: dict[ObjectName, Enum] = {}
    for item in tables:
        columns = [] if item is None else [item] if isinstance(item, sa.Column) else list(item.columns)
        for column in columns:
            for type_ in native_enums(column.type):
                name = ObjectName(str(type_.name), type_.schema or "")
                found.setdefault(name, Enum(name, tuple(type_.enums)))
    return found


def enums_that_come(work: Work) -> list[Enum]:
    """Enums that only new tables and columns have, for a dialect whose schemas hold no enums."""
    return _only_in(work.tables, work, new=True)


def enums_that_go(work: Work) -> list[Enum]:
    """Enums that only dropped tables and columns have."""
    return _only_in(work.actual_tables, work, new=False)


def _only_in(tables: Mapping[ObjectName, sa.Table], work: Work, *, new: bool) -> list[Enum]:
    changing: list[sa.Column[object]] = []
    staying: list[sa.Column[object]] = []
    for name in sorted(tables):
        there = work.table_before(name) if new else work.table_after(name)
        for column in tables[name].columns:
            (staying if there is not None and there.column(column.name) else changing).append(column)
    kept = model_enums(staying)
    return [enum for name, enum in sorted(model_enums(changing).items()) if name not in kept]
