"""n distinct set

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
        "ALTER TABLE docs ALTER COLUMN body SET (n_distinct = -0.25, "
        "n_distinct_inherited = 1000)"
    )


def downgrade() -> None:
    op.execute(
        "ALTER TABLE docs ALTER COLUMN body RESET (n_distinct, n_distinct_inherited)"
    )
