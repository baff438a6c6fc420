"""add all kinds capitals

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
        "UserName",
        sa.Column("UserName", sa.Integer(), nullable=False),
        sa.Column("UserName2", sa.String(length=5), nullable=True),
        sa.Column("n", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("UserName"),
        sa.UniqueConstraint("UserName2", name=op.f("uUserName")),
        sa.CheckConstraint("n > 0", name=op.f("cUserName")),
    )
    op.create_index(op.f("iUserName"), "UserName", ["UserName2"], unique=False)
    op.add_column("kept", sa.Column("UserName", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_index(op.f("iUserName"), table_name="UserName")
    op.drop_column("kept", "UserName")
    op.drop_table("UserName")
