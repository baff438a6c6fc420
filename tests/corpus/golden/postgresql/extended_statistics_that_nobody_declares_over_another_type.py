"""extended statistics that nobody declares over another type

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
    op.execute("DROP STATISTICS places")
    op.alter_column("orders", "cents", type_=sa.BigInteger())
    op.alter_column("orders", "city", type_=sa.String(length=90))
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
    op.execute("COMMENT ON STATISTICS sums IS 'kept'")


def downgrade() -> None:
    op.execute("DROP STATISTICS sums")
    op.execute("DROP STATISTICS places")
    op.alter_column("orders", "cents", type_=sa.Integer())
    op.alter_column("orders", "city", type_=sa.Text())
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")
    op.execute("COMMENT ON STATISTICS sums IS 'kept'")
