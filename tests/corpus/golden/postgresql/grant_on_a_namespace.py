"""grant on a namespace

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: grant public SCHEMA pg_monitor
    op.execute("GRANT CREATE, USAGE ON SCHEMA public TO pg_monitor")


def downgrade() -> None:
    op.execute("REVOKE CREATE, USAGE ON SCHEMA public FROM pg_monitor")
