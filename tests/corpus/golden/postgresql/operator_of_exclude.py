"""operator of exclude

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_constraint(op.f("ex_bookings"), "bookings")
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT ex_bookings EXCLUDE USING gist (days WITH "
        "=)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ex_bookings"), "bookings")
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT ex_bookings EXCLUDE USING gist (days WITH "
        "&&)"
    )
