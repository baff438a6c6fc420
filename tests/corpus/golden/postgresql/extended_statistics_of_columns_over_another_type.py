"""extended statistics of columns over another type

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
    op.alter_column("orders", "city", type_=sa.String(length=90))
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
    op.execute("COMMENT ON STATISTICS places IS 'of one''s own'")


def downgrade() -> None:
    op.execute("DROP STATISTICS places")
    op.alter_column("orders", "city", type_=sa.Text())
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
    op.execute("COMMENT ON STATISTICS places IS 'of one''s own'")
