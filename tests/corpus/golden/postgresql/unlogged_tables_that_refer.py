"""unlogged tables that refer

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE a SET UNLOGGED")
    op.execute("ALTER TABLE z SET UNLOGGED")


def downgrade() -> None:
    op.execute("ALTER TABLE z SET LOGGED")
    op.execute("ALTER TABLE a SET LOGGED")
