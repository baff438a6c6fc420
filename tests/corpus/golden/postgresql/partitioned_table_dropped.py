"""partitioned table dropped

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
    op.drop_table("events")


def downgrade() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=9), nullable=True),
        sa.PrimaryKeyConstraint("id", "made", name=op.f("events_pkey")),
        postgresql_partition_by="RANGE (made)",
    )
    op.execute(
        "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') "
        "TO ('2025-01-01') PARTITION BY HASH (id)"
    )
    op.execute(
        "CREATE TABLE events_2024_all PARTITION OF events_2024 FOR VALUES WITH "
        "(modulus 1, remainder 0)"
    )
    op.execute("CREATE TABLE events_rest PARTITION OF events DEFAULT")
