"""order of exclude

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
        "&&, (int4range(room, room, '[]')) WITH &&)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ex_bookings"), "bookings")
    op.execute(
        "ALTER TABLE bookings ADD CONSTRAINT ex_bookings EXCLUDE USING gist "
        "((int4range(room, room, '[]'::text)) WITH &&, days WITH &&)"
    )
