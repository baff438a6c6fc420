"""default null text

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("things", "x", server_default="NULL")


def downgrade() -> None:
    op.alter_column("things", "x", server_default=None)
