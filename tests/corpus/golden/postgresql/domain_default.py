"""domain default

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail SET DEFAULT 'b'")


def downgrade() -> None:
    op.execute("ALTER DOMAIN mail SET DEFAULT 'a'::text")
