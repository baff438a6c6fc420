"""type of an indexed column with default

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
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("x", sa.Integer(), nullable=False, server_default=sa.text("'7'")),
            sa.PrimaryKeyConstraint("id"),
            sa.Index("ix_things_x", "x", unique=True),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.Integer(), postgresql_using="x::integer")


def downgrade() -> None:
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column(
                "x", sa.String(length=9), nullable=False, server_default=sa.text("'7'")
            ),
            sa.PrimaryKeyConstraint("id"),
            sa.Index("ix_things_x", "x", unique=True),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.String(length=9))
