"""odd namespace comment

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
    op.execute('ALTER TABLE "na--b /* c */".s RENAME CONSTRAINT f5 TO f6')
    op.drop_index(op.f("ix"), table_name="t", schema="na--b /* c */")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"na--b /* c */\".mood AS ENUM ('a', 'b')")
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum("a", "b", name="mood", schema="na--b /* c */", create_type=False),
            nullable=True,
            server_default="b",
        ),
        schema="na--b /* c */",
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=6), comment="6", schema="na--b /* c */"
    )
    op.drop_column("t", "gone", schema="na--b /* c */")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="na--b /* c */")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="na--b /* c */")
    op.add_column(
        "t", sa.Column("gone", sa.Integer(), nullable=True), schema="na--b /* c */"
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=5), comment="5", schema="na--b /* c */"
    )
    op.drop_column("t", "fresh", schema="na--b /* c */")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="na--b /* c */")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "na--b /* c */".mood')
    op.execute('ALTER TABLE "na--b /* c */".s RENAME CONSTRAINT f6 TO f5')
