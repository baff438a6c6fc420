"""storage of array

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")


def downgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE extended")
