"""Columns, constraints and indexes as Python source."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import SchemaItem

from schemactl.plan.code import Arguments, Node, literal, sequence
from schemactl.plan.directives.source import Source
from schemactl.schema import ObjectName

_IDENTITY = ("always", "on_null", "start", "increment", "minvalue", "maxvalue", "cycle", "cache", "order")


def column_code(column: sa.Column[Any], source: Source) -> Node:
    """`sa.Column(…)`."""
    call = Arguments().add(literal(column.name), source.type(column.type))
    generated = column.computed or column.identity
    if generated is not None:
        call.add(generated_code(generated, source))
    if column.autoincrement in (True, False):
        call.keyword("autoincrement", repr(column.autoincrement))
    call.keyword("system", "True" if column.system else None)
    call.keyword("nullable", repr(bool(column.nullable)))
    if generated is None and column.server_default is not None:
        call.keyword("server_default", default_code(column.server_default, source))
    call.keyword("comment", source.words(column.comment))
    return source.options(call, column.dialect_kwargs).call("sa.Column")


def generated_code(generated: sa.Computed | sa.Identity, source: Source) -> Node:
    """`sa.Computed(…)` or `sa.Identity(…)`."""
    call = Arguments()
    if isinstance(generated, sa.Computed):
        call.add(source.condition(generated.sqltext))
        persisted = generated.persisted
        return call.keyword("persisted", None if persisted is None else repr(persisted)).call("sa.Computed")
    for name in _IDENTITY:
        value = getattr(generated, name, None)
        if value is not None and not (name == "always" and value is False):
            call.keyword(name, repr(value))
    return call.call("sa.Identity")


def default_code(default: Any, source: Source) -> Node:
    """A server default: a string for a string, SQL for SQL, `None` for none."""
    value = default.arg if isinstance(default, sa.DefaultClause) else default
    if isinstance(value, str):
        return literal(value)
    return "None" if value is None else source.expression(value)


def constraint_code(constraint: Any, source: Source) -> Node:
    """A constraint as an element of a table."""
    call = Arguments()
    name = source.name(constraint.name)
    if isinstance(constraint, sa.ForeignKeyConstraint):
        return _foreign_key(constraint, call, name, source)
    if isinstance(constraint, sa.CheckConstraint):
        call.add(source.condition(constraint.sqltext)).keyword("name", name)
        return source.options(call, constraint.dialect_kwargs).call("sa.CheckConstraint")
    call.add(*[literal(column.name) for column in constraint.columns]).keyword("name", name)
    deferral(call, constraint)
    return source.options(call, constraint.dialect_kwargs).call(f"sa.{type(constraint).__name__}")


def deferral(call: Arguments, constraint: Any) -> None:
    """Adds `deferrable` and `initially`."""
    call.keyword("deferrable", repr(constraint.deferrable) if constraint.deferrable else None)
    call.keyword("initially", literal(constraint.initially) if constraint.initially else None)


def _foreign_key(constraint: sa.ForeignKeyConstraint, call: Arguments, name: Node | None, source: Source) -> Node:
    call.add(source.names([element.parent.name for element in constraint.elements]))
    call.add(_targets(constraint)).keyword("name", name)
    for option in ("onupdate", "ondelete"):
        call.keyword(option, source.text(getattr(constraint, option)))
    deferral(call, constraint)
    call.keyword("use_alter", "True" if constraint.use_alter else None)
    call.keyword("match", source.text(constraint.match))
    return source.options(call, constraint.dialect_kwargs).call("sa.ForeignKeyConstraint")


def _targets(constraint: sa.ForeignKeyConstraint) -> Node:
    """The columns referred to: strings, or columns where a dot in a name would be read as a separator."""
    known: tuple[ObjectName, tuple[str, ...]] | None = constraint.info.get("target")
    if known is None or not any("." in part for part in (known[0].name, known[0].namespace, *known[1])):
        return sequence([literal(element.target_fullname) for element in constraint.elements])
    target, columns = known
    table = Arguments().add(literal(target.name), "sa.MetaData()")
    table.add(*[f"sa.Column({literal(column)})" for column in columns])
    table.keyword("schema", literal(target.namespace) if target.namespace else None)
    return Arguments().add(table.call("sa.Table", suffix=".columns")).call("list")


def index_parts(index: sa.Index, source: Source) -> Node:
    """The list of an index's keys."""
    return sequence(part_codes(index, source))


def part_codes(index: sa.Index, source: Source) -> list[Node]:
    """An index's keys: a column's name, or SQL."""
    return [
        literal(part.name) if isinstance(part, sa.Column) else source.expression(_grouped(part))
        for part in index.expressions
    ]


def _grouped(part: Any) -> Any:
    return part if isinstance(part, sa.TextClause | sa.Label) else part.self_group()


def table_code(table: sa.Table, source: Source) -> Node:
    """A whole `sa.Table(…)`, indexes included, as `copy_from` takes it."""
    call = Arguments().add(literal(table.name), "sa.MetaData()")
    call.add(*[element_code(item, source) for item in table_elements(table)])
    for index in table.info.get("indexes", ()):
        parts = Arguments().add(literal(index.name), *part_codes(index, source))
        parts.keyword("unique", "True" if index.unique else None)
        call.add(source.options(parts, index.dialect_kwargs).call("sa.Index"))
    call.keyword("schema", source.text(table.schema))
    return source.options(call, table.dialect_kwargs).call("sa.Table", open=True)


def table_elements(table: sa.Table) -> list[SchemaItem]:
    """A table's columns and constraints, in the order in which they were given."""
    return [*table.columns, *table.info.get("constraints", ())]


def element_code(item: Any, source: Source) -> Node:
    """A column or constraint."""
    return column_code(item, source) if isinstance(item, sa.Column) else constraint_code(item, source)
