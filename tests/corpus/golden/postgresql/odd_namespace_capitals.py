"""odd namespace capitals

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
    op.execute('ALTER TABLE "nUser".s RENAME CONSTRAINT f5 TO f6')
    op.drop_index(op.f("ix"), table_name="t", schema="nUser")
    if op.get_context().dialect.name == "postgresql":
        op.execute("CREATE TYPE \"nUser\".mood AS ENUM ('a', 'b')")
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum("a", "b", name="mood", schema="nUser", create_type=False),
            nullable=True,
            server_default="b",
        ),
        schema="nUser",
    )
    op.alter_column("t", "x", type_=sa.String(length=6), comment="6", schema="nUser")
    op.drop_column("t", "gone", schema="nUser")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="nUser")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="nUser")
    op.add_column("t", sa.Column("gone", sa.Integer(), nullable=True), schema="nUser")
    op.alter_column("t", "x", type_=sa.String(length=5), comment="5", schema="nUser")
    op.drop_column("t", "fresh", schema="nUser")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="nUser")
    if op.get_context().dialect.name == "postgresql":
        op.execute('DROP TYPE "nUser".mood')
    op.execute('ALTER TABLE "nUser".s RENAME CONSTRAINT f6 TO f5')
