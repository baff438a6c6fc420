"""extended statistics change with the type

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
    op.alter_column("orders", "cents", type_=sa.Numeric())
    op.execute("CREATE STATISTICS sums ON zip, (cents * 3), (lower(city)) FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS sums")
    op.alter_column("orders", "cents", type_=sa.Integer())
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
