"""odd namespace keyword

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
    op.execute("ALTER TABLE ntable.s RENAME CONSTRAINT f5 TO f6")
    op.drop_index(op.f("ix"), table_name="t", schema="ntable")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE ntable.mood AS ENUM ('a', 'b')")
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum("a", "b", name="mood", schema="ntable", create_type=False),
            nullable=True,
            server_default="b",
        ),
        schema="ntable",
    )
    op.alter_column("t", "x", type_=sa.String(length=6), comment="6", schema="ntable")
    op.drop_column("t", "gone", schema="ntable")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="ntable")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="ntable")
    op.add_column("t", sa.Column("gone", sa.Integer(), nullable=True), schema="ntable")
    op.alter_column("t", "x", type_=sa.String(length=5), comment="5", schema="ntable")
    op.drop_column("t", "fresh", schema="ntable")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="ntable")
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP TYPE ntable.mood")
    op.execute("ALTER TABLE ntable.s RENAME CONSTRAINT f6 TO f5")
