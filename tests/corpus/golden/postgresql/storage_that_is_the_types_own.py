"""storage that is the types own

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("docs", "body", nullable=False)


def downgrade() -> None:
    op.alter_column("docs", "body", nullable=True)
