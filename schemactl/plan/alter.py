"""Changed columns on PostgreSQL."""

from typing import Any

from alembic.operations.ops import MigrateOperation

from schemactl.changes import AlterColumn as ColumnChange
from schemactl.plan import makers
from schemactl.plan.casts import needs_using, using
from schemactl.plan.directives import AlterColumn, DropColumn, Execute
from schemactl.plan.sqltext import mentions, string
from schemactl.plan.sqltypes import enum_spellings
from schemactl.plan.work import Work
from schemactl.schema import Column, Identity, ObjectName


def alter_column(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    """A changed column."""
    old, new, name = change.actual, change.declared, work.column_name(change)
    if is_replaced(change):
        return replace_column(change, work)
    operations: list[MigrateOperation] = []
    head = f"ALTER TABLE {work.qname(change.table)} ALTER COLUMN {work.q(name)}"
    if old.computed is not None and new.computed is None:
        operations.append(Execute(f"{head} DROP EXPRESSION"))
    operations += _stop_generator(change, head, work)
    operations += _plain_changes(change, work)
    operations += _start_generator(change, head, work)
    return operations


def differs(change: ColumnChange, *properties: str) -> bool:
    """Whether one of these properties differs."""
    return any(item.property in properties for item in change.differences)


def _plain_changes(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    old, new, name, owner = change.actual, change.declared, work.column_name(change), change.table
    arguments: dict[str, Any] = {}
    before: list[MigrateOperation] = []
    after: list[MigrateOperation] = []
    retyped = differs(change, "type", "collation")
    if retyped:
        arguments["modify_type"] = work.declared.type(owner, new)
        arguments |= _conversion(change, work)
        before, after = _generated_from(owner, name, work)
    if differs(change, "nullable") and not (old.identity and not new.nullable):
        arguments["modify_nullable"] = new.nullable
    casts = retyped and needs_using(old.type, new.type) and old.default is not None
    if casts:
        before.append(_alter(owner, name, modify_server_default=None))
    if (casts and new.default is not None) or (differs(change, "default") and not (casts and new.default is None)):
        arguments["modify_server_default"] = work.declared.default(owner, new)
    if differs(change, "comment"):
        arguments["modify_comment"] = new.comment
    return [*before, *([_alter(owner, name, **arguments)] if arguments else []), *after]


def _alter(owner: ObjectName, column: str, **arguments: Any) -> AlterColumn:
    return AlterColumn(owner.name, column, schema=owner.sqlalchemy_schema, **arguments)


def _conversion(change: ColumnChange, work: Work) -> dict[str, str]:
    enums = frozenset(
        spelling
        for schema in (work.plan.actual, work.plan.declared)
        if schema is not None
        for enum in schema.enums
        for spelling in enum_spellings(enum.name)
    )
    found = using(work.q(work.column_name(change)), change.actual.type, change.declared.type, enums=enums)
    return {} if found is None else {"postgresql_using": found}


# --- generated columns ----------------------------------------------------------------------------------------------


def replace_column(change: ColumnChange, work: Work) -> list[MigrateOperation]:
    """A generated column made anew: its values are computed, so nothing is lost. What hangs on it comes back."""
    owner, name = change.table, work.column_name(change)
    gone = makes_way(owner, change.actual, work)
    return [
        *([] if gone else [DropColumn(owner.name, name, schema=owner.sqlalchemy_schema)]),
        makers.add_column(work.declared, owner, change.declared),
        *_what_hangs_on(owner, name, work),
    ]


def is_replaced(change: ColumnChange) -> bool:
    """Whether a column becomes a generated one, or is generated from something else than before."""
    return change.declared.computed is not None and (change.actual.computed is None or differs(change, "computed"))


def makes_way(owner: ObjectName, column: Column, work: Work) -> bool:
    """Whether a generated column is dropped because a column that it is generated from changes its type."""
    return bool(_sources(owner, column, work))


def _sources(owner: ObjectName, column: Column, work: Work) -> list[str]:
    """The columns that change their type and that a generated one is generated from, in the order of their steps."""
    expression = column.computed.expression if column.computed is not None else None
    retyped = [item for item in work.altered(owner) if not is_replaced(item) and differs(item, "type", "collation")]
    return [name for name in map(work.column_name, retyped) if mentions(expression, name)]


def _what_hangs_on(owner: ObjectName, column: str, work: Work) -> list[MigrateOperation]:
    constraints = work.kept_constraints(owner, column)
    return [
        *[makers.add_constraint(work.actual, owner, item) for item in constraints],
        *[makers.create_index(work.actual, owner, item) for item in work.kept_indexes(owner, column)],
    ]


def _generated_from(owner: ObjectName, name: str, work: Work) -> tuple[list[MigrateOperation], list[MigrateOperation]]:
    """Generated columns make way for a change of their source's type, and come back as the models have them.

    They go before the first and come back after the last of their sources that change. One that is replaced comes
    back by its own step, and one that is dropped does not.
    """
    before: list[MigrateOperation] = []
    after: list[MigrateOperation] = []
    table = work.table_before(owner)
    declared = work.table_after(owner)
    own = {work.column_name(change) for change in work.altered(owner) if is_replaced(change)}
    for column in table.columns if table is not None else ():
        sources = _sources(owner, column, work)
        if name in sources[:1]:
            before.append(DropColumn(owner.name, column.name, schema=owner.sqlalchemy_schema))
        found = declared.column(column.name) if declared is not None else None
        if name in sources[-1:] and column.name not in own and not work.drops(owner, column.name):
            builder = work.declared if found is not None else work.actual
            after.append(makers.add_column(builder, owner, found or column))
            after += _what_hangs_on(owner, column.name, work)
    return before, after


# --- identities and serials -----------------------------------------------------------------------------------------


def _sequence(change: ColumnChange, work: Work) -> str:
    table, column = string(work.qname(change.table)), string(work.column_name(change))
    return f"pg_get_serial_sequence({table}, {column})"


def _do(body: str) -> Execute:
    tag = "$do$"
    while tag in body:
        tag = tag[:-1] + "o$"
    return Execute(f"DO {tag} BEGIN {body}; END {tag}")


def _stop_generator(change: ColumnChange, head: str, work: Work) -> list[MigrateOperation]:
    """Takes away an identity or a serial's sequence that the column no longer has."""
    old, new = change.actual, change.declared
    if old.identity is not None and new.identity is None:
        return [Execute(f"{head} DROP IDENTITY")]
    if old.autoincrement and not new.autoincrement:
        return [Execute(f"{head} DROP DEFAULT"), _do(f"EXECUTE 'DROP SEQUENCE ' || {_sequence(change, work)}")]
    return []


def _start_generator(change: ColumnChange, head: str, work: Work) -> list[MigrateOperation]:
    """Gives the column its identity or serial, starting behind the values that are there."""
    old, new = change.actual, change.declared
    if new.identity is not None and old.identity is None:
        return [Execute(f"{head} ADD {_identity(new.identity)}"), _catch_up(change, work)]
    if new.autoincrement and not old.autoincrement:
        return [*_make_serial(change, head, work), _catch_up(change, work)]
    operations: list[MigrateOperation] = []
    if differs(change, "type") and (new.autoincrement or new.identity):
        operations.append(_do(f"EXECUTE 'ALTER SEQUENCE ' || {_sequence(change, work)} || ' AS {new.type}'"))
    if old.identity is not None and new.identity is not None and old.identity != new.identity:
        operations.append(Execute(f"{head} {_identity_changes(old.identity, new.identity)}"))
        if _leaves_its_place(old.identity, new.identity):
            operations.append(_catch_up(change, work))
    return operations


def _make_serial(change: ColumnChange, head: str, work: Work) -> list[MigrateOperation]:
    owner, column = change.table, work.column_name(change)
    sequence = work.q(owner.namespace, f"{owner.name}_{column}_seq")
    return [
        Execute(f"CREATE SEQUENCE {sequence} AS {change.declared.type}"),
        Execute(f"{head} SET DEFAULT nextval({string(sequence)}::regclass)"),
        Execute(f"ALTER SEQUENCE {sequence} OWNED BY {work.qname(owner)}.{work.q(column)}"),
    ]


def _catch_up(change: ColumnChange, work: Work) -> Execute:
    identity = change.declared.identity or Identity()
    furthest = f"{'max' if (identity.increment or 1) > 0 else 'min'}({work.q(work.column_name(change))})"
    return Execute(
        f"SELECT setval({_sequence(change, work)}, {furthest}) FROM {work.qname(change.table)} "  # noqa: S608
        f"HAVING {_within(furthest, identity)}"
    )


def _within(value: str, identity: Identity) -> str:
    """The condition that a value is one that the sequence may stand at."""
    low, high = identity.min_value, identity.max_value
    if (identity.increment or 1) > 0:
        bounds = [f"{value} > 0" if low is None else f"{value} >= {low}"]
        return " AND ".join(bounds + ([] if high is None else [f"{value} <= {high}"]))
    bounds = [f"{value} < 0" if high is None else f"{value} <= {high}"]
    return " AND ".join(bounds + ([] if low is None else [f"{value} >= {low}"]))


_OPTIONS = (
    ("start", "START WITH", "START WITH 1"),
    ("increment", "INCREMENT BY", "INCREMENT BY 1"),
    ("min_value", "MINVALUE", "NO MINVALUE"),
    ("max_value", "MAXVALUE", "NO MAXVALUE"),
    ("cache", "CACHE", "CACHE 1"),
)


def _identity(identity: Identity) -> str:
    options = [f"{words} {value}" for name, words, _ in _OPTIONS if (value := getattr(identity, name)) is not None]
    options += ["CYCLE"] if identity.cycle else []
    kind = "ALWAYS" if identity.always else "BY DEFAULT"
    return f"GENERATED {kind} AS IDENTITY" + (f" ({' '.join(options)})" if options else "")


def _identity_changes(old: Identity, new: Identity) -> str:
    words = [f"SET GENERATED {'ALWAYS' if new.always else 'BY DEFAULT'}"] if old.always != new.always else []
    words += [f"SET START WITH {_first(new)}"] if _first(old) != _first(new) else []
    for name, word, default in _OPTIONS[1:]:
        value = getattr(new, name)
        if value is not None:
            words += [f"SET {word} {value}"] if value != getattr(old, name) else []
        elif getattr(old, name) is not None or (_turns(old, new) and name.endswith("_value")):
            words.append(f"SET {default}")
    if old.cycle != new.cycle:
        words.append("SET CYCLE" if new.cycle else "SET NO CYCLE")
    if _leaves_its_place(old, new):
        words.append("RESTART")
    return " ".join(words)


def _turns(old: Identity, new: Identity) -> bool:
    """Whether the sequence goes the other way from now on, which moves the limits that nobody chose."""
    return ((old.increment or 1) > 0) != ((new.increment or 1) > 0)


def _first(identity: Identity) -> int:
    """The value with which the sequence starts, the server's choice where nobody made one."""
    if identity.start is not None:
        return identity.start
    if (identity.increment or 1) > 0:
        return 1 if identity.min_value is None else identity.min_value
    return -1 if identity.max_value is None else identity.max_value


def _leaves_its_place(old: Identity, new: Identity) -> bool:
    """Whether the value that the sequence stands at may lie outside its new limits: the server refuses that."""
    return _turns(old, new) or old.min_value != new.min_value or old.max_value != new.max_value
