"""odd namespace letters

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
    op.execute('ALTER TABLE "néå שלום \u202ex\xa0".s RENAME CONSTRAINT f5 TO f6')
    op.drop_index(op.f("ix"), table_name="t", schema="néå שלום \u202ex\xa0")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"néå שלום \u202ex\xa0\".mood AS ENUM ('a', 'b')")
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum(
                "a", "b", name="mood", schema="néå שלום \u202ex\xa0", create_type=False
            ),
            nullable=True,
            server_default="b",
        ),
        schema="néå שלום \u202ex\xa0",
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=6), comment="6", schema="néå שלום \u202ex\xa0"
    )
    op.drop_column("t", "gone", schema="néå שלום \u202ex\xa0")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="néå שלום \u202ex\xa0")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="néå שלום \u202ex\xa0")
    op.add_column(
        "t",
        sa.Column("gone", sa.Integer(), nullable=True),
        schema="néå שלום \u202ex\xa0",
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=5), comment="5", schema="néå שלום \u202ex\xa0"
    )
    op.drop_column("t", "fresh", schema="néå שלום \u202ex\xa0")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="néå שלום \u202ex\xa0")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "néå שלום \u202ex\xa0".mood')
    op.execute('ALTER TABLE "néå שלום \u202ex\xa0".s RENAME CONSTRAINT f6 TO f5')
