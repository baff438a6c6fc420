"""Operations as SQL text."""

import io
from collections.abc import Sequence

from alembic.operations import Operations
from alembic.operations.ops import MigrateOperation
from alembic.runtime.migration import MigrationContext

from schemactl.plan.sqltext import ddl_dialect

_END = "\0"
"""Stands between statements in Alembic's output; no SQL text holds it."""


def statements(operations: Sequence[MigrateOperation], dialect: str) -> tuple[str, ...]:
    """The statements that the operations would send, without touching a database.

    Args:
        operations: what `operations` made.
        dialect: SQLAlchemy's name of the dialect.
    """
    buffer = io.StringIO()
    context = MigrationContext.configure(
        dialect=ddl_dialect(dialect), opts={"as_sql": True, "output_buffer": buffer, "literal_binds": True}
    )
    context.impl.command_terminator = _END
    runner = Operations(context)
    for operation in operations:
        runner.invoke(operation)
    pieces = (piece.strip() for piece in buffer.getvalue().split(_END))
    return tuple(piece for piece in pieces if piece)
