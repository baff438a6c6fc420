"""extended statistics target set

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER STATISTICS places SET STATISTICS 300")


def downgrade() -> None:
    op.execute("ALTER STATISTICS places SET STATISTICS -1")
