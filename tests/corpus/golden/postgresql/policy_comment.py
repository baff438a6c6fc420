"""policy comment

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON POLICY own ON notes IS 'own'")


def downgrade() -> None:
    op.execute("COMMENT ON POLICY own ON notes IS NULL")
