"""policy roles

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER POLICY own ON notes TO PUBLIC")


def downgrade() -> None:
    op.execute("ALTER POLICY own ON notes TO pg_monitor")
