"""extended statistics without a dropped column

Revision ID: corpus
Revises: <base>
"""

import sqlalchemy as sa
from alembic import op

revision = "corpus"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.drop_column("orders", "cents")
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.add_column("orders", sa.Column("cents", sa.Integer(), nullable=True))
    op.execute("CREATE STATISTICS places ON cents, city, zip FROM orders")
