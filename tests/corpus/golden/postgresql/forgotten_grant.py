"""forgotten grant

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE SELECT, UPDATE (name) ON TABLE users FROM pg_monitor")


def downgrade() -> None:
    # of the models: grant users TABLE pg_monitor
    op.execute("GRANT SELECT, UPDATE (name) ON TABLE users TO pg_monitor")
