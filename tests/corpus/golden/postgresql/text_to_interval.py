"""text to interval

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
    op.alter_column("things", "x", type_=sa.Interval(), postgresql_using="x::interval")


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.Text())
