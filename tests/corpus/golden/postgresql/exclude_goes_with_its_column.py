"""exclude goes with its column

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
    op.drop_constraint(op.f("ex_bookings"), "bookings")
    op.drop_column("bookings", "days")


def downgrade() -> None:
    op.add_column("bookings", sa.Column("days", postgresql.INT4RANGE(), nullable=True))
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT ex_bookings EXCLUDE USING gist (days WITH "
        "&&) WHERE ((room > 0))"
    )
