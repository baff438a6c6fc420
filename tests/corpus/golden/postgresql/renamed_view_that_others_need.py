"""renamed view that others need

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: view new_one
    op.execute("ALTER VIEW old_one RENAME TO new_one")


def downgrade() -> None:
    # of the models: view old_one
    op.execute("ALTER VIEW new_one RENAME TO old_one")
