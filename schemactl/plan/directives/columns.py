"""Operations on columns."""

from typing import Any

import sqlalchemy as sa
from alembic.operations import ops

from schemactl.plan.code import Arguments, Node, literal
from schemactl.plan.directives.elements import column_code, default_code, generated_code
from schemactl.plan.directives.source import Own, Source


class AddColumn(Own, ops.AddColumnOp):
    """`op.add_column`."""

    def code(self, source: Source) -> Node:
        call = Arguments() if source.batch else Arguments().add(literal(self.table_name))
        call.add(column_code(self.column, source))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return call.call(f"{source.prefix}add_column")


class DropColumn(Own, ops.DropColumnOp):
    """`op.drop_column`."""

    def code(self, source: Source) -> Node:
        call = Arguments() if source.batch else Arguments().add(literal(self.table_name))
        call.add(literal(self.column_name)).keyword("schema", None if source.batch else source.text(self.schema))
        return call.call(f"{source.prefix}drop_column")


class AlterColumn(Own, ops.AlterColumnOp):
    """`op.alter_column`."""

    def code(self, source: Source) -> Node:
        call = Arguments() if source.batch else Arguments().add(literal(self.table_name))
        call.add(literal(self.column_name))
        call.keyword("new_column_name", source.text(self.modify_name))
        if self.existing_type is not None:
            call.keyword("existing_type", source.type(self.existing_type))
        if self.modify_type is not None:
            call.keyword("type_", source.type(self.modify_type))
        call.keyword("nullable", None if self.modify_nullable is None else repr(self.modify_nullable))
        if self.modify_nullable is None and self.existing_nullable is not None:
            call.keyword("existing_nullable", repr(self.existing_nullable))
        if self.modify_server_default is not False:
            call.keyword("server_default", _default(self.modify_server_default, source))
        if self.modify_comment is not False:
            call.keyword("comment", source.words(self.modify_comment) or "None")
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return source.options(call, self.kw).call(f"{source.prefix}alter_column")


def _default(default: Any, source: Source) -> Node:
    if isinstance(default, sa.Computed | sa.Identity):
        return generated_code(default, source)
    return default_code(default, source)


class RenameColumn(AlterColumn):
    """`op.alter_column(…, new_column_name=…)`, which comes back where Alembic's loses the name."""

    def __init__(self, table_name: str, column_name: str, new_name: str, *, schema: str | None = None) -> None:
        super().__init__(table_name, column_name, schema=schema, modify_name=new_name)

    def has_changes(self) -> bool:
        """Always: Alembic's looks at everything but the name."""
        return True

    def reverse(self) -> "RenameColumn":
        """The rename back."""
        return RenameColumn(self.table_name, str(self.modify_name), self.column_name, schema=self.schema)

    def to_diff_tuple(self) -> Any:
        """What `alembic check` prints."""
        return ("rename_column", self.schema, self.table_name, self.column_name, self.modify_name)
