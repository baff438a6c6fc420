"""text to boolean

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
    op.alter_column("things", "x", type_=sa.Boolean(), postgresql_using="x::boolean")


def downgrade() -> None:
    op.alter_column("things", "x", type_=sa.Text())
