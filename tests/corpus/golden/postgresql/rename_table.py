"""rename table

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("users", "people")


def downgrade() -> None:
    op.rename_table("people", "users")
