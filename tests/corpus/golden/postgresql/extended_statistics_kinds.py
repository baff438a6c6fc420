"""extended statistics kinds

Revision ID: corpus
Revises:

"""
from alembic import op
import sqlalchemy as sa

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.execute("CREATE STATISTICS places (ndistinct) ON city, zip FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
