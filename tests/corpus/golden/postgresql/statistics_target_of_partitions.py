"""statistics target of partitions

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE events ALTER COLUMN kind SET STATISTICS 300")


def downgrade() -> None:
    op.execute("ALTER TABLE events ALTER COLUMN kind SET STATISTICS -1")
