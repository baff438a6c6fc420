"""extended statistics of a renamed column of another type

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
    op.alter_column("orders", "city", new_column_name="town")
    op.alter_column("orders", "town", type_=sa.String(length=90))
    op.execute("CREATE STATISTICS places ON town, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.alter_column("orders", "town", type_=sa.Text())
    op.alter_column("orders", "town", new_column_name="city")
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
