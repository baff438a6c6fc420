"""grant on a domain to nobody

Revision ID: corpus
Revises:

"""
from alembic import op
import sqlalchemy as sa

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE USAGE ON TYPE mail FROM PUBLIC")


def downgrade() -> None:
    op.execute("GRANT USAGE ON TYPE mail TO PUBLIC")
