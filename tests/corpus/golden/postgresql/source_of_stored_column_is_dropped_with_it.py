"""source of stored column is dropped with it

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
    op.drop_column("items", "m")
    op.drop_column("items", "n")


def downgrade() -> None:
    op.add_column("items", sa.Column("n", sa.Integer(), nullable=True))
    op.add_column(
        "items",
        sa.Column(
            "m", sa.Integer(), sa.Computed("(n + 1)", persisted=True), nullable=True
        ),
    )
