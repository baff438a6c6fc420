"""grant more

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("GRANT UPDATE ON TABLE notes TO pg_monitor")


def downgrade() -> None:
    op.execute("REVOKE UPDATE ON TABLE notes FROM pg_monitor")
