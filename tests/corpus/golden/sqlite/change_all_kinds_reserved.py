"""change all kinds reserved

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
    op.drop_index(op.f("iselect"), table_name="select")
    with op.batch_alter_table("select") as batch_op:
        batch_op.drop_constraint(batch_op.f("cselect"), type_="check")
        batch_op.drop_constraint(batch_op.f("uselect"), type_="unique")
        batch_op.alter_column(
            "select2",
            type_=sa.String(length=9),
            nullable=False,
            server_default="select",
        )
        batch_op.create_check_constraint(batch_op.f("cselect"), "n > 1")
        batch_op.create_unique_constraint(batch_op.f("uselect"), ["n", "select2"])
    op.create_index(op.f("iselect"), "select", ["select2", "n"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("iselect"), table_name="select")
    with op.batch_alter_table("select") as batch_op:
        batch_op.drop_constraint(batch_op.f("cselect"), type_="check")
        batch_op.drop_constraint(batch_op.f("uselect"), type_="unique")
        batch_op.alter_column(
            "select2", type_=sa.String(length=5), nullable=True, server_default=None
        )
        batch_op.create_check_constraint(batch_op.f("cselect"), "n > 0")
        batch_op.create_unique_constraint(batch_op.f("uselect"), ["select2"])
    op.create_index(op.f("iselect"), "select", ["select2"], unique=False)
