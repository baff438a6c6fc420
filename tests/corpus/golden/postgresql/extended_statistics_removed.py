"""extended statistics removed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS places")


def downgrade() -> None:
    # of the models: statistics places
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
    op.execute("COMMENT ON STATISTICS places IS 'of one''s own'")
