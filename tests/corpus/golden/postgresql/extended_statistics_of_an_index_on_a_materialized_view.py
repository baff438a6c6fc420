"""extended statistics of an index on a materialized view

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 9")


def downgrade() -> None:
    op.execute("ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS -1")
