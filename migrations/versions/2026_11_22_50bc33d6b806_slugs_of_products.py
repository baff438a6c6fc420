"""slugs of products

Revision ID: 50bc33d6b806
Revises: d09c2372cc98
Create Date: 2026-11-22 16:49:50.366286
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "50bc33d6b806"
down_revision: str | Sequence[str] | None = "d09c2372cc98"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("products") as batch_op:
        batch_op.add_column(
            sa.Column("slug", sa.String(length=120), nullable=True, comment="The name in the page's address")
        )
        batch_op.alter_column("name", type_=sa.String(length=200))
        batch_op.create_unique_constraint(batch_op.f("uq_products_slug"), ["slug"])
    # Products that are there get a slug that no other has; from the next revision on it is required.
    op.execute("UPDATE products SET slug = lower(sku) || '-' || id")


def downgrade() -> None:
    with op.batch_alter_table("products") as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_products_slug"), type_="unique")
        batch_op.alter_column("name", type_=sa.String(length=120))
        batch_op.drop_column("slug")
