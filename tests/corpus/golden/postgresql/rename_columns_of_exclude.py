"""rename columns of exclude

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("bookings", "room", new_column_name="Room no")
    op.alter_column("bookings", "days", new_column_name="when")
    op.execute("ALTER TABLE bookings RENAME CONSTRAINT ex_bookings TO ex_new")


def downgrade() -> None:
    op.execute("ALTER TABLE bookings RENAME CONSTRAINT ex_new TO ex_bookings")
    op.alter_column("bookings", "when", new_column_name="days")
    op.alter_column("bookings", "Room no", new_column_name="room")
