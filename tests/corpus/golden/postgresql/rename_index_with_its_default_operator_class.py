"""rename index with its default operator class

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX ix_old RENAME TO ix_new")


def downgrade() -> None:
    op.execute("ALTER INDEX ix_new RENAME TO ix_old")
