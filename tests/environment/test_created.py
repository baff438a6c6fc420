"""What revision files say they create."""

from collections.abc import Callable
from pathlib import Path

import pytest

from schemactl.environment import Created, Graph, created_by
from schemactl.schema import ObjectName

Read = Callable[[], Graph]
HEAD = "revision = 'a'\ndown_revision = None\nNAME = 'from_constant'\nSCHEMA: str = 'audit'\n"


def created(
    root: Path, read: Read, upgrade: str, *, downgrade: str = "pass", more: str = "", database: str = ""
) -> Created:
    text = f"{HEAD}{more}\ndef upgrade():\n    {upgrade}\n\ndef downgrade():\n    {downgrade}\n"
    (root / "migrations/versions/a.py").write_text(text)
    return created_by(read(), database, "public")


@pytest.mark.parametrize(
    ("upgrade", "expected"),
    [
        ("op.create_table('a', sa.Column('x', sa.Integer()))", {"a"}),
        ("op.create_table('a', schema='s')", {"s.a"}),
        ("op.create_table(table_name='a', schema=None)", {"a"}),
        ("op.create_table('a', schema='public')", {"a"}),
        ("op.create_table(op.f('a'))", {"a"}),
        ("op.create_table(NAME, schema=SCHEMA)", {"audit.from_constant"}),
        ("op.create_table(made())", set()),
        ("op.create_table('a', schema=made())", set()),
        ("with op.batch_alter_table('b') as batch:\n        op.create_table('a')", {"a"}),
        ("if x:\n        for y in z:\n            op.create_table('a')", {"a"}),
        ("op.rename_table('old', 'new', schema='s')", {"s.new"}),
        ("op.rename_table('old', new_table_name='new')", {"new"}),
        ("op.execute('CREATE TABLE a (x int)')", {"a"}),
        ("op.execute('create table if not exists s.Abc (x int)')", {"s.Abc", "s.abc"}),
        ("op.execute(sa.text('CREATE UNLOGGED TABLE \"A b\" (x int)'))", {"A b"}),
        ("op.execute('CREATE TEMP TABLE a (x int)')", set()),
        ("op.execute(f'CREATE TABLE {name} (x int)')", set()),
        ("op.execute(f'CREATE TABLE a_{name} (x int)')", set()),
        ("op.execute('ALTER TABLE s.old RENAME TO new')", {"s.new"}),
        ("op.execute('ALTER TABLE old RENAME COLUMN x TO y')", set()),
        ("op.execute('ALTER INDEX old RENAME TO new')", set()),
        ("'''CREATE TABLE a'''", set()),
        ("op.drop_table('a')", set()),
        ("op.create_table_comment('a', 'b')", set()),
        ("helper()", {"helped"}),
    ],
)
def test_tables(root: Path, read: Read, upgrade: str, expected: set[str]) -> None:
    found = created(root, read, upgrade, more="def helper():\n    op.create_table('helped')\n")
    assert {str(name) for name in found.tables} == expected


def test_what_a_downgrade_brings_back_is_not_created(root: Path, read: Read) -> None:
    assert created(root, read, "op.drop_table('a')", downgrade="op.create_table('a')") == Created()


def test_each_database_has_functions_of_its_own(root: Path, read: Read) -> None:
    more = "def upgrade_one():\n    op.create_table('a')\n\ndef upgrade_two():\n    op.create_table('b')\n"
    upgrade = "globals()['upgrade_%s' % engine_name]()"
    assert created(root, read, upgrade, more=more, database="one").tables == {ObjectName("a")}
    assert created(root, read, upgrade, more=more, database="two").tables == {ObjectName("b")}
    assert created(root, read, upgrade, more=more).tables == {ObjectName("a"), ObjectName("b")}
    assert created(root, read, "op.create_table('c')", database="three").tables == {ObjectName("c")}


@pytest.mark.parametrize(
    ("upgrade", "name", "expected"),
    [
        ("op.add_column('t', sa.Column('x', sa.Enum('a', 'b', name='mood')))", ObjectName("mood"), True),
        ("op.add_column('t', sa.Column('x', sa.Enum('a', 'b', name='mood')))", ObjectName("mood", "s"), True),
        ("postgresql.ENUM('a', name='mood', schema='s').create(bind)", ObjectName("mood", "s"), True),
        ("postgresql.ENUM('a', name='mood', schema='s').create(bind)", ObjectName("mood"), False),
        ("op.execute(\"CREATE TYPE mood AS ENUM ('a')\")", ObjectName("mood"), True),
        ("op.execute('ALTER TYPE s.feeling RENAME TO mood')", ObjectName("mood", "s"), True),
        ("op.execute(\"ALTER TYPE mood ADD VALUE 'c'\")", ObjectName("mood"), False),
        ("sa.Enum('a', name=made())", ObjectName("mood"), False),
    ],
)
def test_types(root: Path, read: Read, upgrade: str, name: ObjectName, expected: bool) -> None:
    assert created(root, read, upgrade).has_type(name) is expected
