"""Operations on constraints."""

from typing import Any

from alembic.operations import ops

from schemactl.plan.code import Arguments, Node, literal
from schemactl.plan.directives.elements import deferral
from schemactl.plan.directives.source import Own, Source

_FOREIGN_KEY = ("source_schema", "referent_schema", "onupdate", "ondelete", "deferrable", "initially", "match")


def _start(name: Any, table: str, source: Source) -> Arguments:
    call = Arguments().add(source.name(name) or "None")
    return call if source.batch else call.add(literal(table))


class CreatePrimaryKey(Own, ops.CreatePrimaryKeyOp):
    """`op.create_primary_key`."""

    def code(self, source: Source) -> Node:
        call = _start(self.constraint_name, self.table_name, source).add(source.names(self.columns))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return call.call(f"{source.prefix}create_primary_key")


class CreateUnique(Own, ops.CreateUniqueConstraintOp):
    """`op.create_unique_constraint`."""

    def code(self, source: Source) -> Node:
        constraint = self.to_constraint()
        call = _start(self.constraint_name, self.table_name, source)
        call.add(source.names([column.name for column in constraint.columns]))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        deferral(call, constraint)
        return source.options(call, constraint.dialect_kwargs).call(f"{source.prefix}create_unique_constraint")


class CreateCheck(Own, ops.CreateCheckConstraintOp):
    """`op.create_check_constraint`."""

    def code(self, source: Source) -> Node:
        call = _start(self.constraint_name, self.table_name, source)
        call.add(source.condition(self.condition))
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return source.options(call, self.kw).call(f"{source.prefix}create_check_constraint")


class CreateForeignKey(Own, ops.CreateForeignKeyOp):
    """`op.create_foreign_key`."""

    def code(self, source: Source) -> Node:
        call = _start(self.constraint_name, self.source_table, source).add(literal(self.referent_table))
        call.add(source.names(self.local_cols), source.names(self.remote_cols))
        for name in _FOREIGN_KEY:
            value = self.kw.get(name)
            if value is not None and not (source.batch and name == "source_schema"):
                call.keyword(name, source.value(value))
        options = {name: value for name, value in self.kw.items() if name not in _FOREIGN_KEY}
        return source.options(call, options).call(f"{source.prefix}create_foreign_key")


class DropConstraint(Own, ops.DropConstraintOp):
    """`op.drop_constraint`."""

    def code(self, source: Source) -> Node:
        call = _start(self.constraint_name, self.table_name, source)
        call.keyword("schema", None if source.batch else source.text(self.schema))
        return call.keyword("type_", source.text(self.constraint_type)).call(f"{source.prefix}drop_constraint")
