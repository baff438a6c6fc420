"""extended statistics columns

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.execute("CREATE STATISTICS places ON cents, city, zip FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
