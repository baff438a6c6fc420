"""extended statistics of a renamed table with another type

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
    op.rename_table("orders", "sales")
    op.alter_column("sales", "city", type_=sa.String(length=90))
    op.execute("CREATE STATISTICS places ON city, zip FROM sales")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.alter_column("sales", "city", type_=sa.Text())
    op.rename_table("sales", "orders")
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
