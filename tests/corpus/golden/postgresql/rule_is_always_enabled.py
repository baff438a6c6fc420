"""rule is always enabled

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE users ENABLE ALWAYS RULE noted")
    op.execute("COMMENT ON RULE noted ON users IS 'a'")


def downgrade() -> None:
    op.execute("ALTER TABLE users ENABLE REPLICA RULE noted")
    op.execute("COMMENT ON RULE noted ON users IS NULL")
