"""extended statistics comment

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON STATISTICS places IS 'of one''s own'")


def downgrade() -> None:
    op.execute("COMMENT ON STATISTICS places IS NULL")
