"""check over a column that changes type

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
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("price", sa.Numeric(precision=9, scale=2), nullable=True),
            sa.Column("status", sa.String(length=20), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.CheckConstraint("price > 0", name=op.f("ck_items")),
        ),
    ) as batch_op:
        batch_op.alter_column("price", type_=sa.Numeric(precision=9, scale=2))


def downgrade() -> None:
    with op.batch_alter_table(
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("price", sa.Integer(), nullable=True),
            sa.Column("status", sa.String(length=20), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.CheckConstraint("price > 0", name=op.f("ck_items")),
        ),
    ) as batch_op:
        batch_op.alter_column("price", type_=sa.Integer())
