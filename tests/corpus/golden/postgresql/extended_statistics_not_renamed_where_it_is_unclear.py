"""extended statistics not renamed where it is unclear

Revision ID: corpus
Revises: <base>
"""

from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS spots")
    op.execute("DROP STATISTICS places")
    # of the models: statistics sites
    op.execute("CREATE STATISTICS sites ON city, zip FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS sites")
    # of the models: statistics places
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    # of the models: statistics spots
    op.execute("CREATE STATISTICS spots ON city, zip FROM orders")
