"""values of check

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
        batch_op.drop_constraint(batch_op.f("ck_items"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_items"), "status IN ('new', 'old', 'it''s 5% \\:gone')"
        )


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
            sa.CheckConstraint(
                "status IN ('new', 'old', 'it''s 5% \\:gone')", name=op.f("ck_items")
            ),
        ),
    ) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_items"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_items"), "status IN ('new', 'old')"
        )
