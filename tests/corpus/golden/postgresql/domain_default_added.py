"""domain default added

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER DOMAIN mail SET DEFAULT lower('B')")


def downgrade() -> None:
    op.execute("ALTER DOMAIN mail DROP DEFAULT")
