"""sequence cycle and cache

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER SEQUENCE counter CACHE 20 NO CYCLE")


def downgrade() -> None:
    op.execute("ALTER SEQUENCE counter CACHE 1 CYCLE")
