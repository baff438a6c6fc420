"""partitions that no model names

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
        "events", sa.Column("n", sa.Integer(), nullable=False, server_default="7")
    )


def downgrade() -> None:
    op.drop_column("events", "n")
