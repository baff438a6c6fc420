"""storage of unique that is referred to

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX uq_code RESET (deduplicate_items)")
    op.execute("ALTER INDEX uq_code SET (fillfactor = 70)")


def downgrade() -> None:
    op.execute("ALTER INDEX uq_code SET (deduplicate_items = off, fillfactor = 90)")
