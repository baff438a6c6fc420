"""rule is disabled

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE users DISABLE RULE noted")


def downgrade() -> None:
    op.execute("ALTER TABLE users ENABLE RULE noted")
