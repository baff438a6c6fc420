"""renamed view over another type

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
    op.execute("DROP VIEW sums")
    op.alter_column("orders", "cents", type_=sa.Numeric())
    # of the models: view totals
    op.execute(
        "CREATE VIEW totals AS\n SELECT orders.city,\n    orders.cents\n   FROM orders"
    )


def downgrade() -> None:
    op.execute("DROP VIEW totals")
    op.alter_column("orders", "cents", type_=sa.Integer())
    # of the models: view sums
    op.execute(
        "CREATE VIEW sums AS\n SELECT orders.city,\n    orders.cents\n   FROM orders"
    )
