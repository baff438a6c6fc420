"""grant on a domain

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: grant mail TYPE pg_monitor
    op.execute("GRANT USAGE ON TYPE mail TO pg_monitor")


def downgrade() -> None:
    op.execute("REVOKE USAGE ON TYPE mail FROM pg_monitor")
