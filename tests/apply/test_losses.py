"""What a revision file says it would lose."""

import ast

import pytest

from schemactl.apply.losses import losses
from schemactl.environment.calls import UNKNOWN


def found(source: str) -> list[tuple[str, str, str, str]]:
    return [(loss.kind, loss.namespace, loss.table, loss.column) for loss in losses(ast.parse(source).body)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("op.drop_table('a')", [("drop-table", "", "a", "")]),
        ("op.drop_table('a', schema='s')", [("drop-table", "s", "a", "")]),
        ("op.drop_table(table_name='a', schema=None)", [("drop-table", "", "a", "")]),
        ("op.drop_table(op.f('a'))", [("drop-table", "", "a", "")]),
        ("op.drop_table('a.b')", [("drop-table", "", "a.b", "")]),
        ("op.drop_table(NAME)", [("drop-table", "", UNKNOWN, "")]),
        ("for name in names:\n    op.drop_table(name)", [("drop-table", "", UNKNOWN, "")]),
        ("op.drop_table('a', schema=SCHEMA)", [("drop-table", UNKNOWN, "a", "")]),
        ("op.drop_column('a', 'c')", [("drop-column", "", "a", "c")]),
        ("op.drop_column('a', column_name='c', schema='s')", [("drop-column", "s", "a", "c")]),
        ("with op.batch_alter_table('a') as b:\n    b.drop_column('c')", [("drop-column", "", "a", "c")]),
        ("with op.batch_alter_table('a', schema='s') as b:\n    b.drop_column('c')", [("drop-column", "s", "a", "c")]),
        (
            "with op.batch_alter_table('a') as b:\n    if x:\n        op.drop_column('other', 'c')",
            [("drop-column", "", "other", "c")],
        ),
        ("op.execute('DROP TABLE a')", [("drop-table", "", "a", "")]),
        ("op.execute(sa.text('drop table if exists s.a cascade'))", [("drop-table", "s", "a", "")]),
        ("op.execute('DROP TABLE a, \"B b\"')", [("drop-table", "", "a", ""), ("drop-table", "", "B b", "")]),
        ('op.execute(\'DROP TABLE "a""b"\')', [("drop-table", "", 'a"b', "")]),
        ("op.execute('DROP TABLE `a b`')", [("drop-table", "", "a b", "")]),
        ("op.execute(f'DROP TABLE {name}')", [("drop-table", "", UNKNOWN, "")]),
        ("op.execute('DROP TABLE ' + name)", [("drop-table", "", UNKNOWN, "")]),
        ("op.execute('DROP TABLE %s' % name)", [("drop-table", "", UNKNOWN, "")]),
        ("op.execute('ALTER TABLE a DROP COLUMN c')", [("drop-column", "", "a", "c")]),
        ("op.execute('ALTER TABLE a ADD d INT, DROP COLUMN IF EXISTS c')", [("drop-column", "", "a", "c")]),
        ("op.execute('ALTER TABLE a DROP c')", [("drop-column", "", "a", "c")]),
        ("op.execute('ALTER TABLE a DROP CONSTRAINT c')", []),
        ("op.execute('ALTER TABLE a ALTER COLUMN c DROP NOT NULL')", []),
        ("op.execute('TRUNCATE a, b')", [("delete-rows", "", "a", ""), ("delete-rows", "", "b", "")]),
        ("op.execute('TRUNCATE TABLE a')", [("delete-rows", "", "a", "")]),
        ("op.execute('DELETE FROM a WHERE x')", [("delete-rows", "", "a", "")]),
        ("'''DROP TABLE a'''", []),
        ("op.create_table('a')", []),
        ("op.drop_index('a')", []),
        ("op.drop_table('a')\nop.rename_table('new', 'a')", []),
        ("op.execute('DROP TABLE a; ALTER TABLE new RENAME TO a')", []),
    ],
)
def test_losses(source: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert found(source) == expected
