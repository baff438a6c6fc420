"""What a revision file demands of rows that are there, as far as that is sure."""

import ast

import pytest

from schemactl.apply.demands import Reading

BATCH = 'with op.batch_alter_table("t") as batch_op:\n    '
NOT_NULL = 'op.alter_column("t", "c", existing_type=sa.Text(), nullable=False)'
SURE = [("not-null", "t", ("c",))]


def found(*sources: str) -> list[tuple[str, str, tuple[str, ...]]]:
    reading = Reading()
    demands = [each for source in sources for each in reading.demands(ast.parse(source).body)]
    return [(each.kind, each.table, each.columns) for each in demands]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (NOT_NULL, SURE),
        (f'"""NULL is over."""\n{NOT_NULL}', SURE),
        ('op.alter_column("t", "c", nullable=True)', []),
        ('op.alter_column("t", "c", server_default="x")', []),
        (f"{BATCH}batch_op.alter_column('c', nullable=False)", SURE),
        ("with op.batch_alter_table(NAME) as batch_op:\n    batch_op.alter_column('c', nullable=False)", []),
        ('op.alter_column("t", "c", type_=sa.Integer())', [("type", "t", ("c",))]),
        ('op.create_unique_constraint(op.f("u"), "t", ["a", "b"])', [("unique", "t", ("a", "b"))]),
        (f'{BATCH}batch_op.create_unique_constraint("u", ["a"])', [("unique", "t", ("a",))]),
        ('op.create_unique_constraint("u", "t", COLUMNS)', []),
        ('op.create_index("i", "t", ["a"], unique=True)', [("unique", "t", ("a",))]),
        ('op.create_index("i", "t", ["a"], unique=False)', []),
        ('op.create_index("i", "t", [sa.text("lower(a)")], unique=True)', []),
        ('op.create_index("i", "t", ["a"], unique=True, postgresql_where=sa.text("a > 1"))', []),
        ('op.create_primary_key("p", "t", ["a"])', [("primary-key", "t", ("a",))]),
        ('op.create_foreign_key("f", "t", "u", ["a"], ["id"])', [("foreign-key", "t", ("a",))]),
        ('op.create_foreign_key("f", "t", "u", ["a"], ["id"], postgresql_not_valid=True)', []),
        (f'{BATCH}batch_op.create_foreign_key("f", "u", ["a"], ["id"])', [("foreign-key", "t", ("a",))]),
        ('op.create_check_constraint("c", "t", "a > 1")', [("check", "t", ())]),
        ('op.create_check_constraint("c", "t", sa.text("a > 1"))', [("check", "t", ())]),
        ('op.create_check_constraint("c", "t", sa.column("a") > 1)', []),
        ("op.execute(\"CREATE TYPE mood AS ENUM ('a', 'it''s')\")", [("labels", "mood", ("a", "it's"))]),
        ("op.execute('ALTER TABLE t ALTER c SET NOT NULL')", []),
    ],
)
def test_what_is_demanded(source: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert found(source) == expected


@pytest.mark.parametrize(
    "before",
    [
        "op.execute('UPDATE t SET c = 1')",
        "op.execute(sa.text('DELETE FROM \"t\"'))",
        "op.execute(t.update())",
        "op.execute(f'UPDATE {name} SET c = 1')",
        "bind = op.get_bind()",
        "op.bulk_insert(t, [])",
        "fill()",
        "for name in names:\n    op.execute('SELECT 1')",
        "if context.is_offline_mode():\n    raise SystemExit",
        "op.rename_table('u', 't')",
        "op.create_table('t', sa.Column('c', sa.Integer()))",
        "op.add_column('t', sa.Column('c', sa.Integer()))",
        "op.alter_column('t', 'b', new_column_name='c')",
        "op.alter_column('t', 'c', type_=sa.Integer())\nop.alter_column('t', 'd', type_=sa.Integer())",
        "if op.get_context().dialect.name == 'postgresql':\n    op.execute('UPDATE t SET c = 1')",
    ],
)
def test_of_what_may_have_changed_nothing_is_said(before: str) -> None:
    assert SURE[0] not in found(f"{before}\n{NOT_NULL}")
    assert SURE[0] not in found(before, NOT_NULL)


@pytest.mark.parametrize(
    "before",
    [
        "op.drop_index(op.f('i'), table_name='t')",
        "op.drop_constraint('k', 't', type_='check')",
        "op.execute('UPDATE other SET c = 1')",
        "op.add_column('t', sa.Column('d', sa.Integer()))",
        "op.create_table('u', sa.Column('c', sa.Integer()))",
        "pass",
    ],
)
def test_what_is_of_no_matter(before: str) -> None:
    assert found(f"{before}\n{NOT_NULL}")[-1:] == SURE
