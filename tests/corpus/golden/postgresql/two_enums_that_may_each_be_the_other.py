"""two enums that may each be the other

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TYPE e1 RENAME TO e3")


def downgrade() -> None:
    op.execute("ALTER TYPE e3 RENAME TO e1")
