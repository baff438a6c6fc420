"""drop not null

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("users", "name", nullable=True)


def downgrade() -> None:
    op.alter_column("users", "name", nullable=False)
