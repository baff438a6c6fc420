"""Plain SQL."""

from typing import Any

import sqlalchemy as sa
from alembic.operations import ops

from schemactl.plan.code import Arguments, Node, Words
from schemactl.plan.directives.source import Own, Source
from schemactl.plan.sqltext import has_binds


class Execute(Own, ops.ExecuteSQLOp):
    """`op.execute` of one statement, which reaches the database as it was written.

    Args:
        sql: the statement.
        remark: comments above it, one a line.
    """

    def __init__(self, sql: str, remark: str = "") -> None:
        # A string is read for bind parameters, a DDL element is not.
        ddl: Any = sa.DDL
        super().__init__(ddl(sql.replace("%", "%%")) if has_binds(sql) else sql)
        self.sql = sql
        self.remark = remark

    def lines(self, source: Source) -> str:
        line = super().lines(source)
        return "\n".join([*(f"# {remark}" for remark in self.remark.splitlines()), line])

    def reverse(self) -> "Execute":
        """Nothing takes plain SQL back: the downgrade is planned on its own."""
        raise NotImplementedError(f"No reverse is known for: {self.sql}")

    def to_diff_tuple(self) -> tuple[Any, ...]:
        """What `alembic check` prints."""
        return ("execute", self.sql)

    def code(self, source: Source) -> Node:
        if not has_binds(self.sql):
            return Arguments().add(Words(self.sql)).call(f"{source.prefix}execute")
        ddl = Arguments().add(Words(self.sql.replace("%", "%%"))).call("sa.DDL")
        return Arguments().add(ddl).call(f"{source.prefix}execute")
