"""longest names

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
        "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.add_column(
        "t",
        sa.Column(
            "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
            sa.Integer(),
            nullable=True,
        ),
    )
    op.create_index(
        op.f("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"),
        "t",
        ["ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(
        op.f("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"),
        table_name="t",
    )
    op.drop_column(
        "t", "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
    )
    op.drop_table("uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu")
