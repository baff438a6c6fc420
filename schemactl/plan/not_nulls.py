"""NOT NULL constraints that are not as the server makes them: PostgreSQL ≥ 18 keeps a name and more of each."""

from alembic.operations.ops import MigrateOperation
from sqlalchemy.engine import Dialect

from schemactl.changes import AlterColumn
from schemactl.plan.directives import Execute
from schemactl.plan.names import not_null_name
from schemactl.plan.sqltext import do_block, quote, quote_name, string
from schemactl.schema import Column, NotNull, ObjectName

USUAL = NotNull()
"""What the server makes by itself."""


def make_not_null(
    dialect: Dialect, owner: ObjectName, column: Column, *, in_key: bool = False
) -> list[MigrateOperation]:
    """A column's own NOT NULL constraint.

    Args:
        dialect: the dialect.
        owner: its table.
        column: the column.
        in_key: whether it is in a primary key that is there, and so NOT NULL as the server makes that.
    """
    if column.not_null is None:
        return []
    if in_key or column.is_numbered:
        return _alter(dialect, owner, column.name, USUAL, column.not_null)
    return [_add(dialect, owner, column.name, column.not_null)]


def alter_not_null(dialect: Dialect, change: AlterColumn, name: str) -> list[MigrateOperation]:
    """A column that gets another NOT NULL constraint, or one that the server would not make by itself.

    Args:
        dialect: the dialect.
        change: the column.
        name: the name under which it is found.
    """
    old, new = change.actual, change.declared
    if old.not_null == new.not_null or new.nullable:
        return []
    if old.nullable:
        return [_add(dialect, change.table, name, new.not_null or USUAL)]
    return _alter(dialect, change.table, name, old.not_null or USUAL, new.not_null or USUAL)


def _add(dialect: Dialect, owner: ObjectName, column: str, constraint: NotNull) -> MigrateOperation:
    words = [f"ALTER TABLE {quote_name(dialect, owner)} ADD"]
    words += [f"CONSTRAINT {quote(dialect, constraint.name)}"] if constraint.name else []
    words += [f"NOT NULL {quote(dialect, column)}"]
    words += ["NO INHERIT"] if constraint.no_inherit else []
    return Execute(" ".join([*words, *(["NOT VALID"] if constraint.not_valid else [])]))


def _alter(dialect: Dialect, owner: ObjectName, column: str, old: NotNull, new: NotNull) -> list[MigrateOperation]:
    table = f"ALTER TABLE {quote_name(dialect, owner)}"
    if new.not_valid and not old.not_valid:
        gone = Execute(f"{table} ALTER COLUMN {quote(dialect, column)} DROP NOT NULL")
        return [gone, _add(dialect, owner, column, new)]
    found: list[MigrateOperation] = []
    name = old.name
    if old.name != new.name:
        name = new.name or not_null_name(owner, column)
        found.append(_of_name(dialect, owner, column, old.name, "RENAME", f"TO {quote(dialect, name)}"))
    if old.no_inherit != new.no_inherit:
        words = "NO INHERIT" if new.no_inherit else "INHERIT"
        found.append(_of_name(dialect, owner, column, name, "ALTER", words))
    if old.not_valid and not new.not_valid:
        found.append(_of_name(dialect, owner, column, name, "VALIDATE", ""))
    return found


def _of_name(
    dialect: Dialect, owner: ObjectName, column: str, name: str | None, verb: str, words: str
) -> MigrateOperation:
    """ALTER TABLE … CONSTRAINT. Which name the server gave is only known to the server."""
    table = quote_name(dialect, owner)
    if name is not None:
        return Execute(f"ALTER TABLE {table} {verb} CONSTRAINT {quote(dialect, name)} {words}".rstrip())
    number = f"(SELECT attnum FROM pg_attribute WHERE attrelid = k.conrelid AND attname = {string(column)})"  # noqa: S608
    found = f"SELECT quote_ident(conname) FROM pg_constraint k WHERE conrelid = {string(table)}::regclass"  # noqa: S608
    found += f" AND contype = 'n' AND conkey[1] = {number}"
    head = string(f"ALTER TABLE {table} {verb} CONSTRAINT ")
    tail = f" || {string(f' {words}')}" if words else ""
    return Execute(do_block(f"EXECUTE {head} || ({found}){tail}"))
