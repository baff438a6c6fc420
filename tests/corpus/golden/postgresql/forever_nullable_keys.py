"""forever nullable keys

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
        "things",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("b", sa.String(length=9), nullable=False, server_default="x"),
        sa.PrimaryKeyConstraint("id", "b"),
    )


def downgrade() -> None:
    op.drop_table("things")
