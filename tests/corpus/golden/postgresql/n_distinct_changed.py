"""n distinct changed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE docs ALTER COLUMN body SET (n_distinct = -0.12345678901234568)"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE docs ALTER COLUMN body SET (n_distinct = 50)")
