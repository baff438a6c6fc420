"""Operations on tables and indexes."""

from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext

from schemactl.plan.code import Arguments, Node, Words, literal
from schemactl.plan.directives.elements import element_code, index_parts
from schemactl.plan.directives.source import Own, Source


class CreateTable(Own, ops.CreateTableOp):
    """`op.create_table`."""

    def to_table(self, migration_context: MigrationContext | None = None) -> sa.Table:
        """The table. SQLAlchemy's copies of an enum forget that they are not to make its type."""
        table = super().to_table(migration_context)
        for column in table.columns:
            _leave_type_alone(column.type)
        return table

    def code(self, source: Source) -> Node:
        call = Arguments().add(literal(self.table_name))
        call.add(*[element_code(item, source) for item in self.columns if not _brought_along(item)])
        call.keyword("schema", source.text(self.schema)).keyword("comment", source.words(self.comment))
        call.keyword("prefixes", source.value(list(self.prefixes)) if self.prefixes else None)
        return source.options(call, self.kw).call(f"{source.prefix}create_table", open=True)


def _leave_type_alone(type_: Any) -> None:
    for part in (type_, *(getattr(type_, "_variant_mapping", None) or {}).values()):
        if isinstance(part, sa.ARRAY):
            _leave_type_alone(part.item_type)
        elif isinstance(part, sa.Enum):
            part.create_type = False


def _brought_along(item: Any) -> bool:
    """Whether an element renders with another one, or holds nothing."""
    return getattr(item, "_type_bound", False) or (isinstance(item, sa.PrimaryKeyConstraint) and not item.columns)


class DropTable(Own, ops.DropTableOp):
    """`op.drop_table`."""

    def code(self, source: Source) -> Node:
        call = source.table(Arguments(), self.table_name, self.schema)
        return call.call(f"{source.prefix}drop_table")


class RenameTable(Own, ops.RenameTableOp):
    """`op.rename_table`."""

    def reverse(self) -> "RenameTable":
        """The rename back."""
        return RenameTable(str(self.new_table_name), self.table_name, schema=self.schema)

    def to_diff_tuple(self) -> tuple[Any, ...]:
        """What `alembic check` prints."""
        return ("rename_table", self.schema, self.table_name, self.new_table_name)

    def code(self, source: Source) -> Node:
        call = Arguments().add(literal(self.table_name), literal(self.new_table_name))
        return call.keyword("schema", source.text(self.schema)).call(f"{source.prefix}rename_table")


class TableComment(Own, ops.CreateTableCommentOp):
    """`op.create_table_comment`."""

    def code(self, source: Source) -> Node:
        call = Arguments() if source.batch else Arguments().add(literal(self.table_name))
        call.add(Words(self.comment or "")).keyword("existing_comment", source.words(self.existing_comment))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return call.call(f"{source.prefix}create_table_comment")


class DropTableComment(Own, ops.DropTableCommentOp):
    """`op.drop_table_comment`."""

    def code(self, source: Source) -> Node:
        call = Arguments() if source.batch else Arguments().add(literal(self.table_name))
        call.keyword("existing_comment", source.words(self.existing_comment))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return call.call(f"{source.prefix}drop_table_comment")


class CreateIndex(Own, ops.CreateIndexOp):
    """`op.create_index`."""

    def code(self, source: Source) -> Node:
        index = self.to_index()
        call = Arguments().add(source.name(self.index_name) or "None")
        if not source.batch:
            call.add(literal(self.table_name))
        call.add(index_parts(index, source)).keyword("unique", repr(bool(self.unique)))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return source.options(call, index.dialect_kwargs).call(f"{source.prefix}create_index")


class DropIndex(Own, ops.DropIndexOp):
    """`op.drop_index`."""

    def code(self, source: Source) -> Node:
        call = Arguments().add(source.name(self.index_name) or "None")
        if not source.batch:
            call.keyword("table_name", literal(self.table_name or "")).keyword("schema", source.text(self.schema))
        return call.call(f"{source.prefix}drop_index")
