"""grant option taken

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE GRANT OPTION FOR SELECT ON TABLE notes FROM pg_monitor")


def downgrade() -> None:
    op.execute("GRANT SELECT ON TABLE notes TO pg_monitor WITH GRANT OPTION")
