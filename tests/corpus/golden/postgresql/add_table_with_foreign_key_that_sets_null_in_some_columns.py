"""add table with foreign key that sets null in some columns

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
    op.create_table(
        "lots",
        sa.Column("A", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("A", "b"),
    )
    op.create_table(
        "uses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lot_A", sa.Integer(), nullable=True),
        sa.Column("lot b", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(
            ["lot_A", "lot b"],
            ["lots.A", "lots.b"],
            name=op.f("fk_uses_lot"),
            ondelete='SET NULL ("lot_A")',
            deferrable=True,
            match="FULL",
        ),
    )


def downgrade() -> None:
    op.drop_table("uses")
    op.drop_table("lots")
