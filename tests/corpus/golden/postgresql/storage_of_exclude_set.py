"""storage of exclude set

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX ex_days SET (fillfactor = 70)")


def downgrade() -> None:
    op.execute("ALTER INDEX ex_days RESET (fillfactor)")
