"""namespace comment

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("COMMENT ON SCHEMA app IS 'ours'")


def downgrade() -> None:
    op.execute("COMMENT ON SCHEMA app IS NULL")
