"""add column with expression default

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
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(
            sa.Column(
                "n", sa.Integer(), nullable=False, server_default=sa.text("(1 + 2)")
            )
        )
        batch_op.alter_column("id", nullable=False)


def downgrade() -> None:
    op.drop_column("users", "n")
