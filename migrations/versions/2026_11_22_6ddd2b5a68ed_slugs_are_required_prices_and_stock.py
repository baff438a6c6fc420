"""slugs are required, prices and stock

Revision ID: 6ddd2b5a68ed
Revises: 50bc33d6b806
Create Date: 2026-11-22 16:49:58.261291
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "6ddd2b5a68ed"
down_revision: str | Sequence[str] | None = "50bc33d6b806"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "price_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("price", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_changes")),
        sa.UniqueConstraint("product_id", "valid_from", name=op.f("uq_price_changes_product_id_valid_from")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_price_changes_product_id_products"), ondelete="CASCADE"
        ),
        sa.CheckConstraint("price >= 0", name=op.f("ck_price_changes_price_not_negative")),
        comment="What products cost from when on",
    )
    op.create_table(
        "stock_movements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column(
            "reference", sa.String(length=64), nullable=False, comment="The order or delivery note, once a product"
        ),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_movements")),
        sa.UniqueConstraint("product_id", "reference", name=op.f("uq_stock_movements_product_id_reference")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_stock_movements_product_id_products"), ondelete="RESTRICT"
        ),
        sa.CheckConstraint("quantity <> 0", name=op.f("ck_stock_movements_quantity_not_zero")),
        comment="What came into the warehouse and what left it",
    )
    with op.batch_alter_table("products") as batch_op:
        batch_op.alter_column("slug", nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("products") as batch_op:
        batch_op.alter_column("slug", nullable=True)
    op.drop_table("stock_movements")
    op.drop_table("price_changes")
