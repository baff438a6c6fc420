"""aggregate over another function

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: function next integer, integer
    op.execute("ALTER FUNCTION step(integer, integer) RENAME TO next")


def downgrade() -> None:
    # of the models: function step integer, integer
    op.execute("ALTER FUNCTION next(integer, integer) RENAME TO step")
