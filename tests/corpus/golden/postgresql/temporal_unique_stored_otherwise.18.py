"""temporal unique stored otherwise

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX uq_rooms SET (fillfactor = 70)")


def downgrade() -> None:
    op.execute("ALTER INDEX uq_rooms RESET (fillfactor)")
