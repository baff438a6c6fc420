"""row level security disabled

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE logs DISABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE logs NO FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    op.execute("ALTER TABLE logs ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE logs FORCE ROW LEVEL SECURITY")
