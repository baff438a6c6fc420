"""add all kinds statement

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
        "'); DROP TABLE kept; --",
        sa.Column("'); DROP TABLE kept; --", sa.Integer(), nullable=False),
        sa.Column("'); DROP TABLE kept; --2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("'); DROP TABLE kept; --"),
        sa.UniqueConstraint(
            "'); DROP TABLE kept; --2", name=op.f("u'); DROP TABLE kept; --")
        ),
        sa.CheckConstraint("n > 0", name=op.f("c'); DROP TABLE kept; --")),
    )
    op.create_index(
        op.f("i'); DROP TABLE kept; --"),
        "'); DROP TABLE kept; --",
        ["'); DROP TABLE kept; --2"],
        unique=False,
    )
    op.add_column(
        "kept", sa.Column("'); DROP TABLE kept; --", sa.Integer(), nullable=True)
    )


def downgrade() -> None:
    op.drop_index(
        op.f("i'); DROP TABLE kept; --"), table_name="'); DROP TABLE kept; --"
    )
    op.drop_column("kept", "'); DROP TABLE kept; --")
    op.drop_table("'); DROP TABLE kept; --")
