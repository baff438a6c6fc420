"""numeric to integer

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
            sa.Column("x", sa.Integer(), nullable=True),
            sa.Column("other", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.Integer())


def downgrade() -> None:
    with op.batch_alter_table(
        "things",
        copy_from=sa.Table(
            "things",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("x", sa.Numeric(precision=8, scale=2), nullable=True),
            sa.Column("other", sa.String(length=9), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column("x", type_=sa.Numeric(precision=8, scale=2))
