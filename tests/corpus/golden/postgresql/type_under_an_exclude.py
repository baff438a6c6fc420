"""type under an exclude

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
    op.drop_constraint(op.f("ex_bookings"), "spans")
    op.alter_column("spans", "n", type_=sa.Numeric(precision=9, scale=2))
    op.execute(
        "ALTER TABLE spans ADD CONSTRAINT ex_bookings EXCLUDE USING gist (r WITH &&) "
        "WHERE (n > 0)"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ex_bookings"), "spans")
    op.alter_column("spans", "n", type_=sa.Integer())
    op.execute(
        "ALTER TABLE spans ADD CONSTRAINT ex_bookings EXCLUDE USING gist (r WITH &&) "
        "WHERE ((n > 0))"
    )
