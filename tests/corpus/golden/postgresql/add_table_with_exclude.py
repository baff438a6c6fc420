"""add table with exclude

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bookings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room", sa.Integer(), nullable=True),
        sa.Column("days", postgresql.INT4RANGE(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT ex_2 EXCLUDE USING spgist (days WITH &&)"
    )
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT ex_bookings EXCLUDE USING gist "
        "((int4range(room, room, '[]')) WITH &&, days WITH &&) WHERE (room > 0)"
    )


def downgrade() -> None:
    op.drop_table("bookings")
