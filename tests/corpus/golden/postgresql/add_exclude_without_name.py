"""add exclude without name

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT bookings_days_excl EXCLUDE USING gist "
        "(days WITH &&)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("bookings_days_excl"), "bookings")
