"""partition with a default of its own

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("events", "kind", server_default="b")
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT 'r'::text")


def downgrade() -> None:
    op.alter_column("events", "kind", server_default=sa.text("'a'::text"))
    op.execute("ALTER TABLE a_rest ALTER COLUMN kind SET DEFAULT 'r'::text")
