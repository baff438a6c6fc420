"""odd namespace dollar

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute('ALTER TABLE "n$1 $$x$$".s RENAME CONSTRAINT f5 TO f6')
    op.drop_index(op.f("ix"), table_name="t", schema="n$1 $$x$$")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"n$1 $$x$$\".mood AS ENUM ('a', 'b')")
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum("a", "b", name="mood", schema="n$1 $$x$$", create_type=False),
            nullable=True,
            server_default="b",
        ),
        schema="n$1 $$x$$",
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=6), comment="6", schema="n$1 $$x$$"
    )
    op.drop_column("t", "gone", schema="n$1 $$x$$")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="n$1 $$x$$")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="n$1 $$x$$")
    op.add_column(
        "t", sa.Column("gone", sa.Integer(), nullable=True), schema="n$1 $$x$$"
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=5), comment="5", schema="n$1 $$x$$"
    )
    op.drop_column("t", "fresh", schema="n$1 $$x$$")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="n$1 $$x$$")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "n$1 $$x$$".mood')
    op.execute('ALTER TABLE "n$1 $$x$$".s RENAME CONSTRAINT f6 TO f5')
