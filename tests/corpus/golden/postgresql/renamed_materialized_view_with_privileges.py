"""renamed materialized view with privileges

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: materialized view new_one
    # of the models: grant new_one TABLE
    # of the models: statistics pairs
    op.execute("ALTER MATERIALIZED VIEW old_one RENAME TO new_one")


def downgrade() -> None:
    # of the models: materialized view old_one
    op.execute("ALTER MATERIALIZED VIEW new_one RENAME TO old_one")
