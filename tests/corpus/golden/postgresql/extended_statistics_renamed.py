"""extended statistics renamed

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # of the models: statistics spots
    op.execute("ALTER STATISTICS places RENAME TO spots")


def downgrade() -> None:
    # of the models: statistics places
    op.execute("ALTER STATISTICS spots RENAME TO places")
