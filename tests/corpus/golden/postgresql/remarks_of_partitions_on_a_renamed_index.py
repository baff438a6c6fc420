"""remarks of partitions on a renamed index

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX ix_kind RENAME TO ix")


def downgrade() -> None:
    op.execute("ALTER INDEX ix RENAME TO ix_kind")
