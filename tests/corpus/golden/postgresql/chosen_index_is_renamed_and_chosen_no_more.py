"""chosen index is renamed and chosen no more

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
    op.execute("ALTER TABLE docs SET WITHOUT CLUSTER")


def downgrade() -> None:
    op.execute("ALTER TABLE docs CLUSTER ON ix_n")
    op.execute("ALTER INDEX ix_n RENAME TO ix_docs")
