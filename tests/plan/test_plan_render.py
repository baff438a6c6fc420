"""The text of a revision: nothing in it but data, and room for what a project's own hooks put in."""

import ast
import re

import pytest
import sqlalchemy as sa
from alembic.autogenerate import render_python_code
from alembic.autogenerate.rewriter import Rewriter
from alembic.operations import ops
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import UserDefinedType

from schemactl.changes import AddTable
from schemactl.declare import declare
from schemactl.plan import directive, make_plan, operations, render, statements
from schemactl.plan.code import Arguments, Words, layout, literal
from schemactl.plan.directives import AddColumn, Execute, Guard, RenameColumn, RenameTable, TableComment
from schemactl.plan.sqltext import ddl_dialect
from tests.plan.harness import tables_of

HOSTILE = ["'); import os  #", '"""', "a\\", "x\ny", "{} %s %(a)s %", "x: #", ":bind \\:x", "\x00\x1b[31m", "ü'\""]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_code(text: str) -> None:
    operations = [
        TableComment(text, text, existing_comment=text, schema=text),
        AddColumn(text, sa.Column(text, sa.Enum(text, name=text), server_default=text, comment=text), schema=text),
        Guard("postgresql", [Execute(text)]),
        RenameTable(text, text),
        RenameColumn(text, text, text),
    ]
    body = render(operations, (), dialect="postgresql")
    nodes = list(ast.walk(ast.parse(body.upgrade.replace("\n    ", "\n"))))
    found = {node.value for node in nodes if isinstance(node, ast.Constant)}
    assert text in found
    assert found <= {text, text.replace("%", "%%"), "postgresql", True, False, None}
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    assert names <= {"op", "sa"}


@pytest.mark.parametrize("text", HOSTILE)
def test_alembics_own_rendering_takes_our_operations(text: str) -> None:
    guard = Guard("postgresql", [Execute(text)])
    code = render_python_code(ops.UpgradeOps([guard, TableComment(text, text), Execute("SELECT 1")]))
    tree = ast.parse(f"def upgrade():\n    {code}\n")
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef) and len(function.body) == 3


def test_layout_is_that_of_the_formatter() -> None:
    long, name = literal("a" * 61), "op.create_something"
    assert layout(Arguments().add(long).call(name)) == f"{name}({long})"
    assert layout(Arguments().add(long, "b").call(name)) == f"{name}(\n    {long}, b\n)"
    one_a_line = layout(Arguments().add(long, "b").keyword("key", literal("c" * 20)).call(name))
    assert one_a_line == f'{name}(\n    {long},\n    b,\n    key="{"c" * 20}",\n)'


@pytest.mark.parametrize("text", ["word " * 30, "line\n" * 30, "x" * 200, "表 " * 60, "a\r\n\n b:" * 20, *HOSTILE])
def test_a_long_text_stays_what_it_is(text: str) -> None:
    for call in (Arguments().add(Words(text)), Arguments().add("1").keyword("comment", Words(text))):
        source = layout(call.call("op.execute"))
        assert text in [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]


class Point(UserDefinedType[object]):
    """A type of an application."""

    cache_ok = True

    def __init__(self, srid: int = 0) -> None:
        self.srid = srid

    def get_col_spec(self, **_: object) -> str:
        return f"POINT({self.srid})"


POSTGRESQL = ("from sqlalchemy.dialects import postgresql",)
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


@pytest.mark.parametrize(
    ("type_", "expected", "imports"),
    [
        (sa.Numeric(10, 2), "sa.Numeric(precision=10, scale=2)", ()),
        (sa.Uuid(as_uuid=False), "sa.Uuid()", ()),
        (JSON, 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")', POSTGRESQL),
        (
            postgresql.ARRAY(sa.String(5), dimensions=2),
            "postgresql.ARRAY(sa.String(length=5), dimensions=2)",
            POSTGRESQL,
        ),
        (Point(5), f"{__name__}.Point(srid=5)", (f"import {__name__}",)),
        (sa.PickleType(), "sa.LargeBinary()", ()),
        (sa.String(5, collation="C"), 'sa.String(length=5, collation="C")', ()),
    ],
)
def test_types(type_: sa.types.TypeEngine[object], expected: str, imports: tuple[str, ...]) -> None:
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("x", type_))
    schema = declare([metadata], ddl_dialect("postgresql"), "public")
    found = operations(make_plan([AddTable(schema.tables[0])], "postgresql"), tables=tables_of(metadata))
    body = render(found, (), dialect="postgresql")
    assert f'sa.Column("x", {expected}, nullable=True)' in re.sub(r"\(\n +(.*)\n +\)", r"(\1)", body.upgrade)
    assert body.imports == imports


def test_hooks_of_a_project_change_what_is_written() -> None:
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("id", sa.Integer, primary_key=True))
    schema = declare([metadata], ddl_dialect("sqlite"))
    found = operations(make_plan([AddTable(schema.tables[0])], "sqlite"), tables=tables_of(metadata))
    script = directive("r1", "m", found, [], upgrade_token="one_upgrades")
    writer = Rewriter()

    @writer.rewrites(ops.CreateTableOp)
    def _(context: object, revision: object, operation: ops.CreateTableOp) -> list[ops.MigrateOperation]:
        operation.columns = [*operation.columns, sa.Column("added", sa.String(3))]
        return [operation, ops.BulkInsertOp, ops.ExecuteSQLOp("SELECT 'hook'")][::2]

    writer(None, "r1", [script])  # type: ignore[arg-type]
    assert script.upgrade_ops is not None and script.upgrade_ops.upgrade_token == "one_upgrades"
    body = render(script.upgrade_ops.ops, (), dialect="sqlite")
    assert 'sa.Column("added", sa.String(length=3), nullable=True)' in body.upgrade
    assert "op.execute(\"SELECT 'hook'\")" in body.upgrade
    assert body.downgrade == "pass"


def test_statements_are_what_is_sent() -> None:
    assert statements([Execute("SELECT ':a 100%'")], "postgresql") == ("SELECT ':a 100%'",)
    assert statements([Guard("postgresql", [Execute("SELECT 1")])], "sqlite") == ()
