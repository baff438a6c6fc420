"""n distinct reset

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body RESET (n_distinct)")


def downgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body SET (n_distinct = 50)")
