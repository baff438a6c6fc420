"""extended statistics renamed over another type

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
    # of the models: statistics totals
    op.execute(
        "CREATE STATISTICS totals ON zip, (cents * 2), (lower(city)) FROM orders"
    )


def downgrade() -> None:
    op.execute("DROP STATISTICS totals")
    op.alter_column("orders", "cents", type_=sa.Integer())
    # of the models: statistics sums
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
