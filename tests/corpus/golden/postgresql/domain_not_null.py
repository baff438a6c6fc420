"""domain not null

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail SET NOT NULL")


def downgrade() -> None:
    op.execute("ALTER DOMAIN mail DROP NOT NULL")
