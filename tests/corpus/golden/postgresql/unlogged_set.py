"""unlogged set

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE logs SET UNLOGGED")


def downgrade() -> None:
    op.execute("ALTER TABLE logs SET LOGGED")
