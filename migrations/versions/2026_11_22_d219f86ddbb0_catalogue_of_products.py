"""catalogue of products

Revision ID: d219f86ddbb0
Revises: 2abcbfba6235
Create Date: 2026-11-22 16:49:42.505921
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "d219f86ddbb0"
down_revision: str | Sequence[str] | None = "2abcbfba6235"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "categories",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_categories")),
        sa.UniqueConstraint("parent_id", "name", name=op.f("uq_categories_parent_id_name")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["categories.id"], name=op.f("fk_categories_parent_id_categories"), ondelete="CASCADE"
        ),
        comment="The tree in which products are found",
    )
    op.create_table(
        "products",
        sa.Column("sku", sa.String(length=32), nullable=False, comment="The article number"),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("price", sa.Numeric(precision=10, scale=2), nullable=False, comment="Net, in the shop's currency"),
        sa.Column("attributes", sa.JSON(), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
        sa.UniqueConstraint("sku", name=op.f("uq_products_sku")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_products_price_not_negative")),
        comment="What can be bought",
    )
    op.create_index(op.f("ix_products_name"), "products", ["name"], unique=False)
    op.create_table(
        "product_categories",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "category_id", name=op.f("pk_product_categories")),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["categories.id"],
            name=op.f("fk_product_categories_category_id_categories"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.id"], name=op.f("fk_product_categories_product_id_products"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_product_categories_category_id"), "product_categories", ["category_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_product_categories_category_id"), table_name="product_categories")
    op.drop_index(op.f("ix_products_name"), table_name="products")
    op.drop_table("product_categories")
    op.drop_table("products")
    op.drop_table("categories")
