"""add all kinds reserved

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
    op.add_column("kept", sa.Column("select", sa.Integer(), nullable=True))
    op.create_table(
        "select",
        sa.Column("select", sa.Integer(), nullable=False),
        sa.Column("select2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("select"),
        sa.UniqueConstraint("select2", name=op.f("uselect")),
        sa.CheckConstraint("n > 0", name=op.f("cselect")),
    )
    op.create_index(op.f("iselect"), "select", ["select2"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("iselect"), table_name="select")
    op.drop_table("select")
    op.drop_column("kept", "select")
