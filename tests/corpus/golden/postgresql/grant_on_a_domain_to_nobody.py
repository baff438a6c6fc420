"""grant on a domain to nobody

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("REVOKE USAGE ON TYPE mail FROM PUBLIC")


def downgrade() -> None:
    op.execute("GRANT USAGE ON TYPE mail TO PUBLIC")
