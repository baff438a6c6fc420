"""extended statistics forgotten with a column

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
    op.execute("DROP STATISTICS sums")
    op.drop_column("orders", "cents")


def downgrade() -> None:
    op.add_column("orders", sa.Column("cents", sa.Integer(), nullable=True))
    # of the models: statistics sums
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
