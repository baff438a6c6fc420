"""rename exclude

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE bookings RENAME CONSTRAINT ex_bookings TO ex_new")


def downgrade() -> None:
    op.execute("ALTER TABLE bookings RENAME CONSTRAINT ex_new TO ex_bookings")
