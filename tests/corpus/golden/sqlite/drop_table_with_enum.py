"""drop table with enum

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
    op.drop_table("jobs")


def downgrade() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=4), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
