"""row level security forced

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE logs FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    op.execute("ALTER TABLE logs NO FORCE ROW LEVEL SECURITY")
