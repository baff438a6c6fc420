"""Operations that hold others: a batch, a block outside the transaction, a block for one dialect."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import render_op_text
from alembic.operations import Operations, ops

from schemactl.plan.code import Arguments, layout, literal
from schemactl.plan.directives.elements import table_code
from schemactl.plan.directives.source import Own, Source

_INDENT = "    "


def operation_lines(operation: ops.MigrateOperation, source: Source) -> str:
    """An operation's source, whether it is one of ours or another's.

    Args:
        operation: the operation.
        source: what writes it; needs Alembic's context for operations that are not our own.
    """
    if isinstance(operation, Own):
        return operation.lines(source)
    if isinstance(operation, ops.OpContainer):
        return "\n".join(operation_lines(item, source) for item in operation.ops)
    if source.context is None:
        raise TypeError(f"{type(operation).__name__} needs Alembic's context to be written.")
    return render_op_text(source.context, operation)


def _block(head: str, inner: Sequence[ops.MigrateOperation], source: Source) -> str:
    text = "\n".join(operation_lines(item, source.deeper()) for item in inner) or "pass"
    return head + "\n" + "\n".join(_INDENT + line for line in text.split("\n"))


class Rebuild(Own, ops.ModifyTableOps):
    """`with op.batch_alter_table(…)`: on SQLite a new table takes the old one's rows and name.

    Args:
        table_name: the table.
        inner: what changes, as operations on it.
        base: the table as it stands before, for a rebuild that reads nothing from the database.
        spelled: whether the file says what the table is, because reading it back would lose something.
        options: what the rebuilt table is made with, such as `sqlite_strict`.
    """

    def __init__(
        self,
        table_name: str,
        inner: Sequence[ops.MigrateOperation],
        *,
        base: sa.Table | None = None,
        spelled: bool = False,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(table_name, inner)
        self.base = base
        self.spelled = spelled and base is not None
        self.options = dict(options or {})

    def lines(self, source: Source) -> str:
        call = Arguments().add(literal(self.table_name)).keyword("schema", source.text(self.schema))
        if self.spelled and self.base is not None:
            call.keyword("copy_from", table_code(self.base, source))
        if self.options:
            call.keyword("table_kwargs", source.value(dict(sorted(self.options.items()))))
        head = f"with {layout(call.call('op.batch_alter_table'), 0, 5, 13, source.width)} as batch_op:"
        return _block(head, self.ops, source.inside_batch())


class Autocommit(Own, ops.OpContainer):
    """`with op.get_context().autocommit_block()`: statements that have to be committed at once."""

    def lines(self, source: Source) -> str:
        return _block("with op.get_context().autocommit_block():", self.ops, source)


class Guard(Own, ops.OpContainer):
    """`if op.get_context().dialect.name == …`: what one dialect alone has.

    Args:
        dialect: the dialect's name.
        inner: the operations.
        other: whether the operations are for all dialects but this one.
    """

    def __init__(self, dialect: str, inner: Sequence[ops.MigrateOperation], *, other: bool = False) -> None:
        super().__init__(inner)
        self.dialect = dialect
        self.other = other

    def lines(self, source: Source) -> str:
        sign = "!=" if self.other else "=="
        return _block(f"if op.get_context().dialect.name {sign} {literal(self.dialect)}:", self.ops, source)


@Operations.implementation_for(Rebuild)
def _run_rebuild(operations: Operations, rebuild: Rebuild) -> None:
    spelled = rebuild.spelled or operations.get_context().as_sql
    with operations.batch_alter_table(
        rebuild.table_name,
        schema=rebuild.schema,
        copy_from=rebuild.base if spelled else None,
        table_kwargs=rebuild.options,
    ) as batch:
        for item in rebuild.ops:
            batch.invoke(item)


@Operations.implementation_for(Autocommit)
def _run_autocommit(operations: Operations, block: Autocommit) -> None:
    with operations.get_context().autocommit_block():
        for item in block.ops:
            operations.invoke(item)


@Operations.implementation_for(Guard)
def _run_guard(operations: Operations, guard: Guard) -> None:
    if (operations.get_context().dialect.name == guard.dialect) is not guard.other:
        for item in guard.ops:
            operations.invoke(item)
