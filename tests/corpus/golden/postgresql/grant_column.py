"""grant column

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("GRANT UPDATE (author) ON TABLE notes TO pg_monitor")


def downgrade() -> None:
    op.execute("REVOKE UPDATE (author) ON TABLE notes FROM pg_monitor")
