"""add several columns

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
    op.add_column("users", sa.Column("a", sa.Text(), nullable=True))
    op.add_column(
        "users", sa.Column("b", sa.Numeric(precision=8, scale=2), nullable=True)
    )
    op.add_column("users", sa.Column("c", sa.Boolean(), nullable=True))


def downgrade() -> None:
    op.drop_column("users", "a")
    op.drop_column("users", "b")
    op.drop_column("users", "c")
