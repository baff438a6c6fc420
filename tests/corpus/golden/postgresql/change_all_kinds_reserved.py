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
    op.drop_constraint(op.f("cselect"), "select", type_="check")
    op.drop_constraint(op.f("uselect"), "select", type_="unique")
    op.alter_column(
        "select",
        "select2",
        type_=sa.String(length=9),
        nullable=False,
        server_default="select",
    )
    op.create_unique_constraint(op.f("uselect"), "select", ["n", "select2"])
    op.create_check_constraint(op.f("cselect"), "select", "n > 1")
    op.create_index(op.f("iselect"), "select", ["select2", "n"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("iselect"), table_name="select")
    op.drop_constraint(op.f("cselect"), "select", type_="check")
    op.drop_constraint(op.f("uselect"), "select", type_="unique")
    op.alter_column(
        "select",
        "select2",
        type_=sa.String(length=5),
        nullable=True,
        server_default=None,
    )
    op.create_unique_constraint(op.f("uselect"), "select", ["select2"])
    op.create_check_constraint(op.f("cselect"), "select", "(n > 0)")
    op.create_index(op.f("iselect"), "select", ["select2"], unique=False)
