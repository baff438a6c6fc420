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
    op.add_column(
        "users",
        sa.Column("n", sa.Integer(), nullable=False, server_default=sa.text("(1 + 2)")),
    )


def downgrade() -> None:
    op.drop_column("users", "n")
