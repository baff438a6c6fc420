"""storage of numeric reset

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE main")


def downgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body SET STORAGE external")
