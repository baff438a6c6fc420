"""default money

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
    op.alter_column("things", "x", server_default=sa.text("2.5"))


def downgrade() -> None:
    op.alter_column("things", "x", server_default=sa.text("'$1.50'::money"))
