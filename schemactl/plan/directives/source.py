"""What an operation needs to write itself down."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import renderers
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.elements import ClauseElement, ColumnClause, False_, Label, True_, quoted_name
from sqlalchemy.sql.functions import GenericFunction

from schemactl.plan.code import WIDTH, Arguments, Node, Words, layout, literal, mapping, sequence
from schemactl.plan.sqltext import ddl_dialect, has_binds
from schemactl.plan.typecode import type_code

_EVERYWHERE = frozenset({"now", "current_timestamp", "current_date", "current_time"})
"""Functions that SQLAlchemy spells for each dialect."""


@dataclass(frozen=True)
class Source:
    """Writes SQLAlchemy's objects as Python source.

    Attributes:
        dialect: the dialect in which SQL expressions are spelled.
        imports: collects the imports that the source needs beyond `op` and `sa`.
        prefix: `op.`, or `batch_op.` inside a batch.
        context: Alembic's context, for operations that are not our own.
        depth: how many blocks the source stands in.
    """

    dialect: Dialect
    imports: set[str] = field(default_factory=set)
    prefix: str = "op."
    context: AutogenContext | None = None
    depth: int = 0

    @property
    def width(self) -> int:
        """How wide a line may be."""
        return WIDTH - 4 * self.depth

    @property
    def batch(self) -> bool:
        """Whether the source stands inside a batch, which names the table itself."""
        return self.prefix != "op."

    def inside_batch(self) -> "Source":
        """The same inside a batch."""
        return replace(self, prefix="batch_op.")

    def deeper(self) -> "Source":
        """The same inside one more block."""
        return replace(self, depth=self.depth + 1)

    def name(self, name: Any) -> Node | None:
        """A name that no naming convention is to change."""
        return Arguments().add(literal(name)).call(f"{self.prefix}f") if name is not None else None

    def table(self, call: Arguments, table: str, schema: str | None = None) -> Arguments:
        """Adds the table's name, unless a batch names it."""
        return call if self.batch else call.add(literal(table)).keyword("schema", self.text(schema))

    def text(self, text: str | None) -> str | None:
        """A string literal, None for none; one that Alembic must not take apart at its dots says so."""
        if isinstance(text, quoted_name) and text.quote:
            return f"sa.quoted_name({literal(text)}, quote=True)"
        return literal(text) if text is not None else None

    def words(self, text: str | None) -> Node | None:
        """A text that may be long, None for none."""
        return Words(text) if text is not None else None

    def type(self, type_: Any) -> Node:
        """A column's type."""
        return type_code(type_, self.imports)

    def sql(self, expression: Any) -> str:
        """An SQL expression's text."""
        if isinstance(expression, str):
            return expression
        if isinstance(expression, sa.TextClause) and not expression._bindparams:
            return expression.text
        options = {"literal_binds": True, "include_table": False}
        return str(expression.compile(dialect=self.dialect, compile_kwargs=options))

    def expression(self, value: Any) -> Node:
        """An SQL expression as an argument that means the same on every dialect, as far as it can."""
        if isinstance(value, Label):
            return f"sa.literal_column({literal(self.sql(value.element))}).label({literal(value.name)})"
        if isinstance(value, sa.TextClause) and not value._bindparams:
            return _call("sa.text", value.text)
        if isinstance(value, ColumnClause) and value.is_literal:
            return _call("sa.literal_column", value.name)
        if isinstance(value, True_ | False_):
            return "sa.true()" if isinstance(value, True_) else "sa.false()"
        if isinstance(value, GenericFunction) and value.name in _EVERYWHERE and not len(value.clauses):
            return f"sa.func.{value.name}()"
        sql = self.sql(value)
        return _call("sa.literal_column" if has_binds(sql) else "sa.text", sql)

    def condition(self, value: Any) -> Node:
        """The expression of a CHECK or of a generated column: a plain string where that is enough."""
        if isinstance(value, ColumnClause) and value.is_literal:
            return self.expression(value)
        sql = self.sql(value)
        escaped = isinstance(value, sa.TextClause | str)
        return Words(sql) if escaped or not has_binds(sql) else _call("sa.literal_column", sql)

    def value(self, value: Any) -> Node:
        """An option's value."""
        if isinstance(value, sa.Column):
            return literal(value.name)
        if isinstance(value, ClauseElement):
            return self.expression(value)
        if isinstance(value, quoted_name) and value.quote is False:
            return f"sa.quoted_name({literal(value)}, quote=False)"
        if isinstance(value, str):
            return literal(value)
        if isinstance(value, dict):
            return mapping({key: self.value(item) for key, item in value.items()})
        if isinstance(value, list | tuple):
            return sequence([self.value(item) for item in value])
        return repr(value)

    def options(self, call: Arguments, options: Any) -> Arguments:
        """Adds the options of dialects (`postgresql_where`, …), sorted by name."""
        for name in sorted(options):
            if options[name] is not None:
                call.keyword(name, self.value(options[name]))
        return call

    def names(self, names: Sequence[Any]) -> Node:
        """A list of column names."""
        return sequence([literal(name) for name in names])


def _call(name: str, sql: str) -> Node:
    return Arguments().add(Words(sql)).call(name)


class Own:
    """An operation that writes itself down."""

    def code(self, source: Source) -> Node:
        """The operation as source."""
        raise NotImplementedError

    def lines(self, source: Source) -> str:
        """The operation's lines; the first one is not indented."""
        return layout(self.code(source), width=source.width)


@renderers.dispatch_for(Own)
def _render_own(context: AutogenContext, operation: Own) -> str:
    source = Source(ddl_dialect(context.dialect.name), context.imports, context=context)
    return operation.lines(source.inside_batch() if context._has_batch else source)
