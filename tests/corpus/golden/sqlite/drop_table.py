"""drop table

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
    op.drop_index(op.f("ix_order_lines_sku"), table_name="order_lines")
    op.drop_table("order_lines")


def downgrade() -> None:
    op.create_table(
        "order_lines",
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=9), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "position"),
        sa.UniqueConstraint("order_id", "sku", name=op.f("uq_order_lines_sku")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], ondelete="CASCADE"),
    )
    op.create_index(
        op.f("ix_order_lines_sku"),
        "order_lines",
        [sa.text("(lower(sku))")],
        unique=False,
    )
