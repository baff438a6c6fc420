"""statistics target of an index set

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 1 SET STATISTICS 300")
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 3 SET STATISTICS 0")


def downgrade() -> None:
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 1 SET STATISTICS -1")
    op.execute("ALTER INDEX ix_docs ALTER COLUMN 3 SET STATISTICS -1")
