"""renamed views one over the other

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
    # of the models: view moreover
    op.execute("ALTER VIEW further RENAME TO moreover")


def downgrade() -> None:
    # of the models: view old_one
    op.execute("ALTER VIEW new_one RENAME TO old_one")
    # of the models: view further
    op.execute("ALTER VIEW moreover RENAME TO further")
