"""renamed view with all that is on it

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
    # of the models: grant new_one TABLE
    # of the models: grant new_one TABLE pg_read_all_stats
    # of the models: rule new_one quiet
    # of the models: trigger new_one written
    op.execute("ALTER VIEW old_one RENAME TO new_one")


def downgrade() -> None:
    # of the models: view old_one
    op.execute("ALTER VIEW new_one RENAME TO old_one")
