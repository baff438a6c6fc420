"""change in another namespace

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
    op.create_table_comment("bills", "Bills", schema="billing")
    op.alter_column(
        "bills", "n", nullable=False, server_default="0", comment="x", schema="billing"
    )
    op.alter_column("bills", "s", type_=sa.String(length=9), schema="billing")
    op.create_unique_constraint(op.f("uq_n"), "bills", ["n"], schema="billing")
    op.create_index(
        op.f("ix_billing_bills_s"), "bills", ["s"], unique=False, schema="billing"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_billing_bills_s"), table_name="bills", schema="billing")
    op.drop_constraint(op.f("uq_n"), "bills", schema="billing", type_="unique")
    op.drop_table_comment("bills", existing_comment="Bills", schema="billing")
    op.alter_column(
        "bills", "n", nullable=True, server_default=None, comment=None, schema="billing"
    )
    op.alter_column("bills", "s", type_=sa.String(length=5), schema="billing")
