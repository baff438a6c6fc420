"""partitioned table added

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
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("id", "made"),
        postgresql_partition_by="RANGE (made)",
    )


def downgrade() -> None:
    op.drop_table("events")
