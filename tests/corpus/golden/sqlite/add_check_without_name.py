"""add check without name

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
    with op.batch_alter_table("items") as batch_op:
        batch_op.create_check_constraint(batch_op.f("items_price_check"), "price > 0")


def downgrade() -> None:
    with op.batch_alter_table(
        "items",
        copy_from=sa.Table(
            "items",
            sa.MetaData(),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("price", sa.Integer(), nullable=True),
            sa.Column("status", sa.String(length=20), nullable=True),
            sa.PrimaryKeyConstraint("id"),
            sa.CheckConstraint("price > 0", name=op.f("items_price_check")),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("items_price_check"), type_="check")
