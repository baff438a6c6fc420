"""grant taken on a renamed type

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail RENAME TO post")
    op.execute("REVOKE USAGE ON TYPE post FROM pg_monitor")


def downgrade() -> None:
    op.execute("ALTER DOMAIN post RENAME TO mail")
    op.execute("GRANT USAGE ON TYPE mail TO pg_monitor")
