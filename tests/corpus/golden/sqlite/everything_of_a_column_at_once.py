"""everything of a column at once

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
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("name", sa.String(length=50), nullable=True),
            sa.Column("n", sa.Numeric(precision=12, scale=2), nullable=True),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "n",
            type_=sa.Numeric(precision=12, scale=2),
            nullable=False,
            server_default="0",
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "users",
        copy_from=sa.Table(
            "users",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("name", sa.String(length=50), nullable=True),
            sa.Column("n", sa.Integer(), nullable=False, server_default=sa.text("'0'")),
            sa.PrimaryKeyConstraint("id"),
        ),
    ) as batch_op:
        batch_op.alter_column(
            "n", type_=sa.Integer(), nullable=True, server_default=None
        )
