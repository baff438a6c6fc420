"""chosen index is renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER INDEX ix_docs RENAME TO ix_n")


def downgrade() -> None:
    op.execute("ALTER INDEX ix_n RENAME TO ix_docs")
