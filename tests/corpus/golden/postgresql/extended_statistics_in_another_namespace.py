"""extended statistics in another namespace

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS other.places")
    op.execute("CREATE STATISTICS other.places (mcv) ON city, zip FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS other.places")
    op.execute("CREATE STATISTICS other.places ON city, zip FROM orders")
