"""renamed function with privileges

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function new_one integer, text
    # of the models: grant new_one integer, text ROUTINE
    # of the models: grant new_one integer, text ROUTINE pg_monitor
    op.execute("ALTER FUNCTION old_one(integer, text) RENAME TO new_one")


def downgrade() -> None:
    # of the models: function old_one integer, text
    op.execute("ALTER FUNCTION new_one(integer, text) RENAME TO old_one")
