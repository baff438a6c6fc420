"""extended statistics with their table

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
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("zip", sa.Integer(), nullable=True),
        sa.Column("cents", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    # of the models: statistics places
    op.execute("CREATE STATISTICS places ON city, zip FROM orders")
    op.execute("ALTER STATISTICS places SET STATISTICS 300")
    # of the models: statistics sums
    op.execute("CREATE STATISTICS sums ON zip, (cents * 2), (lower(city)) FROM orders")


def downgrade() -> None:
    op.execute("DROP STATISTICS sums")
    op.execute("DROP STATISTICS places")
    op.drop_table("orders")
