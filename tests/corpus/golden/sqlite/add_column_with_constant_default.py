"""add column with constant default

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
        "users", sa.Column("active", sa.Integer(), nullable=False, server_default="1")
    )


def downgrade() -> None:
    op.drop_column("users", "active")
