"""Changed tables on SQLite: altered in place where SQLite can, else rebuilt once with all their changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from alembic.operations.ops import MigrateOperation

from schemactl.changes import (
    AddColumn,
    AddConstraint,
    AlterColumn,
    AlterConstraint,
    AlterIndex,
    AlterTable,
    Change,
    DropColumn,
    DropConstraint,
    DropIndex,
    RenameConstraint,
    RenameIndex,
)
from schemactl.plan import directives, makers
from schemactl.plan.apart import add_apart, is_apart
from schemactl.plan.casts import using
from schemactl.plan.filled import filled, filled_nulls, open_column
from schemactl.plan.lossy import is_lossy
from schemactl.plan.sqltext import ddl_dialect, is_constant, mentions, quote, string
from schemactl.plan.work import Work, constraint_mentions, index_mentions
from schemactl.schema import Column, Constraint, ForeignKey, ObjectName, PrimaryKey, Table, Unique

Operations = list[MigrateOperation]


@dataclass(frozen=True)
class TableWork:
    """The changes of one table.

    Attributes:
        owner: the table's name when they run.
        changes: its changes; those of indexes are not among what a rebuild does, but tell which are gone by then.
        work: the plan.
        filled: new columns that are added as nullable ones and filled before: NOT NULL ones, those of foreign keys that
            the copy has from the start; their change is among the others as one of a column that is there.
    """

    owner: ObjectName
    changes: tuple[Change, ...]
    work: Work
    filled: tuple[AddColumn, ...] = ()

    @classmethod
    def of_changes(cls, owner: ObjectName, changes: tuple[Change, ...], work: Work) -> "TableWork":
        """The work on a table."""
        first = _referring_apart(changes) if work.table_before(owner) is not None else frozenset()
        new = tuple(
            item
            for item in changes
            if isinstance(item, AddColumn)
            and ((item.needs_fill and item.fill is not None) or (item.column.name in first and _is_open(item.column)))
        )
        rest = tuple(
            AlterColumn(owner, open_column(item.column), item.column) if item in new else item for item in changes
        )
        return cls(owner, rest, work, new)

    def of(self, *kinds: type[Any]) -> list[Any]:
        """The changes of some kinds."""
        return [change for change in self.changes if isinstance(change, kinds)]

    @property
    def base(self) -> Table | None:
        """The table when its turn comes: its indexes that change are dropped by then."""
        table = self.work.table_before(self.owner)
        if table is None:
            return None
        gone = {item.index.name for item in self.of(DropIndex)}
        gone |= {item.actual.name for item in self.of(AlterIndex, RenameIndex)}
        return replace(
            table,
            columns=(*table.columns, *(open_column(item.column) for item in self.filled)),
            indexes=tuple(index for index in table.indexes if index.name not in gone),
        )

    @property
    def resettled(self) -> list[AlterConstraint]:
        """The constraints of which only ON CONFLICT changes: the copy is made with the new one at once."""
        return [
            item
            for item in self.of(AlterConstraint)
            if [each.property for each in item.differences] == ["on_conflict"] and self.base is not None
        ]

    @property
    def replaced(self) -> list[Any]:
        """The changes of constraints that go and come back otherwise."""
        return [item for item in self.of(AlterConstraint, RenameConstraint) if item not in self.resettled]

    @property
    def dropped(self) -> list[Constraint]:
        """The constraints that go, those that come back otherwise among them."""
        return [item.constraint for item in self.of(DropConstraint)] + [item.actual for item in self.replaced]

    @property
    def added(self) -> list[Constraint]:
        """The constraints that come, the primary key first."""
        found = [item.constraint for item in self.of(AddConstraint)]
        found += [item.declared for item in self.replaced]
        return sorted(found, key=lambda item: not isinstance(item, PrimaryKey))


def alter(table: TableWork) -> Operations:
    """The operations that change one table."""
    if is_in_place(table):
        return [_native(item, table) for item in table.of(AddColumn, DropColumn)]
    carrier = _carrier(table)
    rest: Operations = [_native(item, table) for item in table.of(DropColumn) if item.column == carrier]
    return [
        *filled(table.owner, table.filled, table.work),
        *filled_nulls(table.of(AlterColumn), table.work),
        *_keep_sequence(table),
        _rebuild(table, carrier),
        *_elsewhere(table),
        *rest,
    ]


def is_in_place(table: TableWork) -> bool:
    """Whether SQLite can make all changes of a table without a rebuild."""
    simple = table.of(AddColumn, DropColumn)
    others = [item for item in table.changes if item not in simple and not _is_index_change(item)]
    return not others and all(_in_place(item, table) for item in simple)


def _carrier(table: TableWork) -> Column | None:
    """A column that goes only after the rebuild, because no other one would carry the rows over."""
    dropped: list[Column] = [item.column for item in table.of(DropColumn) if item.column.computed is None]
    gone = {column.name for column in dropped}
    gone |= {work_name(item, table) for item in table.of(AlterColumn) if item.declared.computed is not None}
    base = table.base
    if base is None or not dropped or any(item.computed is None and item.name not in gone for item in base.columns):
        return None
    key = base.primary_key.columns if base.primary_key is not None else ()
    return min(dropped, key=lambda column: column.name in key)


def _keep_sequence(table: TableWork) -> Operations:
    """AUTOINCREMENT gives no number twice, not even one whose row is gone: the copy goes on from the same number."""
    base = table.base
    if base is None or not any(column.autoincrement for column in base.columns):
        return []
    if _options(table).get("sqlite_autoincrement") is False:
        return []
    name, copy = string(table.owner.name), string(f"_alembic_tmp_{table.owner.name}"[:50])
    words = f"SELECT {copy}, seq FROM sqlite_sequence WHERE name = {name}"  # noqa: S608
    return [directives.Guard("sqlite", [directives.Execute(f"INSERT INTO sqlite_sequence (name, seq) {words}")])]


def _is_index_change(change: Change) -> bool:
    return change.kind.endswith("-index")


def _referring_apart(changes: Sequence[Change]) -> frozenset[str]:
    """The columns of new foreign keys that are in the base of a rebuild: they have to be there before it."""
    added = [item.constraint if isinstance(item, AddConstraint) else item.declared for item in changes
             if isinstance(item, AddConstraint | AlterConstraint | RenameConstraint)]  # fmt: skip
    keys = [item for item in added if isinstance(item, ForeignKey) and is_apart(item)]
    return frozenset(name for key in keys for name in key.columns)


def _is_open(column: Column) -> bool:
    """Whether SQLite adds a column in place as soon as it need not hold a value."""
    return column.computed is None and (column.default is None or is_constant(column.default))


# --- in place -------------------------------------------------------------------------------------------------------


def _in_place(change: AddColumn | DropColumn, table: TableWork) -> bool:
    if isinstance(change, DropColumn):
        return _can_be_dropped(change.column.name, table.base)
    column = change.column
    if column.computed is not None:
        return not column.computed.stored and column.nullable
    if column.default is None:
        return column.nullable
    return is_constant(column.default) and (column.nullable or column.default.strip().lower() != "null")


def _can_be_dropped(column: str, base: Table | None) -> bool:
    """Whether SQLite drops a column in place: nothing else may mention it."""
    if base is None:
        return False
    generated = [item.computed.expression for item in base.columns if item.computed and item.name != column]
    return not (
        any(constraint_mentions(item, column) for item in base.constraints)
        or any(index_mentions(item, column) for item in base.indexes)
        or any(mentions(expression, column) for expression in generated)
    )


def _native(change: AddColumn | DropColumn, table: TableWork) -> MigrateOperation:
    owner = table.owner
    if isinstance(change, AddColumn):
        return makers.add_column(table.work.declared, owner, change.column)
    return directives.DropColumn(owner.name, change.column.name, schema=owner.sqlalchemy_schema)


# --- rebuilt --------------------------------------------------------------------------------------------------------


def _rebuild(table: TableWork, carrier: Column | None) -> MigrateOperation:
    work, owner, base = table.work, table.owner, table.base
    in_base = _in_base(table)
    gone = [item for item in table.dropped if item.name is None or item.name not in {each.name for each in in_base}]
    inner: Operations = [makers.drop_constraint(work.actual, owner, item) for item in gone]
    inner += _columns(table, base, carrier)
    added = [item for item in table.added if item not in in_base]
    inner += [made for item in added for made in makers.add_constraint(work.declared, owner, item)]
    options = _options(table)
    if all(isinstance(item, directives.AddColumn) for item in inner):
        inner += _forced(table, base)
    made = _base_table(table, base) if base is not None else None
    unnamed = any(item.name is None for item in table.dropped)
    spelled = base is not None and (
        unnamed
        or bool(in_base)
        or bool(table.resettled)
        or is_lossy(base)
        or any(_keeps_values(item, table) for item in _retyped(table))
        or any(_differs(item, "on_conflict") for item in table.of(AlterColumn))
    )
    rebuild = directives.Rebuild(owner.name, inner, base=made, spelled=spelled, options=options)
    rebuild.schema = owner.sqlalchemy_schema
    return rebuild


def _columns(table: TableWork, base: Table | None, carrier: Column | None) -> Operations:
    owner, work = table.owner, table.work
    operations: Operations = []
    for change in table.of(AddColumn):
        operations.append(makers.add_column(work.declared, owner, change.column))
    for change in table.of(AlterColumn):
        operations += _alter_column(change, table)
    gone = [change.column for change in table.of(DropColumn) if change.column != carrier]
    operations += [directives.DropColumn(owner.name, column.name) for column in gone]
    return [*operations, *_generated(table, base)]


def _alter_column(change: AlterColumn, table: TableWork) -> Operations:
    name, work, owner = work_name(change, table), table.work, table.owner
    if change.declared.computed is not None and (change.actual.computed is None or _differs(change, "computed")):
        return [directives.DropColumn(owner.name, name), makers.add_column(work.declared, owner, change.declared)]
    if change.declared.computed is not None:
        return []
    arguments: dict[str, Any] = {}
    if _differs(change, "type", "collation"):
        arguments["modify_type"] = work.declared.type(owner, change.declared)
        arguments |= _conversion(change, arguments["modify_type"], table)
    if _differs(change, "default"):
        arguments["modify_server_default"] = work.declared.default(owner, change.declared)
    if _differs(change, "nullable") or not arguments:
        arguments["modify_nullable"] = change.declared.nullable
    return [directives.AlterColumn(owner.name, name, **arguments)]


def work_name(change: AlterColumn, table: TableWork) -> str:
    """The name under which a changed column is found."""
    return table.work.column_name(change)


def _differs(change: AlterColumn, *properties: str) -> bool:
    return any(item.property in properties for item in change.differences)


def _generated(table: TableWork, base: Table | None) -> Operations:
    """Generated columns that stay are made anew: their values cannot be copied, and need not be."""
    settled = {work_name(item, table) for item in table.of(AlterColumn) if _settles_generated(item)}
    settled |= {item.column.name for item in table.of(DropColumn)}
    declared = table.work.table_after(table.owner)
    operations: Operations = []
    for column in base.columns if base is not None else ():
        if column.computed is None or column.name in settled:
            continue
        new = (declared.column(column.name) if declared is not None else None) or column
        builder = table.work.declared if new is not column else table.work.actual
        operations.append(directives.DropColumn(table.owner.name, column.name))
        operations.append(makers.add_column(builder, table.owner, new))
    return operations


def _settles_generated(change: AlterColumn) -> bool:
    return change.declared.computed is None or _differs(change, "computed")


def _forced(table: TableWork, base: Table | None) -> Operations:
    """What makes a batch rebuild that would otherwise try to add the columns in place, or do nothing.

    A new NOT NULL column without a default is such a case: SQLite adds it to no table, not even to an empty one.
    """
    strict = [item.column for item in table.of(AddColumn) if not item.column.nullable and item.column.default is None]
    chosen: Sequence[Column] = strict or (base.columns[:1] if base is not None else ())
    return [directives.AlterColumn(table.owner.name, item.name, modify_nullable=item.nullable) for item in chosen]


def _options(table: TableWork) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for change in table.of(AlterTable):
        old, new = ({key for key, _ in side.options} for side in (change.actual, change.declared))
        if ("strict" in old) != ("strict" in new):
            options["sqlite_strict"] = "strict" in new
        if ("without_rowid" in old) != ("without_rowid" in new):
            options["sqlite_with_rowid"] = "without_rowid" not in new
    for change in table.of(AlterColumn):
        if change.actual.autoincrement != change.declared.autoincrement:
            options["sqlite_autoincrement"] = change.declared.autoincrement
    return options


# --- what is rebuilt ------------------------------------------------------------------------------------------------


def _in_base(table: TableWork) -> list[Constraint]:
    """New foreign keys that Alembic would read a separator in: the table is said to have them, and so the copy has."""
    return [item for item in table.added if isinstance(item, ForeignKey) and is_apart(item) and table.base is not None]


def _elsewhere(table: TableWork) -> Operations:
    """The same foreign keys for a database that alters its tables in place, in which a batch copies nothing."""
    in_base = _in_base(table)
    gone = [item for item in table.dropped if item.name is not None and item.name in {each.name for each in in_base}]
    made: Operations = [makers.drop_constraint(table.work.actual, table.owner, item) for item in gone]
    made += [add_apart(table.work.declared, table.owner, item) for item in in_base]
    return [directives.Guard("sqlite", made, other=True)] if made else []


def _base_table(table: TableWork, base: Table) -> sa.Table:
    """The table as it stands, in the way in which a batch carries its rows over unchanged."""
    work = table.work
    released = {work_name(item, table) for item in table.of(AlterColumn) if item.declared.computed is None}
    in_base = _in_base(table)
    named = {item.name for item in in_base}
    kept = [item for item in base.constraints if item.name is None or item.name not in named]
    value = replace(
        base,
        columns=tuple(_base_column(item, item.name in released, table) for item in base.columns),
        constraints=(*(replace(_resettled(item, table), name=_name_to_drop(item, table)) for item in kept), *in_base),
    )
    made = work.actual.table(value)
    for change in _retyped(table):
        if _keeps_values(change, table):
            made.columns[work_name(change, table)].type = work.declared.type(table.owner, change.declared)
    return made


def _base_column(column: Column, released: bool, table: TableWork) -> Column:
    """A column as the copy takes it over. Its ON CONFLICT can only change here: a batch knows of none."""
    changes = [item for item in table.of(AlterColumn) if work_name(item, table) == column.name]
    for change in changes:
        column = replace(column, on_conflict=change.declared.on_conflict)
    return replace(column, computed=None) if released else column


def _resettled(constraint: Constraint, table: TableWork) -> Constraint:
    for change in table.resettled:
        same = change.actual == constraint or type(change.actual) is type(constraint) is PrimaryKey
        if same and isinstance(change.declared, PrimaryKey | Unique) and isinstance(constraint, PrimaryKey | Unique):
            return replace(constraint, on_conflict=change.declared.on_conflict)
    return constraint


def _name_to_drop(constraint: Constraint, table: TableWork) -> str | None:
    """The name under which a batch finds the constraint; one that goes needs a name."""
    for item in table.dropped:
        # A primary key that the models do not name keeps the name that it had, in the change alone.
        if item == constraint or (isinstance(item, PrimaryKey) and isinstance(constraint, PrimaryKey)):
            return table.work.actual.name(table.owner, item)
    return constraint.name


def _retyped(table: TableWork) -> list[AlterColumn]:
    return [item for item in table.of(AlterColumn) if _differs(item, "type") and item.declared.computed is None]


def _keeps_values(change: AlterColumn, table: TableWork) -> bool:
    """Whether a batch would convert the values with a CAST, which on SQLite cuts what it does not understand.

    `CAST('2024-05-01' AS DATETIME)` is 2024. Copied as they are, values get the new column's affinity, which
    converts only what it can convert without loss.
    """
    old = table.work.actual.type(table.owner, change.actual)
    new = table.work.declared.type(table.owner, change.declared)
    return old._type_affinity is not new._type_affinity and not isinstance(new, sa.JSON)


def _conversion(change: AlterColumn, new: Any, table: TableWork) -> dict[str, str]:
    """How PostgreSQL converts the values, for a history that serves both."""
    if not (table.work.tables or table.work.actual_tables):
        return {}
    old = table.work.actual.type(table.owner, change.actual)
    postgresql = ddl_dialect("postgresql")
    found = using(quote(postgresql, work_name(change, table)), _catalog(old), _catalog(new))
    return {} if found is None else {"postgresql_using": found}


_SPELLINGS = {"varchar": "character varying", "char": "character", "float": "double precision"}


def _catalog(type_: Any) -> str:
    """A type as PostgreSQL's catalog spells it."""
    try:
        text = str(type_.compile(ddl_dialect("postgresql")))
    except sa.exc.CompileError:
        return "text"
    name, paren, rest = text.partition("(")
    return _SPELLINGS.get(name.lower(), name.lower() if name.isupper() else name) + paren + rest
