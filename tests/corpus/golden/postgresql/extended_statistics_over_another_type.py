"""extended statistics over another type

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
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
    op.execute("ALTER STATISTICS sums SET STATISTICS 7")


def downgrade() -> None:
    op.execute("DROP STATISTICS sums")
    op.alter_column("orders", "cents", type_=sa.Integer())
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
    op.execute("ALTER STATISTICS sums SET STATISTICS 7")
