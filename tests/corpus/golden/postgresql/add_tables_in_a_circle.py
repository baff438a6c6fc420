"""add tables in a circle

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
        "a",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("b_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "c",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("a_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["a_id"], ["a.id"], name=op.f("fk_c_a")),
    )
    op.create_table(
        "b",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("c_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint(["c_id"], ["c.id"], name=op.f("fk_b_c")),
    )
    op.create_foreign_key(op.f("fk_a_b"), "a", "b", ["b_id"], ["id"])


def downgrade() -> None:
    op.drop_constraint(op.f("fk_a_b"), "a", type_="foreignkey")
    op.drop_table("b")
    op.drop_table("c")
    op.drop_table("a")
