"""odd namespace parentheses

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
    op.execute('ALTER TABLE "nf(x), y)".s RENAME CONSTRAINT f5 TO f6')
    op.drop_index(op.f("ix"), table_name="t", schema="nf(x), y)")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"nf(x), y)\".mood AS ENUM ('a', 'b')")
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum("a", "b", name="mood", schema="nf(x), y)", create_type=False),
            nullable=True,
            server_default="b",
        ),
        schema="nf(x), y)",
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=6), comment="6", schema="nf(x), y)"
    )
    op.drop_column("t", "gone", schema="nf(x), y)")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="nf(x), y)")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="nf(x), y)")
    op.add_column(
        "t", sa.Column("gone", sa.Integer(), nullable=True), schema="nf(x), y)"
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=5), comment="5", schema="nf(x), y)"
    )
    op.drop_column("t", "fresh", schema="nf(x), y)")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="nf(x), y)")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "nf(x), y)".mood')
    op.execute('ALTER TABLE "nf(x), y)".s RENAME CONSTRAINT f6 TO f5')
