"""odd namespace colon

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
    op.execute(sa.DDL('ALTER TABLE "n:x ::y \\:z".s RENAME CONSTRAINT f5 TO f6'))
    op.drop_index(op.f("ix"), table_name="t", schema="n:x ::y \\:z")
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.DDL("CREATE TYPE \"n:x ::y \\:z\".mood AS ENUM ('a', 'b')"))
    op.add_column(
        "t",
        sa.Column(
            "fresh",
            sa.Enum("a", "b", name="mood", schema="n:x ::y \\:z", create_type=False),
            nullable=True,
            server_default="b",
        ),
        schema="n:x ::y \\:z",
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=6), comment="6", schema="n:x ::y \\:z"
    )
    op.drop_column("t", "gone", schema="n:x ::y \\:z")
    op.create_index(op.f("ix"), "t", ["x"], unique=True, schema="n:x ::y \\:z")


def downgrade() -> None:
    op.drop_index(op.f("ix"), table_name="t", schema="n:x ::y \\:z")
    op.add_column(
        "t", sa.Column("gone", sa.Integer(), nullable=True), schema="n:x ::y \\:z"
    )
    op.alter_column(
        "t", "x", type_=sa.String(length=5), comment="5", schema="n:x ::y \\:z"
    )
    op.drop_column("t", "fresh", schema="n:x ::y \\:z")
    op.create_index(op.f("ix"), "t", ["x"], unique=False, schema="n:x ::y \\:z")
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.DDL('DROP TYPE "n:x ::y \\:z".mood'))
    op.execute(sa.DDL('ALTER TABLE "n:x ::y \\:z".s RENAME CONSTRAINT f6 TO f5'))
