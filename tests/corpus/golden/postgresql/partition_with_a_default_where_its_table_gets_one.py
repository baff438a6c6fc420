"""partition with a default where its table gets one

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("events", "kind", server_default="b")
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT 'r'::text")


def downgrade() -> None:
    op.alter_column("events", "kind", server_default=None)
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT 'r'::text")
